// The running app: model, content and stage put together over the ports. The browser and the tests
// drive the same, whatever part of the app it is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "app/shell_action.hpp"
#include "core/base/result.hpp"
#include "ui/draw/stage.hpp"
#include "ui/nodes/press.hpp"

namespace wb::platform {

/// `Part` says what the program is about (platform/take_part.hpp, platform/lead.hpp); it is
/// compiled once for each, in the .cpp of that name.
template <class Part>
class Program {
public:
    using Model = typename Part::Model;
    using Action = typename Part::Action;
    using Ports = typename Part::Ports;
    using Words = typename Part::Words;

    Program(Ports& ports, ui::FontSource& fonts);

    /// Reads the content and shows the first screen, or says what is wrong with the bytes.
    std::optional<Error> start(std::span<const std::uint8_t> content, double now_ms);

    /// Another language's content has arrived; refused content leaves everything as it is.
    std::optional<Error> replace_content(std::span<const std::uint8_t> content, double now_ms);

    void environment(const ui::Surface& surface, float device_pixel_ratio);
    void remembered_settings(std::string_view text);

    /// Whether this tab may write. Before `start` it is only noted.
    void set_writer(bool writer, double now_ms);

    /// An action from outside the screen: storage, files, other tabs, shortcuts.
    void act(const Action& action, double now_ms);

    /// A press by keyboard or assistive technology. Disabled and unknown nodes do nothing.
    void press(std::uint32_t id, double now_ms);
    void choose_number(std::uint32_t id, int number, double now_ms);
    void write(std::uint32_t id, std::string_view words, double now_ms);
    void focus(std::uint32_t id, bool visible);

    /// A key was pressed, whatever it did: the shared device's idle clock begins anew.
    void somebody_is_there(double now_ms);

    void pointer(ui::PointerEvent event, float x, float y, bool touch, double now_ms);
    void wheel(float dy, double now_ms);
    void scroll_key(ui::ScrollKey key, double now_ms);
    void scroll_to(std::uint32_t scroller, float offset);

    /// One frame. The answer: 0 = again in the next animation frame, above 0 = again in so many
    /// milliseconds, below 0 = nothing more to do until something happens.
    double frame(double now_ms);

    const Model& model() const { return model_; }

    ui::Stage& stage() { return stage_; }

    const Words& words() const { return words_; }

private:
    void show();
    void settle(int frames);
    void use_language();
    void send_mirror();
    std::optional<Action> pressed(std::uint32_t id) const;

    Ports& ports_;
    typename Part::Content content_ = {};
    Words words_;
    Model model_ = {};
    ui::Stage stage_;
    ui::Surface surface_ = {};
    bool started_ = false;
    bool stale_ = true;       ///< the screen no longer shows the model
    int settle_frames_ = 0;   ///< frames still to run after an event
    double last_frame_ms_ = 0;
    std::uint64_t mirror_hash_ = 0;
    std::optional<std::uint32_t> focus_request_ = std::nullopt;
};

}   // namespace wb::platform
