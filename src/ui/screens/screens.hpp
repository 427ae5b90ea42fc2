// Every screen: a function from the model to nodes. No words in C++, no decision about answers
// here.
#pragma once

#include <optional>
#include <string>

#include "app/model.hpp"
#include "ui/nodes/node.hpp"
#include "ui/screens/words.hpp"

namespace wb::ui {

/// The whole screen for a model.
Screen make_screen(const app::Model& model, const Words& words);

/// The effect sheet as a document for print: text and tables, the picture as SVG.
Node make_print(const app::Model& model, const Words& words, const TextMeasure& measure);

/// What a screen reader is told when the model changed; empty when the new screen speaks for
/// itself.
std::string announcement(const app::Model& before, const app::Model& after, const Words& words);

/// The node that should have the focus after a change: a new screen's heading, or the answer that
/// is missing.
std::optional<std::uint32_t>
focus_after(const app::Model& before, const app::Model& after, const Screen& screen);

}   // namespace wb::ui
