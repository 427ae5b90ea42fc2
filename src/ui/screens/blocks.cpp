#include "ui/screens/blocks.hpp"

#include <algorithm>

#include "app/take_part/flow.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

bool card_unfinished(const Asked& asked) {
    return asked.block.kind == content::BlockKind::Cards && !asked.answers().cards.empty();
}

}   // namespace

const domain::Selection& selection(const Asked& asked) {
    static const domain::Selection none;
    const domain::Selection* found = app::find_selection(asked.answers(), asked.place);
    return found != nullptr ? *found : none;
}

bool chosen(const domain::Selection& selection, const std::string& id) {
    return std::find(selection.options.begin(), selection.options.end(), id) !=
           selection.options.end();
}

Node error_line(const std::string& words) {
    Node error = decoration("error", words, Look::Error);
    error.icon = Icon::Warning;
    return error;
}

Node group(const Asked& asked, Role role) {
    Node node;
    node.role = role;
    node.key = asked.block.id;
    node.name = asked.name;
    node.box.gap = 12;
    if (!asked.block.question.texts.empty()) {
        node.children.push_back(decoration("question", asked.name, Look::Section));
    }
    node.description = asked.hint();
    if (!node.description.empty()) {
        node.children.push_back(decoration("hint", node.description, Look::Small));
    }
    // An unfinished card says itself what it lacks.
    if (asked.missing() && !card_unfinished(asked)) {
        node.flags |= flag::invalid;
        node.error = asked.words(missing_text(asked.model, asked.words));
        node.children.push_back(error_line(node.error));
    }
    return node;
}

Text missing_text(const app::Model& model, const Words& words) {
    const content::Exercise* exercise =
        model.draft ? app::find_exercise(words.bundle(), model.draft->exercise) : nullptr;
    const content::Block* block = exercise == nullptr || !model.missing
                                      ? nullptr
                                      : app::find_block(*exercise, model.missing->block);
    if (block == nullptr || block->kind != content::BlockKind::Cards) {
        return Text::answer_missing;
    }
    const bool tasks = block->source == content::OptionSource::Tasks;
    if (model.draft->answers.cards.empty()) {
        return tasks ? Text::task_missing : Text::card_missing;
    }
    return tasks ? Text::own_task_incomplete : Text::own_card_incomplete;
}

Node block_node(const app::Model& model, const content::Block& block, const Words& words) {
    const domain::Draft& draft = *model.draft;
    const content::Exercise& exercise = *app::find_exercise(words.bundle(), draft.exercise);
    const content::Step* step = app::find_step(exercise, draft.position.step);
    const content::Wording& name = block.question.texts.empty() ? step->heading : block.question;
    const Asked asked{
        model,
        exercise,
        block,
        words,
        app::place_of(block, draft.position),
        app::worded(words.bundle(), exercise, draft.answers, name, draft.position),
    };
    switch (block.kind) {
    case content::BlockKind::Scale: return scale_node(asked);
    case content::BlockKind::Choice:
    case content::BlockKind::Phrase: return choice_node(asked);
    case content::BlockKind::Choices: return choices_node(asked);
    case content::BlockKind::Rank: return rank_node(asked);
    case content::BlockKind::Cards: return cards_node(asked);
    case content::BlockKind::Grid: return grid_node(asked);
    case content::BlockKind::Text: return text_node(asked);
    case content::BlockKind::PrivateNote: return note_node(asked);
    }
    return {};
}

}   // namespace wb::ui
