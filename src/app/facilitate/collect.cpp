// What comes in while a workshop is run, and workshops that are taken over from their files.
#include <algorithm>
#include <utility>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/run.hpp"
#include "core/wire/file.hpp"

namespace wb::app::lead {

void add(wire::IntakeCounts& sum, const wire::IntakeCounts& more) {
    sum.accepted += more.accepted;
    sum.duplicate += more.duplicate;
    sum.older_revision += more.older_revision;
    sum.wrong_workshop += more.wrong_workshop;
    sum.frozen += more.frozen;
    sum.unreadable += more.unreadable;
}

void Runner::operator()(const FileChosen& file) {
    const bool runs = model_.session && model_.session->open;
    if (!runs && model_.page != Page::Workshops) {
        return;
    }
    if (is_rehearsal(model_)) {
        model_.notice = Notice::NotInRehearsal;
    } else if (file.status != FileStatus::Read) {
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

void Runner::operator()(const NextPerson&) {
    const Result<std::string> link = kept() == nullptr
                                         ? Result<std::string>{Error{}}
                                         : wire::link_of(model_.workshops[model_.open]);
    if (link && model_.session && !is_rehearsal(model_)) {
        lock();
        next_.commands.push_back(GoToKiosk{*link});
    }
}

}   // namespace wb::app::lead
