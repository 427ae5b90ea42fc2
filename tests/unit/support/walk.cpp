#include "support/walk.hpp"

#include <map>
#include <set>

#include <doctest/doctest.h>

#include "app/take_part/flow.hpp"

#include "support/tour.hpp"

namespace wb::test {

namespace {

using content::BlockKind;
using ui::Role;
using ui::Text;

// Labels may be the same in two groups of a screen, so the group comes first.
Seen within(const Driver& app, const std::string& group, Role role, const std::string& name) {
    std::set<std::uint32_t> inside;
    for (const Seen& seen : app.records()) {
        const bool is_group = seen.role == Role::RadioGroup || seen.role == Role::CheckGroup;
        if ((is_group && seen.name == group) || inside.count(seen.parent) == 1) {
            inside.insert(seen.id);
            if (seen.role == role && seen.name == name) {
                return seen;
            }
        }
    }
    FAIL("no " << name << " in " << group << " on " << app.title());
    return {};
}

void press_within(Driver& app, const std::string& group, Role role, const std::string& name) {
    app.program.press(within(app, group, role, name).id, app.now_ms);
    app.settle();
}

void answer_rank(Driver& app, const std::string& group, const content::Block& block) {
    for (std::size_t i = 0; i < block.most; ++i) {
        const std::string place = ui::Words::fill(
            text(app, Text::put_on_place),
            {{"option", block.options[i].label.text({})}, {"number", std::to_string(i + 1)}}
        );
        press_within(app, group, Role::Button, place);
    }
    const std::string up =
        ui::Words::fill(text(app, Text::move_up), {{"option", block.options[1].label.text({})}});
    press_within(app, group, Role::Button, up);
}

void answer_cards(Driver& app, const std::string& group, const content::Block& block) {
    if (block.source == content::OptionSource::Tasks) {
        const domain::Draft& draft = *app.program.model().draft;
        const auto tasks =
            app::offered(app.program.words().bundle(), block, draft.position, draft.answers);
        press_within(app, group, Role::Checkbox, tasks.front().label);
        return;
    }
    if (block.source == content::OptionSource::Listed) {
        press_within(app, group, Role::Checkbox, block.options.front().label.text({}));
    }
    if (block.own_words && block.source == content::OptionSource::Listed) {
        app.press(Role::Button, text(app, Text::add_own_card));
    }
    if (block.own_words) {
        app.write(Role::TextField, block.own_label.text({}), "Die Frau mit dem Hund");
    }
}

void answer_block(Driver& app, const content::Block& block, const std::string& group) {
    const domain::Draft& draft = *app.program.model().draft;
    const auto options =
        app::offered(app.program.words().bundle(), block, draft.position, draft.answers);
    const std::string label = block.own_label.text(draft.position.beneficiary);
    switch (block.kind) {
    case BlockKind::Scale: press_within(app, group, Role::Radio, "4"); return;
    case BlockKind::Choice:
    case BlockKind::Phrase:
        if (block.compact) {
            app.choose(group, 1);
        } else {
            press_within(app, group, Role::Radio, options.front().label);
        }
        return;
    case BlockKind::Choices:
        press_within(app, group, Role::Checkbox, options.front().label);
        return;
    case BlockKind::Rank: answer_rank(app, group, block); return;
    case BlockKind::Cards: answer_cards(app, group, block); return;
    case BlockKind::Grid: {
        const std::string field = block.options.front().label.text({});
        const std::string name = block.shape == content::GridShape::Ladder
                                     ? field
                                     : field + " \u2013 " + block.axis_words[2].text({}) + ", " +
                                           block.axis_words[0].text({});
        press_within(app, group, Role::Radio, name);
        return;
    }
    case BlockKind::Text: app.write(Role::TextField, label, "Weniger Formulare, bitte."); return;
    case BlockKind::PrivateNote:
        app.write(
            block.most == 1 ? Role::TextArea : Role::TextField,
            block.most == 1
                ? label
                : ui::Words::fill(text(app, Text::rung), {{"number", "1"}, {"question", label}}),
            app.program.model().language == content::Language::German
                ? "Ich bleibe dran, damit es gut ausgeht."
                : "I keep at it so that it turns out well."
        );
        return;
    }
}

}   // namespace

const content::Exercise& exercise(const Driver& app, const std::string& id) {
    return *app::find_exercise(app.program.words().bundle(), id);
}

void open_exercise(Driver& app, const std::string& id) {
    app.program.act(app::ShowPath{}, app.now_ms);
    app.settle();
    app.press(
        Role::Button,
        ui::Words::fill(text(app, Text::begin_exercise), {{"title", exercise(app, id).title}})
    );
}

void answer_screen(Driver& app) {
    std::set<std::string> done;
    for (bool again = true; again;) {
        again = false;
        const domain::Draft draft = *app.program.model().draft;
        const content::Exercise& asked = exercise(app, draft.exercise);
        const content::Step& step = *app::find_step(asked, draft.position.step);
        for (const content::Block& block : step.blocks) {
            const bool new_one = app::shown(asked, block, draft.position, draft.answers) &&
                                 done.insert(block.id).second;
            if (new_one) {
                const content::Wording& name =
                    block.question.texts.empty() ? step.heading : block.question;
                answer_block(
                    app,
                    block,
                    app::worded(
                        app.program.words().bundle(), asked, draft.answers, name, draft.position
                    )
                );
                again = true;
                break;
            }
        }
    }
}

void walk_exercise(
    Driver& app, const std::string& id, const std::function<void(const std::string&)>& visit
) {
    open_exercise(app, id);
    for (int screens = 0; app.program.model().page == app::Page::Step; ++screens) {
        REQUIRE(screens < 100);
        const std::string step = app.program.model().draft->position.step;
        answer_screen(app);
        visit(id + "/" + step);
        const bool last = app.shows(Role::Button, text(app, Text::finish));
        const bool map = app.shows(Role::Button, text(app, Text::to_sheet));
        app.press(Role::Button, text(app, last ? Text::finish : map ? Text::to_sheet : Text::next));
    }
    visit(id + "/sheet");
}

}   // namespace wb::test
