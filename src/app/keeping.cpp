#include "app/keeping.hpp"

namespace wb::app {

void keep(Shell& shell, double now_ms, Urgency urgency) {
    if (!shell.writer) {
        shell.save = SaveState::ReadOnly;
        return;
    }
    if (!shell.storage_works) {
        shell.save = SaveState::Unavailable;
        return;
    }
    shell.save = SaveState::Saving;
    shell.save_due_ms = now_ms + (urgency == Urgency::AfterTyping ? typing_pause_ms : 0);
}

bool take_due(Shell& shell, double now_ms) {
    if (shell.save_due_ms < 0 || now_ms < shell.save_due_ms || shell.save_in_flight) {
        return false;
    }
    shell.save_due_ms = -1;
    shell.save_in_flight = true;
    return true;
}

void kept(Shell& shell, StoreStatus status) {
    shell.save_in_flight = false;
    const bool changed_since = shell.save_due_ms >= 0;
    switch (status) {
    case StoreStatus::Done:
    case StoreStatus::Empty:
        if (!changed_since && shell.save == SaveState::Saving) {
            shell.save = SaveState::Saved;
        }
        break;
    case StoreStatus::Unavailable:
        shell.storage_works = false;
        shell.save = SaveState::Unavailable;
        shell.save_due_ms = -1;
        break;
    case StoreStatus::Full: shell.save = SaveState::Full; break;
    case StoreStatus::Failed: shell.save = SaveState::Failed; break;
    }
}

double keep_deadline_ms(const Shell& shell) {
    return shell.save_in_flight ? -1 : shell.save_due_ms;
}

}   // namespace wb::app
