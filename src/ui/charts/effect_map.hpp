// The personal effect map: task -> effect -> for whom. Sign by shape, colour and word; strength by
// width.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/take_part/sheet.hpp"
#include "core/domain/answers.hpp"
#include "ui/paint/scene.hpp"

namespace wb::ui {

/// The map with all its words, ready to be painted at any width.
struct EffectMapPicture {
    struct Effect {
        domain::Beneficiary beneficiary = domain::Beneficiary::Customers;
        app::Sign sign = app::Sign::Helps;
        int strength = 0;   ///< 0: not answered
        std::string words = {};
        std::string remark = {};   ///< sign and strength in words

        bool operator==(const Effect&) const = default;
    };

    struct Task {
        std::string label = {};
        std::vector<Effect> effects = {};

        bool operator==(const Task&) const = default;
    };

    std::vector<Task> tasks = {};
    std::array<std::string, 3> headings = {};   ///< I do, so that, for
    std::array<std::string, 3> beneficiaries = {};
    std::string no_effect = {};   ///< for a task without an effect

    bool operator==(const EffectMapPicture&) const = default;
};

/// Height in CSS pixels at a width.
float effect_map_height(const EffectMapPicture&, float width, const Theme&, const TextMeasure&);

/// Paints the map into `rect`. Texts in the scene point into the picture.
void paint_effect_map(Scene&, const EffectMapPicture&, const Rect& rect, const Theme&, const TextMeasure&);

}   // namespace wb::ui
