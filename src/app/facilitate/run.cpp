#include "app/facilitate/run.hpp"

#include <algorithm>
#include <cmath>
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
constexpr double minute_ms = 60'000;
constexpr double second_ms = 1000;

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

void add(wire::IntakeCounts& sum, const wire::IntakeCounts& more) {
    sum.accepted += more.accepted;
    sum.duplicate += more.duplicate;
    sum.older_revision += more.older_revision;
    sum.wrong_workshop += more.wrong_workshop;
    sum.frozen += more.frozen;
    sum.unreadable += more.unreadable;
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
    model_.session = std::nullopt;
    model_.notice = Notice::Locked;
    next_.commands.push_back(AskVault{wire::LeadJob::Lock, {}});
    show_page(model_, Page::Workshop);
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
    if (request.job == wire::LeadJob::Open || status == gone) {
        const bool was_open = model_.session->open;
        model_.session = std::nullopt;
        model_.notice = why_not_opened(status);
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
    case wire::LeadJob::Progress:
    case wire::LeadJob::Drop:
    case wire::LeadJob::ShowLines:
    case wire::LeadJob::Create:
    case wire::LeadJob::Open:
    case wire::LeadJob::Lock: return;
    }
}

void Runner::answered(Request request, const std::vector<std::vector<std::uint8_t>>& parts) {
    Session& session = *model_.session;
    switch (request.job) {
    case wire::LeadJob::Open:
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
        if (!camera_took_in(session)) {
            model_.notice = Notice::TookIn;
        }
        session.box_saved = session.box_saved && session.taken_in.accepted == 0;
        ask({wire::LeadJob::Progress, {}, {}});
        return;
    case wire::LeadJob::Reveal:
        session.release_saved = false;
        session.key_saved = false;
        session.box_saved = false;
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
        session.release_saved = false;
        session.key_saved = false;
        session.box_saved = false;
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
        if (parts.size() == 2) {
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
    case wire::LeadJob::Drop:
    case wire::LeadJob::Create:
    case wire::LeadJob::ShowLines:
    case wire::LeadJob::Lock: return;
    }
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

void Runner::operator()(const FileChosen& file) {
    const bool runs = model_.session && model_.session->open;
    if (!runs && model_.page != Page::Workshops) {
        return;
    }
    if (file.status != FileStatus::Read) {
        model_.notice =
            file.status == FileStatus::TooLarge ? Notice::FileTooLarge : Notice::FileUnreadable;
    } else if (runs) {
        ask({wire::LeadJob::TakeIn, {file.bytes}, {}});
    } else {
        take_over(file);
    }
}

// A workshop that was planned elsewhere, or comes back: its two files in any order.
void Runner::take_over(const FileChosen& file) {
    if (!editable(model_)) {
        return;
    }
    const auto kind = wire::kind_of(file.bytes);
    if (kind == wire::FileKind::Workshop) {
        next_.commands.push_back(CheckWorkshop{file.bytes});
    } else if (kind == wire::FileKind::Key) {
        model_.taking_over.key_file = file.bytes;
        finish_taking_over();
    } else {
        model_.notice = Notice::NotAWorkshop;
    }
}

void Runner::operator()(const WorkshopChecked& checked) {
    if (!editable(model_)) {
        return;
    }
    if (!checked.good || !wire::read_checked(checked.file)) {
        model_.notice = Notice::NotAWorkshop;
        return;
    }
    model_.taking_over.workshop_file = checked.file;
    finish_taking_over();
}

void Runner::finish_taking_over() {
    TakingOver& files = model_.taking_over;
    if (files.workshop_file.empty() || files.key_file.empty()) {
        model_.notice = files.key_file.empty() ? Notice::KeyNext : Notice::WorkshopNext;
        return;
    }
    auto& all = model_.desk.workshops;
    const auto there = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return one.workshop_file == files.workshop_file;
    });
    if (there != all.end()) {
        there->key_file = files.key_file;   // for when the one kept here is older
    } else if (all.size() == domain::most_kept_workshops) {
        model_.notice = Notice::DeskFull;
        return;
    } else {
        all.insert(all.begin(), {files.workshop_file, files.key_file, {}, true, true, {}});
        model_.workshops.insert(model_.workshops.begin(), *wire::read_checked(files.workshop_file));
    }
    files = {};
    model_.notice = Notice::TakenOver;
    desk_changed(next_, around_.now_ms);
}

void Runner::operator()(const TakeIn&) {
    if (model_.session && model_.session->arriving) {
        add(model_.session->taken_in, *model_.session->arriving);
        model_.session->arriving = std::nullopt;
        ask_first({wire::LeadJob::Keep, {}, {}});
    }
}

