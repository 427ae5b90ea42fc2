#include "app/facilitate/run.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/plan.hpp"
#include "core/base/result.hpp"
#include "core/wire/file.hpp"
#include "core/wire/lead_session.hpp"

namespace wb::app::lead {

namespace {

constexpr std::string_view box_type = "application/octet-stream";

// What web/lead_vault.js and web/vault.js answer beside the vault.
constexpr std::uint32_t not_stored = 254;
constexpr std::uint32_t gone = 255;

bool is(std::uint32_t status, const wire::Refusal& refusal) {
    return status == wire::number_of(refusal);
}

Notice why_not_opened(std::uint32_t status) {
    if (is(status, ErrorCode::WrongSeal)) {
        return Notice::WrongPassphrase;
    }
    if (is(status, ErrorCode::TooLarge)) {
        return Notice::NoMemoryToOpen;
    }
    if (is(status, wire::SessionFault::OldKeyFile)) {
        return Notice::OldKeyFile;
    }
    return status == gone         ? Notice::VaultGone
           : status == not_stored ? Notice::NotStored
                                  : Notice::KeyDamaged;
}

Notice why_not_taken_in(std::uint32_t status) {
    if (status == not_stored) {
        return Notice::NotStored;
    }
    return is(status, wire::SessionFault::OldKeyFile) ? Notice::OldKeyFile
           : is(status, ErrorCode::WrongFormat)       ? Notice::FileOfOtherVersion
                                                      : Notice::FileDamaged;
}

bool knows(const Session& session, const privacy::Part& part) {
    const auto& all = session.revealed;
    return std::any_of(
               all.begin(),
               all.end(),
               [&](const auto& one) { return one.slot == part.slot && one.number == part.number; }
           ) ||
           std::find(session.unreviewed.begin(), session.unreviewed.end(), part) !=
               session.unreviewed.end();
}

}   // namespace

void Runner::operator()(const AskPassphrase&) {
    if (kept() == nullptr) {
        return;
    }
    if (is_rehearsal(model_)) {
        lock();
    }
    model_.notice = std::nullopt;
    model_.passphrase = {};
    show_page(model_, model_.session && model_.session->open ? Page::Run : Page::Unlock);
}

void Runner::operator()(const Unlock&) {
    const domain::KeptWorkshop* one = kept();
    if (one == nullptr || model_.page != Page::Unlock || model_.session) {
        return;
    }
    if (model_.passphrase.strength == Strength::Nothing) {
        model_.missing = Missing::Passphrase;
        ++model_.refusals;
        return;
    }
    model_.missing = std::nullopt;
    model_.notice = std::nullopt;
    model_.session.emplace();
    model_.session->asked.push_back({wire::LeadJob::Open, {}, {}});
    model_.session->at_work = true;
    next_.commands.push_back(OpenSession{
        model_.workshops[model_.open].id, one->workshop_file, one->key_file});
}

void Runner::operator()(const Lock&) {
    if (!model_.session) {
        return;
    }
    model_.notice = is_rehearsal(model_) ? Notice::RehearsalEnded : Notice::Locked;
    lock();
    show_page(model_, Page::Workshop);
}

void Runner::operator()(const Rehearse& action) {
    const domain::KeptWorkshop* one = kept();
    const bool opening = model_.session && !model_.session->open;
    if (one == nullptr || model_.page != Page::Workshop || opening || action.people == 0) {
        return;
    }
    lock();
    model_.notice = std::nullopt;
    model_.session.emplace();
    model_.session->invented = action.people;
    model_.session->asked.push_back({wire::LeadJob::Rehearse, {}, {}});
    model_.session->at_work = true;
    next_.commands.push_back(OpenRehearsal{one->workshop_file, action.people});
}

void Runner::lock() {
    if (model_.session) {
        model_.session = std::nullopt;
        next_.commands.push_back(AskVault{wire::LeadJob::Lock, {}});
    }
}

void Runner::operator()(const VaultAnswered& answer) {
    if (!model_.session || !model_.session->at_work || model_.session->asked.empty()) {
        return;   // of a session that was locked meanwhile
    }
    Session& session = *model_.session;
    Request request = std::move(session.asked.front());
    session.asked.erase(session.asked.begin());
    session.at_work = false;
    if (answer.status == 0) {
        answered(std::move(request), answer.parts);
    } else {
        refused(request, answer.status);
    }
    send();
}

void Runner::refused(const Request& request, std::uint32_t status) {
    const bool opening =
        request.job == wire::LeadJob::Open || request.job == wire::LeadJob::Rehearse;
    if (opening || status == gone) {
        const bool was_open = model_.session->open && !is_rehearsal(model_);
        model_.notice = is_rehearsal(model_) ? Notice::VaultGone : why_not_opened(status);
        if (is_rehearsal(model_)) {
            show_page(model_, Page::Workshop);
        }
        model_.session = std::nullopt;
        if (was_open) {
            model_.passphrase = {};
            show_page(model_, Page::Unlock);
        }
        return;
    }
    Session& session = *model_.session;
    switch (request.job) {
    case wire::LeadJob::TakeIn:
        model_.notice = why_not_taken_in(status);
        camera_refused(session, model_.notice);
        return;
    case wire::LeadJob::Keep:
        model_.notice = status == not_stored ? Notice::NotStored : Notice::FileDamaged;
        camera_refused(session, model_.notice);
        return;
    case wire::LeadJob::Picture:
        // A text that was opened and not yet reviewed has no picture.
        if (is(status, wire::SessionFault::NoSuchBatch) && !request.about.slot.text_block.empty() &&
            !knows(session, request.about)) {
            session.unreviewed.push_back(request.about);
        }
        return;
    case wire::LeadJob::Reveal:
        model_.notice = is(status, privacy::WhyNot::TooFewPeople) ? Notice::TooFew
                        : status == not_stored                    ? Notice::NotStored
                                                                  : Notice::NotRevealed;
        return;
    case wire::LeadJob::Lines:
    case wire::LeadJob::Review:
        model_.notice = status == not_stored ? Notice::NotStored : Notice::NotReviewed;
        return;
    case wire::LeadJob::Box:
    case wire::LeadJob::Release: model_.notice = Notice::NothingToSave; return;
    case wire::LeadJob::RoomPicture: model_.notice = Notice::NotProjected; return;
    case wire::LeadJob::ShowLines:
        model_.notice = is(status, wire::SessionFault::NotEnoughAgreed) ? Notice::FewAgreed
                        : status == not_stored                          ? Notice::NotStored
                                                                        : Notice::NotProjected;
        return;
    case wire::LeadJob::Progress:
    case wire::LeadJob::Drop:
    case wire::LeadJob::Create:
    case wire::LeadJob::Open:
    case wire::LeadJob::Rehearse:
    case wire::LeadJob::Lock: return;
    }
}

void Runner::answered(Request request, const std::vector<std::vector<std::uint8_t>>& parts) {
    Session& session = *model_.session;
    switch (request.job) {
    case wire::LeadJob::Open:
    case wire::LeadJob::Rehearse:
        session.open = true;
        model_.passphrase = {};
        show_page(model_, Page::Run);
        ask({wire::LeadJob::Progress, {}, {}});
        return;
    case wire::LeadJob::Progress:
        if (!parts.empty()) {
            took_stock(parts.front());
        }
        return;
    case wire::LeadJob::Picture:
        if (!parts.empty()) {
            if (auto tables = wire::read_file_tables(parts.front())) {
                show(std::move(*tables));
            }
        }
        return;
    case wire::LeadJob::TakeIn: {
        const auto counts = parts.empty() ? Result<wire::IntakeCounts>{Error{ErrorCode::BadValue}}
                                          : wire::read_counts(parts.front());
        if (!counts) {
            ask_first({wire::LeadJob::Drop, {}, {}});
        } else if (wire::kind_of(request.parts.front()) == wire::FileKind::Box) {
            session.arriving = *counts;
        } else {
            add(session.taken_in, *counts);
            ask_first({wire::LeadJob::Keep, {}, {}});
        }
        return;
    }
    case wire::LeadJob::Keep:
        session.box_saved = session.box_saved && session.taken_in.accepted == 0;
        if (!camera_took_in(session)) {
            model_.notice = Notice::TookIn;
        }
        ask({wire::LeadJob::Progress, {}, {}});
        return;
    case wire::LeadJob::Reveal:
        changed();
        ask({wire::LeadJob::Progress, {}, {}});
        return;
    case wire::LeadJob::Lines: {
        Review review{request.about, {}};
        for (const auto& line : parts) {
            const std::string words{line.begin(), line.end()};
            review.lines.push_back({words, words, true});
        }
        session.review = std::move(review);
        show_page(model_, Page::Review);
        return;
    }
    case wire::LeadJob::Review: {
        auto& waiting = session.unreviewed;
        waiting.erase(std::remove(waiting.begin(), waiting.end(), request.about), waiting.end());
        session.review = std::nullopt;
        changed();
        show_page(model_, Page::Slot);
        ask({wire::LeadJob::Progress, {}, {}});
        return;
    }
    case wire::LeadJob::Box:
        if (!parts.empty()) {
            next_.commands.push_back(Download{"box.wirk", box_type, parts.front()});
            session.box_saved = true;
            model_.notice = Notice::BoxSaved;
        }
        return;
    case wire::LeadJob::Release:
        if (parts.size() != 3) {
            return;
        }
        session.fingerprint.assign(parts[2].begin(), parts[2].end());
        if (request.for_paper) {
            next_.commands.push_back(Print{Paper::Report});
        } else {
            next_.commands.push_back(Download{"release.json", "application/json", parts[0]});
            next_.commands.push_back(Download{"release.csv", "text/csv", parts[1]});
            session.release_saved = true;
            model_.notice = Notice::ReleaseSaved;
        }
        return;
    case wire::LeadJob::RoomPicture:
        if (!parts.empty()) {
            if (auto tables = wire::read_room_tables(parts.front())) {
                session.for_room.push_back(std::move(*tables));
                project_picture();
            }
        }
        return;
    case wire::LeadJob::ShowLines: {
        AgreedLines agreed{request.about.slot, {}};
        for (const auto& line : parts) {
            agreed.lines.emplace_back(line.begin(), line.end());
        }
        session.agreed = std::move(agreed);
        session.key_saved = false;
        // Whoever has shown something else meanwhile, or nothing, wants that.
        if (session.projected == session.lines_over) {
            project_lines();
        }
        return;
    }
    case wire::LeadJob::Drop:
    case wire::LeadJob::Create:
    case wire::LeadJob::Lock: return;
    }
}

// Something was released, so there is something to save.
void Runner::changed() {
    model_.session->release_saved = false;
    model_.session->key_saved = false;
    model_.session->box_saved = false;
}

void Runner::took_stock(std::span<const std::uint8_t> progress) {
    Session& session = *model_.session;
    auto slots = wire::read_progress(progress);
    if (!slots) {
        return;
    }
    session.slots = std::move(*slots);
    project_progress();
    for (const wire::SlotProgress& one : session.slots) {
        for (std::uint16_t number = 1; number <= one.batches; ++number) {
            const privacy::Part part{{}, one.slot, number};
            if (!knows(session, part)) {
                ask({wire::LeadJob::Picture, {wire::write_part(part)}, part});
            }
        }
    }
}

void Runner::show(pictures::FileTables tables) {
    auto& all = model_.session->revealed;
    const auto place = std::lower_bound(
        all.begin(),
        all.end(),
        tables,
        [](const pictures::FileTables& a, const pictures::FileTables& b) {
            return std::tie(a.slot, a.number) < std::tie(b.slot, b.number);
        }
    );
    // Two progresses in a row may both have asked for it.
    const bool there =
        place != all.end() && place->slot == tables.slot && place->number == tables.number;
    if (!there) {
        all.insert(place, std::move(tables));
    }
}

void Runner::operator()(const ShowSlot& action) {
    if (model_.session && action.place < model_.session->slots.size()) {
        model_.session->chosen = action.place;
        model_.notice = std::nullopt;
        show_page(model_, Page::Slot);
    }
}

void Runner::operator()(const AskToReveal&) {
    if (!model_.session || model_.session->chosen >= model_.session->slots.size()) {
        return;
    }
    const Session& session = *model_.session;
    if (why_closed(session, session.slots[session.chosen]) == Closed::No) {
        model_.dialog = Dialog::Reveal;
    }
}

void Runner::operator()(const Reveal&) {
    if (!model_.session || model_.dialog != Dialog::Reveal) {
        return;
    }
    model_.dialog = std::nullopt;
    const Session& session = *model_.session;
    const wire::SlotProgress& slot = session.slots[session.chosen];
    if (why_closed(session, slot) == Closed::No) {
        model_.notice = std::nullopt;
        ask({wire::LeadJob::Reveal, {wire::write_slot(slot.slot)}, {}});
    }
}

void Runner::operator()(const SaveBox&) {
    ask({wire::LeadJob::Box, {}, {}});
}

void Runner::operator()(const SaveRelease&) {
    ask({wire::LeadJob::Release, {}, {}});
}

void Runner::operator()(const PrintReport&) {
    Request request{wire::LeadJob::Release, {}, {}};
    request.for_paper = true;
    ask(std::move(request));
}

void Runner::operator()(const SaveNewestKey&) {
    const domain::KeptWorkshop* one = kept();
    if (one != nullptr && model_.session) {
        next_.commands.push_back(SaveKeptKey{model_.workshops[model_.open].id, one->key_file});
        model_.session->key_saved = true;
        model_.notice = Notice::KeySaved;
    }
}

const domain::KeptWorkshop* Runner::kept() const {
    return model_.open < model_.desk.workshops.size() ? &model_.desk.workshops[model_.open]
                                                      : nullptr;
}

void Runner::ask(Request request) {
    if (model_.session && model_.session->open) {
        model_.session->asked.push_back(std::move(request));
        send();
    }
}

// What a staged file waits for comes before everything else.
void Runner::ask_first(Request request) {
    if (model_.session && model_.session->open) {
        auto& asked = model_.session->asked;
        asked.insert(asked.begin(), std::move(request));
        send();
    }
}

void Runner::send() {
    if (!model_.session) {
        return;
    }
    Session& session = *model_.session;
    if (!session.at_work && !session.asked.empty() && !session.arriving) {
        session.at_work = true;
        next_.commands.push_back(AskVault{session.asked.front().job, session.asked.front().parts});
    }
}

}   // namespace wb::app::lead
