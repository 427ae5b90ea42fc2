#include "app/update.hpp"

#include <algorithm>
#include <utility>

#include "app/saving.hpp"
#include "app/take_part/book.hpp"
#include "app/take_part/coaching.hpp"
#include "app/take_part/edit.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/hand_in.hpp"
#include "app/take_part/hints.hpp"
#include "app/take_part/navigation.hpp"
#include "core/base/overload.hpp"

namespace wb::app {

using domain::Answers;
using domain::Place;
using domain::StepRef;

namespace {

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

void tick(Next& next, const Surroundings& around) {
    Model& model = next.model;
    store_if_due(next, around.now_ms);
    if (model.device != DeviceMode::Shared || !has_drafts(model)) {
        return;
    }
    const double idle_ms = around.now_ms - model.last_input_ms;
    if (idle_ms >= idle_clear_ms) {
        forget_person(model);
        show_page(model, Page::Start);
        model.notice = Notice::ClearedWhileAway;
    } else if (idle_ms >= idle_warning_ms && !model.handing_in.sealing) {
        model.dialog = Dialog::StillThere;
    }
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
        if (!has_drafts(model_) && !model_.kiosk) {
            model_.device = a.device;
            model_.notice = std::nullopt;
        }
    }

    void operator()(const Begin&) {
        if (model_.draft) {
            open(model_.draft->exercise);
        } else {
            show_page(model_, Page::Path);
        }
    }

    void operator()(const ShowPath&) { show_page(model_, Page::Path); }

    void operator()(const OpenExercise& a) { open(a.exercise); }

    void operator()(const OpenSheet& a) {
        if (draft_of(model_, a.exercise) != nullptr && open_exercise(next_, a.exercise, around_)) {
            show_page(model_, Page::Sheet);
        }
    }

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

    void operator()(const GoHome&) { show_page(model_, Page::Start); }

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
        edit_block(a.place.block, [&](Answers answers, const content::Block& block) {
            return toggle(std::move(answers), block, a.place, a.option);
        });
    }

    void operator()(const Move& a) {
        edit([&](Answers answers) { return move(std::move(answers), a.place, a.option, a.places); }
        );
    }

    void operator()(const WriteText& a) {
        edit(
            [&](Answers answers) { return write_text(std::move(answers), a.place, a.words); },
            Typing{a.place}
        );
    }

