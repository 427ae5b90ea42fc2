// Stands in for the parts of Dear ImGui that this product never reaches but that its clean-up code
// refers to: tables (we lay out our own) and reading window positions from a settings file (there
// is none). That keeps them out of the first load without a change to ImGui's sources.
#include <cstdio>

#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}

void EndTable() {}

void PopColumnsBackground() {}

void PushColumnsBackground() {}

void TableGcCompactSettings() {}

void TableGcCompactTransientBuffers(ImGuiTable*) {}

void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

void TablePopBackgroundChannel() {}

void TablePopColumnChannel() {}

void TablePushBackgroundChannel() {}

void TablePushColumnChannel(int) {}

void TableSettingsAddSettingsHandler() {}

}   // namespace ImGui

// ImGui scans its settings file with it; ours is switched off (io.IniFilename). Nothing else may
// use sscanf.
extern "C" int sscanf(const char*, const char*, ...) {
    return 0;
}
