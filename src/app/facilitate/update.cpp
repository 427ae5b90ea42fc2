#include "app/facilitate/update.hpp"

#include <algorithm>
#include <utility>

#include "app/facilitate/plan.hpp"
#include "core/base/overload.hpp"
#include "core/wire/desk_file.hpp"

namespace wb::app::lead {

namespace {

constexpr std::string_view file_type = "application/octet-stream";
constexpr int most_expected_people = 999;

void show_page(Model& model, Page page) {
    model.page = page;
    model.dialog = std::nullopt;
    model.missing = std::nullopt;
    ++model.screen_changes;
}

void store_if_due(Next& next, double now_ms) {
    if (take_due(next.model, now_ms)) {
        next.commands.push_back(StoreDraft{wire::write_desk(next.model.desk)});
    }
}

void desk_changed(Next& next, double now_ms, Urgency urgency = Urgency::Now) {
    keep(next.model, now_ms, urgency);
    store_if_due(next, now_ms);
}

const domain::KeptWorkshop* open_one(const Model& model) {
    return model.open < model.desk.workshops.size() ? &model.desk.workshops[model.open] : nullptr;
}

class Updater {
public:
    Updater(Next& next, const Surroundings& around)
        : next_{next}
        , model_{next.model}
        , around_{around} {}

    void operator()(const BeginPlan&) {
        if (!editable(model_) || model_.desk.plan) {
            return;
        }
        domain::Plan plan = empty_plan(around_.today);
        if (const content::Template* standard = find_template(around_.guide, "standard")) {
            plan.like = standard->id;
            plan.exercises = exercises_of(*standard, around_.bundle);
        }
        begin(std::move(plan));
    }

    void operator()(const OpenPlan&) {
        if (model_.desk.plan) {
            show_plan();
        }
    }

    void operator()(const DiscardPlan&) {
        if (editable(model_) && model_.desk.plan) {
            model_.desk.plan = std::nullopt;
            model_.history = {};
            show_page(model_, Page::Workshops);
            desk_changed(next_, around_.now_ms);
        }
    }

    void operator()(const GoNext&) { go_by(+1); }

    void operator()(const GoBack&) {
        switch (model_.page) {
        case Page::Plan: go_by(-1); return;
        case Page::Join: show_page(model_, Page::Workshop); return;
        case Page::Workshop:
        case Page::Workshops: show_page(model_, Page::Workshops); return;
        }
    }

    void operator()(const GoHome&) {
        model_.notice = std::nullopt;
        show_page(model_, Page::Workshops);
    }

    void operator()(const Undo&) { step_in_history(model_.history.earlier, model_.history.later); }

    void operator()(const Redo&) { step_in_history(model_.history.later, model_.history.earlier); }

    void operator()(const WriteTitle& a) {
        edit("title", [&](domain::Plan& plan) {
            plan.title = as_line(a.words, wire::most_title_code_points);
        });
    }

    void operator()(const ChooseDate& a) {
        edit("", [&](domain::Plan& plan) {
            const auto within = [&](int count) { return std::clamp(a.index, 0, count - 1); };
            switch (a.part) {
            case DatePart::Day: plan.day.day = 1 + within(31); return;
            case DatePart::Month: plan.day.month = 1 + within(12); return;
            case DatePart::Year: plan.day.year = first_year + within(years_offered); return;
            }
        });
    }

    void operator()(const WriteUnit& a) {
        edit("unit-" + std::to_string(a.place), [&](domain::Plan& plan) {
            if (a.place >= domain::most_unit_names) {
                return;
            }
            plan.unit.resize(std::max<std::size_t>(plan.unit.size(), a.place + 1U));
            plan.unit[a.place] = as_line(a.words, wire::most_unit_code_points);
        });
    }

    void operator()(const ChooseTemplate& a) {
        edit("", [&](domain::Plan& plan) {
            const content::Template* chosen = find_template(around_.guide, a.id);
            if (chosen == nullptr && !a.id.empty()) {
                return;
            }
            plan.like = a.id;
            if (chosen != nullptr) {
                plan.exercises = exercises_of(*chosen, around_.bundle);
            }
        });
    }

    void operator()(const ToggleExercise& a) {
        edit("", [&](domain::Plan& plan) {
            const auto found = planned_in(plan, a.exercise);
            if (found != plan.exercises.end()) {
                plan.exercises.erase(found);
                return;
            }
            // In the order of the content, which is that of the participants' list.
            std::vector<domain::PlannedExercise> all;
            for (const content::Exercise& exercise : around_.bundle.exercises) {
                const auto one = planned_in(plan, exercise.id);
                if (one != plan.exercises.end()) {
                    all.push_back(*one);
                } else if (exercise.id == a.exercise) {
                    all.push_back(planned(exercise, 1, plan.k));
                }
            }
            if (all.size() <= domain::most_planned_exercises) {
                plan.exercises = std::move(all);
            }
        });
    }

