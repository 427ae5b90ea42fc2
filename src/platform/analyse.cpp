#include "platform/analyse.hpp"

#include <utility>

#include "core/base/overload.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/release_json.hpp"
#include "platform/lead_content.hpp"
#include "platform/program_body.hpp"
#include "ui/analyse/told.hpp"
#include "ui/layout/records.hpp"
#include "ui/screens/parts.hpp"

namespace wb::platform {

namespace {

template <class Items, class Write>
std::string array_json(const Items& items, const Write& write) {
    std::string json = "[";
    for (const auto& item : items) {
        json += (json.size() == 1 ? "" : ",") + write(item);
    }
    return json + "]";
}

std::string sheets_json(const std::vector<ui::results::Sheet>& sheets) {
    const auto text = [](const std::string& words) { return wire::json_string(words); };
    const auto cell = [&](const auto& value) {
        return std::visit(
            Overload{
                [](std::monostate) { return std::string{"null"}; },
                text,
                [](std::uint32_t number) { return std::to_string(number); },
            },
            value
        );
    };
    return array_json(sheets, [&](const ui::results::Sheet& sheet) {
        const std::string rows =
            array_json(sheet.rows, [&](const auto& row) { return array_json(row, cell); });
        return R"({"name":)" + text(sheet.name) + R"(,"columns":)" +
               array_json(sheet.columns, text) + R"(,"rows":)" + rows + "}";
    });
}

}   // namespace

template class Program<Results>;

Result<ui::LeadContent> Results::read_content(std::span<const std::uint8_t> bytes) {
    return read_lead_content(bytes);
}

content::Language Results::language(const Content& content) {
    return content.bundle.language;
}

const std::string& Results::page_title(const Words& words) {
    return words(ui::LeadText::results_page_title);
}

app::results::Next
Results::update(Model model, const Action& action, const Content& content, double, Date today) {
    return app::results::update(
        std::move(model), action, {content.bundle, content.lead.guide, today}
    );
}

void Results::carry_out(
    const app::results::Command& command,
    const Model& model,
    const Words& words,
    const ui::Stage& stage,
    Ports& ports
) {
    std::visit(
        Overload{
            [&](const app::LoadContent& load) { ports.load_content(load.language); },
            [&](const app::RememberSettings& remember) {
                ports.remember(app::settings_text(remember.settings));
            },
            [&](const app::Download& file) { ports.download(file.name, file.mime, file.bytes); },
            [&](const app::results::KeepFiles& keep) { ports.keep_files(keep.files, keep.keys); },
            [&](const app::results::DropFiles& drop) { ports.drop_files(drop.numbers); },
            [&](const app::results::ForgetFiles& forget) { ports.forget_files(forget.names); },
            [&](const app::results::RestoreFiles&) { ports.restore_files(); },
            [&](const app::results::StopReading&) { ports.stop_reading(); },
            [&](const app::results::SaveWorkbook& save) {
                ports.save_workbook(
                    "wirkbrille-ergebnisse.xlsx",
                    sheets_json(ui::results::workbook(*save.report, words))
                );
            },
            [&](const app::results::PrintReport& print) {
                const auto nodes = ui::results::report_paper(*print.report, words, stage.measure());
                ports.print(ui::pack_document(ui::column("report", 0, nodes), ui::root_id));
            },
            [&](const app::results::SaveImage& save) {
                const std::string svg = ui::results::picture_svg(
                    ui::results::picture_card(model, save.index, words),
                    save.origin,
                    words,
                    stage.measure()
                );
                const std::string name = "wirkbrille-" + model.shown->guides[save.index].id;
                if (save.as == app::results::PictureAs::Png) {
                    ports.save_png(name + ".png", svg);
                } else {
                    ports.download(name + ".svg", "image/svg+xml", wire::bytes_of(svg));
                }
            },
            [&](const app::results::ListStored&) { ports.list_stored(); },
            [&](const app::results::ReadStored& read) { ports.read_stored(read.number); },
            [&](const app::results::AskBuild&) { ports.ask_build(); },
            [&](const app::Print&) {
                const ui::Node sheet = ui::results::make_sheet(model, words);
                ports.print(ui::pack_document(sheet, ui::root_id));
            },
        },
        command
    );
}

app::results::Action Results::with_number(Action action, int number) {
    return app::results::with_number(std::move(action), number);
}

ui::Screen Results::screen(const Model& model, const Words& words) {
    return ui::results::make_screen(model, words);
}

std::optional<std::uint32_t>
Results::focus_after(const Model& before, const Model& after, const ui::Screen& screen) {
    return ui::results::focus_after(before, after, screen);
}

std::string Results::announcement(const Model& before, const Model& after, const Words& words) {
    return ui::results::announcement(before, after, words);
}

}   // namespace wb::platform
