#include <doctest/doctest.h>

#include "platform/headless/file_fonts.hpp"
#include "ui/draw/stage.hpp"
#include "ui/layout/records.hpp"
#include "ui/screens/parts.hpp"

#include "support/driver.hpp"
#include "support/scene_check.hpp"

namespace wb::test {

namespace {

using ui::Node;
using ui::Role;

Node slider() {
    Node node;
    node.role = Role::Slider;
    node.key = "slider";
    node.name = "How loud";
    node.look = ui::Look::Slider;
    node.low = 0;
    node.high = 10;
    node.now = 2;
    node.press = app::SetLevel{{"loudness", 0, {}}, 2};
    return node;
}

Node tabs() {
    Node list = ui::wrap(
        "tabs",
        8,
        {
            ui::option(Role::Tab, "picture", "Picture", true, app::GoNext{}, ui::Look::Segment),
            ui::option(Role::Tab, "table", "Table", false, app::GoBack{}, ui::Look::Segment),
        }
    );
    list.role = Role::TabList;
    list.name = "View";
    return list;
}

Node link() {
    Node node = ui::paragraph("link", "What is stored here", ui::Look::Link);
    node.role = Role::Link;
    node.extra = "#stored";
    return node;
}

Node table() {
    const auto row = [](std::string key, Role first, Role rest) {
        Node left = ui::paragraph("left", key + " left");
        left.role = first;
        Node right = ui::paragraph("right", key + " right");
        right.role = rest;
        Node node = ui::wrap(std::move(key), 8, {std::move(left), std::move(right)});
        node.role = Role::Row;
        node.box.min_item_width = 60;
        return node;
    };
    Node node = ui::column(
        "table",
        4,
        {row("head", Role::ColumnHeader, Role::ColumnHeader),
         row("body", Role::RowHeader, Role::Cell)}
    );
    node.role = Role::Table;
    node.name = "Numbers";
    return node;
}

ui::Screen specimen() {
    Node live = ui::paragraph("live", "Three have arrived");
    live.role = Role::Live;
    ui::Screen screen;
    screen.identity = 7;
    screen.banner = ui::column("banner", 0, {ui::paragraph("brand", "Specimen")});
    screen.main = ui::column(
        "main",
        12,
        {
            ui::heading(1, "title", "All kinds"),
            slider(),
            tabs(),
            link(),
            table(),
            ui::text_field(Role::Secret, "secret", "Passphrase", "", app::GoNext{}),
            std::move(live),
        }
    );
    return screen;
}

class Specimen {
public:
    Specimen() {
        stage.resize({}, 1);
        stage.show(specimen(), ui::make_theme({}, {}));
        frames();
    }

    ui::Stage::Frame frames() {
        ui::Stage::Frame seen;
        for (int i = 0; i < 4; ++i) {
            const ui::Stage::Frame frame = stage.frame(0.016F);
            seen.pressed = frame.pressed ? frame.pressed : seen.pressed;
            seen.pulled = frame.pulled ? frame.pulled : seen.pulled;
        }
        return seen;
    }

    const ui::Placed& placed(const std::string& key) {
        for (const ui::Placed& found : stage.arranged().items) {
            if (found.node->key == key) {
                return found;
            }
        }
        FAIL("not there: " << key);
        return stage.arranged().items.front();
    }

    headless::FileFonts fonts{test_font(), test_font_bold()};
    ui::Stage stage{fonts};
};

}   // namespace

TEST_SUITE("kinds") {
    TEST_CASE("a slider is pulled to where the pointer is, within its range") {
        Specimen specimen;
        const ui::Rect frame = specimen.placed("slider").frame;

        struct Row {
            const char* name;
            float share;
            int value;
        };

        for (const Row& row :
             {Row{"left end", 0, 0}, Row{"beyond", 1.5F, 10}, Row{"middle", 0.5F, 5}}) {
            CAPTURE(std::string{row.name});
            const float x = frame.x + row.share * frame.width;
            specimen.stage.pointer(
                ui::PointerEvent::Move, frame.x + frame.width * 0.3F, frame.y + 10, false
            );
            specimen.stage.pointer(
                ui::PointerEvent::Down, frame.x + frame.width * 0.3F, frame.y + 10, false
            );
            specimen.frames();
            specimen.stage.pointer(ui::PointerEvent::Move, x, frame.y + 10, false);
            const ui::Stage::Frame pulled = specimen.frames();
            REQUIRE(pulled.pulled.has_value());
            CHECK(pulled.pulled->id == specimen.placed("slider").id);
            CHECK(pulled.pulled->value == row.value);
            specimen.stage.pointer(ui::PointerEvent::Up, x, frame.y + 10, false);
            specimen.frames();
        }
    }

    TEST_CASE("a tab is pressed by the pointer, and says which one is chosen") {
        Specimen specimen;
        const auto records = read_records(ui::pack_records(
            specimen.stage.screen(), specimen.stage.arranged(), specimen.stage.interaction()
        ));
        for (const Seen& seen : records) {
            if (seen.role != Role::Tab) {
                continue;
            }
            CHECK(seen.has(ui::flag::checked) == (seen.name == "Picture"));
            const float x = seen.rect.x + 5;
            const float y = seen.rect.y + 5;
            specimen.stage.pointer(ui::PointerEvent::Move, x, y, false);
            specimen.stage.pointer(ui::PointerEvent::Down, x, y, false);
            specimen.stage.pointer(ui::PointerEvent::Up, x, y, false);
            const ui::Stage::Frame frame = specimen.frames();
            CHECK(frame.pressed == seen.id);
        }
    }

    TEST_CASE("a drawn table has its columns side by side") {
        Specimen specimen;
        CHECK(specimen.placed("left").rect.y == specimen.placed("right").rect.y);
        CHECK(specimen.placed("left").rect.right() <= specimen.placed("right").rect.x);
    }

    TEST_CASE("a passphrase has no value that could be drawn or read") {
        Specimen specimen;
        for (const ui::Shape& shape : ui::paint(
                 specimen.stage.arranged(), specimen.stage.theme(), {}, specimen.stage.measure()
             )) {
            if (const auto* run = std::get_if<ui::TextRun>(&shape)) {
                CHECK(run->text.find('*') == std::string_view::npos);
            }
        }
        CHECK(app::with_words(app::GoNext{}, "geheim") == app::Action{app::GoNext{}});
    }

    TEST_CASE("all kinds have enough contrast with focus, hover and press") {
        Specimen specimen;
        std::size_t pairs = 0;
        for (const ui::Placed& placed : specimen.stage.arranged().items) {
            ui::Interaction interaction;
            interaction.focused = interaction.hovered = interaction.held = placed.id;
            interaction.focus_visible = true;
            const ui::Scene scene = ui::paint(
                specimen.stage.arranged(),
                specimen.stage.theme(),
                interaction,
                specimen.stage.measure()
            );
            CHECK(faint_parts(scene, specimen.stage.theme(), pairs).empty());
        }
        CHECK(pairs > 50);
    }
}

}   // namespace wb::test
