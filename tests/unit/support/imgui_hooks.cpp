#include "support/imgui_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace wb::test {

std::set<std::uint32_t>& ids_seen_by_imgui() {
    static std::set<std::uint32_t> ids;
    return ids;
}

}   // namespace wb::test

// The four functions that a test build of ImGui calls.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
    wb::test::ids_seen_by_imgui().insert(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
