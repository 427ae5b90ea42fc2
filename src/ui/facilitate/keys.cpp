#include "ui/facilitate/keys.hpp"

#include <utility>
#include <vector>

#include "ui/facilitate/running.hpp"
#include "ui/screens/dialog_parts.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Action;
using app::lead::Model;
using app::lead::Projected;
using app::lead::Session;

constexpr int minutes_begun_with = 5;

/// A view of a picture of the slot that is open.
struct At {
    std::string picture = {};
    std::uint16_t view = 0;
};

// All views of the open slot's pictures in their order. Of a picture that was never projected only
// the first one is known.
std::vector<At> all_views(const Model& model, const LeadWords& words) {
    std::vector<At> all;
    for (const content::Picture* picture : pictures_of(model, words)) {
        const std::size_t views = projected_views(model, *picture, words);
        for (std::uint16_t view = 0; view == 0 || view < views; ++view) {
            all.push_back({picture->id, view});
        }
    }
    return all;
}

std::optional<Action> move_by(int by, const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    if (session.chosen >= session.slots.size()) {
        return std::nullopt;
    }
    const std::vector<At> all = all_views(model, words);
    const Projected& now = session.projected;
    const bool here =
        now.what == Projected::What::Picture && now.slot == session.slots[session.chosen].slot;
    int place = by > 0 ? -1 : static_cast<int>(all.size());
    for (std::size_t i = 0; here && i < all.size(); ++i) {
        if (all[i].picture == now.picture && all[i].view <= now.view) {
            place = static_cast<int>(i);
        }
    }
    place += by;
    if (place < 0 || place >= static_cast<int>(all.size())) {
        return std::nullopt;
    }
    const At& at = all[static_cast<std::size_t>(place)];
    return app::lead::ShowPicture{at.picture, at.view};
}

std::optional<Action> blank(const Session& session) {
    if (session.projected.what != Projected::What::Nothing) {
        return app::lead::ShowBlank{};
    }
    return session.covered.what == Projected::What::Nothing
               ? std::nullopt
               : std::optional<Action>{app::lead::Uncover{}};
}

Action timer(const Session& session) {
    if (session.timer.left_ms > 0) {
        return app::lead::PauseTimer{};
    }
    return app::lead::SetTimer{minutes_begun_with};
}

}   // namespace

std::optional<Action> action_of(Key key, const Model& model, const LeadWords& words) {
    if (!model.session || !model.session->open || (model.dialog && key != Key::Overview)) {
        return std::nullopt;
    }
    switch (key) {
    case Key::Next: return move_by(+1, model, words);
    case Key::Previous: return move_by(-1, model, words);
    case Key::Blank: return blank(*model.session);
    case Key::Timer: return timer(*model.session);
    case Key::Overview: return app::lead::ShowDialog{app::lead::Dialog::Keys};
    }
    return std::nullopt;
}

Node keys_dialog(const Model& model, const LeadWords& words) {
    Node use = option(
        Role::Checkbox,
        "use",
        words(LeadText::keys_use),
        model.keys,
        app::lead::UseKeys{!model.keys},
        Look::Tick
    );
    return dialog(
        "keys-dialog",
        words(LeadText::keys_title),
        {
            list_of(
                "keys",
                Role::List,
                words(LeadText::keys_title),
                {
                    words(LeadText::keys_next),
                    words(LeadText::keys_previous),
                    words(LeadText::keys_blank),
                    words(LeadText::keys_timer),
                    words(LeadText::keys_overview),
                },
                Icon::None
            ),
            std::move(use),
            wrap(
                "actions",
                12,
                {button("close", words(LeadText::understood), app::CloseDialog{}, Look::Primary)}
            ),
        }
    );
}

}   // namespace wb::ui::lead
