#include "ui/nodes/find.hpp"

namespace wb::ui {

const Node*
find_key(const Node& node, const std::string& key, std::uint32_t parent, std::uint32_t& id) {
    const std::uint32_t own = child_id(parent, node.key);
    if (node.key == key) {
        id = own;
        return &node;
    }
    for (const Node& child : node.children) {
        if (const Node* found = find_key(child, key, own, id)) {
            return found;
        }
    }
    return nullptr;
}

const Node* first_invalid(const Node& node, std::uint32_t own, std::uint32_t& id) {
    if (focusable(node) && node.has(flag::invalid)) {
        id = own;
        return &node;
    }
    for (const Node& child : node.children) {
        if (const Node* found = first_invalid(child, child_id(own, child.key), id)) {
            return found;
        }
    }
    return nullptr;
}

const Node* first_focusable(const Node& node, std::uint32_t own, std::uint32_t& id) {
    if (focusable(node) && !node.has(flag::disabled)) {
        id = own;
        return &node;
    }
    for (const Node& child : node.children) {
        if (const Node* found = first_focusable(child, child_id(own, child.key), id)) {
            return found;
        }
    }
    return nullptr;
}

}   // namespace wb::ui
