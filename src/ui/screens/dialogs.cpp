#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

Node dialog(std::string key, std::string title, std::vector<Node> children) {
    Node node = card(std::move(key), Look::Card, std::move(children));
    node.role = Role::Dialog;
    node.name = title;
    node.flags |= flag::modal;
    node.box.gap = 16;
    Node head = heading(2, "title", std::move(title), Look::Section);
    head.flags |= flag::focus_target;
    node.children.insert(node.children.begin(), std::move(head));
    return node;
}

Node question(std::string key, const Words& words, Text title, Text text, Node yes, Text no) {
    return dialog(
        std::move(key),
        words(title),
        {
            paragraph("words", words(text)),
            wrap("actions", 12, {std::move(yes), button("no", words(no), app::CloseDialog{})}),
        }
    );
}

Node warning_button(std::string key, std::string words, app::Action press) {
    Node node = button(std::move(key), std::move(words), std::move(press), Look::Primary);
    node.tone = Tone::Warning;
    return node;
}

struct Setting {
    Text label;
    app::Settings settings;
    bool chosen;
};

Node setting_group(
    std::string key, const Words& words, Text title, const std::vector<Setting>& settings
) {
    Node group;
    group.role = Role::RadioGroup;
    group.key = std::move(key);
    group.name = words(title);
    group.box.gap = 8;
    group.children.push_back(decoration("title", group.name, Look::Strong));
    Node options;
    options.key = "options";
    options.box.direction = Direction::Wrap;
    options.box.gap = 8;
    options.box.min_item_width = 96;
    std::size_t number = 0;
    for (const Setting& setting : settings) {
        options.children.push_back(option(
            Role::Radio,
            "option-" + std::to_string(++number),
            words(setting.label),
            setting.chosen,
            app::ChooseSettings{setting.settings},
            Look::Segment
        ));
    }
    group.children.push_back(std::move(options));
    return group;
}

Node display_dialog(const app::Model& model, const Words& words) {
    const app::Settings now = model.settings;
    const auto appearance = [&](Text label, app::Appearance value) {
        app::Settings settings = now;
        settings.appearance = value;
        return Setting{label, settings, now.appearance == value};
    };
    const auto contrast = [&](Text label, app::Contrast value) {
        app::Settings settings = now;
        settings.contrast = value;
        return Setting{label, settings, now.contrast == value};
    };
    const auto size = [&](Text label, app::TextSize value) {
        app::Settings settings = now;
        settings.text_size = value;
        return Setting{label, settings, now.text_size == value};
    };
    const bool german = model.language == content::Language::German;
    const content::Language other = german ? content::Language::English : content::Language::German;
    Node language = button("language", words(Text::switch_language), app::ChooseLanguage{other});
    language.icon = Icon::Language;
    return dialog(
        "display-dialog",
        words(Text::display),
        {
            setting_group(
                "appearance",
                words,
                Text::appearance,
                {
                    appearance(Text::appearance_system, app::Appearance::System),
                    appearance(Text::appearance_light, app::Appearance::Light),
                    appearance(Text::appearance_dark, app::Appearance::Dark),
                }
            ),
            setting_group(
                "contrast",
                words,
                Text::contrast,
                {
                    contrast(Text::contrast_system, app::Contrast::System),
                    contrast(Text::contrast_high, app::Contrast::High),
                }
            ),
            setting_group(
                "text-size",
                words,
                Text::text_size,
                {
                    size(Text::text_size_normal, app::TextSize::Normal),
                    size(Text::text_size_large, app::TextSize::Large),
                    size(Text::text_size_projector, app::TextSize::Projector),
                }
            ),
            wrap(
                "actions",
                12,
                {
                    button("close", words(Text::done), app::CloseDialog{}, Look::Primary),
                    std::move(language),
                }
            ),
        }
    );
}

}   // namespace

std::optional<Node> open_dialog(const app::Model& model, const Words& words) {
    if (!model.dialog) {
        return std::nullopt;
    }
    switch (*model.dialog) {
    case app::Dialog::Display: return display_dialog(model, words);
    case app::Dialog::DeleteAll:
        return question(
            "delete-dialog",
            words,
            Text::delete_all_question,
            Text::delete_all_means,
            warning_button("yes", words(Text::delete_all), app::DeleteEverything{}),
            Text::keep_it
        );
    case app::Dialog::NextPerson:
        return question(
            "next-dialog",
            words,
            Text::next_person_question,
            Text::next_person_means,
            warning_button("yes", words(Text::clear_answers), app::ClearForNextPerson{}),
            Text::keep_it
        );
    case app::Dialog::ReplaceDraft:
        return question(
            "replace-dialog",
            words,
            Text::replace_question,
            Text::replace_means,
            warning_button("yes", words(Text::replace), app::UseOpenedFile{}),
            Text::keep_it
        );
    case app::Dialog::StillThere:
        return dialog(
            "idle-dialog",
            words(Text::still_there_question),
            {
                paragraph("words", words(Text::still_there_means)),
                wrap(
                    "actions",
                    12,
                    {button("yes", words(Text::still_there), app::CloseDialog{}, Look::Primary)}
                ),
            }
        );
    }
    return std::nullopt;
}

}   // namespace wb::ui
