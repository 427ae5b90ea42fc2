// What a facilitator has the projector show.
#include <algorithm>
#include <utility>

#include "app/facilitate/run.hpp"

namespace wb::app::lead {

namespace {

using What = Projected::What;

bool has(const std::vector<pictures::RoomTables>& all, const pictures::FileTables& one) {
    return std::any_of(all.begin(), all.end(), [&](const pictures::RoomTables& tables) {
        return tables.slot == one.slot && tables.number == one.number;
    });
}

wire::RoomTimer on_projector(const Timer& timer) {
    if (timer.left_ms <= 0) {
        return {};
    }
    return {
        timer.ends_ms < 0 ? wire::RoomTimer::State::Paused : wire::RoomTimer::State::Running,
        static_cast<std::uint32_t>(timer.left_ms)};
}

}   // namespace

void Runner::operator()(const OpenProjector&) {
    next_.commands.push_back(OpenRoom{});
    if (model_.session && model_.session->projected.what == What::Nothing) {
        show_in_room(wire::RoomWelcome{model_.workshops[model_.open].workshop.title});
    }
}

void Runner::operator()(const ShowPicture& action) {
    if (!model_.session || model_.session->chosen >= model_.session->slots.size()) {
        return;
    }
    Session& session = *model_.session;
    const privacy::Slot slot = session.slots[session.chosen].slot;
    if (!slot.text_block.empty()) {
        operator()(ProjectLines{});   // of a text the room sees other lines than the file has
        return;
    }
    session.projected = {What::Picture, slot, action.picture, action.view};
    for (const pictures::FileTables& tables : tables_for(session, slot)) {
        const privacy::Part part{{}, tables.slot, tables.number};
        const bool asked =
            std::any_of(session.asked.begin(), session.asked.end(), [&](const Request& request) {
                return request.job == wire::LeadJob::RoomPicture && request.about == part;
            });
        if (!asked && !has(session.for_room, tables)) {
            ask({wire::LeadJob::RoomPicture, {wire::write_part(part)}, part});
        }
    }
    project_picture();
}

void Runner::operator()(const ShowProgress&) {
    if (model_.session && model_.session->chosen < model_.session->slots.size()) {
        Session& session = *model_.session;
        session.projected = {What::Progress, session.slots[session.chosen].slot, {}, 0};
        project_progress();
    }
}

void Runner::operator()(const ShowWayIn&) {
    if (!model_.session || !model_.way_in || model_.way_in->url.empty()) {
        return;
    }
    model_.session->projected = {What::WayIn, {}, {}, 0};
    const WayIn& way_in = *model_.way_in;
    show_in_room(wire::RoomJoin{
        model_.workshops[model_.open].workshop.title,
        way_in.url,
        static_cast<std::uint8_t>(way_in.modules),
        way_in.dark});
}

void Runner::operator()(const ProjectLines&) {
    if (!model_.session || model_.session->chosen >= model_.session->slots.size()) {
        return;
    }
    const privacy::Slot& slot = model_.session->slots[model_.session->chosen].slot;
    if (!slot.text_block.empty()) {
        model_.notice = std::nullopt;
        model_.session->lines_over = model_.session->projected;
        ask({wire::LeadJob::ShowLines, {wire::write_slot(slot)}, {{}, slot, 0}});
    }
}

void Runner::operator()(const ShowBlank&) {
    if (model_.session) {
        model_.session->covered = std::exchange(model_.session->projected, {});
        show_in_room(wire::RoomBlank{});
    }
}

void Runner::operator()(const Uncover&) {
    if (!model_.session || model_.session->projected.what != What::Nothing) {
        return;
    }
    Session& session = *model_.session;
    switch (session.covered.what) {
    case What::Nothing: return;
    case What::WayIn: operator()(ShowWayIn{}); return;
    case What::Hands: operator()(ProjectHands{}); return;
    case What::Progress:
        session.projected = session.covered;
        project_progress();
        return;
    case What::Picture:
        session.projected = session.covered;
        project_picture();
        return;
    case What::Lines: project_lines(); return;
    }
}

void Runner::show_in_room(const wire::RoomShow& show) {
    next_.commands.push_back(ShowInRoom{wire::write_room_message({show, is_rehearsal(model_)})});
}

// Shows the picture once the vault has given all its tables.
void Runner::project_picture() {
    Session& session = *model_.session;
    const Projected& projected = session.projected;
    if (projected.what != What::Picture) {
        return;
    }
    std::vector<pictures::RoomTables> tables;
    for (const pictures::FileTables& one : tables_for(session, projected.slot)) {
        const auto found =
            std::find_if(session.for_room.begin(), session.for_room.end(), [&](const auto& room) {
                return room.slot == one.slot && room.number == one.number;
            });
        if (found == session.for_room.end()) {
            return;
        }
        tables.push_back(*found);
    }
    show_in_room(wire::RoomPictureShown{
        projected.slot.exercise,
        projected.picture,
        projected.view,
        model_.workshops[model_.open].workshop.categories,
        std::move(tables)});
}

void Runner::project_lines() {
    Session& session = *model_.session;
    if (session.agreed) {
        const AgreedLines& agreed = *session.agreed;
        session.projected = {What::Lines, agreed.slot, {}, 0};
        show_in_room(wire::RoomLinesShown{
            agreed.slot.exercise, agreed.slot.text_block, agreed.lines});
    }
}

// The number of hand-ins follows what comes in.
void Runner::project_progress() {
    if (!model_.session || model_.session->projected.what != What::Progress) {
        return;
    }
    const Session& session = *model_.session;
    for (const wire::SlotProgress& slot : session.slots) {
        if (slot.slot == session.projected.slot) {
            show_in_room(wire::RoomRunning{
                slot.slot.exercise,
                static_cast<std::uint16_t>(std::min<std::uint32_t>(slot.handed_in, 0xFFFF)),
                model_.workshops[model_.open].workshop.expected_people,
                on_projector(session.timer)});
        }
    }
}

}   // namespace wb::app::lead
