// Analysing results, as a program: what platform/program.hpp needs to know of it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/analyse/update.hpp"
#include "app/ports.hpp"
#include "platform/program.hpp"
#include "ui/analyse/screens.hpp"

namespace wb::platform {

/// What the manager's part needs beside what every part needs. `load_draft` brings what this
/// browser keeps: as an intake, or as DraftLoaded when there is none.
class ResultsPorts : public app::Ports {
public:
    virtual void keep_files(
        const std::vector<app::results::Keeping>& files, const std::vector<std::string>& keys
    ) = 0;
    virtual void drop_files(const std::vector<std::uint32_t>& numbers) = 0;
    virtual void forget_files(const std::vector<std::string>& names) = 0;
    virtual void restore_files() = 0;
    virtual void stop_reading() = 0;
    virtual void list_stored() = 0;
    virtual void read_stored(std::uint32_t number) = 0;
    virtual void ask_build() = 0;

    /// `sheets` as JSON: [{"name":"","columns":[""],"rows":[["",1,null]]}].
    virtual void save_workbook(const std::string& name, const std::string& sheets) = 0;
    virtual void save_png(const std::string& name, const std::string& svg) = 0;
};

struct Results {
    using Model = app::results::Model;
    using Action = app::results::Action;
    using Ports = ResultsPorts;
    using Content = ui::LeadContent;
    using Words = ui::LeadWords;

    /// The same two files as a facilitator's part loads, as the parts of a message.
    static Result<Content> read_content(std::span<const std::uint8_t> bytes);
    static content::Language language(const Content& content);
    static const std::string& page_title(const Words& words);

    static void begin(Model&, Ports&, double) {}

    static app::results::Next
    update(Model, const Action&, const Content&, double now_ms, Date today);
    static void
    carry_out(const app::results::Command&, const Model&, const Words&, const ui::Stage&, Ports&);

    // Nothing here waits for a time.
    static double next_deadline_ms(const Model&) { return -1; }

    // There is nothing to write.
    static Action with_words(Action action, const std::string&) { return action; }

    static Action with_number(Action action, int number);
    static ui::Screen screen(const Model&, const Words&);
    static std::optional<std::uint32_t>
    focus_after(const Model& before, const Model& after, const ui::Screen&);
    static std::string announcement(const Model& before, const Model& after, const Words&);

    static std::optional<Action> when_somebody_is_there(const Model&) { return std::nullopt; }

    static std::optional<Action> when_touched(const Model&) { return std::nullopt; }
};

using ResultsProgram = Program<Results>;
extern template class Program<Results>;

}   // namespace wb::platform
