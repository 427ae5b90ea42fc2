// The bodies of Program, for the .cpp files that compile it for a part.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/ports.hpp"
#include "platform/program.hpp"
#include "ui/layout/records.hpp"

namespace wb::platform {

// ImGui needs a few frames to take in what happened; then nothing is drawn until something else
// does.
inline constexpr int frames_to_settle = 3;

inline std::uint64_t hash_of(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::uint8_t byte : bytes) {
        hash = (hash ^ byte) * 1099511628211ULL;
    }
    return hash;
}

template <class Part>
Program<Part>::Program(Ports& ports, ui::FontSource& fonts)
    : ports_{ports}
    , words_{content_}
    , stage_{fonts} {}

template <class Part>
void Program<Part>::use_language() {
    const bool german = model_.language == content::Language::German;
    ports_.use_language(german ? "de" : "en", Part::page_title(words_));
}

template <class Part>
std::optional<Error> Program<Part>::start(std::span<const std::uint8_t> content, double now_ms) {
    auto read = Part::read_content(content);
    if (!read) {
        return read.error();
    }
    content_ = std::move(*read);
    model_.language = Part::language(content_);
    started_ = true;
    use_language();
    ports_.load_draft();
    Part::begin(model_, ports_, now_ms);
    show();
    return std::nullopt;
}

template <class Part>
std::optional<Error>
Program<Part>::replace_content(std::span<const std::uint8_t> content, double now_ms) {
    auto read = Part::read_content(content);
    if (!read) {
        act(app::LanguageUnavailable{}, now_ms);
        return read.error();
    }
    content_ = std::move(*read);
    act(app::ContentChanged{Part::language(content_)}, now_ms);
    use_language();
    return std::nullopt;
}

template <class Part>
void Program<Part>::environment(const ui::Surface& surface, float device_pixel_ratio) {
    surface_ = surface;
    stage_.resize(surface, device_pixel_ratio);
    show();
}

template <class Part>
void Program<Part>::remembered_settings(std::string_view text) {
    model_.settings = app::settings_from(text);
}

template <class Part>
void Program<Part>::set_writer(bool writer, double now_ms) {
    if (started_) {
        act(app::WriterChanged{writer}, now_ms);
    } else {
        model_.writer = writer;
    }
}

template <class Part>
void Program<Part>::show() {
    stale_ = true;
    settle(frames_to_settle);
}

template <class Part>
void Program<Part>::settle(int frames) {
    settle_frames_ = std::max(settle_frames_, frames);
    ports_.request_frame();
}

template <class Part>
void Program<Part>::act(const Action& action, double now_ms) {
    if (!started_) {
        return;
    }
    Model before = model_;
    auto next = Part::update(std::move(model_), action, content_, now_ms, ports_.today());
    model_ = std::move(next.model);
    for (const auto& command : next.commands) {
        Part::carry_out(command, model_, words_, stage_, ports_);
    }
    if (model_ == before) {
        return;
    }
    const ui::Screen screen = Part::screen(model_, words_);
    if (const auto focus = Part::focus_after(before, model_, screen)) {
        focus_request_ = focus;
    }
    if (const std::string words = Part::announcement(before, model_, words_); !words.empty()) {
        ports_.announce(words);
    }
    show();
}

template <class Part>
void Program<Part>::somebody_is_there(double now_ms) {
    if (const auto action = Part::when_somebody_is_there(model_)) {
        act(*action, now_ms);
    }
}

// What a node's press means here: an action of this part, or one that all parts share.
template <class Part>
std::optional<typename Part::Action> Program<Part>::pressed(std::uint32_t id) const {
    const ui::Node* node = stage_.find(id);
    if (node == nullptr || node->has(ui::flag::disabled)) {
        return std::nullopt;
    }
    if (const auto* own = node->press.template get_if<Action>()) {
        return *own;
    }
    if (const auto* shared = node->press.template get_if<app::shell::Action>()) {
        return std::visit([](const auto& action) { return Action{action}; }, *shared);
    }
    return std::nullopt;
}

