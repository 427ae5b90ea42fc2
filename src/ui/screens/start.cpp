#include <string_view>

#include "app/take_part/book.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

Node start_banner(const app::Model& model, const Words& words) {
    Node brand = paragraph("brand", words(Text::brand), Look::Section);
    brand.box.grow = true;
    const bool german = model.language == content::Language::German;
    const content::Language other = german ? content::Language::English : content::Language::German;
    Node language =
        button("language", words(Text::switch_language), app::ChooseLanguage{other}, Look::Quiet);
    language.icon = Icon::Language;
    Node display = icon_button(
        "display", words(Text::display), Icon::Display, app::ShowDialog{app::Dialog::Display}
    );
    Node settings = row("settings", 12, {std::move(language), std::move(display)});
    Node bar = row("bar", 12, {std::move(brand), std::move(settings)});
    bar.box.max_width = 960;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 14;
    banner.children = {std::move(bar)};
    return banner;
}

Node device_choice(const app::Model& model, const Words& words) {
    const bool own = model.device == app::DeviceMode::Own;
    Node group;
    group.role = Role::RadioGroup;
    group.key = "device";
    group.name = words(Text::who_uses_device);
    group.description = words(own ? Text::own_device_means : Text::shared_device_means);
    group.box.gap = 10;
    group.children.push_back(decoration("question", group.name, Look::Strong));
    Node options;
    options.key = "options";
    options.box.direction = Direction::Wrap;
    options.box.gap = 10;
    options.box.min_item_width = 220;
    options.children.push_back(option(
        Role::Radio, "own", words(Text::own_device), own, app::ChooseDevice{app::DeviceMode::Own}
    ));
    options.children.push_back(option(
        Role::Radio,
        "shared",
        words(Text::shared_device),
        !own,
        app::ChooseDevice{app::DeviceMode::Shared}
    ));
    group.children.push_back(std::move(options));
    group.children.push_back(decoration("means", group.description, Look::Small));
    return group;
}

// The way in: to the first answer, or back to those that are there.
Node begin_button(const app::Model& model, const Words& words) {
    const bool begun = app::has_drafts(model);
    Node begin =
        button("begin", words(begun ? Text::go_on : Text::begin), app::Begin{}, Look::Primary);
    if (!begun && !model.writer && model.device == app::DeviceMode::Own) {
        begin.flags |= flag::disabled;
        begin.description = words(Text::other_tab_writes);
    }
    return begin;
}

