// The effect sheet: what one person's answers amount to, ready to be drawn, read out, printed.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

/// How an effect works out (content.md, effect-map).
enum class Sign : std::uint8_t { Helps, Harms, Blocked };

struct SheetEffect {
    domain::Beneficiary beneficiary = domain::Beneficiary::Customers;
    Sign sign = Sign::Helps;
    std::string words = {};                  ///< "Kundinnen und Kunden wissen, wie es weitergeht"
    int strength = 0;                        ///< 1 to 5; 0: not answered
    std::vector<std::string> notices = {};   ///< clauses: how one notices it
    std::vector<std::string> ladder = {};    ///< what that brings about in turn
    std::vector<std::string> blockers = {};
    std::string freeing = {};    ///< what would free it
    domain::StepRef step = {};   ///< where to change it

    bool operator==(const SheetEffect&) const = default;
};

struct SheetTask {
    std::string label = {};
    std::string doing = {};
    std::vector<SheetEffect> effects = {};
    domain::StepRef step = {};

    bool operator==(const SheetTask&) const = default;
};

struct Sheet {
    std::vector<SheetTask> tasks = {};
    std::string sentence = {};   ///< the personal sentence, possibly empty

    bool operator==(const Sheet&) const = default;
};

Sheet make_sheet(const content::Bundle&, const content::Exercise&, const domain::Answers&);

/// A first version of the personal sentence from the strongest helpful effect: "Ich ..., damit ..."
/// Empty when no task and effect of the catalogue go together.
std::string suggest_sentence(const content::Bundle&, const domain::Answers&);

}   // namespace wb::app
