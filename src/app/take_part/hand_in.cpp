#include "app/take_part/hand_in.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "app/saving.hpp"
#include "app/take_part/book.hpp"
#include "app/take_part/navigation.hpp"
#include "app/take_part/review.hpp"
#include "core/base/overload.hpp"
#include "core/content/path.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/vault_message.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::app {

namespace {

constexpr const char* file_name = "abgabe.wirk";
constexpr const char* file_type = "application/octet-stream";

Notice trouble_of(VaultStatus status) {
    switch (status) {
    case VaultStatus::OtherVersion: return Notice::WorkshopOtherContent;
    case VaultStatus::Unavailable: return Notice::WorkshopUnchecked;
    case VaultStatus::Done:
    case VaultStatus::Damaged:
    case VaultStatus::WrongSigner:
    case VaultStatus::NotStored:
    case VaultStatus::NoRoom: break;
    }
    return Notice::WorkshopUnreadable;
}

// What was decided for this workshop before stays.
void be_in(Model& model, wire::CheckedWorkshop checked) {
    if (model.handing_in.workshop != checked.id) {
        model.handing_in = {};
        model.handing_in.workshop = checked.id;
    }
    model.joined = Joined{std::move(checked.workshop), checked.id, std::move(checked.file)};
}

// A tab that only reads leaves the other one's workshop alone; in the kiosk the address has it.
void remember(Next& next, std::vector<std::uint8_t> file) {
    if (next.model.writer && !next.model.kiosk) {
        next.commands.emplace_back(StoreWorkshop{std::move(file)});
    }
}

void turn(std::set<std::string>& ids, const std::string& id) {
    if (ids.erase(id) == 0) {
        ids.insert(id);
    }
}

void decided(Next& next, double now_ms) {
    if (has_drafts(next.model)) {
        draft_changed(next, now_ms, Urgency::Now);
    }
}

}   // namespace

std::vector<std::vector<std::uint8_t>> plain_records(
    const Model& model,
    const content::Bundle& bundle,
    const privacy::ParticipantSecret& secret,
    std::uint32_t version
) {
    std::vector<std::vector<std::uint8_t>> result;
    if (!model.joined) {
        return result;
    }
    for (const domain::PlannedExercise& plan : model.joined->workshop.exercises) {
        const content::Exercise* exercise = asked_now(model, bundle, plan);
        auto chosen = leaving(model, bundle, plan);
        if (exercise == nullptr || (!chosen && version == 1)) {
            continue;
        }
        if (!chosen) {
            // It may have been handed in before, and nobody else is to see whether it was.
            chosen = privacy::withdrawal(*exercise);
        }
        const std::size_t size = wire::record_size(bundle, *exercise);
        for (const privacy::Record& record : privacy::records_of(
                 *chosen, model.joined->id, model.handing_in.round, secret, version
             )) {
            const bool is_text = !record.text_block.empty();
            if (auto bytes = wire::write_record(record, is_text ? wire::text_record_size : size)) {
                result.push_back(std::move(*bytes));
            }
        }
    }
    return result;
}

bool can_hand_in(const Model& model, const content::Bundle& bundle) {
    if (!model.joined || !model.writer || model.handing_in.sealing) {
        return false;
    }
    return handed_in_before(model.handing_in) || something_leaves(model, bundle);
}

bool something_leaves(const Model& model, const content::Bundle& bundle) {
    const auto& plans = model.joined->workshop.exercises;
    return std::any_of(plans.begin(), plans.end(), [&](const domain::PlannedExercise& plan) {
        return leaving(model, bundle, plan).has_value();
    });
}

bool waits_for_seal(const Action& action) {
    return std::visit(
        Overload{
            [](const DraftLoaded&) { return false; },
            [](const DraftStored&) { return false; },
            [](const EverythingCleared&) { return false; },
            [](const OthersFound&) { return false; },
            [](const ParticipantLoaded&) { return false; },
            [](const HandInSealed&) { return false; },
            [](const ContentChanged&) { return false; },
            [](const LanguageUnavailable&) { return false; },
            [](const WriterChanged&) { return false; },
            [](const HintsAnswered&) { return false; },
            [](const CoachAnswered&) { return false; },
            [](const Input&) { return false; },
            [](const Tick&) { return false; },
            [](const Hidden&) { return false; },
            [](const auto&) { return true; },
        },
        action
    );
}

