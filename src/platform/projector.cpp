#include "platform/projector.hpp"

#include <utility>
#include <variant>

#include "platform/lead_content.hpp"
#include "platform/program_body.hpp"

namespace wb::platform {

template class Program<Projector>;

Result<ui::LeadContent> Projector::read_content(std::span<const std::uint8_t> bytes) {
    return read_lead_content(bytes);
}

content::Language Projector::language(const Content& content) {
    return content.bundle.language;
}

const std::string& Projector::page_title(const Words& words) {
    return words(ui::LeadText::room_page_title);
}

void Projector::begin(Model& model, Ports&, double) {
    model.settings.text_size = app::TextSize::Projector;
}

app::room::Next
Projector::update(Model model, const Action& action, const Content&, double now_ms, Date) {
    return app::room::update(std::move(model), action, now_ms);
}

void Projector::carry_out(
    const app::room::Command& command, const Model&, const Words&, const ui::Stage&, Ports& ports
) {
    std::visit([&](const app::LoadContent& load) { ports.load_content(load.language); }, command);
}

double Projector::next_deadline_ms(const Model& model) {
    return app::room::next_deadline_ms(model);
}

ui::Screen Projector::screen(const Model& model, const Words& words) {
    return ui::room::make_screen(model, words);
}

std::string Projector::announcement(const Model& before, const Model& after, const Words& words) {
    return ui::room::announcement(before, after, words);
}

}   // namespace wb::platform
