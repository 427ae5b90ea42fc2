#include "ui/draw/stage.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/draw/player.hpp"

namespace wb::ui {

namespace {

constexpr float touch_slop_px = 8;
constexpr float shortest_delta_s = 0.0001F;
constexpr float longest_delta_s = 0.1F;
constexpr float glide_stop = 20;   ///< CSS pixels a second
constexpr float reveal_margin_px = 12;
constexpr ImGuiWindowFlags window_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;

// Fields, selects and file inputs are real elements above the canvas; they take their own pointer.
bool handled_by_element(const Node& node) {
    return node.role == Role::TextField || node.role == Role::TextArea ||
           node.role == Role::Secret || node.role == Role::Select || node.role == Role::FileInput;
}

const Node* find_in(const Node& node, std::uint32_t parent, std::uint32_t id) {
    const std::uint32_t own = child_id(parent, node.key);
    if (own == id) {
        return &node;
    }
    for (const Node& child : node.children) {
        if (const Node* found = find_in(child, own, id)) {
            return found;
        }
    }
    return nullptr;
}

ImRect to_imgui(const Rect& rect) {
    return {rect.x, rect.y, rect.right(), rect.bottom()};
}

class ImGuiMeasure final : public TextMeasure {
public:
    explicit ImGuiMeasure(const Fonts& fonts) : fonts_{fonts} {}

