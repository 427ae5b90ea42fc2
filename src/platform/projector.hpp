// The projector, as a program: what platform/program.hpp needs to know of it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/ports.hpp"
#include "app/project/update.hpp"
#include "platform/program.hpp"
#include "ui/project/screens.hpp"

namespace wb::platform {

struct Projector {
    using Model = app::room::Model;
    using Action = app::room::Action;
    using Ports = app::Ports;
    using Content = ui::LeadContent;
    using Words = ui::LeadWords;

    /// The same two files as a facilitator's part loads, as the parts of a message.
    static Result<Content> read_content(std::span<const std::uint8_t> bytes);
    static content::Language language(const Content& content);
    static const std::string& page_title(const Words& words);

    /// Letters for eight metres, whatever this browser remembers for its other pages.
    static void begin(Model& model, Ports&, double);

    static app::room::Next update(Model, const Action&, const Content&, double now_ms, Date today);
    static void
    carry_out(const app::room::Command&, const Model&, const Words&, const ui::Stage&, Ports&);
    static double next_deadline_ms(const Model&);

    // Nothing here can be written into or chosen from.
    static Action with_words(Action action, const std::string&) { return action; }

    static Action with_number(Action action, int) { return action; }

    static ui::Screen screen(const Model&, const Words&);

    static std::optional<std::uint32_t> focus_after(const Model&, const Model&, const ui::Screen&) {
        return std::nullopt;
    }

    static std::string announcement(const Model& before, const Model& after, const Words&);

    static std::optional<Action> when_somebody_is_there(const Model&) { return std::nullopt; }

    static std::optional<Action> when_touched(const Model&) { return std::nullopt; }
};

using ProjectorProgram = Program<Projector>;
extern template class Program<Projector>;

}   // namespace wb::platform
