#include "app/saving.hpp"

#include "core/wire/draft_file.hpp"

namespace wb::app {

void draft_changed(Next& next, double now_ms, Urgency urgency) {
    Model& model = next.model;
    if (model.device == DeviceMode::Shared) {
        model.save = SaveState::MemoryOnly;
        return;
    }
    if (!model.writer) {
        model.save = SaveState::ReadOnly;
        return;
    }
    if (!model.storage_works) {
        model.save = SaveState::Unavailable;
        return;
    }
    model.save = SaveState::Saving;
    model.save_due_ms = now_ms + (urgency == Urgency::AfterTyping ? typing_pause_ms : 0);
    store_if_due(next, now_ms);
}

void store_if_due(Next& next, double now_ms) {
    Model& model = next.model;
    if (model.save_due_ms < 0 || now_ms < model.save_due_ms || model.save_in_flight) {
        return;
    }
    model.save_due_ms = -1;
    model.save_in_flight = true;
    std::vector<domain::Draft> drafts = model.shelf;
    if (model.draft) {
        drafts.push_back(*model.draft);
    }
    next.commands.push_back(StoreDraft{wire::write_drafts(drafts)});
}

void stored(Next& next, StoreStatus status, double now_ms) {
    Model& model = next.model;
    model.save_in_flight = false;
    const bool changed_since = model.save_due_ms >= 0;
    switch (status) {
    case StoreStatus::Done:
    case StoreStatus::Empty:
        if (!changed_since && model.save == SaveState::Saving) {
            model.save = SaveState::Saved;
        }
        break;
    case StoreStatus::Unavailable:
        model.storage_works = false;
        model.save = SaveState::Unavailable;
        model.save_due_ms = -1;
        break;
    case StoreStatus::Full: model.save = SaveState::Full; break;
    case StoreStatus::Failed: model.save = SaveState::Failed; break;
    }
    store_if_due(next, now_ms);
}

}   // namespace wb::app