void Runner::operator()(const LeaveOut&) {
    if (model_.session && model_.session->arriving) {
        model_.session->arriving = std::nullopt;
        ask_first({wire::LeadJob::Drop, {}, {}});
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

void Runner::operator()(const OpenReview&) {
    if (!model_.session || model_.session->at_work || model_.page != Page::Slot) {
        return;
    }
    const Session& session = *model_.session;
    for (const privacy::Part& part : session.unreviewed) {
        if (part.slot == session.slots[session.chosen].slot) {
            ask({wire::LeadJob::Lines, {wire::write_part(part)}, part});
            return;
        }
    }
}

void Runner::operator()(const ToggleLine& action) {
    if (model_.session && model_.session->review &&
        action.place < model_.session->review->lines.size()) {
        ReviewedLine& line = model_.session->review->lines[action.place];
        line.kept = !line.kept;
    }
}

void Runner::operator()(const WriteLine& action) {
    if (model_.session && model_.session->review &&
        action.place < model_.session->review->lines.size()) {
        model_.session->review->lines[action.place].words = action.words;
    }
}

void Runner::operator()(const FinishReview&) {
    if (!model_.session || !model_.session->review || model_.session->at_work) {
        return;
    }
    const Review& review = *model_.session->review;
    // As web/lead_vault.js does: a part, then of each line a 0, or a 1 and its words.
    Request request{wire::LeadJob::Review, {wire::write_part(review.part)}, review.part};
    for (const ReviewedLine& line : review.lines) {
        std::vector<std::uint8_t> part{static_cast<std::uint8_t>(line.kept ? 1 : 0)};
        if (line.kept) {
            part.insert(part.end(), line.words.begin(), line.words.end());
        }
        request.parts.push_back(std::move(part));
    }
    ask(std::move(request));
}

void Runner::operator()(const NextPerson&) {
    const Result<std::string> link = kept() == nullptr
                                         ? Result<std::string>{Error{}}
                                         : wire::link_of(model_.workshops[model_.open]);
    if (link && model_.session) {
        model_.session = std::nullopt;
        next_.commands.push_back(AskVault{wire::LeadJob::Lock, {}});
        next_.commands.push_back(GoToKiosk{*link});
    }
}

void Runner::operator()(const SaveBox&) {
    ask({wire::LeadJob::Box, {}, {}});
}

void Runner::operator()(const SaveRelease&) {
    ask({wire::LeadJob::Release, {}, {}});
}

void Runner::operator()(const SaveNewestKey&) {
    const domain::KeptWorkshop* one = kept();
    if (one != nullptr && model_.session) {
        next_.commands.push_back(SaveKeptKey{model_.workshops[model_.open].id, one->key_file});
        model_.session->key_saved = true;
        model_.notice = Notice::KeySaved;
    }
}

void Runner::operator()(const SetTimer& action) {
    if (model_.session && action.minutes >= 0 && action.minutes <= most_timer_minutes) {
        model_.session->timer = {-1, action.minutes * minute_ms};
        if (action.minutes > 0) {
            model_.session->timer.ends_ms = around_.now_ms + action.minutes * minute_ms;
        }
        project_progress();
    }
}

void Runner::operator()(const PauseTimer&) {
    if (!model_.session) {
        return;
    }
    Timer& timer = model_.session->timer;
    if (timer.ends_ms >= 0) {
        timer.ends_ms = -1;   // what is left stays as it is shown
    } else if (timer.left_ms > 0) {
        timer.ends_ms = around_.now_ms + timer.left_ms;
    }
    project_progress();
}

void Runner::operator()(const WriteChange& action) {
    if (editable(model_) && kept() != nullptr) {
        auto& changes = model_.desk.workshops[model_.open].changes;
        if (action.place < changes.size()) {
            changes[action.place] = as_line(action.words, domain::most_change_code_points);
            desk_changed(next_, around_.now_ms, Urgency::AfterTyping);
        }
    }
}

void Runner::operator()(const AddChange&) {
    if (editable(model_) && kept() != nullptr) {
        auto& changes = model_.desk.workshops[model_.open].changes;
        if (changes.size() < domain::most_changes) {
            changes.emplace_back();
            desk_changed(next_, around_.now_ms);
        }
    }
}

void Runner::operator()(const RemoveChange& action) {
    if (editable(model_) && kept() != nullptr) {
        auto& changes = model_.desk.workshops[model_.open].changes;
        if (action.place < changes.size()) {
            changes.erase(changes.begin() + action.place);
            desk_changed(next_, around_.now_ms);
        }
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

double timer_deadline_ms(const Timer& timer) {
    return timer.ends_ms < 0 ? -1 : timer.ends_ms - timer.left_ms + second_ms;
}

void count_down(Model& model, double now_ms) {
    if (!model.session || model.session->timer.ends_ms < 0) {
        return;
    }
    Timer& timer = model.session->timer;
    timer.left_ms = std::max(0.0, std::ceil((timer.ends_ms - now_ms) / second_ms) * second_ms);
    if (timer.left_ms <= 0) {
        timer.ends_ms = -1;
        model.notice = Notice::TimeIsUp;
    }
}

}   // namespace wb::app::lead
