// What a facilitator does while the group talks: the clock, and what the group wants to change.
#include <algorithm>
#include <cmath>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/plan.hpp"
#include "app/facilitate/run.hpp"

namespace wb::app::lead {

namespace {

constexpr double minute_ms = 60'000;
constexpr double second_ms = 1000;

}   // namespace

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
