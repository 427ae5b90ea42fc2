#include "ui/facilitate/plan_parts.hpp"

#include <utility>

#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

std::string number(std::size_t value) {
    return std::to_string(value);
}

bool lacks(const app::lead::Model& model, app::lead::Missing missing) {
    return model.missing == missing;
}

void mark(Node& node, const std::string& error) {
    node.flags |= flag::invalid;
    node.error = error;
}

Node error_line(const std::string& words) {
    Node node = decoration("error", words, Look::Error);
    node.icon = Icon::Warning;
    return node;
}

Node field(std::string key, std::string label, std::string value, Press typed) {
    return text_field(
        Role::TextField, std::move(key), std::move(label), std::move(value), std::move(typed)
    );
}

Node select(
    std::string key,
    std::string label,
    const std::vector<std::string>& options,
    int now,
    Press press
) {
    Node node = field(std::move(key), std::move(label), "", std::move(press));
    node.role = Role::Select;
    node.now = now;
    for (std::size_t i = 0; i < options.size(); ++i) {
        Node option = paragraph("option-" + number(i), options[i]);
        option.role = Role::Option;
        node.children.push_back(std::move(option));
    }
    node.value = options[static_cast<std::size_t>(now)];
    return node;
}

}   // namespace wb::ui::lead
