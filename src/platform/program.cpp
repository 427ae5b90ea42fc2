#include "platform/program.hpp"

#include <algorithm>
#include <utility>

#include "core/base/overload.hpp"
#include "core/content/pack.hpp"
#include "ui/layout/records.hpp"

namespace wb::platform {

namespace {

// ImGui needs a few frames to take in what happened; then nothing is drawn until something else
// does.
constexpr int frames_to_settle = 3;

std::uint64_t hash_of(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::uint8_t byte : bytes) {
        hash = (hash ^ byte) * 1099511628211ULL;
    }
    return hash;
}

Result<content::Bundle> read_content(std::span<const std::uint8_t> bytes) {
    Result<content::Bundle> bundle = content::unpack(bytes);
    if (bundle && !ui::fits_this_build(*bundle)) {
        return Error{ErrorCode::StaleContent, "content.texts"};
    }
    return bundle;
}

std::string_view language_code(content::Language language) {
    return language == content::Language::German ? "de" : "en";
}

}   // namespace

Program::Program(app::Ports& ports, ui::FontSource& fonts)
    : ports_{ports}
    , words_{bundle_}
    , stage_{fonts} {}

std::optional<Error> Program::start(std::span<const std::uint8_t> content, double now_ms) {
    Result<content::Bundle> bundle = read_content(content);
    if (!bundle) {
        return bundle.error();
    }
    bundle_ = std::move(*bundle);
    model_.language = bundle_.language;
    model_.last_input_ms = now_ms;
    started_ = true;
    ports_.use_language(language_code(model_.language), words_(ui::Text::page_title));
    ports_.load_draft();
    ports_.load_workshop();
    show();
    return std::nullopt;
}

std::optional<Error>
Program::replace_content(std::span<const std::uint8_t> content, double now_ms) {
    Result<content::Bundle> bundle = read_content(content);
    if (!bundle) {
        act(app::LanguageUnavailable{}, now_ms);
        return bundle.error();
    }
    bundle_ = std::move(*bundle);
    act(app::ContentChanged{bundle_.language}, now_ms);
    ports_.use_language(language_code(model_.language), words_(ui::Text::page_title));
    return std::nullopt;
}

void Program::environment(const ui::Surface& surface, float device_pixel_ratio) {
    surface_ = surface;
    stage_.resize(surface, device_pixel_ratio);
    show();
}

void Program::remembered_settings(std::string_view text) {
    model_.settings = app::settings_from(text);
}

void Program::set_writer(bool writer, double now_ms) {
    if (started_) {
        act(app::WriterChanged{writer}, now_ms);
    } else {
        model_.writer = writer;
    }
}

void Program::show() {
    stale_ = true;
    settle_frames_ = frames_to_settle;
    ports_.request_frame();
}

void Program::act(const app::Action& action, double now_ms) {
    if (!started_) {
        return;
    }
    app::Model before = model_;
    app::Next next = app::update(std::move(model_), action, {bundle_, now_ms, ports_.today()});
    model_ = std::move(next.model);
    for (const app::Command& command : next.commands) {
        carry_out(command);
    }
    if (model_ == before) {
        return;
    }
    const ui::Screen screen = ui::make_screen(model_, words_);
    if (const auto focus = ui::focus_after(before, model_, screen)) {
        focus_request_ = focus;
    }
    if (const std::string words = ui::announcement(before, model_, words_); !words.empty()) {
        ports_.announce(words);
    }
    show();
}

void Program::carry_out(const app::Command& command) {
    std::visit(
        Overload{
            [&](const app::LoadDraft&) { ports_.load_draft(); },
            [&](const app::StoreDraft& store) { ports_.store_draft(store.bytes); },
            [&](const app::ClearStorage&) { ports_.clear_storage(); },
            [&](const app::LoadContent& load) { ports_.load_content(load.language); },
            [&](const app::RememberSettings& remember) {
                ports_.remember(app::settings_text(remember.settings));
            },
            [&](const app::Download& file) { ports_.download(file.name, file.mime, file.bytes); },
            [&](const app::AskCoach& ask) { ports_.ask_coach(ask.sentence, ask.language); },
            [&](const app::AskHints& ask) { ports_.ask_hints(ask.line, ask.language); },
            [&](const app::CheckWorkshop& check) { ports_.check_workshop(check.file); },
            [&](const app::StoreWorkshop& store) { ports_.store_workshop(store.file); },
            [&](const app::LoadParticipant& load) {
                ports_.load_participant(load.workshop, load.device);
            },
            [&](const app::SealHandIn& seal) { ports_.seal(seal.request, seal.device); },
            [&](const app::Share& file) { ports_.share(file.name, file.mime, file.bytes); },
            [&](const app::Print&) {
                const ui::Node document = ui::make_print(model_, words_, stage_.measure());
                ports_.print(ui::pack_document(document, ui::root_id));
            },
        },
        command
    );
}

