// Taking part, as a program: what platform/program.hpp needs to know of it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/ports.hpp"
#include "app/update.hpp"
#include "core/content/content.hpp"
#include "platform/program.hpp"
#include "ui/screens/screens.hpp"

namespace wb::platform {

struct TakePart {
    using Model = app::Model;
    using Action = app::Action;
    using Ports = app::TakePartPorts;
    using Content = content::Bundle;
    using Words = ui::Words;

    static Result<Content> read_content(std::span<const std::uint8_t> bytes);
    static content::Language language(const Content& content);
    static const std::string& page_title(const Words& words);
    /// Asks for what this part needs at its start beside the draft.
    static void begin(Model& model, Ports& ports, double now_ms);

    static app::Next update(Model, const Action&, const Content&, double now_ms, Date today);
    static void
    carry_out(const app::Command&, const Model&, const Words&, const ui::Stage&, Ports&);
    static double next_deadline_ms(const Model&);
    static Action with_words(Action, std::string words);
    static Action with_number(Action, int number);

    static ui::Screen screen(const Model&, const Words&);
    static std::optional<std::uint32_t>
    focus_after(const Model& before, const Model& after, const ui::Screen&);
    static std::string announcement(const Model& before, const Model& after, const Words&);

    static std::optional<Action> when_somebody_is_there(const Model&);
    static std::optional<Action> when_touched(const Model&);
};

using TakePartProgram = Program<TakePart>;
extern template class Program<TakePart>;

}   // namespace wb::platform
