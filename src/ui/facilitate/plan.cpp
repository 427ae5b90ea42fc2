#include "app/facilitate/plan.hpp"

#include <algorithm>
#include <utility>

#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;
using app::lead::Step;

struct Asked {
    LeadText question;
    LeadText help;
    const char* key;
};

Asked asked(Step step) {
    switch (step) {
    case Step::Title: return {LeadText::title_question, LeadText::name_help, "title-step"};
    case Step::Unit: return {LeadText::unit_question, LeadText::unit_help, "unit-step"};
    case Step::Template:
        return {LeadText::template_question, LeadText::template_help, "template-step"};
    case Step::Exercises:
        return {LeadText::exercises_question, LeadText::exercises_help, "exercises-step"};
    case Step::People: return {LeadText::people_question, LeadText::people_help, "people-step"};
    case Step::Thresholds:
        return {LeadText::thresholds_question, LeadText::thresholds_help, "thresholds-step"};
    case Step::Categories:
        return {LeadText::categories_question, LeadText::categories_help, "categories-step"};
    case Step::Notices: return {LeadText::notices_question, LeadText::notices_help, "notices-step"};
    case Step::Passphrase:
        return {LeadText::passphrase_question, LeadText::passphrase_help, "passphrase-step"};
    }
    return {LeadText::title_question, LeadText::name_help, "title-step"};
}

LeadText where_it_is(app::SaveState save) {
    switch (save) {
    case app::SaveState::Nothing:
    case app::SaveState::Saved: return LeadText::saved;
    case app::SaveState::Saving: return LeadText::saving;
    case app::SaveState::ReadOnly: return LeadText::read_only;
    case app::SaveState::MemoryOnly:
    case app::SaveState::Unavailable:
    case app::SaveState::Full:
    case app::SaveState::Failed: return LeadText::not_saved;
    }
    return LeadText::not_saved;
}

struct At {
    std::size_t number = 1;
    std::size_t count = 1;
};

At where(const domain::Plan& plan) {
    const auto steps = app::lead::steps_of(plan);
    const auto found = std::find(steps.begin(), steps.end(), app::lead::step_of(plan));
    const auto place = found == steps.end() ? 0 : found - steps.begin();
    return {static_cast<std::size_t>(place) + 1, steps.size()};
}

Node plan_banner(const Model& model, const LeadWords& words) {
    const At at = where(*model.desk.plan);
    Node place = paragraph(
        "where",
        words(
            LeadText::step_of,
            {{"number", std::to_string(at.number)}, {"count", std::to_string(at.count)}}
        ),
        Look::Small
    );
    place.box.grow = true;
    const bool quiet = app::lead::editable(model) && !model.making;
    Node undo = icon_button("undo", words(LeadText::undo), Icon::Undo, app::lead::Undo{});
    if (model.history.earlier.empty() || !quiet) {
        undo.flags |= flag::disabled;
    }
    Node redo = icon_button("redo", words(LeadText::redo), Icon::Redo, app::lead::Redo{});
    if (model.history.later.empty() || !quiet) {
        redo.flags |= flag::disabled;
    }
    Node bar =
        row("bar",
            4,
            {
                icon_button("back", words(LeadText::back), Icon::Back, app::lead::GoBack{}),
                std::move(place),
                std::move(undo),
                std::move(redo),
                icon_to_display(words),
            });
    Node progress;
    progress.role = Role::Progress;
    progress.key = "progress";
    progress.name = words(LeadText::progress);
    progress.look = Look::Bar;
    progress.high = static_cast<int>(at.count);
    progress.now = static_cast<int>(at.number);
    progress.value = words(
        LeadText::step_of,
        {{"number", std::to_string(at.number)}, {"count", std::to_string(at.count)}}
    );
    Node content = column("content", 4, {std::move(bar), std::move(progress)});
    content.box.max_width = 640;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(content)};
    return banner;
}

Node plan_footing(const Model& model, const LeadWords& words) {
    Node saved = paragraph("where-plan", words(where_it_is(model.save)), Look::Small);
    saved.box.grow = true;
    Node later = button("later", words(LeadText::later), app::lead::GoHome{}, Look::Quiet);
    Node line = row("line", 8, {std::move(saved), std::move(later)});
    const bool last = app::lead::step_of(*model.desk.plan) == Step::Passphrase;
    Node next = button(
        "next",
        words(
            model.making ? LeadText::making
            : last       ? LeadText::make
                         : LeadText::next
        ),
        app::lead::GoNext{},
        Look::Primary
    );
    if (model.making || (last && !app::lead::editable(model))) {
        next.flags |= flag::disabled;
    }
    Node content = column("content", 4, {std::move(line), std::move(next)});
    content.box.max_width = 640;
    Node node;
    node.role = Role::ContentInfo;
    node.key = "footing";
    node.look = Look::Footing;
    node.box.pad_x = 18;
    node.box.pad_y = 10;
    node.children = {std::move(content)};
    return node;
}

// A tab that only reads shows the plan and changes none of it.
void make_read_only(Node& node, const std::string& why) {
    if (focusable(node) && node.role != Role::Heading) {
        const bool text = node.role == Role::TextField || node.role == Role::Secret;
        node.flags |= text ? flag::read_only : flag::disabled;
        node.description = why;
    }
    for (Node& child : node.children) {
        make_read_only(child, why);
    }
}

}   // namespace

Screen plan_screen(const Model& model, const LeadWords& words) {
    const Asked step = asked(app::lead::step_of(*model.desk.plan));
    Screen screen;
    screen.identity = child_id(root_id, std::string{"plan-"} + step.key);
    screen.banner = plan_banner(model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "intro",
        8,
        {
            heading(1, "title", words(step.question)),
            paragraph("help", words(step.help), Look::Muted),
        }
    ));
    Node body = column(step.key, 16, step_body(model, words));
    if (!app::lead::editable(model)) {
        make_read_only(body, words(LeadText::other_tab_writes));
    }
    children.push_back(std::move(body));
    screen.main = main_column(640, std::move(children));
    screen.footing = plan_footing(model, words);
    return screen;
}

}   // namespace wb::ui::lead