template <class Part>
void Program<Part>::press(std::uint32_t id, double now_ms) {
    somebody_is_there(now_ms);
    if (const auto action = pressed(id)) {
        act(*action, now_ms);
    }
}

template <class Part>
void Program<Part>::choose_number(std::uint32_t id, int number, double now_ms) {
    somebody_is_there(now_ms);
    if (auto action = pressed(id)) {
        act(Part::with_number(std::move(*action), number), now_ms);
    }
}

template <class Part>
void Program<Part>::write(std::uint32_t id, std::string_view words, double now_ms) {
    somebody_is_there(now_ms);
    if (auto action = pressed(id)) {
        act(Part::with_words(std::move(*action), std::string{words}), now_ms);
    }
}

template <class Part>
void Program<Part>::focus(std::uint32_t id, bool visible) {
    stage_.focus(id, visible);
    settle(1);
}

template <class Part>
void Program<Part>::pointer(ui::PointerEvent event, float x, float y, bool touch, double now_ms) {
    if (event == ui::PointerEvent::Down) {
        somebody_is_there(now_ms);
        if (const auto action = Part::when_touched(model_)) {
            act(*action, now_ms);
        }
    }
    stage_.pointer(event, x, y, touch);
    settle(event == ui::PointerEvent::Move ? 1 : frames_to_settle);
}

template <class Part>
void Program<Part>::wheel(float dy, double now_ms) {
    somebody_is_there(now_ms);
    stage_.wheel(dy);
    settle(1);
}

template <class Part>
void Program<Part>::scroll_key(ui::ScrollKey key, double now_ms) {
    somebody_is_there(now_ms);
    stage_.scroll_key(key);
    settle(1);
}

template <class Part>
void Program<Part>::scroll_to(std::uint32_t scroller, float offset) {
    const bool in_dialog = scroller == ui::scroller_id(stage_.screen(), ui::Layer::Dialog);
    stage_.scroll_to(in_dialog ? ui::Layer::Dialog : ui::Layer::Page, offset);
    settle(1);
}

template <class Part>
void Program<Part>::send_mirror() {
    const std::vector<std::uint8_t> records =
        ui::pack_records(stage_.screen(), stage_.arranged(), stage_.interaction());
    const std::uint64_t hash = hash_of(records);
    if (hash != mirror_hash_) {
        mirror_hash_ = hash;
        ports_.show_mirror(records);
    }
}

template <class Part>
double Program<Part>::frame(double now_ms) {
    if (!started_) {
        return -1;
    }
    if (const double due = Part::next_deadline_ms(model_); due >= 0 && now_ms >= due) {
        act(app::Tick{}, now_ms);
    }
    bool shown_anew = false;
    if (stale_) {
        stage_.show(Part::screen(model_, words_), ui::make_theme(model_.settings, surface_));
        stale_ = false;
        shown_anew = true;
    }
    const auto delta_s = static_cast<float>((now_ms - last_frame_ms_) / 1000);
    last_frame_ms_ = now_ms;
    const ui::Stage::Frame result = stage_.frame(delta_s);
    if (shown_anew || result.moved) {
        send_mirror();
    }
    if (focus_request_) {
        ports_.move_focus(*std::exchange(focus_request_, std::nullopt));
    }
    settle_frames_ = std::max(0, settle_frames_ - 1);
    if (result.pressed) {
        if (const auto action = pressed(*result.pressed)) {
            act(*action, now_ms);
        }
    }
    if (result.pulled) {
        choose_number(result.pulled->id, result.pulled->value, now_ms);
    }
    if (stale_ || settle_frames_ > 0 || result.again) {
        return 0;
    }
    const double due = Part::next_deadline_ms(model_);
    return due < 0 ? -1 : std::max(1.0, due - now_ms);
}

}   // namespace wb::platform
