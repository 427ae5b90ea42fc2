#include "platform/lead.hpp"

#include <utility>

#include "core/base/overload.hpp"
#include "core/wire/vault_message.hpp"
#include "platform/lead_content.hpp"
#include "platform/program_body.hpp"

namespace wb::platform {

template class Program<Lead>;

namespace {

// The first field that holds a passphrase; 0 when the screen has none.
std::uint32_t secret_field(const ui::Stage& stage) {
    for (const ui::Placed& placed : stage.arranged().items) {
        if (placed.node->role == ui::Role::Secret) {
            return placed.id;
        }
    }
    return 0;
}

}   // namespace

Result<ui::LeadContent> Lead::read_content(std::span<const std::uint8_t> bytes) {
    return read_lead_content(bytes);
}

content::Language Lead::language(const Content& content) {
    return content.bundle.language;
}

const std::string& Lead::page_title(const Words& words) {
    return words(ui::LeadText::page_title);
}

app::lead::Next
Lead::update(Model model, const Action& action, const Content& content, double now_ms, Date today) {
    return app::lead::update(
        std::move(model), action, {content.bundle, content.lead.guide, now_ms, today}
    );
}

void Lead::carry_out(
    const app::lead::Command& command,
    const Model& model,
    const Words& words,
    const ui::Stage& stage,
    Ports& ports
) {
    std::visit(
        Overload{
            [&](const app::LoadDraft&) { ports.load_draft(); },
            [&](const app::StoreDraft& store) { ports.store_draft(store.bytes); },
            [&](const app::LoadContent& load) { ports.load_content(load.language); },
            [&](const app::RememberSettings& remember) {
                ports.remember(app::settings_text(remember.settings));
            },
            [&](const app::Download& file) { ports.download(file.name, file.mime, file.bytes); },
            [&](const app::lead::MakeWorkshop& make) {
                ports.make_workshop(make.plan, secret_field(stage));
            },
            [&](const app::lead::MakeWayIn& make) { ports.make_way_in(make.link); },
            [&](const app::lead::CopyText& text) { ports.copy(text.text); },
            [&](const app::lead::CheckWorkshop& check) { ports.check_workshop(check.file); },
            [&](const app::lead::OpenSession& open) {
                ports.open_session(
                    open.workshop, open.workshop_file, open.key_file, secret_field(stage)
                );
            },
            [&](const app::lead::AskVault& ask) {
                wire::VaultMessage message{static_cast<std::uint32_t>(ask.job), {}};
                message.parts.assign(ask.parts.begin(), ask.parts.end());
                ports.ask_vault(wire::write_message(message));
            },
            [&](const app::lead::SaveKeptKey& key) {
                ports.save_kept_key(key.workshop, key.first);
            },
            [&](const app::lead::OpenRehearsal& open) {
                // The lines that invented people write, in the language of the page.
                std::vector<std::string> lines;
                for (const ui::LeadText text :
                     {ui::LeadText::invented_1,
                      ui::LeadText::invented_2,
                      ui::LeadText::invented_3,
                      ui::LeadText::invented_4,
                      ui::LeadText::invented_5,
                      ui::LeadText::invented_6}) {
                    lines.push_back(words(text));
                }
                const wire::Bytes people{&open.people, 1};
                wire::VaultMessage message{
                    static_cast<std::uint32_t>(wire::LeadJob::Rehearse),
                    {open.workshop_file, people}};
                for (const std::string& line : lines) {
                    message.parts.push_back(wire::bytes_of(line));
                }
                ports.ask_vault(wire::write_message(message));
            },
            [&](const app::lead::ForgetWorkshop& forget) {
                ports.forget_workshop(forget.workshop);
            },
            [&](const app::lead::GoToKiosk& kiosk) { ports.go_to_kiosk(kiosk.link); },
            [&](const app::lead::RememberKeys& keys) { ports.use_keys(keys.use); },
            [&](const app::lead::StartCamera&) { ports.start_camera(); },
            [&](const app::lead::StopCamera&) { ports.stop_camera(); },
            [&](const app::lead::OpenRoom&) { ports.open_projector(); },
            [&](const app::lead::ShowInRoom& show) { ports.show_in_room(show.message); },
            [&](const app::lead::Print& print) {
                const ui::Node document =
                    ui::lead::make_print(model, print.paper, words, stage.measure());
                ports.print(ui::pack_document(document, ui::root_id));
            },
        },
        command
    );
}

double Lead::next_deadline_ms(const Model& model) {
    return app::lead::next_deadline_ms(model);
}

app::lead::Action Lead::with_words(Action action, std::string words) {
    return app::lead::with_words(std::move(action), std::move(words));
}

app::lead::Action Lead::with_number(Action action, int number) {
    return app::lead::with_number(std::move(action), number);
}

ui::Screen Lead::screen(const Model& model, const Words& words) {
    return ui::lead::make_screen(model, words);
}

std::optional<std::uint32_t>
Lead::focus_after(const Model& before, const Model& after, const ui::Screen& screen) {
    return ui::lead::focus_after(before, after, screen);
}

std::string Lead::announcement(const Model& before, const Model& after, const Words& words) {
    return ui::lead::announcement(before, after, words);
}

}   // namespace wb::platform
