#include "app/take_part/book.hpp"

#include <algorithm>
#include <utility>

#include "app/saving.hpp"
#include "app/take_part/calendar.hpp"
#include "app/take_part/flow.hpp"
#include "app/take_part/navigation.hpp"
#include "app/take_part/sheet.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file.hpp"

namespace wb::app {

using domain::Draft;
using domain::StepRef;

namespace {

std::size_t place_on_path(const content::Bundle& bundle, const std::string& exercise) {
    const auto found = std::find_if(
        bundle.exercises.begin(),
        bundle.exercises.end(),
        [&](const content::Exercise& one) { return one.id == exercise; }
    );
    return static_cast<std::size_t>(found - bundle.exercises.begin());
}

void add_in_order(std::vector<Draft>& drafts, Draft draft, const content::Bundle& bundle) {
    const std::size_t place = place_on_path(bundle, draft.exercise);
    const auto after = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return place_on_path(bundle, other.exercise) > place;
    });
    drafts.insert(after, std::move(draft));
}

// The drafts whose exercises are known to this build; a draft of a newer revision is not guessed
// at. Of two drafts of one exercise the first one counts.
std::vector<Draft> known_drafts(const std::vector<Draft>& drafts, const content::Bundle& bundle) {
    std::vector<Draft> result;
    for (Draft draft : drafts) {
        const content::Exercise* exercise = find_exercise(bundle, draft.exercise);
        const bool twice = std::any_of(result.begin(), result.end(), [&](const Draft& other) {
            return other.exercise == draft.exercise;
        });
        if (exercise == nullptr || twice || draft.revision > exercise->revision) {
            continue;
        }
        draft.revision = exercise->revision;
        const std::vector<StepRef> all = screens(*exercise, draft.answers);
        if (std::find(all.begin(), all.end(), draft.position) == all.end()) {
            draft.position = all.front();
        }
        add_in_order(result, std::move(draft), bundle);
    }
    return result;
}

bool same_answers(const std::vector<Draft>& some, const std::vector<Draft>& others) {
    return std::equal(
        some.begin(),
        some.end(),
        others.begin(),
        others.end(),
        [](const Draft& a, const Draft& b) {
            return a.exercise == b.exercise && a.answers == b.answers;
        }
    );
}

void take_over(Model& model, std::vector<Draft> drafts) {
    model.draft = std::nullopt;
    model.shelf = std::move(drafts);
    if (model.shelf.size() == 1) {
        model.draft = std::move(model.shelf.front());
        model.shelf.clear();
    }
    model.history = {};
    model.missing = std::nullopt;
}

}   // namespace

std::vector<Draft> all_drafts(const Model& model, const content::Bundle& bundle) {
    std::vector<Draft> drafts = model.shelf;
    if (model.draft) {
        add_in_order(drafts, *model.draft, bundle);
    }
    return drafts;
}

const Draft* draft_of(const Model& model, const std::string& exercise) {
    if (model.draft && model.draft->exercise == exercise) {
        return &*model.draft;
    }
    const auto found = std::find_if(model.shelf.begin(), model.shelf.end(), [&](const Draft& one) {
        return one.exercise == exercise;
    });
    return found == model.shelf.end() ? nullptr : &*found;
}

bool has_drafts(const Model& model) {
    return model.draft.has_value() || !model.shelf.empty();
}

std::optional<Draft> taken_from_shelf(Model& model, const std::string& exercise) {
    const auto found = std::find_if(model.shelf.begin(), model.shelf.end(), [&](const Draft& one) {
        return one.exercise == exercise;
    });
    if (found == model.shelf.end()) {
        return std::nullopt;
    }
    Draft draft = std::move(*found);
    model.shelf.erase(found);
    return draft;
}

void put_on_shelf(Model& model, const content::Bundle& bundle) {
    if (model.draft) {
        add_in_order(model.shelf, std::move(*model.draft), bundle);
        model.draft = std::nullopt;
    }
}

