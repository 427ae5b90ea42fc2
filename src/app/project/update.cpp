#include "app/project/update.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/overload.hpp"

namespace wb::app::room {

namespace {

int seconds(double ms) {
    return static_cast<int>(std::ceil(std::max(0.0, ms) / 1000));
}

// Another number of hand-ins or another time left is the same thing on the screen.
bool is_same_thing(const wire::RoomShow& a, const wire::RoomShow& b) {
    const auto* const before = std::get_if<wire::RoomRunning>(&a);
    const auto* const after = std::get_if<wire::RoomRunning>(&b);
    return before != nullptr && after != nullptr ? before->exercise == after->exercise : a == b;
}

Model shown(Model model, const wire::RoomMessage& message, double now_ms) {
    const wire::RoomShow& show = message.shows;
    if (!is_same_thing(model.shows, show)) {
        ++model.changes;
    }
    model.shows = show;
    model.rehearsal = message.rehearsal;
    model.ends_ms = -1;
    model.seconds_left = 0;
    if (const auto* const running = std::get_if<wire::RoomRunning>(&show)) {
        const double left_ms = running->timer.left_ms;
        model.seconds_left = seconds(left_ms);
        if (running->timer.state == wire::RoomTimer::State::Running) {
            model.ends_ms = now_ms + left_ms;
        }
    }
    return model;
}

}   // namespace

Next update(Model model, const Action& action, double now_ms) {
    return std::visit(
        Overload{
            [&](const Show& show) {
                return Next{shown(std::move(model), show.message, now_ms), {}};
            },
            [&](const Tick&) {
                if (model.ends_ms >= 0) {
                    model.seconds_left = seconds(model.ends_ms - now_ms);
                }
                return Next{std::move(model), {}};
            },
            [&](const ContentChanged& content) {
                model.language = content.language;
                return Next{std::move(model), {}};
            },
            [&](const ChooseLanguage& chosen) {
                return Next{std::move(model), {LoadContent{chosen.language}}};
            },
            // The other actions mean nothing here.
            [&](const auto&) {
                return Next{std::move(model), {}};
            },
        },
        action
    );
}

double next_deadline_ms(const Model& model) {
    return model.ends_ms < 0 || model.seconds_left == 0
               ? -1
               : model.ends_ms - (model.seconds_left - 1) * 1000.0;
}

}   // namespace wb::app::room
