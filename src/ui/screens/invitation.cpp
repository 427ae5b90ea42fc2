#include "core/wire/workshop_file.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

std::string unit_path(const domain::Workshop& workshop) {
    std::string path;
    for (const std::string& name : workshop.unit) {
        path += (path.empty() ? "" : " \u203A ") + name;
    }
    return path;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day_words(const Date& day, content::Language language) {
    const std::string year = std::to_string(day.year);
    return language == content::Language::German
               ? two_digits(day.day) + "." + two_digits(day.month) + "." + year
               : year + "-" + two_digits(day.month) + "-" + two_digits(day.day);
}

Node list_of(std::string key, const std::string& name, std::vector<std::string> lines, Icon icon) {
    Node list = column(std::move(key), 8, {});
    list.role = Role::List;
    list.name = name;
    list.shown = "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Node item = paragraph("line-" + std::to_string(i), std::move(lines[i]));
        item.role = Role::ListItem;
        item.icon = icon;
        list.children.push_back(std::move(item));
    }
    return list;
}

std::vector<std::string> rules(const domain::Workshop& workshop, const Words& words) {
    std::vector<std::string> lines{
        words(Text::rule_people, {{"count", std::to_string(workshop.k)}})};
    for (const domain::PlannedExercise& plan : workshop.exercises) {
        for (const content::Exercise& exercise : words.bundle().exercises) {
            if (exercise.id == plan.exercise && plan.k > workshop.k) {
                lines.push_back(words(
                    Text::rule_people_more,
                    {{"title", exercise.title}, {"count", std::to_string(plan.k)}}
                ));
            }
        }
    }
    lines.push_back(
        words(workshop.blurred_in_room ? Text::rule_room_blurred : Text::rule_room_exact)
    );
    lines.push_back(words(Text::rule_texts, {{"count", std::to_string(workshop.k_text)}}));
    lines.push_back(words(Text::rule_review));
    lines.push_back(words(Text::rule_nothing_else));
    return lines;
}

// Nothing of it is a link: whoever writes it could lead people anywhere.
std::vector<std::string> notices_of(const domain::Workshop& workshop, const Words& words) {
    std::vector<std::string> lines;
    const domain::Notices& notices = workshop.notices;
    for (const auto& [line, text] :
         {std::pair{&notices.support, Text::notice_support},
          std::pair{&notices.imprint, Text::notice_imprint},
          std::pair{&notices.privacy, Text::notice_privacy}}) {
        if (!line->empty()) {
            lines.push_back(words(text, {{"words", *line}}));
        }
    }
    return lines;
}

}   // namespace

Node invitation(const app::Joined& joined, const Words& words) {
    const domain::Workshop& workshop = joined.workshop;
    const std::string unit = unit_path(workshop);
    std::vector<Node> head{
        paragraph("kind", words(Text::workshop_title), Look::Small),
        heading(2, "name", workshop.title, Look::Section),
    };
    if (!unit.empty()) {
        head.push_back(paragraph("unit", unit, Look::Muted));
    }
    head.push_back(paragraph(
        "day",
        words(Text::workshop_day, {{"day", day_words(workshop.day, words.bundle().language)}}),
        Look::Small
    ));
    return card("invitation", Look::Card, {column("head", 4, std::move(head))});
}

Node workshop_rules(const app::Joined& joined, bool may_leave, const Words& words) {
    const domain::Workshop& workshop = joined.workshop;
    const std::string& rules_title = words(Text::rules_title);
    const std::string& limits_title = words(Text::limits_title);
    Node node = card(
        "rules-card",
        Look::Card,
        {
            heading(3, "rules-title", rules_title, Look::Strong),
            list_of("rules", rules_title, rules(workshop, words), Icon::Check),
            heading(3, "limits-title", limits_title, Look::Strong),
            list_of(
                "limits",
                limits_title,
                {words(Text::limit_key), words(Text::limit_invented)},
                Icon::Warning
            ),
            paragraph(
                "sign",
                words(Text::workshop_sign, {{"sign", wire::fingerprint(workshop.signing_key)}}),
                Look::Small
            ),
        }
    );
    const std::vector<std::string> notices = notices_of(workshop, words);
    for (std::size_t i = 0; i < notices.size(); ++i) {
        node.children.push_back(paragraph("notice-" + std::to_string(i), notices[i]));
    }
    if (may_leave) {
        node.children.push_back(wrap(
            "actions",
            12,
            {button("leave", words(Text::leave_workshop), app::LeaveWorkshop{}, Look::Quiet)}
        ));
    }
    node.box.gap = 12;
    return node;
}

}   // namespace wb::ui