void Program::somebody_is_there(double now_ms) {
    if (model_.device == app::DeviceMode::Shared && model_.draft) {
        act(app::Input{}, now_ms);
    }
}

const ui::Node* Program::pressable(std::uint32_t id) const {
    const ui::Node* node = stage_.find(id);
    return node != nullptr && node->press && !node->has(ui::flag::disabled) ? node : nullptr;
}

void Program::press(std::uint32_t id, double now_ms) {
    somebody_is_there(now_ms);
    if (const ui::Node* node = pressable(id)) {
        const app::Action action = *node->press;
        act(action, now_ms);
    }
}

void Program::choose_number(std::uint32_t id, int number, double now_ms) {
    somebody_is_there(now_ms);
    if (const ui::Node* node = pressable(id)) {
        act(app::with_number(*node->press, number), now_ms);
    }
}

void Program::write(std::uint32_t id, std::string_view words, double now_ms) {
    somebody_is_there(now_ms);
    if (const ui::Node* node = pressable(id)) {
        act(app::with_words(*node->press, std::string{words}), now_ms);
    }
}

void Program::focus(std::uint32_t id, bool visible) {
    stage_.focus(id, visible);
    settle_frames_ = std::max(settle_frames_, 1);
    ports_.request_frame();
}

void Program::pointer(ui::PointerEvent event, float x, float y, bool touch, double now_ms) {
    if (event == ui::PointerEvent::Down) {
        somebody_is_there(now_ms);
        if (model_.dialog == app::Dialog::StillThere) {
            act(app::CloseDialog{}, now_ms);   // a touch anywhere is an answer
        }
    }
    stage_.pointer(event, x, y, touch);
    settle_frames_ =
        event == ui::PointerEvent::Move ? std::max(settle_frames_, 1) : frames_to_settle;
    ports_.request_frame();
}

void Program::wheel(float dy, double now_ms) {
    somebody_is_there(now_ms);
    stage_.wheel(dy);
    settle_frames_ = std::max(settle_frames_, 1);
    ports_.request_frame();
}

void Program::scroll_key(ui::ScrollKey key, double now_ms) {
    somebody_is_there(now_ms);
    stage_.scroll_key(key);
    settle_frames_ = std::max(settle_frames_, 1);
    ports_.request_frame();
}

void Program::scroll_to(std::uint32_t scroller, float offset) {
    const bool in_dialog = scroller == ui::scroller_id(stage_.screen(), ui::Layer::Dialog);
    stage_.scroll_to(in_dialog ? ui::Layer::Dialog : ui::Layer::Page, offset);
    settle_frames_ = std::max(settle_frames_, 1);
    ports_.request_frame();
}

void Program::send_mirror() {
    const std::vector<std::uint8_t> records =
        ui::pack_records(stage_.screen(), stage_.arranged(), stage_.interaction());
    const std::uint64_t hash = hash_of(records);
    if (hash != mirror_hash_) {
        mirror_hash_ = hash;
        ports_.show_mirror(records);
    }
}

double Program::frame(double now_ms) {
    if (!started_) {
        return -1;
    }
    if (const double due = app::next_deadline_ms(model_); due >= 0 && now_ms >= due) {
        act(app::Tick{}, now_ms);
    }
    bool shown_anew = false;
    if (stale_) {
        stage_.show(ui::make_screen(model_, words_), ui::make_theme(model_.settings, surface_));
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
        if (const ui::Node* node = pressable(*result.pressed)) {
            const app::Action action = *node->press;
            act(action, now_ms);
        }
    }
    if (result.pulled) {
        choose_number(result.pulled->id, result.pulled->value, now_ms);
    }
    if (stale_ || settle_frames_ > 0 || result.again) {
        return 0;
    }
    const double due = app::next_deadline_ms(model_);
    return due < 0 ? -1 : std::max(1.0, due - now_ms);
}

}   // namespace wb::platform
