#include "app/update.hpp"

#include <algorithm>
#include <utility>

#include "app/saving.hpp"
#include "app/take_part/edit.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"
#include "core/base/overload.hpp"
#include "core/wire/draft_file.hpp"

namespace wb::app {

using domain::Answers;
using domain::Draft;
using domain::Place;
using domain::StepRef;

namespace {

constexpr const char* only_exercise = "effect-map";

void show_page(Model& model, Page page) {
    model.page = page;
    model.dialog = std::nullopt;
    if (model.notice == Notice::FileOpened || model.notice == Notice::FileSaved) {
        model.notice = std::nullopt;   // good news is old on the next page
    }
    model.missing = std::nullopt;
    ++model.screen_changes;
}

// Two screens begin with a sentence to correct instead of an empty line.
void prefill(Model& model, const content::Bundle& bundle) {
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
    if (!words.empty() && find_answer(draft.answers, place) == nullptr) {
        draft.answers = write_line(std::move(draft.answers), place, 0, words);
    }
}

void go_to(Next& next, const StepRef& step, const Surroundings& around) {
    Model& model = next.model;
    model.draft->position = step;
    model.history.typing = std::nullopt;
    if (editable(model)) {
        prefill(model, around.bundle);
        draft_changed(next, around.now_ms, Urgency::Now);
    }
    show_page(model, Page::Step);
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

struct Typing {
    Place place;
    std::uint8_t line = 0;
};

void change_answers(
    Next& next,
    Answers answers,
    const Surroundings& around,
    const std::optional<Typing>& typing = std::nullopt
) {
    Model& model = next.model;
    if (answers == model.draft->answers) {
        return;
    }
    remember_for_undo(
        model,
        typing ? std::optional{typing->place} : std::nullopt,
        typing ? typing->line : std::uint8_t{0}
    );
    const bool other_cards = answers.cards != model.draft->answers.cards;
    model.draft->answers = std::move(answers);
    const content::Exercise* exercise = find_exercise(around.bundle, model.draft->exercise);
    // Answering clears an error and never raises one: whoever goes on is told what is still
    // missing.
    if (model.missing && exercise != nullptr) {
        const auto still =
            first_missing(around.bundle, *exercise, model.draft->position, model.draft->answers);
        if (other_cards || still != model.missing) {
            model.missing = std::nullopt;
        }
    }
    model.notice = std::nullopt;
    draft_changed(next, around.now_ms, typing ? Urgency::AfterTyping : Urgency::Now);
}

std::size_t most_of(const content::Exercise* exercise, const std::string& block_id) {
    if (exercise != nullptr) {
        for (const content::Step& step : exercise->steps) {
            for (const content::Block& block : step.blocks) {
                if (block.id == block_id) {
                    return block.most;
                }
            }
        }
    }
    return 1;
}

void begin(Next& next, const Surroundings& around) {
    Model& model = next.model;
    const content::Exercise* exercise = find_exercise(around.bundle, only_exercise);
    if (exercise == nullptr) {
        return;
    }
    model.notice = std::nullopt;
    model.last_input_ms = around.now_ms;
    if (!model.draft) {
        if (!model.writer && model.device == DeviceMode::Own) {
            return;
        }
        Draft draft{exercise->id, exercise->revision, {}, {}};
        draft.position = screens(*exercise, draft.answers).front();
        model.draft = std::move(draft);
        model.history = {};
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
        show_page(model, Page::Start);
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
    if (!same_screen) {
        show_page(model, Page::Step);
    }
    draft_changed(next, around.now_ms, Urgency::Now);
}

void forget_person(Model& model) {
    model.draft = std::nullopt;
    model.opened = std::nullopt;
    model.history = {};
    model.save = SaveState::Nothing;
    model.save_due_ms = -1;
    model.missing = std::nullopt;
}

// The draft when its exercise is known to this build; a draft of a newer revision is not guessed
// at.
std::optional<Draft> known_draft(const std::vector<Draft>& drafts, const content::Bundle& bundle) {
    for (Draft draft : drafts) {
        const content::Exercise* exercise = find_exercise(bundle, draft.exercise);
        if (exercise == nullptr || draft.revision > exercise->revision) {
            continue;
        }
        draft.revision = exercise->revision;
        const std::vector<StepRef> all = screens(*exercise, draft.answers);
        if (std::find(all.begin(), all.end(), draft.position) == all.end()) {
            draft.position = all.front();
        }
        return draft;
    }
    return std::nullopt;
}

void load_draft(Next& next, const DraftLoaded& action, const Surroundings& around) {
    Model& model = next.model;
    switch (action.status) {
    case StoreStatus::Unavailable:
    case StoreStatus::Full:
    case StoreStatus::Failed: model.storage_works = false; return;
    case StoreStatus::Empty: return;
    case StoreStatus::Done: break;
    }
    if (model.draft) {
        return;
    }
    const auto drafts = wire::read_drafts(action.bytes);
    std::optional<Draft> draft = drafts ? known_draft(*drafts, around.bundle) : std::nullopt;
    if (!draft) {
        model.notice = Notice::DraftUnreadable;
        return;
    }
    model.draft = std::move(draft);
    model.save = model.writer ? SaveState::Saved : SaveState::ReadOnly;
}

void use_draft(Next& next, Draft draft, const Surroundings& around) {
    Model& model = next.model;
    model.draft = std::move(draft);
    model.opened = std::nullopt;
    model.history = {};
    show_page(model, Page::Sheet);
    model.notice = Notice::FileOpened;
    draft_changed(next, around.now_ms, Urgency::Now);
}

void open_file(Next& next, const FileChosen& action, const Surroundings& around) {
    Model& model = next.model;
    if (action.status != FileStatus::Read) {
        model.notice =
            action.status == FileStatus::TooLarge ? Notice::FileTooLarge : Notice::FileUnreadable;
        return;
    }
    const auto drafts = wire::read_drafts(action.bytes);
    if (!drafts) {
        const bool other = drafts.error().code == ErrorCode::WrongFormat;
        model.notice = other ? Notice::FileOtherContent : Notice::FileUnreadable;
        return;
    }
    std::optional<Draft> draft = known_draft(*drafts, around.bundle);
    if (!draft) {
        model.notice = Notice::FileOtherContent;
        return;
    }
    if (model.draft && !(model.draft->answers == draft->answers)) {
        model.opened = std::move(draft);
        model.dialog = Dialog::ReplaceDraft;
        return;
    }
    use_draft(next, std::move(*draft), around);
}

void tick(Next& next, const Surroundings& around) {
    Model& model = next.model;
    store_if_due(next, around.now_ms);
    if (model.device != DeviceMode::Shared || !model.draft) {
        return;
    }
    const double idle_ms = around.now_ms - model.last_input_ms;
    if (idle_ms >= idle_clear_ms) {
        forget_person(model);
        show_page(model, Page::Start);
        model.notice = Notice::ClearedWhileAway;
    } else if (idle_ms >= idle_warning_ms) {
        model.dialog = Dialog::StillThere;
    }
}

void save_to_file(Next& next, const content::Bundle& bundle) {
    Model& model = next.model;
    if (!model.draft || model.device == DeviceMode::Shared) {
        return;
    }
    const bool german = bundle.language == content::Language::German;
    next.commands.push_back(Download{
        german ? "Wirkungskarte.wirk" : "effect-map.wirk",
        "application/octet-stream",
        wire::write_drafts({*model.draft}),
    });
    model.notice = Notice::FileSaved;
}

void writer_changed(Next& next, bool writer) {
    Model& model = next.model;
    if (model.writer == writer) {
        return;
    }
    model.writer = writer;
    if (model.device == DeviceMode::Shared) {
        return;
    }
    // What this tab showed may be older than what the other tab stored.
    forget_person(model);
    show_page(model, Page::Start);
    next.commands.push_back(LoadDraft{});
}

class Updater {
public:
    Updater(Next& next, const Surroundings& around)
        : next_{next}
        , model_{next.model}
        , around_{around} {}

    void operator()(const ChooseDevice& a) {
        if (!model_.draft) {
            model_.device = a.device;
            model_.notice = std::nullopt;
        }
    }

    void operator()(const Begin&) { begin(next_, around_); }

    void operator()(const GoNext&) { go_by(next_, +1, around_); }

    void operator()(const GoBack&) {
        if (model_.page == Page::Step) {
            go_by(next_, -1, around_);
        } else if (model_.page == Page::Sheet && model_.draft) {
            go_to(next_, model_.draft->position, around_);
        } else {
            show_page(model_, Page::Start);
        }
    }

    void operator()(const GoLater&) { show_page(model_, Page::Start); }

    void operator()(const GoTo& a) {
        const content::Exercise* exercise =
            model_.draft ? find_exercise(around_.bundle, model_.draft->exercise) : nullptr;
        if (exercise == nullptr) {
            return;
        }
        const std::vector<StepRef> all = screens(*exercise, model_.draft->answers);
        if (std::find(all.begin(), all.end(), a.step) != all.end()) {
            go_to(next_, a.step, around_);
        }
    }

    void operator()(const ShowSheet&) {
        if (model_.draft) {
            show_page(model_, Page::Sheet);
        }
    }

    void operator()(const Undo&) {
        step_in_history(next_, model_.history.earlier, model_.history.later, around_);
    }

    void operator()(const Redo&) {
        step_in_history(next_, model_.history.later, model_.history.earlier, around_);
    }

    void operator()(const Pick& a) {
        edit([&](Answers answers) {
            return pick(std::move(answers), around_.bundle, a.place, a.option);
        });
    }

    void operator()(const Toggle& a) {
        const content::Exercise* exercise =
            model_.draft ? find_exercise(around_.bundle, model_.draft->exercise) : nullptr;
        const std::size_t most = most_of(exercise, a.place.block);
        edit([&](Answers answers) { return toggle(std::move(answers), a.place, a.option, most); });
    }

    void operator()(const PickOwn& a) {
        edit([&](Answers answers) { return pick_own(std::move(answers), a.place); });
    }

    void operator()(const WriteOwn& a) {
        edit(
            [&](Answers answers) { return write_own(std::move(answers), a.place, a.words); },
            Typing{a.place}
        );
    }

    void operator()(const SetLevel& a) {
        edit([&](Answers answers) { return set_level(std::move(answers), a.place, a.level); });
    }

    void operator()(const WriteLine& a) {
        edit(
            [&](Answers answers) {
                return write_line(std::move(answers), a.place, a.line, a.words);
            },
            Typing{a.place, a.line}
        );
    }

    void operator()(const ToggleTask& a) {
        edit([&](Answers answers) {
            return toggle_task(std::move(answers), around_.bundle, a.option);
        });
    }

    void operator()(const AddOwnTask&) {
        edit([&](Answers answers) { return add_own_task(std::move(answers)); });
    }

    void operator()(const WriteOwnTask& a) {
        edit(
            [&](Answers answers) { return write_own_task(std::move(answers), a.card, a.words); },
            Typing{Place{"tasks", a.card, std::nullopt}}
        );
    }

    void operator()(const ChooseCategory& a) {
        const auto& categories = around_.bundle.categories;
        const bool known = a.index > 0 && static_cast<std::size_t>(a.index) <= categories.size();
        const std::string id =
            known ? categories[static_cast<std::size_t>(a.index) - 1].id : std::string{};
        edit([&](Answers answers) { return choose_category(std::move(answers), a.card, id); });
    }

    void operator()(const RemoveCard& a) {
        edit([&](Answers answers) { return remove_card(std::move(answers), a.card); });
    }

    void operator()(const ShowDialog& a) { model_.dialog = a.dialog; }

    void operator()(const CloseDialog&) {
        if (model_.dialog == Dialog::ReplaceDraft) {
            model_.opened = std::nullopt;
        }
        model_.dialog = std::nullopt;
        model_.last_input_ms = around_.now_ms;
    }

    void operator()(const DismissNotice&) { model_.notice = std::nullopt; }

    void operator()(const DeleteEverything&) {
        forget_person(model_);
        model_.notice = std::nullopt;
        show_page(model_, Page::Wiped);
        if (model_.device == DeviceMode::Own) {
            model_.clearing = true;
            next_.commands.push_back(ClearStorage{});
        }
    }

    void operator()(const ClearForNextPerson&) {
        if (model_.device == DeviceMode::Shared) {
            forget_person(model_);
            model_.notice = std::nullopt;
            show_page(model_, Page::Start);
        }
    }

    void operator()(const UseOpenedFile&) {
        if (model_.opened) {
            use_draft(next_, std::move(*model_.opened), around_);
        }
    }

    void operator()(const ChooseLanguage& a) {
        if (a.language != model_.language) {
            next_.commands.push_back(LoadContent{a.language});
        }
    }

    void operator()(const ChooseSettings& a) {
        model_.settings = a.settings;
        next_.commands.push_back(RememberSettings{a.settings});
    }

    void operator()(const PrintSheet&) {
        if (model_.page == Page::Sheet && model_.device == DeviceMode::Own) {
            next_.commands.push_back(Print{});
        }
    }

    void operator()(const SaveToFile&) { save_to_file(next_, around_.bundle); }

    void operator()(const OpenFile&) {}

    void operator()(const FileChosen& a) {
        if (model_.device == DeviceMode::Own && model_.writer) {
            open_file(next_, a, around_);
        }
    }

    void operator()(const DraftLoaded& a) { load_draft(next_, a, around_); }

    void operator()(const DraftStored& a) { stored(next_, a.status, around_.now_ms); }

    void operator()(const EverythingCleared& a) {
        model_.clearing = false;
        const bool failed = a.status == StoreStatus::Failed || a.status == StoreStatus::Full;
        if (model_.page == Page::Wiped && failed) {
            model_.notice = Notice::DeleteFailed;
        }
    }

    void operator()(const ContentChanged& a) { model_.language = a.language; }

    void operator()(const LanguageUnavailable&) { model_.notice = Notice::LanguageUnavailable; }

    void operator()(const WriterChanged& a) { writer_changed(next_, a.writer); }

    void operator()(const Input&) {
        // Whoever moves through the question has time to read it, but only an answer ends it.
        const bool asked = model_.dialog == Dialog::StillThere;
        model_.last_input_ms = asked ? around_.now_ms - idle_warning_ms : around_.now_ms;
    }

    void operator()(const Tick&) { tick(next_, around_); }

    void operator()(const Hidden&) {
        if (model_.save_due_ms >= 0) {
            model_.save_due_ms = around_.now_ms;
            store_if_due(next_, around_.now_ms);
        }
    }

private:
    template <class Change>
    void edit(Change change, const std::optional<Typing>& typing = std::nullopt) {
        if (editable(model_)) {
            change_answers(next_, change(model_.draft->answers), around_, typing);
        }
    }

    Next& next_;
    Model& model_;
    const Surroundings& around_;
};

}   // namespace

Next update(Model model, const Action& action, const Surroundings& around) {
    Next next{std::move(model), {}};
    std::visit(Updater{next, around}, action);
    return next;
}

double next_deadline_ms(const Model& model) {
    double deadline = model.save_in_flight ? -1 : model.save_due_ms;
    if (model.device == DeviceMode::Shared && model.draft) {
        const bool warned = model.dialog == Dialog::StillThere;
        const double idle = model.last_input_ms + (warned ? idle_clear_ms : idle_warning_ms);
        deadline = deadline < 0 ? idle : std::min(deadline, idle);
    }
    return deadline;
}

}   // namespace wb::app
