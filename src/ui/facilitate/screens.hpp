// Every screen of a facilitator: a function from the model to nodes. No words in C++, no decision
// about a workshop here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/facilitate/action.hpp"
#include "app/facilitate/model.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/nodes/node.hpp"
#include "ui/paint/scene.hpp"

namespace wb::ui::lead {

Screen make_screen(const app::lead::Model&, const LeadWords&);

/// The schedule, the poster or the report as a document for print.
Node make_print(
    const app::lead::Model&, app::lead::Paper, const LeadWords&, const TextMeasure& measure
);

/// What a screen reader is told when the model changed; empty when the new screen speaks for
/// itself.
std::string
announcement(const app::lead::Model& before, const app::lead::Model& after, const LeadWords& words);

/// The node that should have the focus after a change.
std::optional<std::uint32_t>
focus_after(const app::lead::Model& before, const app::lead::Model& after, const Screen& screen);

// The pieces that make_screen puts together, one per file.

Screen workshops_screen(const app::lead::Model&, const LeadWords&);
Screen plan_screen(const app::lead::Model&, const LeadWords&);
Screen workshop_screen(const app::lead::Model&, const LeadWords&);
Screen join_screen(const app::lead::Model&, const LeadWords&);

/// The body of a plan's step, below its question.
std::vector<Node> step_body(const app::lead::Model&, const LeadWords&);

/// What was revealed in an open session, picture by picture.
std::vector<Node>
report_paper(const app::lead::Model&, const LeadWords&, const TextMeasure& measure);

/// Messages on top of the page; empty when there is nothing to say.
std::vector<Node> notices(const app::lead::Model&, const LeadWords&);

LeadText missing_text(app::lead::Missing);

/// A way back on the left, the display on the right, as wide as the page below.
Node way_back_banner(Node back, float max_width, const LeadWords&);

/// The page between banner and footing.
Node main_column(float max_width, std::vector<Node> children);

Node icon_to_display(const LeadWords&);

/// Opens the browser's picker; `accepted`: endings, with commas.
Node files_input(std::string key, std::string name, std::string accepted);

/// "Nord > Filiale 12"; empty without names.
std::string unit_path(const std::vector<std::string>& unit);

/// A day in the language's way of writing it.
std::string day_words(const Date& day, content::Language language);

/// The title of an exercise; its id when the content does not have it.
std::string exercise_title(const std::string& id, const LeadWords&);

/// A list that is spoken and drawn, one line per item.
Node list_of(
    std::string key, Role role, const std::string& name, std::vector<std::string> lines, Icon icon
);

}   // namespace wb::ui::lead
