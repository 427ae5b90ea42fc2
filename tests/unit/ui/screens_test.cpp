#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "core/base/utf8.hpp"
#include "ui/layout/records.hpp"

#include "support/imgui_hooks.hpp"
#include "support/scene_check.hpp"
#include "support/tour.hpp"
#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;

constexpr content::Language languages[] = {content::Language::German, content::Language::English};

bool takes_focus(const Seen& seen) {
    constexpr Role roles[] = {
        Role::Button,
        Role::Link,
        Role::Radio,
        Role::Checkbox,
        Role::Select,
        Role::Slider,
        Role::TextField,
        Role::TextArea,
        Role::Secret,
        Role::Tab,
        Role::FileInput,
    };
    return std::find(std::begin(roles), std::end(roles), seen.role) != std::end(roles);
}

ui::Surface sized(float width, float height) {
    ui::Surface surface;
    surface.width = width;
    surface.height = height;
    return surface;
}

}   // namespace

TEST_SUITE("screens") {
    TEST_CASE(
        "every screen has one main heading, unique ids, and a name on whatever takes the focus"
    ) {
        for (const auto language : languages) {
            std::size_t screens = 0;
            tour(language, {}, [&](Driver& app, const std::string& screen) {
                CAPTURE(screen);
                ++screens;
                std::set<std::uint32_t> ids;
                int main_headings = 0;
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(ids.insert(seen.id).second);
                    CHECK((seen.parent == 0 || ids.count(seen.parent) == 1));
                    CHECK(utf8::valid(seen.name));
                    CHECK(seen.name.find('{') == std::string::npos);
                    main_headings += seen.role == Role::Heading && seen.level == 1 ? 1 : 0;
                    if (takes_focus(seen)) {
                        CHECK_FALSE(seen.name.empty());
                    }
                }
                CHECK(main_headings == 1);
            });
            CHECK(screens > 30);
        }
    }

    TEST_CASE("names are unique among what takes the focus, so that a list of controls can be used"
    ) {
        tour(content::Language::German, {}, [](Driver& app, const std::string& screen) {
            CAPTURE(screen);
            std::map<std::uint32_t, std::string> group_names;
            std::set<std::pair<std::string, std::string>> names;
            for (const Seen& seen : app.records()) {
                if (seen.role == Role::RadioGroup || seen.role == Role::CheckGroup ||
                    seen.role == Role::Dialog) {
                    group_names[seen.id] = seen.name;
                } else if (group_names.count(seen.parent) == 1) {
                    group_names[seen.id] = group_names[seen.parent];
                }
                if (takes_focus(seen)) {
                    CAPTURE(seen.name);
                    CHECK(names.insert({group_names[seen.parent], seen.name}).second);
                }
            }
        });
    }

    TEST_CASE("the two languages have the same nodes on every screen") {
        std::map<std::string, std::set<std::uint32_t>> german;
        const auto ids = [](Driver& app) {
            std::set<std::uint32_t> result;
            for (const Seen& seen : app.records()) {
                result.insert(seen.id);
            }
            return result;
        };
        int step = 0;
        tour(content::Language::German, {}, [&](Driver& app, const std::string& screen) {
            german[screen + std::to_string(step++)] = ids(app);
        });
        step = 0;
        tour(content::Language::English, {}, [&](Driver& app, const std::string& screen) {
            CAPTURE(screen);
            CHECK(german[screen + std::to_string(step++)] == ids(app));
        });
    }

    TEST_CASE("nothing is wider than the window and every target is large enough, from 320 px to "
              "the projector") {
        for (const ui::Surface& surface :
             {sized(320, 568),
              sized(320, 256),
              sized(390, 844),
              sized(1280, 800),
              sized(1920, 1080)}) {
            CAPTURE(surface.width);
            tour(content::Language::German, surface, [&](Driver& app, const std::string& screen) {
                CAPTURE(screen);
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(seen.rect.x >= 0);
                    CHECK(seen.rect.right() <= surface.width + 0.5F);
                    if (takes_focus(seen)) {
                        CHECK(seen.rect.width >= 43.5F);
                        CHECK(seen.rect.height >= 43.5F);
                    }
                }
                for (const ui::Placed& placed : app.program.stage().arranged().items) {
                    for (const ui::Line& line : placed.lines) {
                        CAPTURE(std::string{line.text});
                        CHECK(placed.text_at.x + line.width <= placed.rect.right() + 1);
                    }
                }
            });
        }
    }

    TEST_CASE("every pair of colours that is drawn has enough contrast, in every appearance") {
        struct Row {
            const char* name;
            app::Settings settings;
            bool forced;
        };

        for (const Row& row : {
                 Row{"light", {app::Appearance::Light, app::Contrast::System, {}}, false},
                 Row{"dark", {app::Appearance::Dark, app::Contrast::System, {}}, false},
                 Row{"light, high contrast",
                     {app::Appearance::Light, app::Contrast::High, {}},
                     false},
                 Row{"dark, high contrast",
                     {app::Appearance::Dark, app::Contrast::High, {}},
                     false},
                 Row{"forced colours", {}, true},
             }) {
            CAPTURE(std::string{row.name});
            std::size_t pairs = 0;
            ui::Surface surface = sized(800, 1000);
            surface.forced_colors = row.forced;
            surface.system_colors = {
                0x000000, 0xFFFFFF, 0x75E9FC, 0x000000, 0xFFFFFF, 0x1AEBFF, 0x000000, 0x3FF23F};
            tour(content::Language::German, surface, [&](Driver& app, const std::string& screen) {
                CAPTURE(screen);
                app.program.act(app::ChooseSettings{row.settings}, app.now_ms);
                app.settle();
                const ui::Stage& stage = app.program.stage();
                ui::Interaction interaction = stage.interaction();
                interaction.focus_visible = true;
                // Every control once with the focus ring, the pointer above it and pressed.
                for (const ui::Placed& placed : stage.arranged().items) {
                    if (!ui::focusable(*placed.node)) {
                        continue;
                    }
                    interaction.focused = interaction.hovered = interaction.held = placed.id;
                    const ui::Scene scene =
                        ui::paint(stage.arranged(), stage.theme(), interaction, stage.measure());
                    for (const Faint& faint : faint_parts(scene, stage.theme(), pairs)) {
                        FAIL_CHECK(
                            placed.node->key << ": " << faint.what << " " << faint.color << " on "
                                             << faint.beneath << ": " << faint.ratio
                        );
                    }
                }
            });
            CHECK(pairs > 10'000);
        }
    }

    TEST_CASE("every id that Dear ImGui saw belongs to a node") {
        ImGuiContext* context = ImGui::GetCurrentContext();
        tour(content::Language::German, {}, [&](Driver& app, const std::string& screen) {
            CAPTURE(screen);
            context = ImGui::GetCurrentContext();
            context->TestEngineHookItems = true;
            ids_seen_by_imgui().clear();
            app.program.environment(
                app.program.stage().screen().dialog ? sized(390, 843) : sized(390, 842), 1
            );
            app.settle();
            context->TestEngineHookItems = false;
            std::set<std::uint32_t> ids{0, ImHashStr("stage")};
            for (const Seen& seen : app.records()) {
                ids.insert(seen.id);
            }
            CHECK(ids_seen_by_imgui().size() > 1);
            for (const std::uint32_t id : ids_seen_by_imgui()) {
                CAPTURE(id);
                // Window decoration is no node: ours has none, ImGui's own unseen fallback window
                // has a title bar.
                const bool window = std::any_of(
                    context->Windows.begin(),
                    context->Windows.end(),
                    [&](ImGuiWindow* w) {
                        return w->ID == id || w->MoveId == id || w->GetID("#COLLAPSE") == id;
                    }
                );
                CHECK((window || ids.count(id) == 1));
            }
            app.program.environment({}, 1);
            app.settle();
        });
    }

    TEST_CASE("what has the focus is scrolled into view") {
        Driver app{content::Language::German, sized(390, 600)};
        open_exercise(app, "effect-map");
        app.press(Role::Radio, bundle(content::Language::German).branches.front().label);
        app.press(Role::Button, text(app, ui::Text::next));
        const std::string add = text(app, ui::Text::add_own_task);
        const ui::Rect area = app.program.stage().arranged().scroll_area;
        CHECK(app.find(Role::Button, add).rect.y > area.bottom());
        app.program.focus(app.find(Role::Button, add).id, true);
        app.settle();
        CHECK(app.find(Role::Button, add).rect.bottom() <= area.bottom());
    }

    TEST_CASE("a finger that moves scrolls and presses nothing; one that stays presses") {
        Driver app{content::Language::German, sized(390, 600)};
        open_exercise(app, "effect-map");
        app.press(Role::Radio, bundle(content::Language::German).branches.front().label);
        app.press(Role::Button, text(app, ui::Text::next));
        const auto before = app.program.model().draft->answers;
        const auto& task = bundle(content::Language::German).branches.front().tasks[2].label;
        const ui::Rect rect = app.find(Role::Checkbox, task).rect;
        const float x = rect.x + 30;
        float y = rect.y + 20;
        const auto touch = [&](ui::PointerEvent event) {
            app.program.pointer(event, x, y, true, app.now_ms);
            app.now_ms += 16;
            app.program.frame(app.now_ms);
        };
        touch(ui::PointerEvent::Down);
        for (int i = 0; i < 8; ++i) {
            y -= 15;
            touch(ui::PointerEvent::Move);
        }
        touch(ui::PointerEvent::Up);
        app.wait(3000);
        CHECK(app.program.stage().interaction().page_scroll > 50);
        CHECK(app.program.model().draft->answers == before);
        const ui::Rect now = app.find(Role::Checkbox, task).rect;
        y = now.y + 20;
        touch(ui::PointerEvent::Down);
        touch(ui::PointerEvent::Up);
        app.settle();
        CHECK(app.program.model().draft->answers.cards.size() == 1);
    }

    TEST_CASE("a dialog takes the pointer from what lies behind it") {
        Driver app;
        const ui::Rect begin = app.find(Role::Button, text(app, ui::Text::begin)).rect;
        app.program.act(app::ShowDialog{app::Dialog::Display}, app.now_ms);
        app.settle();
        for (const auto event :
             {ui::PointerEvent::Move, ui::PointerEvent::Down, ui::PointerEvent::Up}) {
            app.program.pointer(event, begin.x + 5, begin.y + 5, false, app.now_ms);
        }
        app.settle();
        CHECK(app.program.model().page == app::Page::Start);
    }
}

}   // namespace wb::test