    void operator()(const ToggleRounds& a) {
        edit("", [&](domain::Plan& plan) {
            if (const auto found = planned_in(plan, a.exercise); found != plan.exercises.end()) {
                found->rounds = found->rounds == 1 ? domain::most_rounds : std::uint8_t{1};
            }
        });
    }

    void operator()(const WritePeople& a) {
        edit("people", [&](domain::Plan& plan) {
            int number = 0;
            for (const char c : a.words) {
                const bool digit = c >= '0' && c <= '9';
                number = digit ? std::min(number * 10 + (c - '0'), most_expected_people) : number;
            }
            plan.expected_people = static_cast<std::uint16_t>(number);
        });
    }

    void operator()(const SetK& a) {
        edit("k", [&](domain::Plan& plan) {
            plan.k = static_cast<std::uint8_t>(
                std::clamp<int>(a.k, domain::smallest_k, domain::largest_k)
            );
        });
    }

    void operator()(const SetKText& a) {
        edit("k-text", [&](domain::Plan& plan) {
            plan.k_text = static_cast<std::uint8_t>(
                std::clamp<int>(a.k, domain::smallest_k_text, domain::largest_k)
            );
        });
    }

    void operator()(const AddCategory&) {
        edit("", [](domain::Plan& plan) {
            if (plan.categories.size() < domain::most_own_categories) {
                plan.categories.emplace_back();
            }
        });
    }

    void operator()(const WriteCategory& a) {
        const bool german = a.language == content::Language::German;
        const std::string place = "category-" + std::to_string(a.place) + (german ? "-de" : "-en");
        edit(place, [&](domain::Plan& plan) {
            if (a.place < plan.categories.size()) {
                domain::OwnCategory& category = plan.categories[a.place];
                (german ? category.german : category.english) =
                    as_line(a.words, wire::most_category_code_points);
            }
        });
    }

    void operator()(const RemoveCategory& a) {
        edit("", [&](domain::Plan& plan) {
            if (a.place < plan.categories.size()) {
                plan.categories.erase(plan.categories.begin() + a.place);
            }
        });
    }

    void operator()(const TypeSecret&) {}

    void operator()(const PassphraseJudged& a) {
        model_.passphrase = a.passphrase;
        if (model_.desk.plan && model_.missing &&
            !lack_of(*model_.desk.plan, Step::Passphrase, a.passphrase)) {
            model_.missing = std::nullopt;
        }
    }

    void operator()(const WorkshopMade& a) {
        if (!model_.making) {
            return;
        }
        model_.making = false;
        auto workshop = wire::read_checked(a.workshop_file);
        const bool room = model_.desk.workshops.size() < domain::most_kept_workshops;
        if (a.status != MakeStatus::Done || !workshop || !room) {
            const bool memory = a.status == MakeStatus::NoMemory;
            model_.notice = memory ? Notice::NoMemory : Notice::NotMade;
            return;
        }
        const std::string like = model_.desk.plan ? model_.desk.plan->like : std::string{};
        model_.desk.workshops.insert(
            model_.desk.workshops.begin(), {a.workshop_file, a.key_file, like, false, false}
        );
        model_.workshops.insert(model_.workshops.begin(), std::move(*workshop));
        model_.desk.plan = std::nullopt;
        model_.history = {};
        model_.passphrase = {};
        model_.notice = std::nullopt;
        desk_changed(next_, around_.now_ms);
        open(0);
    }

    void operator()(const OpenWorkshop& a) {
        if (a.place < model_.workshops.size()) {
            model_.notice = std::nullopt;
            open(a.place);
        }
    }

    void operator()(const Duplicate& a) {
        if (editable(model_) && !model_.desk.plan && a.place < model_.workshops.size()) {
            domain::Plan plan = plan_like(
                model_.workshops[a.place].workshop,
                model_.desk.workshops[a.place].like,
                around_.today
            );
            raise_to(plan, around_.bundle);
            begin(std::move(plan));
        }
    }

    void operator()(const AskToDelete& a) {
        if (editable(model_) && a.place < model_.workshops.size()) {
            model_.open = a.place;
            model_.dialog = Dialog::DeleteWorkshop;
        }
    }

