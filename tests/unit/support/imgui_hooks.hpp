// Every id that Dear ImGui saw as an item, for the test that each belongs to a node.
#pragma once

#include <cstdint>
#include <set>

namespace wb::test {

/// Collects from now on; the context's TestEngineHookItems must be on.
std::set<std::uint32_t>& ids_seen_by_imgui();

}   // namespace wb::test
