// Which states of the storage a person must hear of.
#pragma once

#include "app/shell.hpp"

namespace wb::ui {

inline bool is_trouble(app::SaveState save) {
    switch (save) {
    case app::SaveState::Unavailable:
    case app::SaveState::Full:
    case app::SaveState::Failed:
    case app::SaveState::ReadOnly: return true;
    case app::SaveState::Nothing:
    case app::SaveState::Saving:
    case app::SaveState::Saved:
    case app::SaveState::MemoryOnly: return false;
    }
    return false;
}

}   // namespace wb::ui
