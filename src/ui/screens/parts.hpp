// Small builders for nodes, so that a screen reads like its table of contents.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/content.hpp"
#include "ui/nodes/node.hpp"

namespace wb::ui {

Node heading(std::uint8_t level, std::string key, std::string words, Look look = Look::Title);
Node paragraph(std::string key, std::string words, Look look = Look::Body);

/// Drawn beside a control whose own name or description says the same.
Node decoration(std::string key, std::string words, Look look);

/// To a page of the handbook, which is no part of the app: `page` is its name in assets/handbooks.
Node handbook_link(std::string words, std::string_view page, content::Language language);

Node button(std::string key, std::string words, Press press, Look look = Look::Secondary);

/// A button that shows only an icon; its name is spoken.
Node icon_button(std::string key, std::string words, Icon icon, Press press);

Node option(
    Role role,
    std::string key,
    std::string words,
    bool chosen,
    Press press,
    Look look = Look::Choice
);
Node column(std::string key, float gap, std::vector<Node> children);
Node wrap(std::string key, float gap, std::vector<Node> children);
Node row(std::string key, float gap, std::vector<Node> children);
Node card(std::string key, Look look, std::vector<Node> children);
Node text_field(Role role, std::string key, std::string label, std::string value, Press typed);

/// A message with what to do: `actions` may be empty.
Node notice(std::string key, Tone tone, std::string words, std::vector<Node> actions);

}   // namespace wb::ui
