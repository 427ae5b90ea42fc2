// What a team of 8 and one of 12 see and hear of their pictures: the words, their width, and that
// nothing is said that the picture does not hold.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/content/path.hpp"
#include "core/pictures/pictures.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/layout/layout.hpp"
#include "ui/paint/paint.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

#include "support/driver.hpp"
#include "support/scene_check.hpp"
#include "unit/support/picture_text.hpp"
#include "unit/support/revealed.hpp"

namespace wb::test {

namespace {

using ui::Fit;
using ui::GroupPicture;
using ui::PictureView;

const std::map<std::string, team::Revealed>& team_of(std::uint32_t people) {
    static std::map<std::uint32_t, std::map<std::string, team::Revealed>> known;
    const auto found = known.find(people);
    return found == known.end() ? known.emplace(people, team::team_of(people)).first->second
                                : found->second;
}

struct Shown {
    std::string name = {};
    std::string held = {};   ///< everything in the picture, in ids and numbers
    GroupPicture told = {};
    std::vector<ui::Node> nodes = {};
};

/// Every picture of every exercise, for both audiences, in the order of the golden file.
void each_picture(
    const LeadDriver& app,
    std::uint32_t people,
    Fit fit,
    const std::function<void(const Shown&)>& see
) {
    const ui::PictureWords words{app.program.words()};
    const content::Guide& guide = app.program.words().guide();
    for (const auto& one : team_of(people)) {
        const content::Exercise& exercise =
            *content::find_exercise(app.program.words().bundle(), one.first);
        for (const content::Picture& wanted : guide.pictures.at(one.first)) {
            const auto show = [&](const char* audience, const auto& tables) {
                const auto picture = pictures::picture_of(wanted, exercise, tables);
                see(
                    {one.first + "/" + wanted.id + ", " + audience,
                     team::text_of(picture),
                     ui::describe_picture(picture, exercise, wanted, words, fit),
                     ui::group_picture(picture, exercise, wanted, words)}
                );
            };
            show("files", one.second.files);
            if (wanted.kind != content::PictureKind::Lines) {
                show("room", one.second.room);
            }
        }
    }
}

std::string printed(const Shown& shown) {
    std::string text = "== " + shown.name + "\n" + shown.told.title + "\n";
    const auto line = [&](const std::string& words) { text += words.empty() ? "" : words + "\n"; };
    for (const PictureView& view : shown.told.views) {
        line("-- " + view.title);
        line(view.people);
        line(view.verdict);
        const auto cells = [&](const std::vector<std::string>& row) {
            std::string joined;
            for (const std::string& cell : row) {
                joined += "| " + cell + " ";
            }
            line(joined);
        };
        cells(view.columns);
        for (const auto& row : view.rows) {
            cells(row);
        }
        for (const std::string& words : view.lines) {
            line("* " + words);
        }
        for (const std::string& remark : view.remarks) {
            line(remark);
        }
    }
    for (const std::string& words : shown.told.empty) {
        line(words);
    }
    for (const std::string& words : shown.told.notes) {
        line(words);
    }
    line(shown.told.threshold);
    return text + "\n";
}

std::string golden(const std::string& name, const std::string& now) {
    const std::string path = std::string{WB_GOLDEN_DIR} + "/" + name;
    if (std::getenv("WB_REBASELINE") != nullptr) {
        if (std::FILE* const file = std::fopen(path.c_str(), "wb")) {
            std::fwrite(now.data(), 1, now.size(), file);
            std::fclose(file);
        }
    }
    std::string text;
    if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
        for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
            text.push_back(static_cast<char>(c));
        }
        std::fclose(file);
    }
    return text;
}

std::set<std::string> numbers_in(const std::string& text) {
    std::set<std::string> numbers;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) {
            ++end;
        }
        if (end > i) {
            numbers.insert(text.substr(i, end - i));
        }
        i = std::max(end, i + 1);
    }
    return numbers;
}

ui::Screen screen_of(const std::vector<ui::Node>& nodes) {
    ui::Screen screen;
    screen.identity = ui::child_id(ui::root_id, "pictures");
    screen.banner = ui::column("banner", 0, {});
    ui::Node content = ui::column("content", 20, nodes);
    content.box.max_width = 1120;
    screen.main = ui::column("main", 0, {std::move(content)});
    screen.main.box.pad_x = 18;
    return screen;
}

struct Place {
    const char* name;
    float width;
    app::TextSize size;
    app::Appearance appearance;
    app::Contrast contrast;
};

constexpr Place places[] = {
    {"phone", 320, app::TextSize::Normal, app::Appearance::Light, app::Contrast::System},
    {"laptop", 1280, app::TextSize::Normal, app::Appearance::Dark, app::Contrast::System},
    {"contrast", 1280, app::TextSize::Large, app::Appearance::Light, app::Contrast::High},
    {"projector", 1920, app::TextSize::Projector, app::Appearance::Dark, app::Contrast::System},
    {"bright projector",
     1280,
     app::TextSize::Projector,
     app::Appearance::Light,
     app::Contrast::System},
};

}   // namespace

