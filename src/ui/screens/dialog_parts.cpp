#include "ui/screens/dialog_parts.hpp"

#include "app/shell_action.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui {

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

Node question(std::string key, std::string title, std::string text, Node yes, std::string no) {
    return dialog(
        std::move(key),
        std::move(title),
        {
            paragraph("words", std::move(text)),
            wrap("actions", 12, {std::move(yes), button("no", std::move(no), app::CloseDialog{})}),
        }
    );
}

Node warning_button(std::string key, std::string words, Press press) {
    Node node = button(std::move(key), std::move(words), std::move(press), Look::Primary);
    node.tone = Tone::Warning;
    return node;
}

namespace {

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

}   // namespace

Node display_dialog(const app::Shell& model, const Words& words) {
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

}   // namespace wb::ui
