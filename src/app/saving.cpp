#include "app/saving.hpp"

#include "core/wire/draft_file.hpp"

namespace wb::app {

void draft_changed(Next& next, double now_ms, Urgency urgency) {
    Model& model = next.model;
    if (model.device == DeviceMode::Shared) {
        model.save = SaveState::MemoryOnly;
        return;
    }
    keep(model, now_ms, urgency);
    store_if_due(next, now_ms);
}

void store_if_due(Next& next, double now_ms) {
    Model& model = next.model;
    if (!take_due(model, now_ms)) {
        return;
    }
    std::vector<domain::Draft> drafts = model.shelf;
    if (model.draft) {
        drafts.push_back(*model.draft);
    }
    const privacy::Choices& choices = model.handing_in;
    privacy::Choices undecided;
    undecided.workshop = choices.workshop;
    next.commands.push_back(StoreDraft{wire::write_kept(
        {std::move(drafts), choices == undecided ? std::nullopt : std::optional{choices}}
    )});
}

void stored(Next& next, StoreStatus status, double now_ms) {
    kept(next.model, status);
    store_if_due(next, now_ms);
}

}   // namespace wb::app
