#include "app/take_part/navigation.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/saving.hpp"
#include "app/take_part/book.hpp"
#include "app/take_part/edit.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"

namespace wb::app {

using domain::Draft;
using domain::Place;
using domain::StepRef;

namespace {

// Two screens begin with a sentence to correct instead of an empty line, and cards that are nothing
// but lines with an empty one.
void prefill(Model& model, const content::Bundle& bundle, const content::Step& step) {
    Draft& draft = *model.draft;
    const StepRef& at = draft.position;
    const Place place{at.step, at.card, std::nullopt};
    std::string words;
    if (at.step == "doing") {
        const domain::Card* card = find_card(draft.answers, at.card);
        const content::Task* task =
            card == nullptr ? nullptr : find_task(bundle, draft.answers, *card);
        words = task == nullptr ? std::string{} : task->me + ".";
    } else if (at.step == "sentence") {
        words = suggest_sentence(bundle, draft.answers);
    }
    for (const content::Block& block : step.blocks) {
        const bool lines_only =
            block.kind == content::BlockKind::Cards && block.source == content::OptionSource::None;
        if (lines_only && draft.answers.cards.empty()) {
            draft.answers = add_own_card(std::move(draft.answers), block);
        }
    }
    if (!words.empty() && find_answer(draft.answers, place) == nullptr) {
        draft.answers = write_line(std::move(draft.answers), place, 0, words);
    }
}

}   // namespace

void show_page(Model& model, Page page) {
    model.page = page;
    model.dialog = std::nullopt;
    if (model.notice == Notice::FileOpened || model.notice == Notice::FileSaved ||
        model.notice == Notice::HandInSaved || model.notice == Notice::CalendarSaved) {
        model.notice = std::nullopt;   // good news is old on the next page
    }
    model.missing = std::nullopt;
    ++model.screen_changes;
}

bool open_exercise(Next& next, const std::string& id, const Surroundings& around) {
    Model& model = next.model;
    if (model.draft && model.draft->exercise == id) {
        return true;
    }
    const content::Exercise* exercise = find_exercise(around.bundle, id);
    if (exercise == nullptr) {
        return false;
    }
    std::optional<Draft> draft = taken_from_shelf(model, id);
    if (!draft) {
        if (!model.writer && model.device == DeviceMode::Own) {
            return false;
        }
        draft = Draft{exercise->id, exercise->revision, {}, {}};
        draft->position = screens(*exercise, draft->answers).front();
    }
    put_on_shelf(model, around.bundle);
    model.draft = std::move(draft);
    model.history = {};
    model.missing = std::nullopt;
    return true;
}

void go_to(Next& next, const StepRef& at, const Surroundings& around) {
    Model& model = next.model;
    const content::Exercise* exercise = find_exercise(around.bundle, model.draft->exercise);
    const content::Step* step = exercise == nullptr ? nullptr : find_step(*exercise, at.step);
    if (step == nullptr) {
        return;
    }
    model.draft->position = at;
    model.history.typing = std::nullopt;
    if (editable(model)) {
        prefill(model, around.bundle, *step);
        draft_changed(next, around.now_ms, Urgency::Now);
    }
    show_page(model, Page::Step);
}

void go_by(Next& next, int offset, const Surroundings& around) {
    Model& model = next.model;
    const content::Exercise* exercise =
        model.draft ? find_exercise(around.bundle, model.draft->exercise) : nullptr;
    if (exercise == nullptr || model.page != Page::Step) {
        return;
    }
    if (offset > 0 && editable(model)) {
        model.missing =
            first_missing(around.bundle, *exercise, model.draft->position, model.draft->answers);
        if (model.missing) {
            ++model.refusals;
            return;
        }
    }
    const std::vector<StepRef> all = screens(*exercise, model.draft->answers);
    const auto here = std::find(all.begin(), all.end(), model.draft->position);
    const std::ptrdiff_t target = here == all.end() ? 0 : (here - all.begin()) + offset;
    if (target < 0) {
        show_page(model, Page::Path);
    } else if (target >= static_cast<std::ptrdiff_t>(all.size())) {
        show_page(model, Page::Sheet);
    } else {
        go_to(next, all[static_cast<std::size_t>(target)], around);
    }
}

void step_in_history(
    Next& next, std::vector<Draft>& from, std::vector<Draft>& to, const Surroundings& around
) {
    Model& model = next.model;
    if (from.empty() || !editable(model)) {
        return;
    }
    to.push_back(*model.draft);
    const bool same_screen =
        from.back().position == model.draft->position && model.page == Page::Step;
    model.draft = std::move(from.back());
    from.pop_back();
    model.history.typing = std::nullopt;
    model.missing = std::nullopt;
    if (!same_screen && model.page != Page::Review) {
        show_page(model, Page::Step);
    }
    draft_changed(next, around.now_ms, Urgency::Now);
}

void remember_for_undo(Model& model, const std::optional<Place>& typing, std::uint8_t line) {
    History& history = model.history;
    const bool same_words = typing && history.typing == typing && history.typing_line == line;
    if (!same_words) {
        history.earlier.push_back(*model.draft);
        if (history.earlier.size() > most_undo) {
            history.earlier.erase(history.earlier.begin());
        }
    }
    history.typing = typing;
    history.typing_line = line;
    history.later.clear();
}

}   // namespace wb::app
