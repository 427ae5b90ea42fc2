// Pictures on paper, one after the other: real text, and charts as drawings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/nodes/node.hpp"
#include "ui/paint/scene.hpp"
#include "ui/paint/theme.hpp"
#include "ui/pictures/group_picture.hpp"

namespace wb::ui {

inline constexpr float paper_width_px = 680;   ///< A4 less its margins

/// Light, with letters of 12 px.
Theme paper_theme();

/// Writes the nodes of a printed document; their keys are numbered.
class Paper {
public:
    explicit Paper(const TextMeasure& measure) : theme_{paper_theme()}, measure_{measure} {}

    void title(std::uint8_t level, const std::string& words);
    void say(const std::string& words);   ///< nothing where there are no words
    void list(std::vector<std::string> lines, Role role = Role::List);

    /// `level` of its heading.
    void view(const PictureView& view, std::uint8_t level);

    std::vector<Node> take() && { return std::move(nodes_); }

private:
    std::string key() { return "part-" + std::to_string(++count_); }

    Theme theme_;
    const TextMeasure& measure_;
    std::vector<Node> nodes_ = {};
    std::size_t count_ = 0;
};

}   // namespace wb::ui
