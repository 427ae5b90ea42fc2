// The projector hears what to show and counts a timer down; nothing can be done on it.
#pragma once

#include <variant>
#include <vector>

#include "app/project/model.hpp"
#include "app/shell_action.hpp"
#include "app/shell_command.hpp"

namespace wb::app::room {

/// The control window said what to show.
struct Show {
    wire::RoomMessage message = {};

    bool operator==(const Show&) const = default;
};

/// The actions that every part knows mean nothing here, but for the language and the clock.
using Action = std::variant<
    Show,
    Tick,
    ContentChanged,
    LanguageUnavailable,
    WriterChanged,
    Hidden,
    DraftLoaded,
    CloseDialog,
    DismissNotice,
    ChooseLanguage,
    ChooseSettings,
    OpenFile>;

using Command = std::variant<LoadContent>;

struct Next {
    Model model = {};
    std::vector<Command> commands = {};
};

Next update(Model model, const Action& action, double now_ms);

/// When the clock shows another second; below 0: it shows none that changes.
double next_deadline_ms(const Model& model);

}   // namespace wb::app::room
