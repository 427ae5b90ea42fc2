// The canvas side of a screen: Dear ImGui draws the scene, says where the pointer is and what it
// presses.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "ui/draw/fonts.hpp"
#include "ui/layout/layout.hpp"
#include "ui/nodes/node.hpp"
#include "ui/paint/paint.hpp"

struct ImGuiContext;
struct ImDrawData;

namespace wb::ui {

enum class PointerEvent : std::uint8_t { Move, Down, Up, Cancel };
enum class ScrollKey : std::uint8_t { LineUp, LineDown, PageUp, PageDown, Home, End };

/// Owns the ImGui context, the scroll positions and the touch gesture. Lengths in CSS pixels.
class Stage {
public:
    explicit Stage(FontSource& fonts);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// The window's size and the device pixels per CSS pixel.
    void resize(const Surface& surface, float device_pixel_ratio);

    /// Shows a screen from the next frame on. Another identity begins at the top.
    void show(Screen screen, const Theme& theme);

    void pointer(PointerEvent event, float x, float y, bool touch);
    void wheel(float dy);
    void scroll_key(ScrollKey key);

    /// The browser scrolled the page itself (assistive technology, find in page).
    void scroll_to(Layer layer, float offset);

    /// The DOM's focus: what has it is scrolled into view and gets the ring.
    void focus(std::uint32_t id, bool visible);

    /// A slider that is being pulled, and the value it should take.
    struct Pull {
        std::uint32_t id = 0;
        int value = 0;
    };

    struct Frame {
        std::optional<std::uint32_t> pressed =
            std::nullopt;   ///< id of a node pressed with the pointer
        std::optional<Pull> pulled = std::nullopt;
        bool again = false;   ///< input is queued, something is held or still moves
        bool moved = false;   ///< rectangles or focus changed: the mirror wants to know
    };

    /// Runs one frame. `delta_s` is clamped to what ImGui can use.
    Frame frame(float delta_s);

    /// What the last frame drew, for the renderer.
    ImDrawData* draw_data() const;

    const Screen& screen() const { return screen_; }

    const Arranged& arranged() const { return arranged_; }

    const Interaction& interaction() const { return interaction_; }

    const Theme& theme() const { return theme_; }

    /// Width of text in this stage's fonts.
    const TextMeasure& measure() const { return *measure_; }

    /// The node with this id in the shown screen, or null.
    const Node* find(std::uint32_t id) const;

    /// Fonts and textures are made anew (a lost WebGL context came back).
    void forget_textures();

private:
    void arrange_again();
    void scroll_by(float dy);
    void reveal(const Placed& placed);
    void clamp_scroll();
    std::optional<std::uint32_t> run_items();
    void pull_slider(const Placed& placed);
    float& scroll();
    void drag(float x, float y);
    bool glide(float delta_s);

    ImGuiContext* context_ = nullptr;
    Fonts fonts_ = {};
    std::unique_ptr<TextMeasure> measure_;
    Screen screen_ = {};
    Theme theme_ = {};
    Surface surface_ = {};
    float device_pixel_ratio_ = 1;
    Arranged arranged_ = {};
    Interaction interaction_ = {};
    bool needs_layout_ = true;
    bool moved_ = true;
    std::uint32_t reveal_ = 0;   ///< to be scrolled into view once it has a place

    std::optional<Pull> pulled_ = std::nullopt;

    struct Touch {
        bool down = false;
        bool scrolling = false;
        float start_x = 0;
        float start_y = 0;
        float last_y = 0;
        float since_frame = 0;   ///< CSS pixels moved since the last frame
        float speed = 0;         ///< CSS pixels a second, for gliding on
    };

    Touch touch_ = {};
};

}   // namespace wb::ui
