// Dialogs of every part of the app: their frame, a question with two answers, the display.
#pragma once

#include <string>
#include <vector>

#include "app/shell.hpp"
#include "ui/nodes/node.hpp"
#include "ui/screens/words.hpp"

namespace wb::ui {

Node dialog(std::string key, std::string title, std::vector<Node> children);

/// `no` closes it and changes nothing.
Node question(std::string key, std::string title, std::string text, Node yes, std::string no);

/// The answer that cannot be taken back.
Node warning_button(std::string key, std::string words, Press press);

/// Appearance, contrast, size, language.
Node display_dialog(const app::Shell&, const Words&);

}   // namespace wb::ui
