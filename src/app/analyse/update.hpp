// What the manager's part of the app does: every action gives a new model and a list of commands.
#pragma once

#include <vector>

#include "app/analyse/action.hpp"
#include "app/analyse/model.hpp"
#include "core/base/date.hpp"
#include "core/content/guide.hpp"

namespace wb::app::results {

/// What the world says at the moment of an action.
struct Surroundings {
    const content::Bundle& bundle;
    const content::Guide& guide;
    Date today = {};
};

struct Next {
    Model model = {};
    std::vector<Command> commands = {};
};

Next update(Model model, const Action& action, const Surroundings& around);

/// What was asked, with all that follows from it.
Shown shown_for(const Asked& asked, const Surroundings& around);

/// The name under which this browser keeps a release or a confirmed key.
std::string kept_name(const analyse::Brought& release);
std::string kept_name(const wire::SignedWorkshop& workshop);
std::string kept_name(const domain::PublicKey& key);

/// The key behind such a name; nothing when it is none.
std::optional<domain::PublicKey> key_named(std::string_view name);

}   // namespace wb::app::results
