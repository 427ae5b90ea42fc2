// Every text of the content as wide as it is drawn: on a phone of 320 px and on a projector.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "ui/layout/text.hpp"
#include "ui/paint/theme.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

// Where a text stands, and so how wide it may be and in which letters.
enum class Spot { Heading, Option, Text };

struct Found {
    std::string words;
    Spot spot;
};

void add(std::vector<Found>& all, const content::Wording& wording, Spot spot) {
    for (const std::string& text : wording.texts) {
        all.push_back({text, spot});
    }
}

void add_block(std::vector<Found>& all, const content::Block& block) {
    add(all, block.question, Spot::Text);
    add(all, block.hint, Spot::Text);
    add(all, block.own_label, Spot::Option);
    for (const content::Option& option : block.options) {
        add(all, option.label, Spot::Option);
    }
}

std::vector<Found> all_texts(const content::Bundle& bundle) {
    std::vector<Found> all;
    for (const std::string& text : bundle.texts) {
        all.push_back({text, Spot::Text});
    }
    for (const content::Category& category : bundle.categories) {
        all.push_back({category.label, Spot::Option});
    }
    for (const content::Effect& effect : bundle.effects) {
        all.push_back({effect.option, Spot::Option});
        all.push_back({effect.main, Spot::Text});
    }
    for (const content::Branch& branch : bundle.branches) {
        all.push_back({branch.label, Spot::Option});
        for (const content::Who& who : branch.who) {
            all.push_back({who.subject, Spot::Option});
        }
        for (const content::Task& task : branch.tasks) {
            all.push_back({task.label, Spot::Option});
            all.push_back({task.you + ".", Spot::Heading});
        }
    }
    for (const content::Exercise& exercise : bundle.exercises) {
        all.push_back({exercise.title, Spot::Heading});
        all.push_back({exercise.purpose, Spot::Text});
        for (const content::Step& step : exercise.steps) {
            add(all, step.heading, Spot::Heading);
            add(all, step.help, Spot::Text);
            for (const content::Block& block : step.blocks) {
                add_block(all, block);
            }
        }
    }
    return all;
}

// A line that ends in the middle of a word, without a hyphen.
std::string torn(std::string_view text, const std::vector<ui::Line>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        const char* const after = line.data() + line.size();
        const bool at_end = after == text.data() + text.size();
        const bool blank = !at_end && (*after == ' ' || *after == '\n');
        const bool hyphen = lines[i].hyphen || line.ends_with('-') || line.ends_with('/');
        const bool dash = line.ends_with("\u2013") || line.ends_with("\u2014");
        if (!line.empty() && !at_end && !blank && !hyphen && !dash && line.back() != ' ') {
            return std::string{line};
        }
    }
    return {};
}

struct Room {
    const char* name;
    ui::Surface surface;
    app::TextSize size;
    std::size_t most_heading_lines;
};

std::vector<Room> rooms() {
    ui::Surface phone;
    phone.width = 320;
    phone.height = 568;
    ui::Surface projector;
    projector.width = 1920;
    projector.height = 1080;
    return {
        {"phone", phone, app::TextSize::Normal, 7},
        {"projector", projector, app::TextSize::Projector, 4},
    };
}

}   // namespace

TEST_SUITE("widths") {
    TEST_CASE("no word of the content is torn apart at 320 px or on the projector, and no heading "
              "fills the screen") {
        for (const auto language : {content::Language::German, content::Language::English}) {
            for (const Room& room : rooms()) {
                Driver app{language, room.surface};
                app::Settings settings;
                settings.text_size = room.size;
                app.program.act(app::ChooseSettings{settings}, app.now_ms);
                app.settle();
                const ui::Theme theme = ui::make_theme(settings, room.surface);
                const ui::TextMeasure& measure = app.program.stage().measure();
                const float s = theme.scale;
                const float column = std::min(room.surface.width - 36 * s, 640 * s);
                // A word that is too wide is found, whatever the letters.
                const std::string wide(200, 'w');
                CHECK(!torn(wide, ui::break_lines(wide, {theme.body_px}, column, measure)).empty());
                std::size_t tallest = 0;
                std::size_t texts = 0;
                for (const Found& found : all_texts(bundle(language))) {
                    const bool heading = found.spot == Spot::Heading;
                    const ui::Font font{heading ? theme.title_px : theme.body_px, heading};
                    const float width =
                        found.spot == Spot::Option ? column - (32 + 22 + 14 + 28) * s : column;
                    const auto lines = ui::break_lines(found.words, font, width, measure);
                    CAPTURE(room.name);
                    CAPTURE(found.words);
                    CHECK(torn(found.words, lines).empty());
                    if (heading) {
                        CHECK(lines.size() <= room.most_heading_lines);
                        tallest = std::max(tallest, lines.size());
                    }
                    ++texts;
                }
                CHECK(texts > 900);
                MESSAGE(
                    std::string{room.name} << ": " << texts << " texts, tallest heading " << tallest
                );
            }
        }
    }
}

}   // namespace wb::test
