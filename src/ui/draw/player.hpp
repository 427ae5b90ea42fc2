// Plays a scene on a Dear ImGui draw list.
#pragma once

#include "ui/draw/fonts.hpp"
#include "ui/paint/scene.hpp"

struct ImDrawList;

namespace wb::ui {

void play(const Scene& scene, ImDrawList& list, const Fonts& fonts);

}   // namespace wb::ui
