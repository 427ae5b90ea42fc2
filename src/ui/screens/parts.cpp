#include "ui/screens/parts.hpp"

namespace wb::ui {

namespace {

Node leaf(Role role, std::string key, std::string words, Look look) {
    Node node;
    node.role = role;
    node.key = std::move(key);
    node.name = std::move(words);
    node.look = look;
    return node;
}

Node container(std::string key, Direction direction, float gap, std::vector<Node> children) {
    Node node;
    node.key = std::move(key);
    node.box.direction = direction;
    node.box.gap = gap;
    node.children = std::move(children);
    return node;
}

}   // namespace

Node heading(std::uint8_t level, std::string key, std::string words, Look look) {
    Node node = leaf(Role::Heading, std::move(key), std::move(words), look);
    node.level = level;
    if (level == 1) {
        node.flags |= flag::focus_target;   // a new screen begins to be read here
    }
    return node;
}

Node paragraph(std::string key, std::string words, Look look) {
    return leaf(Role::Paragraph, std::move(key), std::move(words), look);
}

Node handbook_link(std::string words, std::string_view page, content::Language language) {
    Node link = paragraph("handbook", std::move(words), Look::Link);
    link.role = Role::Link;
    const bool german = language == content::Language::German;
    link.extra = german ? "handbook/de/" : "handbook/en/";
    link.extra += page;
    link.extra += ".html";
    return link;
}

Node decoration(std::string key, std::string words, Look look) {
    Node node = paragraph(std::move(key), std::move(words), look);
    node.flags |= flag::decor;
    return node;
}

Node button(std::string key, std::string words, Press press, Look look) {
    Node node = leaf(Role::Button, std::move(key), std::move(words), look);
    node.press = std::move(press);
    if (look == Look::Primary) {
        node.flags |= flag::primary;
    }
    return node;
}

Node icon_button(std::string key, std::string words, Icon icon, Press press) {
    Node node = button(std::move(key), std::move(words), std::move(press), Look::Quiet);
    node.shown = "";
    node.icon = icon;
    return node;
}

Node option(Role role, std::string key, std::string words, bool chosen, Press press, Look look) {
    Node node = leaf(role, std::move(key), std::move(words), look);
    node.press = std::move(press);
    if (chosen) {
        node.flags |= flag::checked;
    }
    return node;
}

Node column(std::string key, float gap, std::vector<Node> children) {
    return container(std::move(key), Direction::Column, gap, std::move(children));
}

Node wrap(std::string key, float gap, std::vector<Node> children) {
    Node node = container(std::move(key), Direction::Wrap, gap, std::move(children));
    node.box.across = Align::Center;
    return node;
}

Node row(std::string key, float gap, std::vector<Node> children) {
    Node node = container(std::move(key), Direction::Row, gap, std::move(children));
    node.box.across = Align::Center;
    return node;
}

Node card(std::string key, Look look, std::vector<Node> children) {
    Node node = container(std::move(key), Direction::Column, 12, std::move(children));
    node.look = look;
    node.box.pad_x = 20;
    node.box.pad_y = 20;
    return node;
}

Node text_field(Role role, std::string key, std::string label, std::string value, Press typed) {
    Node node = leaf(role, std::move(key), std::move(label), Look::Field);
    node.value = std::move(value);
    node.press = std::move(typed);
    return node;
}

Node notice(std::string key, Tone tone, std::string words, std::vector<Node> actions) {
    Node text = paragraph("words", std::move(words));
    text.box.grow = true;
    std::vector<Node> children{std::move(text)};
    if (!actions.empty()) {
        children.push_back(wrap("actions", 12, std::move(actions)));
    }
    Node node = card(std::move(key), Look::Notice, std::move(children));
    node.tone = tone;
    node.box.pad_x = 16;
    node.box.pad_y = 14;
    return node;
}

}   // namespace wb::ui
