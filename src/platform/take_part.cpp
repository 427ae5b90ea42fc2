#include "platform/take_part.hpp"

#include <utility>

#include "core/base/overload.hpp"
#include "core/content/pack.hpp"
#include "platform/program_body.hpp"

namespace wb::platform {

template class Program<TakePart>;

Result<content::Bundle> TakePart::read_content(std::span<const std::uint8_t> bytes) {
    Result<content::Bundle> bundle = content::unpack(bytes);
    if (bundle && !ui::fits_this_build(*bundle)) {
        return Error{ErrorCode::StaleContent, "content.texts"};
    }
    return bundle;
}

content::Language TakePart::language(const Content& content) {
    return content.language;
}

const std::string& TakePart::page_title(const Words& words) {
    return words(ui::Text::page_title);
}

void TakePart::begin(Model& model, Ports& ports, double now_ms) {
    model.last_input_ms = now_ms;
    ports.load_workshop();
}

app::Next TakePart::update(
    Model model, const Action& action, const Content& content, double now_ms, Date today
) {
    return app::update(std::move(model), action, {content, now_ms, today});
}

void TakePart::carry_out(
    const app::Command& command,
    const Model& model,
    const Words& words,
    const ui::Stage& stage,
    Ports& ports
) {
    std::visit(
        Overload{
            [&](const app::LoadDraft&) { ports.load_draft(); },
            [&](const app::StoreDraft& store) { ports.store_draft(store.bytes); },
            [&](const app::ClearStorage&) { ports.clear_storage(); },
            [&](const app::LookForOthers&) { ports.look_for_others(); },
            [&](const app::LoadContent& load) { ports.load_content(load.language); },
            [&](const app::RememberSettings& remember) {
                ports.remember(app::settings_text(remember.settings));
            },
            [&](const app::Download& file) { ports.download(file.name, file.mime, file.bytes); },
            [&](const app::AskCoach& ask) { ports.ask_coach(ask.sentence, ask.language); },
            [&](const app::AskHints& ask) { ports.ask_hints(ask.line, ask.language); },
            [&](const app::CheckWorkshop& check) { ports.check_workshop(check.file); },
            [&](const app::StoreWorkshop& store) { ports.store_workshop(store.file); },
            [&](const app::LoadParticipant& load) {
                ports.load_participant(load.workshop, load.device);
            },
            [&](const app::SealHandIn& seal) { ports.seal(seal.request, seal.device); },
            [&](const app::Share& file) { ports.share(file.by, file.name, file.mime, file.bytes); },
            [&](const app::Print&) {
                const ui::Node document = ui::make_print(model, words, stage.measure());
                ports.print(ui::pack_document(document, ui::root_id));
            },
        },
        command
    );
}

double TakePart::next_deadline_ms(const Model& model) {
    return app::next_deadline_ms(model);
}

app::Action TakePart::with_words(Action action, std::string words) {
    return app::with_words(std::move(action), std::move(words));
}

app::Action TakePart::with_number(Action action, int number) {
    return app::with_number(std::move(action), number);
}

ui::Screen TakePart::screen(const Model& model, const Words& words) {
    return ui::make_screen(model, words);
}

std::optional<std::uint32_t>
TakePart::focus_after(const Model& before, const Model& after, const ui::Screen& screen) {
    return ui::focus_after(before, after, screen);
}

std::string TakePart::announcement(const Model& before, const Model& after, const Words& words) {
    return ui::announcement(before, after, words);
}

std::optional<app::Action> TakePart::when_somebody_is_there(const Model& model) {
    const bool clock_runs = model.device == app::DeviceMode::Shared && model.draft;
    return clock_runs ? std::optional<Action>{app::Input{}} : std::nullopt;
}

std::optional<app::Action> TakePart::when_touched(const Model& model) {
    const bool asked = model.dialog == app::Dialog::StillThere;   // a touch anywhere is an answer
    return asked ? std::optional<Action>{app::CloseDialog{}} : std::nullopt;
}

}   // namespace wb::platform
