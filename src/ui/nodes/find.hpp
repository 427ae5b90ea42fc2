// Finding the node that should have the focus. `parent` and `own` are identities; what is found
// puts its own into `id`.
#pragma once

#include <cstdint>
#include <string>

#include "ui/nodes/node.hpp"

namespace wb::ui {

const Node*
find_key(const Node& node, const std::string& key, std::uint32_t parent, std::uint32_t& id);

/// A field that is named as missing comes before the first one of its group.
const Node* first_invalid(const Node& node, std::uint32_t own, std::uint32_t& id);

const Node* first_focusable(const Node& node, std::uint32_t own, std::uint32_t& id);

}   // namespace wb::ui
