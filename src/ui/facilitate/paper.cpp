#include "ui/facilitate/paper.hpp"

#include <utility>

#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui {

Theme paper_theme() {
    Surface paper;
    paper.root_font_px = 12;
    return make_theme({}, paper);
}

void Paper::title(std::uint8_t level, const std::string& words) {
    nodes_.push_back(heading(level, key(), words, Look::Section));
}

void Paper::say(const std::string& words) {
    if (!words.empty()) {
        nodes_.push_back(paragraph(key(), words));
    }
}

void Paper::list(std::vector<std::string> lines, Role role) {
    nodes_.push_back(lead::list_of(key(), role, "", std::move(lines), Icon::None));
}

void Paper::view(const PictureView& view, std::uint8_t level) {
    title(level, view.title);
    say(view.people);
    say(view.verdict);
    if (view.drawing) {
        const float height = view.drawing->height(paper_width_px, theme_, measure_);
        Scene scene;
        view.drawing->paint(scene, {0, 0, paper_width_px, height}, theme_, measure_);
        Node figure;
        figure.role = Role::Figure;
        figure.key = key();
        figure.extra = to_svg(scene, paper_width_px, height);
        nodes_.push_back(std::move(figure));
    }
    if (!view.lines.empty()) {
        list(view.lines);
    }
    for (const std::string& remark : view.remarks) {
        say(remark);
    }
}

}   // namespace wb::ui
