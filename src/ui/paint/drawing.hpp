// A picture that a part of the app brings along: the layout asks how tall it is, the painter lets
// it paint itself, and a module that shows none of a kind does not link it.
#pragma once

#include "ui/paint/scene.hpp"
#include "ui/paint/theme.hpp"

namespace wb::ui {

class Drawing {
public:
    virtual ~Drawing() = default;

    /// Height in CSS pixels at a width.
    virtual float height(float width, const Theme&, const TextMeasure&) const = 0;

    /// Paints into `rect`. Texts in the scene point into this drawing, which lives as long as the
    /// node that holds it.
    virtual void
    paint(Scene& scene, const Rect& rect, const Theme& theme, const TextMeasure& measure) const = 0;
};

}   // namespace wb::ui