TEST_SUITE("group pictures") {
    TEST_CASE("every picture's words and numbers, for eight people and for twelve") {
        const LeadDriver app;
        for (const std::uint32_t people : {8U, 12U}) {
            std::string now;
            each_picture(app, people, Fit::Window, [&](const Shown& shown) {
                now += printed(shown);
            });
            const std::string name = "group_pictures_" + std::to_string(people) + ".txt";
            CHECK(now == golden(name, now));
        }
    }

    TEST_CASE("no number is told that the picture does not hold") {
        for (const auto language : {content::Language::German, content::Language::English}) {
            const LeadDriver app{language};
            std::size_t cells = 0;
            for (const std::uint32_t people : {8U, 12U}) {
                each_picture(app, people, Fit::Window, [&](const Shown& shown) {
                    CAPTURE(shown.name);
                    const std::set<std::string> held = numbers_in(shown.held);
                    for (const PictureView& view : shown.told.views) {
                        CHECK(view.title.find('{') == std::string::npos);
                        for (const auto& row : view.rows) {
                            REQUIRE(row.size() == view.columns.size());
                            for (std::size_t i = 1; i < row.size(); ++i) {
                                for (const std::string& number : numbers_in(row[i])) {
                                    CAPTURE(row[i]);
                                    CHECK(held.count(number) == 1);
                                    ++cells;
                                }
                            }
                        }
                        if (shown.name.ends_with("files")) {   // else the text has no bands
                            for (const std::string& number : numbers_in(view.people)) {
                                CHECK(held.count(number) == 1);
                            }
                        }
                    }
                    CHECK((shown.told.views.empty() != shown.told.empty.empty()));
                });
            }
            MESSAGE("numbers in cells: ", cells);
            CHECK(cells > 500);
        }
    }

    TEST_CASE("the projector has six bars at most and says how many more there are") {
        const LeadDriver app;
        std::size_t shortened = 0;
        for (const std::uint32_t people : {8U, 12U}) {
            each_picture(app, people, Fit::Projector, [&](const Shown& shown) {
                CAPTURE(shown.name);
                for (const PictureView& view : shown.told.views) {
                    const auto* const chart = dynamic_cast<const ui::BarChart*>(view.drawing.get());
                    if (chart == nullptr) {
                        continue;
                    }
                    CHECK(chart->lines().size() <= ui::most_projected_rows);
                    const std::string more = app.text(ui::LeadText::picture_more);
                    const std::string tail = more.substr(more.find('}') + 1);
                    for (const std::string& remark : view.remarks) {
                        const bool says = remark.find(tail) != std::string::npos ||
                                          remark == app.text(ui::LeadText::picture_one_more);
                        shortened += says ? 1 : 0;
                        CHECK((!says || chart->lines().size() + 1 >= ui::most_projected_rows));
                    }
                }
            });
        }
        MESSAGE("views shortened: ", shortened);
        CHECK(shortened > 3);
    }

    TEST_CASE("a word in place of a number has no bar") {
        const LeadDriver app;
        std::size_t words = 0;
        for (const std::uint32_t people : {8U, 12U}) {
            each_picture(app, people, Fit::Window, [&](const Shown& shown) {
                for (const PictureView& view : shown.told.views) {
                    const auto* const chart = dynamic_cast<const ui::BarChart*>(view.drawing.get());
                    for (std::size_t i = 0; chart != nullptr && i < chart->lines().size(); ++i) {
                        for (const ui::DrawnBar& bar : chart->lines()[i].bars) {
                            CAPTURE(bar.value);
                            CHECK(bar.word == numbers_in(bar.value).empty());
                            CHECK((!bar.word || bar.share == 0));
                            words += bar.word ? 1 : 0;
                        }
                    }
                }
            });
        }
        CHECK(words > 3);
    }

    TEST_CASE("every picture fits a phone and a projector: nothing torn, cut off or too faint") {
        for (const auto language : {content::Language::German, content::Language::English}) {
            LeadDriver app{language};
            for (const Place& place : places) {
                CAPTURE(std::string{place.name});
                ui::Surface surface;
                surface.width = place.width;
                surface.height = place.width * 9 / 16;
                const app::Settings settings{place.appearance, place.contrast, place.size};
                const ui::Theme theme = ui::make_theme(settings, surface);
                const ui::TextMeasure& measure = app.program.stage().measure();
                std::size_t pairs = 0;
                std::size_t runs = 0;
                each_picture(app, 8, Fit::Window, [&](const Shown& shown) {
                    CAPTURE(shown.name);
                    const ui::Screen screen = screen_of(shown.nodes);
                    ui::Surface tall = surface;
                    tall.height = 20000;   // everything is in sight
                    const ui::Arranged arranged = ui::arrange(screen, tall, theme, measure);
                    const ui::Scene scene = ui::paint(arranged, theme, {}, measure);
                    for (std::size_t i = 0; i < scene.size(); ++i) {
                        const auto* const run = std::get_if<ui::TextRun>(&scene[i]);
                        if (run == nullptr || run->text.empty()) {
                            continue;
                        }
                        ++runs;
                        CAPTURE(std::string{run->text});
                        const float right = run->at.x + measure.width(run->text, run->font);
                        CHECK(right <= surface.width + 1);
                        const char after = *(run->text.data() + run->text.size());
                        const auto* const next = i + 1 < scene.size()
                                                     ? std::get_if<ui::TextRun>(&scene[i + 1])
                                                     : nullptr;
                        const bool whole = after == '\0' || after == ' ' || run->text == "-" ||
                                           run->text.ends_with('-') || run->text.ends_with('/') ||
                                           run->text.ends_with(' ') ||
                                           run->text.ends_with("\u2013") ||
                                           (next != nullptr && next->text == "-");
                        CHECK(whole);
                    }
                    for (const Faint& faint : faint_parts(scene, theme, pairs)) {
                        FAIL_CHECK(faint.what << " " << faint.ratio);
                    }
                });
                MESSAGE(
                    std::string{place.name},
                    ": ",
                    runs,
                    " lines of text, ",
                    pairs,
                    " pairs of colors"
                );
                CHECK(runs > 300);
            }
        }
    }
}

}   // namespace wb::test