    void operator()(const DeleteWorkshop&) {
        if (!editable(model_) || open_one(model_) == nullptr) {
            return;
        }
        const auto place = static_cast<std::ptrdiff_t>(model_.open);
        model_.desk.workshops.erase(model_.desk.workshops.begin() + place);
        model_.workshops.erase(model_.workshops.begin() + place);
        model_.open = 0;
        model_.way_in = std::nullopt;
        show_page(model_, Page::Workshops);
        desk_changed(next_, around_.now_ms);
    }

    void operator()(const SaveWorkshop&) {
        if (const domain::KeptWorkshop* kept = open_one(model_)) {
            next_.commands.push_back(Download{"workshop.wirk", file_type, kept->workshop_file});
            model_.notice = Notice::WorkshopSaved;
            remember_saved([](domain::KeptWorkshop& one) { one.workshop_saved = true; });
        }
    }

    void operator()(const SaveKey&) {
        if (const domain::KeptWorkshop* kept = open_one(model_)) {
            next_.commands.push_back(Download{"workshop.key", file_type, kept->key_file});
            model_.notice = Notice::KeySaved;
            remember_saved([](domain::KeptWorkshop& one) { one.key_saved = true; });
        }
    }

    void operator()(const ShowJoin&) {
        if (open_one(model_) != nullptr) {
            model_.notice = std::nullopt;
            show_page(model_, Page::Join);
        }
    }

    void operator()(const WayInMade& a) {
        const auto modules = static_cast<std::size_t>(std::max(a.way_in.modules, 0));
        if (model_.page == Page::Workshop || model_.page == Page::Join) {
            model_.way_in = a.way_in;
            if (a.way_in.dark.size() != modules * modules) {
                model_.way_in->modules = 0;
                model_.way_in->dark.clear();
            }
        }
    }

    void operator()(const CopyLink&) {
        if (model_.way_in && !model_.way_in->url.empty()) {
            next_.commands.push_back(CopyText{model_.way_in->url});
        }
    }

    void operator()(const TextCopied& a) {
        model_.notice = a.done ? Notice::LinkCopied : Notice::LinkNotCopied;
    }

    void operator()(const PrintPaper& a) {
        if (open_one(model_) != nullptr) {
            next_.commands.push_back(Print{a.paper});
        }
    }

    void operator()(const ShowDialog& a) { model_.dialog = a.dialog; }

    void operator()(const ReplaceDesk&) {
        if (model_.damaged && model_.writer) {
            model_.damaged = false;
            model_.dialog = std::nullopt;
            model_.desk = {};
            model_.workshops.clear();
            ++model_.screen_changes;
            desk_changed(next_, around_.now_ms);
        }
    }

    void operator()(const CloseDialog&) { model_.dialog = std::nullopt; }

    void operator()(const DismissNotice&) { model_.notice = std::nullopt; }

    void operator()(const ChooseLanguage& a) {
        if (a.language != model_.language) {
            next_.commands.push_back(LoadContent{a.language});
        }
    }

    void operator()(const ChooseSettings& a) {
        model_.settings = a.settings;
        next_.commands.push_back(RememberSettings{a.settings});
    }

    void operator()(const DraftLoaded& a) {
        model_.loaded = true;
        model_.storage_works = a.status != StoreStatus::Unavailable;
        if (a.status != StoreStatus::Done) {
            return;
        }
        auto desk = wire::read_desk(a.bytes);
        model_.damaged = !desk;
        if (desk) {
            take(std::move(*desk));
        }
    }

    void operator()(const DraftStored& a) {
        kept(model_, a.status);
        store_if_due(next_, around_.now_ms);
    }

    void operator()(const ContentChanged& a) { model_.language = a.language; }

    void operator()(const LanguageUnavailable&) { model_.notice = Notice::LanguageUnavailable; }

    void operator()(const WriterChanged& a) {
        if (model_.writer != a.writer) {
            // What this tab shows may be older than what the other one stored.
            model_.writer = a.writer;
            model_.loaded = false;
            take({});
            show_page(model_, Page::Workshops);
            next_.commands.push_back(LoadDraft{});
        }
    }

    void operator()(const Tick&) { store_if_due(next_, around_.now_ms); }

    void operator()(const Hidden&) {
        if (model_.save_due_ms >= 0) {
            model_.save_due_ms = around_.now_ms;
            store_if_due(next_, around_.now_ms);
        }
    }

private:
    static std::vector<domain::PlannedExercise>::iterator
    planned_in(domain::Plan& plan, const std::string& id) {
        return std::find_if(
            plan.exercises.begin(),
            plan.exercises.end(),
            [&](const domain::PlannedExercise& one) { return one.exercise == id; }
        );
    }

