#include "ui/nodes/node.hpp"

namespace wb::ui {

bool focusable(const Node& node) {
    switch (node.role) {
    case Role::Button:
    case Role::Link:
    case Role::Radio:
    case Role::Checkbox:
    case Role::Select:
    case Role::Slider:
    case Role::TextField:
    case Role::TextArea:
    case Role::Secret:
    case Role::Tab:
    case Role::FileInput: return true;
    case Role::Group:
    case Role::Heading:
    case Role::Paragraph:
    case Role::RadioGroup:
    case Role::CheckGroup:
    case Role::Option:
    case Role::Progress:
    case Role::TabList:
    case Role::TabPanel:
    case Role::Dialog:
    case Role::List:
    case Role::ListItem:
    case Role::Table:
    case Role::Row:
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
    case Role::Figure:
    case Role::Live:
    case Role::Main:
    case Role::Banner:
    case Role::ContentInfo:
    case Role::Navigation:
    case Role::Scroller:
    case Role::OrderedList: return node.has(flag::focus_target);
    }
    return false;
}

std::uint32_t child_id(std::uint32_t parent, const std::string& key) {
    std::uint32_t hash = parent;
    const auto mix = [&](std::uint8_t byte) { hash = (hash ^ byte) * 16777619U; };
    mix('/');
    for (const char c : key) {
        mix(static_cast<std::uint8_t>(c));
    }
    return hash == 0 ? 1 : hash;
}

}   // namespace wb::ui
