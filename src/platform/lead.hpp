// Running a workshop, as a program: what platform/program.hpp needs to know of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/facilitate/update.hpp"
#include "app/ports.hpp"
#include "platform/program.hpp"
#include "ui/facilitate/screens.hpp"

namespace wb::platform {

/// What running a workshop needs beside what every part needs.
class LeadPorts : public app::Ports {
public:
    /// The passphrase is the page's: it stands in the field of this id and never comes here.
    virtual void make_workshop(std::span<const std::uint8_t> plan, std::uint32_t secret_field) = 0;
    virtual void make_way_in(std::string_view link) = 0;
    virtual void copy(std::string_view text) = 0;

    virtual void check_workshop(std::span<const std::uint8_t> file) = 0;

    /// Likewise with the passphrase. What is stored and shown: web/lead_vault.js.
    virtual void open_session(
        std::span<const std::uint8_t> workshop_id,
        std::span<const std::uint8_t> workshop_file,
        std::span<const std::uint8_t> key_file,
        std::uint32_t secret_field
    ) = 0;

    /// `request`: a message (core/wire/vault_message.hpp), its number the job.
    virtual void ask_vault(std::span<const std::uint8_t> request) = 0;
    virtual void save_kept_key(
        std::span<const std::uint8_t> workshop_id, std::span<const std::uint8_t> first
    ) = 0;
    virtual void forget_workshop(std::span<const std::uint8_t> workshop_id) = 0;
    virtual void go_to_kiosk(std::string_view link) = 0;
    virtual void use_keys(bool use) = 0;

    /// Its picture stands where the screen's figure is.
    virtual void start_camera() = 0;
    virtual void stop_camera() = 0;

    virtual void open_projector() = 0;
    virtual void show_in_room(std::span<const std::uint8_t> message) = 0;
};

struct Lead {
    using Model = app::lead::Model;
    using Action = app::lead::Action;
    using Ports = LeadPorts;
    using Content = ui::LeadContent;
    using Words = ui::LeadWords;

    /// Both files that this part loads, as the parts of a message (core/wire/vault_message.hpp).
    static Result<Content> read_content(std::span<const std::uint8_t> bytes);
    static content::Language language(const Content& content);
    static const std::string& page_title(const Words& words);

    static void begin(Model&, Ports&, double) {}

    static app::lead::Next update(Model, const Action&, const Content&, double now_ms, Date today);
    static void
    carry_out(const app::lead::Command&, const Model&, const Words&, const ui::Stage&, Ports&);
    static double next_deadline_ms(const Model&);
    static Action with_words(Action, std::string words);
    static Action with_number(Action, int number);

    static ui::Screen screen(const Model&, const Words&);
    static std::optional<std::uint32_t>
    focus_after(const Model& before, const Model& after, const ui::Screen&);
    static std::string announcement(const Model& before, const Model& after, const Words&);

    static std::optional<Action> when_somebody_is_there(const Model&) { return std::nullopt; }

    static std::optional<Action> when_touched(const Model&) { return std::nullopt; }
};

using LeadProgram = Program<Lead>;
extern template class Program<Lead>;

}   // namespace wb::platform