    void take(domain::Desk desk) {
        model_.desk = std::move(desk);
        model_.workshops.clear();
        for (const domain::KeptWorkshop& one : model_.desk.workshops) {
            model_.workshops.push_back(*wire::read_checked(one.workshop_file));
        }
        model_.history = {};
        model_.open = 0;
        model_.save = model_.desk == domain::Desk{} ? SaveState::Nothing : SaveState::Saved;
    }

    void begin(domain::Plan plan) {
        model_.desk.plan = std::move(plan);
        model_.history = {};
        model_.notice = std::nullopt;
        show_plan();
        desk_changed(next_, around_.now_ms);
    }

    void show_plan() {
        model_.passphrase = {};   // its fields are new and empty
        show_page(model_, Page::Plan);
    }

    void open(std::size_t place) {
        model_.open = place;
        model_.way_in = std::nullopt;
        show_page(model_, Page::Workshop);
        const Result<std::string> link = wire::link_of(model_.workshops[place]);
        if (link) {
            next_.commands.push_back(MakeWayIn{*link});
        } else {
            model_.way_in = WayIn{};
        }
    }

    template <class Change>
    void remember_saved(Change change) {
        if (editable(model_)) {
            change(model_.desk.workshops[model_.open]);
            desk_changed(next_, around_.now_ms);
        }
    }

    void go_by(int by) {
        if (model_.page != Page::Plan || !model_.desk.plan || model_.making) {
            return;
        }
        domain::Plan& plan = *model_.desk.plan;
        const std::vector<Step> steps = steps_of(plan);
        const auto at = std::find(steps.begin(), steps.end(), step_of(plan));
        if (by > 0) {
            if (const auto lack = lack_of(plan, step_of(plan), model_.passphrase)) {
                model_.missing = lack->missing;
                model_.missing_at = lack->at;
                ++model_.refusals;
                return;
            }
        }
        const auto place = (at == steps.end() ? 0 : at - steps.begin()) + by;
        if (place < 0) {
            show_page(model_, Page::Workshops);
            return;
        }
        if (static_cast<std::size_t>(place) == steps.size()) {
            make();
            return;
        }
        if (editable(model_)) {
            plan.step = static_cast<std::uint8_t>(steps[static_cast<std::size_t>(place)]);
            desk_changed(next_, around_.now_ms);
        }
        show_plan();
    }

    void make() {
        const domain::Workshop workshop = workshop_of(*model_.desk.plan);
        if (!editable(model_) || wire::fault_in(workshop, around_.bundle)) {
            model_.notice = Notice::NotMade;
            return;
        }
        model_.notice = std::nullopt;
        model_.making = true;
        next_.commands.push_back(MakeWorkshop{wire::write_plan(workshop)});
    }

    // `typing` names a field; letters in one field are one step back.
    template <class Change>
    void edit(const std::string& typing, Change change) {
        if (!editable(model_) || !model_.desk.plan || model_.making) {
            return;
        }
        domain::Plan plan = *model_.desk.plan;
        change(plan);
        raise_to(plan, around_.bundle);
        if (plan == *model_.desk.plan) {
            return;
        }
        PlanHistory& history = model_.history;
        if (typing.empty() || typing != history.typing) {
            history.earlier.push_back(*model_.desk.plan);
            if (history.earlier.size() > most_plan_undo) {
                history.earlier.erase(history.earlier.begin());
            }
        }
        history.later.clear();
        history.typing = typing;
        replace(std::move(plan), typing.empty() ? Urgency::Now : Urgency::AfterTyping);
    }

    void step_in_history(std::vector<domain::Plan>& from, std::vector<domain::Plan>& to) {
        if (from.empty() || !editable(model_) || !model_.desk.plan || model_.making) {
            return;
        }
        to.push_back(*model_.desk.plan);
        domain::Plan plan = std::move(from.back());
        from.pop_back();
        model_.history.typing.clear();
        // Back to where it was changed, so that one sees what happens.
        if (plan.step != model_.desk.plan->step) {
            show_plan();
        }
        replace(std::move(plan), Urgency::Now);
    }

    void replace(domain::Plan plan, Urgency urgency) {
        model_.desk.plan = std::move(plan);
        model_.notice = std::nullopt;
        if (model_.missing &&
            !lack_of(*model_.desk.plan, step_of(*model_.desk.plan), model_.passphrase)) {
            model_.missing = std::nullopt;
        }
        desk_changed(next_, around_.now_ms, urgency);
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
    return keep_deadline_ms(model);
}

}   // namespace wb::app::lead
