// The sheet "what this app cannot do", on the page and on paper. Each sentence of it stands for
// something that is enforced and tested; what is not, stands among the limits.
#include <utility>

#include "ui/analyse/screens.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::results {

namespace {

using app::results::Build;
using app::results::Model;

std::vector<std::string> all_of(std::initializer_list<LeadText> keys, const LeadWords& words) {
    std::vector<std::string> lines;
    for (const LeadText key : keys) {
        lines.push_back(words(key));
    }
    return lines;
}

std::vector<Node> build_words(const Model& model, const LeadWords& words) {
    switch (model.inspecting.build) {
    case Build::Asked: return {paragraph("digits", words(LeadText::inspect_build_wait))};
    case Build::Missing: return {paragraph("digits", words(LeadText::inspect_build_missing))};
    case Build::Known: break;
    }
    return {
        paragraph(
            "digits",
            words(
                LeadText::inspect_build_digits,
                {{"number", in_groups(model.inspecting.build_digits)}}
            ),
            Look::Strong
        ),
        paragraph("how", words(LeadText::inspect_build_how)),
        paragraph("trust", words(LeadText::inspect_build_trust)),
    };
}

/// From the first heading on, which has this level.
std::vector<Node> sheet_words(const Model& model, std::uint8_t level, const LeadWords& words) {
    const auto below = static_cast<std::uint8_t>(level + 1);
    std::vector<Node> nodes{
        heading(level, "sheet-title", words(LeadText::inspect_sheet_title), Look::Section),
        paragraph("about", words(LeadText::inspect_sheet_about)),
        lead::list_of(
            "cannot",
            Role::List,
            level == 1 ? std::string{} : words(LeadText::inspect_sheet_title),
            all_of(
                {LeadText::inspect_cannot_send,
                 LeadText::inspect_cannot_who,
                 LeadText::inspect_cannot_when,
                 LeadText::inspect_cannot_few,
                 LeadText::inspect_cannot_subtract,
                 LeadText::inspect_cannot_sharpen,
                 LeadText::inspect_cannot_link,
                 LeadText::inspect_cannot_notes,
                 LeadText::inspect_cannot_recover,
                 LeadText::inspect_cannot_change},
                words
            ),
            Icon::None
        ),
        heading(below, "limits-title", words(LeadText::inspect_limits_title), Look::Strong),
        lead::list_of(
            "limits",
            Role::List,
            level == 1 ? std::string{} : words(LeadText::inspect_limits_title),
            all_of(
                {LeadText::inspect_limit_screen,
                 LeadText::inspect_limit_device,
                 LeadText::inspect_limit_key,
                 LeadText::inspect_limit_invented,
                 LeadText::inspect_limit_talk,
                 LeadText::inspect_limit_room,
                 LeadText::inspect_limit_way,
                 LeadText::inspect_limit_style,
                 LeadText::inspect_limit_blur},
                words
            ),
            Icon::None
        ),
    };
    // One page has no room for it, and the words below say it as well.
    if (level > 1) {
        nodes.push_back(
            heading(below, "build-title", words(LeadText::inspect_build_title), Look::Strong)
        );
    }
    for (Node& node : build_words(model, words)) {
        nodes.push_back(std::move(node));
    }
    return nodes;
}

}   // namespace

std::string in_groups(const std::string& digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        text += (i > 0 && i % 4 == 0 ? " " : "");
        text += digits[i];
    }
    return text;
}

Node sheet_card(const Model& model, const LeadWords& words) {
    std::vector<Node> children = sheet_words(model, 2, words);
    Node print = button(
        "print",
        words(LeadText::inspect_sheet_print),
        app::results::Inspect{app::results::PrintSheet{}}
    );
    print.icon = Icon::Print;
    children.push_back(wrap("actions", 12, {std::move(print)}));
    return card("sheet", Look::Panel, std::move(children));
}

Node make_sheet(const Model& model, const LeadWords& words) {
    return column("sheet", 0, sheet_words(model, 1, words));
}

}   // namespace wb::ui::results
