#include "app/facilitate/update.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/plan.hpp"
#include "app/facilitate/plan_edit.hpp"
#include "app/facilitate/run.hpp"
#include "core/base/overload.hpp"
#include "core/wire/desk_file.hpp"

namespace wb::app::lead {

namespace {

constexpr std::string_view file_type = "application/octet-stream";

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
            show_plan(model_);
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
        case Page::Join: show_page(model_, model_.session ? Page::Run : Page::Workshop); return;
        case Page::Unlock:
        case Page::Run: show_page(model_, Page::Workshop); return;
        case Page::Slot:
        case Page::Camera:
        case Page::Close: show_page(model_, Page::Run); return;
        case Page::Hands: show_page(model_, Page::Slot); return;
        case Page::Review: show_page(model_, Page::Slot); return;
        case Page::Workshop:
        case Page::Workshops: show_page(model_, Page::Workshops); return;
        }
    }

    void operator()(const GoHome&) {
        model_.notice = std::nullopt;
        show_page(model_, Page::Workshops);
    }

    void operator()(const TypeSecret&) {}

    void operator()(const OpenFile&) {}

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
            model_.desk.workshops.begin(), {a.workshop_file, a.key_file, like, false, false, {}}
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
        model_.dialog = std::nullopt;
        lock();
        next_.commands.push_back(ForgetWorkshop{model_.workshops[model_.open].id});
    }

    // First what was handed in, then the list's entry: in between it can be deleted once more.
    void operator()(const WorkshopForgotten& a) {
        const auto& all = model_.workshops;
        const auto one = std::find_if(all.begin(), all.end(), [&](const auto& workshop) {
            return workshop.id == a.workshop;
        });
        if (!editable(model_) || one == all.end()) {
            return;
        }
        if (a.status != StoreStatus::Done) {
            model_.notice = Notice::NotWiped;
            return;
        }
        const auto place = one - all.begin();
        model_.desk.workshops.erase(model_.desk.workshops.begin() + place);
        model_.workshops.erase(model_.workshops.begin() + place);
        model_.open = 0;
        model_.way_in = std::nullopt;
        show_page(model_, Page::Workshops);
        model_.notice = Notice::Wiped;
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

    void operator()(const ShowRun&) {
        if (model_.session && model_.session->open) {
            show_page(model_, Page::Run);
        }
    }

    void operator()(const ShowClose&) {
        if (model_.session && model_.session->open && !is_rehearsal(model_)) {
            model_.notice = std::nullopt;
            show_page(model_, Page::Close);
        }
    }

    void operator()(const ShowDialog& a) { model_.dialog = a.dialog; }

    void operator()(const UseKeys& a) {
        model_.keys = a.use;
        next_.commands.push_back(RememberKeys{a.use});
    }

    void operator()(const KeysRemembered& a) { model_.keys = a.use; }

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

    void operator()(const DismissNotice&) {
        if (model_.session && model_.notice == Notice::TookIn) {
            model_.session->taken_in = {};
        }
        model_.notice = std::nullopt;
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
            lock();
            take({});
            show_page(model_, Page::Workshops);
            next_.commands.push_back(LoadDraft{});
        }
    }

    void operator()(const Tick&) {
        store_if_due(next_, around_.now_ms);
        count_down(model_, around_.now_ms);
        miss_codes(model_, around_.now_ms);
    }

    void operator()(const Hidden&) {
        if (model_.save_due_ms >= 0) {
            model_.save_due_ms = around_.now_ms;
            store_if_due(next_, around_.now_ms);
        }
    }

private:
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
        show_plan(model_);
        desk_changed(next_, around_.now_ms);
    }

    // The session is of the open workshop: opening another one locks it.
    void lock() {
        if (model_.session) {
            model_.session = std::nullopt;
            next_.commands.push_back(AskVault{wire::LeadJob::Lock, {}});
        }
    }

    void open(std::size_t place) {
        if (model_.open != place) {
            lock();
        }
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
        show_plan(model_);
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

    Next& next_;
    Model& model_;
    const Surroundings& around_;
};

}   // namespace

Next update(Model model, const Action& action, const Surroundings& around) {
    Next next{std::move(model), {}};
    const bool camera_on = next.model.session && next.model.session->camera;
    std::visit(
        [&](const auto& one) {
            using One = decltype(one);
            if constexpr (std::is_invocable_v<PlanEditor&, One>) {
                PlanEditor{next, around}(one);
            } else if constexpr (std::is_invocable_v<Runner&, One>) {
                Runner{next, around}(one);
            } else {
                Updater{next, around}(one);
            }
        },
        action
    );
    leave_camera(next, camera_on);
    return next;
}

double next_deadline_ms(const Model& model) {
    const auto sooner = [](double a, double b) { return a < 0 ? b : b < 0 ? a : std::min(a, b); };
    const double clock = model.session ? timer_deadline_ms(model.session->timer) : -1;
    return sooner(sooner(keep_deadline_ms(model), clock), camera_deadline_ms(model));
}

}   // namespace wb::app::lead