    void operator()(const PickIndex& a) {
        edit_block(a.place.block, [&](Answers answers, const content::Block& block) {
            const StepRef at{model_.draft->position.step, a.place.card, a.place.beneficiary};
            const auto options = offered(around_.bundle, block, at, answers);
            const auto index = static_cast<std::size_t>(std::max(a.index, 0));
            return index >= options.size()
                       ? answers
                       : pick(std::move(answers), around_.bundle, a.place, options[index].id);
        });
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

    void operator()(const ToggleCard& a) {
        edit_cards([&](Answers answers, const content::Block& block) {
            return toggle_card(std::move(answers), around_.bundle, block, a.option);
        });
    }

    void operator()(const AddOwnCard&) {
        edit_cards([&](Answers answers, const content::Block& block) {
            return add_own_card(std::move(answers), block);
        });
    }

    void operator()(const WriteOwnCard& a) {
        edit(
            [&](Answers answers) { return write_own_card(std::move(answers), a.card, a.words); },
            Typing{Place{"cards", a.card, std::nullopt}}
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

    void operator()(const ShowDialog& a) {
        model_.dialog = a.dialog;
        if (a.dialog == Dialog::DeleteAll) {
            next_.commands.push_back(LookForOthers{});
        }
    }

    void operator()(const CloseDialog&) {
        if (model_.dialog == Dialog::ReplaceDraft) {
            model_.opened.clear();
        }
        model_.dialog = std::nullopt;
        model_.last_input_ms = around_.now_ms;
    }

    void operator()(const DismissNotice&) { model_.notice = std::nullopt; }

    void operator()(const DeleteEverything&) {
        forget_person(model_);
        model_.joined = std::nullopt;
        model_.handing_in = {};
        model_.notice = std::nullopt;
        show_page(model_, Page::Wiped);
        if (model_.device == DeviceMode::Own) {
            model_.clearing = true;
            next_.commands.push_back(ClearStorage{});
        } else if (model_.writer) {
            next_.commands.push_back(StoreWorkshop{});
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
        if (!model_.opened.empty()) {
            use_opened(next_, around_);
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
        const bool printable = model_.page == Page::Sheet || model_.page == Page::Path;
        if (printable && has_drafts(model_) && model_.device == DeviceMode::Own) {
            next_.commands.push_back(Print{});
        }
    }

    void operator()(const SaveCalendar& a) { save_calendar(next_, a, around_); }

    void operator()(const SaveToFile&) { save_to_file(next_, around_.bundle); }

    void operator()(const OpenFile&) {}

    void operator()(const FileChosen& a) {
        if (model_.device == DeviceMode::Own && model_.writer) {
            open_file(next_, a, around_);
        }
    }

    void operator()(const DraftLoaded& a) { load_drafts(next_, a, around_); }

    void operator()(const DraftStored& a) { stored(next_, a.status, around_.now_ms); }

    void operator()(const OthersFound& a) { model_.others_kept = a.there; }

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

    void operator()(const WorkshopChecked& a) { join(next_, a, around_); }

    void operator()(const WorkshopRemembered& a) { remember_workshop(next_, a, around_); }

    void operator()(const LeaveWorkshop&) { leave_workshop(next_); }

    void operator()(const ShowReview&) {
        if (model_.joined) {
            show_page(model_, Page::Review);
        }
    }

    void operator()(const ToggleShared& a) { toggle_shared(next_, a, around_); }

    void operator()(const ToggleForRoom& a) { toggle_for_room(next_, a, around_); }

    void operator()(const ChooseRound& a) { choose_round(next_, a, around_); }

    void operator()(const EnterKiosk&) { enter_kiosk(model_); }

    void operator()(const ToggleBytes&) {
        model_.handing_in.bytes_shown = !model_.handing_in.bytes_shown;
    }

    void operator()(const HandIn&) { begin_hand_in(next_, around_.bundle); }

    void operator()(const ParticipantLoaded& a) { go_on_handing_in(next_, a, around_.bundle); }

    void operator()(const HandInSealed& a) { handed_in(next_, a, around_.now_ms); }

    void operator()(const SaveHandIn&) { save_hand_in(next_); }

    void operator()(const ShareHandIn& a) { share_hand_in(next_, a.by); }

    void operator()(const FileShared& a) {
        if (a.status == ShareStatus::Unavailable) {
            model_.notice = Notice::NoShareSheet;
        }
    }

    void operator()(const RewriteLine& a) {
        const domain::Draft* draft = draft_of(model_, a.exercise);
        const Place place{a.block, 0, std::nullopt};
        const domain::Answer* answer =
            draft == nullptr ? nullptr : find_answer(draft->answers, place);
        const auto* line = answer == nullptr ? nullptr : std::get_if<domain::OpenText>(answer);
        if (line == nullptr || !open_exercise(next_, a.exercise, around_)) {
            return;
        }
        edit([&](Answers answers) {
            return write_text(std::move(answers), place, privacy::rewritten(a.line, a.hint));
        });
    }

    void operator()(const HintsAnswered& a) {
        for (HintedLine& hinted : model_.hinted) {
            if (hinted.line == a.reply.line) {
                hinted.hints = a.reply.hints;
            }
        }
    }

    void operator()(const CoachAnswered& a) {
        if (model_.coaching && model_.coaching->sentence == a.reply.sentence) {
            model_.coaching->judgement = a.reply.judgement;
        }
    }

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
    void open(const std::string& exercise) {
        const bool new_one = draft_of(model_, exercise) == nullptr;
        if (!open_exercise(next_, exercise, around_)) {
            return;
        }
        model_.notice = std::nullopt;
        model_.last_input_ms = around_.now_ms;
        if (new_one) {
            go_to(next_, model_.draft->position, around_);
        } else {
            show_page(model_, Page::Step);
        }
    }

    const content::Exercise* exercise() const {
        return model_.draft ? find_exercise(around_.bundle, model_.draft->exercise) : nullptr;
    }

    template <class Change>
    void edit_block(const std::string& id, Change change) {
        const content::Block* block = exercise() == nullptr ? nullptr : find_block(*exercise(), id);
        if (block != nullptr) {
            edit([&](Answers answers) { return change(std::move(answers), *block); });
        }
    }

    // An exercise has one block of cards.
    template <class Change>
    void edit_cards(Change change) {
        if (exercise() == nullptr) {
            return;
        }
        for (const content::Step& step : exercise()->steps) {
            for (const content::Block& block : step.blocks) {
                if (block.kind == content::BlockKind::Cards) {
                    edit([&](Answers answers) { return change(std::move(answers), block); });
                    return;
                }
            }
        }
    }

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
    if (next.model.handing_in.sealing && waits_for_seal(action)) {
        return next;
    }
    std::visit(Updater{next, around}, action);
    ask_coach(next, around.bundle);
    ask_hints(next, around.bundle);
    return next;
}

double next_deadline_ms(const Model& model) {
    double deadline = keep_deadline_ms(model);
    if (model.device == DeviceMode::Shared && has_drafts(model)) {
        // Sealing is not asked about: it takes no minute, and pressing cannot change it.
        const bool warned = model.dialog == Dialog::StillThere || model.handing_in.sealing;
        const double idle = model.last_input_ms + (warned ? idle_clear_ms : idle_warning_ms);
        deadline = deadline < 0 ? idle : std::min(deadline, idle);
    }
    return deadline;
}

}   // namespace wb::app