    float width(std::string_view text, Font font) const override {
        ImFont* source = font.bold ? fonts_.bold : fonts_.regular;
        return source
            ->CalcTextSizeA(font.size_px, FLT_MAX, 0, text.data(), text.data() + text.size())
            .x;
    }

private:
    const Fonts& fonts_;
};

}   // namespace

Stage::Stage(FontSource& fonts) : context_{ImGui::CreateContext()} {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = true;
    io.DisplaySize = {surface_.width, surface_.height};
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.CurveTessellationTol = 0.5F;
    fonts_ = fonts.add_fonts();
    measure_ = std::make_unique<ImGuiMeasure>(fonts_);
}

Stage::~Stage() {
    ImGui::DestroyContext(context_);
}

void Stage::resize(const Surface& surface, float device_pixel_ratio) {
    if (surface == surface_ && device_pixel_ratio == device_pixel_ratio_) {
        return;
    }
    surface_ = surface;
    device_pixel_ratio_ = device_pixel_ratio;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {surface.width, surface.height};
    io.DisplayFramebufferScale = {device_pixel_ratio, device_pixel_ratio};
    needs_layout_ = true;
    // What has the focus stays in view when a keyboard takes half of the screen.
    reveal_ = interaction_.focused;
}

void Stage::show(Screen screen, const Theme& theme) {
    const bool other = screen.identity != screen_.identity;
    const bool dialog_opened = screen.dialog.has_value() && !screen_.dialog.has_value();
    arranged_.items.clear();   // they point into the screen that goes away
    screen_ = std::move(screen);
    theme_ = theme;
    needs_layout_ = true;
    if (other) {
        interaction_.page_scroll = 0;
        touch_ = {};
    }
    if (other || dialog_opened) {
        interaction_.dialog_scroll = 0;
    }
}

void Stage::pointer(PointerEvent event, float x, float y, bool touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    switch (event) {
    case PointerEvent::Move:
        if (touch && touch_.down) {
            drag(x, y);
        }
        if (!touch_.scrolling) {
            io.AddMousePosEvent(x, y);
        }
        break;
    case PointerEvent::Down:
        if (touch) {
            touch_ = {true, false, x, y, y, 0, 0};
        }
        io.AddMousePosEvent(x, y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        break;
    case PointerEvent::Up:
    case PointerEvent::Cancel:
        if (event == PointerEvent::Cancel || touch_.scrolling) {
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        }
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        if (touch) {
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);   // no finger, nothing under it
        }
        touch_.down = false;
        if (event == PointerEvent::Cancel || surface_.reduced_motion) {
            touch_.speed = 0;
        }
        break;
    }
}

// Beyond the slop a finger scrolls, and what it began to press is let go.
void Stage::drag(float x, float y) {
    if (!touch_.scrolling) {
        const float dx = std::abs(x - touch_.start_x);
        const float dy = std::abs(y - touch_.start_y);
        if (dy < touch_slop_px || dy < dx) {
            return;
        }
        touch_.scrolling = true;
        touch_.last_y = y;
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        return;
    }
    const float moved = touch_.last_y - y;
    touch_.last_y = y;
    touch_.since_frame += moved;
    scroll_by(moved);
}

void Stage::wheel(float dy) {
    touch_.speed = 0;
    scroll_by(dy);
}

void Stage::scroll_key(ScrollKey key) {
    const float page = (screen_.dialog ? arranged_.dialog_area : arranged_.scroll_area).height;
    const float line = 3 * theme_.body_px;
    switch (key) {
    case ScrollKey::LineUp: scroll_by(-line); break;
    case ScrollKey::LineDown: scroll_by(line); break;
    case ScrollKey::PageUp: scroll_by(-page * 0.9F); break;
    case ScrollKey::PageDown: scroll_by(page * 0.9F); break;
    case ScrollKey::Home: scroll_by(-1e6F); break;
    case ScrollKey::End: scroll_by(1e6F); break;
    }
}

float& Stage::scroll() {
    return screen_.dialog ? interaction_.dialog_scroll : interaction_.page_scroll;
}

void Stage::scroll_by(float dy) {
    const float before = scroll();
    scroll() += dy;
    clamp_scroll();
    moved_ = moved_ || scroll() != before;
}

void Stage::clamp_scroll() {
    interaction_.page_scroll =
        std::clamp(interaction_.page_scroll, 0.0F, arranged_.most_scroll(Layer::Page));
    interaction_.dialog_scroll =
        std::clamp(interaction_.dialog_scroll, 0.0F, arranged_.most_scroll(Layer::Dialog));
}

void Stage::focus(std::uint32_t id, bool visible) {
    if (interaction_.focused == id && interaction_.focus_visible == visible) {
        return;
    }
    interaction_.focused = id;
    interaction_.focus_visible = visible;
    // A pointer's focus moves nothing: the release must still find what the press found.
    reveal_ = visible ? id : 0;
}

void Stage::scroll_to(Layer layer, float offset) {
    (layer == Layer::Dialog ? interaction_.dialog_scroll : interaction_.page_scroll) = offset;
    clamp_scroll();
    moved_ = true;
}

void Stage::reveal(const Placed& placed) {
    if (placed.layer == Layer::Fixed) {
        return;
    }
    const bool in_dialog = placed.layer == Layer::Dialog;
    const Rect area = in_dialog ? arranged_.dialog_area : arranged_.scroll_area;
    float& position = in_dialog ? interaction_.dialog_scroll : interaction_.page_scroll;
    const float top = placed.rect.y - reveal_margin_px - area.y;
    const float bottom = placed.rect.bottom() + reveal_margin_px - area.y - area.height;
    // Too tall for the window: its beginning counts.
    const float wanted = position < bottom ? std::min(bottom, top) : position;
    position = wanted > top ? top : wanted;
    clamp_scroll();
}

const Node* Stage::find(std::uint32_t id) const {
    const std::uint32_t root = screen_.identity;
    for (const Node* node : {&screen_.banner, &screen_.main, &screen_.footing}) {
        if (const Node* found = find_in(*node, root, id)) {
            return found;
        }
    }
    return screen_.dialog ? find_in(*screen_.dialog, root, id) : nullptr;
}

void Stage::arrange_again() {
    arranged_ = arrange(screen_, surface_, theme_, *measure_);
    needs_layout_ = false;
    moved_ = true;
    clamp_scroll();
}

// Every pressable node is an item of ImGui: it finds what is under the pointer and what a release
// presses.
std::optional<std::uint32_t> Stage::run_items() {
    std::optional<std::uint32_t> pressed;
    interaction_.hovered = 0;
    interaction_.held = 0;
    for (const Placed& placed : arranged_.items) {
        const Node& node = *placed.node;
        const bool behind_dialog = screen_.dialog.has_value() && placed.layer != Layer::Dialog;
        if (!node.press || handled_by_element(node) || behind_dialog) {
            continue;
        }
        const ImRect area = to_imgui(arranged_.area(placed.layer));
        ImRect box = to_imgui(shown_at(placed.rect, placed.layer, interaction_));
        box.ClipWith(area);
        if (box.Min.y >= box.Max.y || !ImGui::ItemAdd(box, placed.id)) {
            continue;
        }
        bool hovered = false;
        bool held = false;
        if (ImGui::ButtonBehavior(box, placed.id, &hovered, &held) && !node.has(flag::disabled)) {
            pressed = placed.id;
        }
        if (hovered) {
            interaction_.hovered = placed.id;
        }
        if (held && !touch_.scrolling) {
            interaction_.held = placed.id;
            pull_slider(placed);
        }
    }
    return pressed;
}

void Stage::pull_slider(const Placed& placed) {
    const Node& node = *placed.node;
    if (node.role != Role::Slider || node.has(flag::disabled)) {
        return;
    }
    const Rect frame = shown_at(placed.frame, placed.layer, interaction_);
    const int value = slider_value(node, frame, ImGui::GetIO().MousePos.x, theme_.scale);
    if (value != node.now) {
        pulled_ = Pull{placed.id, value};
    }
}

bool Stage::glide(float delta_s) {
    if (touch_.down) {
        // An average over frames: the last movement alone jumps.
        const float speed = touch_.since_frame / delta_s;
        touch_.speed = 0.6F * speed + 0.4F * touch_.speed;
        touch_.since_frame = 0;
        if (std::abs(touch_.speed) < glide_stop) {
            touch_.speed = 0;   // the finger rests, and so does everything else
        }
        return false;
    }
    if (std::abs(touch_.speed) < glide_stop) {
        touch_.speed = 0;
        return false;
    }
    const float before = scroll();
    scroll_by(touch_.speed * delta_s);
    touch_.speed = scroll() == before ? 0 : touch_.speed * std::exp(-4.0F * delta_s);
    return touch_.speed != 0;
}

Stage::Frame Stage::frame(float delta_s) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = std::clamp(delta_s, shortest_delta_s, longest_delta_s);
    fonts_.regular->CurrentRasterizerDensity = fonts_.bold->CurrentRasterizerDensity =
        device_pixel_ratio_;
    const bool gliding = glide(io.DeltaTime);
    const Interaction before = interaction_;

    ImGui::NewFrame();
    if (needs_layout_) {
        arrange_again();
    }
    if (reveal_ != 0) {
        if (const Placed* placed = arranged_.find(reveal_)) {
            reveal(*placed);
        }
        reveal_ = 0;
    }
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("stage", nullptr, window_flags);
    Frame result;
    pulled_ = std::nullopt;
    result.pressed = run_items();
    result.pulled = pulled_;
    play(paint(arranged_, theme_, interaction_, *measure_), *ImGui::GetWindowDrawList(), fonts_);
    ImGui::End();
    ImGui::Render();

    const bool scrolled = before.page_scroll != interaction_.page_scroll ||
                          before.dialog_scroll != interaction_.dialog_scroll;
    result.moved = moved_ || scrolled;
    moved_ = false;
    const bool hover_changed =
        before.hovered != interaction_.hovered || before.held != interaction_.held;
    result.again =
        gliding || touch_.speed != 0 || hover_changed || context_->InputEventsQueue.Size > 0;
    return result;
}

ImDrawData* Stage::draw_data() const {
    return ImGui::GetDrawData();
}

void Stage::forget_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}   // namespace wb::ui