void forget_person(Model& model) {
    model.draft = std::nullopt;
    model.shelf.clear();
    model.opened.clear();
    model.history = {};
    model.save = SaveState::Nothing;
    model.save_due_ms = -1;
    model.missing = std::nullopt;
    // The next person is in the same workshop and round.
    HandingIn next;
    next.workshop = model.handing_in.workshop;
    next.round = model.handing_in.round;
    model.handing_in = std::move(next);
}

void load_drafts(Next& next, const DraftLoaded& action, const Surroundings& around) {
    Model& model = next.model;
    switch (action.status) {
    case StoreStatus::Unavailable:
    case StoreStatus::Full:
    case StoreStatus::Failed: model.storage_works = false; return;
    case StoreStatus::Empty: return;
    case StoreStatus::Done: break;
    }
    if (has_drafts(model) || model.device == DeviceMode::Shared) {
        return;   // on a shared device somebody else's
    }
    const auto stored = wire::read_kept(action.bytes);
    std::vector<Draft> drafts =
        stored ? known_drafts(stored->drafts, around.bundle) : std::vector<Draft>{};
    if (drafts.empty()) {
        model.notice = Notice::DraftUnreadable;
        return;
    }
    take_over(model, std::move(drafts));
    const bool elsewhere =
        stored->choices && model.joined && model.joined->id != stored->choices->workshop;
    if (stored->choices && !elsewhere) {
        static_cast<privacy::Choices&>(model.handing_in) = *stored->choices;
    }
    model.save = model.writer ? SaveState::Saved : SaveState::ReadOnly;
}

void use_opened(Next& next, const Surroundings& around) {
    Model& model = next.model;
    take_over(model, std::move(model.opened));
    model.opened.clear();
    show_page(model, model.draft ? Page::Sheet : Page::Path);
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
    if (wire::open_file(action.bytes, wire::FileKind::Workshop)) {
        next.commands.emplace_back(CheckWorkshop{action.bytes});
        return;
    }
    const auto read = wire::read_drafts(action.bytes);
    if (!read) {
        const bool other = read.error().code == ErrorCode::WrongFormat;
        model.notice = other ? Notice::FileOtherContent : Notice::FileUnreadable;
        return;
    }
    std::vector<Draft> drafts = known_drafts(*read, around.bundle);
    if (drafts.empty()) {
        model.notice = Notice::FileOtherContent;
        return;
    }
    const std::vector<Draft> here = all_drafts(model, around.bundle);
    const bool replaces = !here.empty() && !same_answers(here, drafts);
    model.opened = std::move(drafts);
    if (replaces) {
        model.dialog = Dialog::ReplaceDraft;
        return;
    }
    use_opened(next, around);
}

void save_to_file(Next& next, const content::Bundle& bundle) {
    Model& model = next.model;
    if (!has_drafts(model) || model.device == DeviceMode::Shared) {
        return;
    }
    const bool german = bundle.language == content::Language::German;
    next.commands.push_back(Download{
        german ? "Wirkbrille-Heft.wirk" : "wirkbrille-book.wirk",
        "application/octet-stream",
        wire::write_drafts(all_drafts(model, bundle)),
    });
    model.notice = Notice::FileSaved;
}

void save_calendar(Next& next, const SaveCalendar& wanted, const Surroundings& around) {
    Model& model = next.model;
    const content::Exercise* exercise =
        model.draft ? find_exercise(around.bundle, model.draft->exercise) : nullptr;
    if (exercise == nullptr || exercise->look_back_weeks == 0 ||
        model.device == DeviceMode::Shared) {
        return;
    }
    next.commands.push_back(Download{
        "wirkbrille.ics",
        "text/calendar",
        look_back_calendar(*exercise, model.draft->answers, wanted, around.today),
    });
    model.notice = Notice::CalendarSaved;
}

}   // namespace wb::app
