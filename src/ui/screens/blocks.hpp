// What the renderers of block kinds share: one kind, one function, used by every exercise.
#pragma once

#include <string>

#include "app/action.hpp"
#include "app/model.hpp"
#include "core/content/content.hpp"
#include "ui/nodes/node.hpp"
#include "ui/screens/words.hpp"

namespace wb::ui {

/// A block on the screen where it is asked.
struct Asked {
    const app::Model& model;
    const content::Exercise& exercise;
    const content::Block& block;
    const Words& words;
    domain::Place place;
    std::string name;   ///< what the group is called: the question, or the step's heading

    const domain::Answers& answers() const { return model.draft->answers; }

    const domain::StepRef& at() const { return model.draft->position; }

    bool missing() const { return model.missing == place; }

    const std::string& hint() const { return block.hint.text(at().beneficiary); }
};

/// What has been chosen; empty when nothing has.
const domain::Selection& selection(const Asked& asked);

bool chosen(const domain::Selection& selection, const std::string& id);

/// Drawn beside a control whose error says the same.
Node error_line(const std::string& words);

/// A group around the options: its question, hint and error are drawn, and spoken as its name and
/// description.
Node group(const Asked& asked, Role role);

/// Behind a field where an effect is written: what the coach asks about it, once it has answered.
/// It asks and never blocks.
void add_coach(const Asked& asked, Node& node);

Node scale_node(const Asked& asked);
Node choice_node(const Asked& asked);   ///< choice and phrase
Node choices_node(const Asked& asked);
Node rank_node(const Asked& asked);
Node grid_node(const Asked& asked);
Node cards_node(const Asked& asked);
Node note_node(const Asked& asked);
Node text_node(const Asked& asked);

}   // namespace wb::ui