void join(Next& next, const WorkshopChecked& action, const Surroundings& around) {
    Model& model = next.model;
    if (action.status != VaultStatus::Done) {
        model.notice = trouble_of(action.status);
        return;
    }
    Result<wire::CheckedWorkshop> checked = wire::read_checked(action.file);
    if (!checked || wire::fault_in(checked->workshop, around.bundle)) {
        model.notice = checked ? Notice::WorkshopOtherContent : Notice::WorkshopUnreadable;
        return;
    }
    be_in(model, std::move(*checked));
    model.notice = std::nullopt;
    remember(next, model.joined->file);
    show_page(model, Page::Start);
}

void remember_workshop(Next& next, const WorkshopRemembered& action, const Surroundings& around) {
    Result<wire::CheckedWorkshop> checked = wire::read_checked(action.file);
    // One of another content is forgotten: its exercises cannot be answered here.
    if (!next.model.joined && !next.model.kiosk && checked &&
        !wire::fault_in(checked->workshop, around.bundle)) {
        be_in(next.model, std::move(*checked));
    }
}

void leave_workshop(Next& next) {
    next.model.joined = std::nullopt;
    remember(next, {});
    show_page(next.model, Page::Start);
}

void toggle_shared(Next& next, const ToggleShared& action, const Surroundings& around) {
    const content::Exercise* exercise = content::find_exercise(around.bundle, action.exercise);
    const content::Block* block =
        exercise == nullptr ? nullptr : content::find_block(*exercise, action.block);
    if (block == nullptr) {
        return;
    }
    privacy::Decisions& decisions = next.model.handing_in.decisions[action.exercise];
    turn(
        block->sharing == content::Sharing::Offered ? decisions.switched_on : decisions.taken_out,
        action.block
    );
    decided(next, around.now_ms);
}

void toggle_for_room(Next& next, const ToggleForRoom& action, const Surroundings& around) {
    const content::Exercise* exercise = content::find_exercise(around.bundle, action.exercise);
    if (exercise != nullptr && content::find_block(*exercise, action.block) != nullptr) {
        turn(next.model.handing_in.decisions[action.exercise].for_room, action.block);
        decided(next, around.now_ms);
    }
}

void choose_round(Next& next, const ChooseRound& action, const Surroundings& around) {
    if (action.round >= 1 && action.round <= domain::most_rounds) {
        next.model.handing_in.round = action.round;
        decided(next, around.now_ms);
    }
}

void enter_kiosk(Model& model) {
    model.kiosk = true;
    model.device = DeviceMode::Shared;
}

void begin_hand_in(Next& next, const content::Bundle& bundle) {
    Model& model = next.model;
    if (!can_hand_in(model, bundle)) {
        return;
    }
    model.handing_in.sealing = true;
    model.notice = std::nullopt;
    next.commands.emplace_back(LoadParticipant{model.joined->id, model.device});
}

void go_on_handing_in(
    Next& next, const ParticipantLoaded& participant, const content::Bundle& bundle
) {
    Model& model = next.model;
    if (!model.handing_in.sealing || !model.joined) {
        return;
    }
    if (participant.status != StoreStatus::Done) {
        model.handing_in.sealing = false;
        model.notice =
            participant.status == StoreStatus::Full ? Notice::HandInNoRoom : Notice::HandInFailed;
        return;
    }
    const auto records = plain_records(model, bundle, participant.secret, participant.version);
    next.commands.emplace_back(SealHandIn{
        wire::seal_request(model.joined->file, records), model.device});
}

void handed_in(Next& next, const HandInSealed& action, double now_ms) {
    Model& model = next.model;
    if (!model.handing_in.sealing) {
        return;
    }
    model.handing_in.sealing = false;
    if (action.status != VaultStatus::Done) {
        model.notice =
            action.status == VaultStatus::NoRoom ? Notice::HandInNoRoom : Notice::HandInFailed;
        return;
    }
    if (model.device == DeviceMode::Shared) {
        forget_person(model);   // final: nothing of the person stays on a shared device
    } else {
        model.handing_in.sealed = action.file;
        model.handing_in.handed_in[model.handing_in.round - 1U] = true;
        decided(next, now_ms);
    }
    show_page(model, Page::HandedIn);
}

void save_hand_in(Next& next) {
    if (const auto& file = next.model.handing_in.sealed; !file.empty()) {
        next.commands.emplace_back(Download{file_name, file_type, file});
        next.model.notice = Notice::HandInSaved;
    }
}

void share_hand_in(Next& next, ShareBy by) {
    if (const auto& file = next.model.handing_in.sealed; !file.empty()) {
        next.commands.emplace_back(Share{by, file_name, file_type, file});
    }
}

}   // namespace wb::app