// Of an invitation the rules are long, and the way in is seen without scrolling.
Node invitation_footing(const app::Model& model, const Words& words) {
    Node content = column("content", 4, {begin_button(model, words)});
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

// "Two short exercises for ...": the workshop's own number, in words up to twelve.
std::string lead_words(const app::Model& model, const Words& words) {
    if (!model.joined) {
        return words(Text::start_lead);
    }
    const std::size_t count = model.joined->workshop.exercises.size();
    if (count == 1) {
        return words(Text::invitation_lead_one);
    }
    std::string_view left = words(Text::numbers_from_two);
    for (std::size_t number = 2; number < count && !left.empty(); ++number) {
        const std::size_t end = left.find(' ');
        left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
    }
    const std::string number{left.substr(0, left.find(' '))};
    return words(
        Text::invitation_lead, {{"count", number.empty() ? std::to_string(count) : number}}
    );
}

Node begin_card(const app::Model& model, const Words& words) {
    std::vector<Node> children;
    children.push_back(heading(2, "door", words(Text::take_part), Look::Section));
    if (app::has_drafts(model)) {
        children.push_back(paragraph("draft", words(Text::draft_waits), Look::Muted));
        Node sheet = button("path", words(Text::all_exercises), app::ShowPath{});
        Node wipe =
            model.device == app::DeviceMode::Own
                ? button("wipe", words(Text::delete_all), app::ShowDialog{app::Dialog::DeleteAll})
                : button(
                      "wipe", words(Text::next_person), app::ShowDialog{app::Dialog::NextPerson}
                  );
        wipe.icon = Icon::Delete;
        std::vector<Node> actions;
        if (!model.joined) {
            actions.push_back(begin_button(model, words));
        }
        actions.push_back(std::move(sheet));
        if (app::may_change(model)) {
            actions.push_back(std::move(wipe));
        }
        children.push_back(wrap("actions", 12, std::move(actions)));
    } else {
        children.push_back(paragraph("about", words(Text::take_part_about), Look::Muted));
        children.push_back(device_choice(model, words));
        children.push_back(wrap("actions", 12, {begin_button(model, words)}));
    }
    Node node = card("begin-card", Look::CardChosen, std::move(children));
    node.box.gap = 16;
    return node;
}

Node promise(const app::Model& model, const Words& words) {
    Node lock = decoration("lock", "", Look::Body);
    lock.icon = Icon::Lock;
    lock.tone = Tone::Customers;
    const bool own = model.device == app::DeviceMode::Own;
    Node text = column(
        "text",
        4,
        {
            paragraph("title", words(Text::answers_stay), Look::Strong),
            paragraph(
                "more", words(own ? Text::answers_stay_own : Text::answers_stay_shared), Look::Muted
            ),
        }
    );
    text.box.grow = true;
    Node line = row("line", 16, {std::move(lock), std::move(text)});
    return card("promise", Look::Panel, {std::move(line)});
}

Node facilitators_door(const Words& words) {
    return card(
        "run-workshop",
        Look::Panel,
        {
            heading(2, "door", words(Text::run_workshop), Look::Section),
            paragraph("about", words(Text::run_workshop_about), Look::Muted),
            wrap("actions", 12, {facilitators_link(Text::to_workshops, Look::Secondary, words)}),
        }
    );
}

Node results_door(const Words& words) {
    Node link = paragraph("results", words(Text::to_results), Look::Secondary);
    link.role = Role::Link;
    link.extra = "?analyse";
    return card(
        "analyse-results",
        Look::Panel,
        {
            heading(2, "door", words(Text::analyse_results), Look::Section),
            paragraph("about", words(Text::analyse_results_about), Look::Muted),
            wrap("actions", 12, {std::move(link)}),
        }
    );
}

Node open_file(const Words& words) {
    Node file;
    file.role = Role::FileInput;
    file.key = "open";
    file.name = words(Text::open_file);
    file.look = Look::Secondary;
    file.icon = Icon::Open;
    file.extra = ".wirk";
    file.press = app::OpenFile{};
    return wrap("files", 12, {std::move(file)});
}

}   // namespace

// What is here has been saved, and is gone from memory when the other page opens.
Node facilitators_link(Text label, Look look, const Words& words) {
    Node link = paragraph("facilitator", words(label), look);
    link.role = Role::Link;
    link.extra = "?lead";
    return link;
}

Screen start_screen(const app::Model& model, const Words& words) {
    Screen screen;
    screen.identity = child_id(root_id, "start");
    screen.banner = start_banner(model, words);
    std::vector<Node> children = notices(model, words);
    Node intro = column(
        "intro",
        12,
        {
            heading(1, "title", words(Text::start_title)),
            paragraph("lead", lead_words(model, words), Look::Muted),
        }
    );
    intro.box.pad_y = 12;
    children.push_back(std::move(intro));
    const bool begun = app::has_drafts(model);
    if (model.joined) {
        Node invited = invitation(*model.joined, words);
        if (!begun && !model.kiosk) {
            invited.box.gap = 20;
            invited.children.push_back(device_choice(model, words));
        }
        children.push_back(std::move(invited));
        children.push_back(workshop_rules(*model.joined, !model.kiosk, words));
        screen.footing = invitation_footing(model, words);
    }
    if (begun || (!model.joined && !model.kiosk)) {
        children.push_back(begin_card(model, words));
    }
    children.push_back(promise(model, words));
    if (model.kiosk && !begun) {
        children.push_back(
            wrap("lead", 12, {facilitators_link(Text::to_facilitator, Look::Quiet, words)})
        );
    }
    if (model.device == app::DeviceMode::Own && model.writer) {
        children.push_back(open_file(words));
    }
    // Leaving the page clears what is only in memory.
    if (!model.kiosk && (model.device == app::DeviceMode::Own || !begun)) {
        children.push_back(handbook_link(
            words(Text::handbook), model.joined ? "participant" : "index", model.language
        ));
    }
    // Who was invited, or shares this device with others, is not here to plan.
    if (!model.joined && model.device == app::DeviceMode::Own) {
        children.push_back(facilitators_door(words));
        children.push_back(results_door(words));
    }
    Node content = column("content", 20, std::move(children));
    content.box.max_width = 960;
    screen.main.role = Role::Main;
    screen.main.key = "main";
    screen.main.box.pad_x = 18;
    screen.main.box.pad_y = 16;
    screen.main.children = {std::move(content)};
    return screen;
}

}   // namespace wb::ui
