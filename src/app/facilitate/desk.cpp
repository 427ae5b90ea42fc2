#include "app/facilitate/desk.hpp"

#include "core/wire/desk_file.hpp"

namespace wb::app::lead {

void show_page(Model& model, Page page) {
    model.page = page;
    model.dialog = std::nullopt;
    model.missing = std::nullopt;
    ++model.screen_changes;
}

void show_plan(Model& model) {
    model.passphrase = {};   // its fields are new and empty
    show_page(model, Page::Plan);
}

void store_if_due(Next& next, double now_ms) {
    if (take_due(next.model, now_ms)) {
        next.commands.push_back(StoreDraft{wire::write_desk(next.model.desk)});
    }
}

void desk_changed(Next& next, double now_ms, Urgency urgency) {
    keep(next.model, now_ms, urgency);
    store_if_due(next, now_ms);
}

}   // namespace wb::app::lead
