#include "app/take_part/flow.hpp"
#include "app/take_part/sheet.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

using app::Sheet;
using app::SheetEffect;
using app::SheetTask;

Text sign_word(app::Sign sign) {
    switch (sign) {
    case app::Sign::Helps: return Text::sign_helps;
    case app::Sign::Harms: return Text::sign_harms;
    case app::Sign::Blocked: return Text::sign_blocked;
    }
    return Text::sign_helps;
}

std::string strength_words(const SheetEffect& effect, const Words& words) {
    return effect.strength == 0
               ? std::string{}
               : words(Text::strength_of, {{"level", std::to_string(effect.strength)}});
}

std::string remark(const SheetEffect& effect, const Words& words) {
    const std::string strength = strength_words(effect, words);
    return strength.empty() ? words(sign_word(effect.sign))
                            : words(
                                  Text::sign_and_strength,
                                  {{"sign", words(sign_word(effect.sign))}, {"strength", strength}}
                              );
}

Node cell(Role role, std::string key, std::string text) {
    Node node = paragraph(std::move(key), std::move(text));
    node.role = role;
    return node;
}

Node table_row(std::string key, std::vector<Node> cells) {
    Node row = column(std::move(key), 0, std::move(cells));
    row.role = Role::Row;
    row.box.direction = Direction::Wrap;
    row.box.min_item_width = 44;
    return row;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string result;
    for (const std::string& part : parts) {
        result += (result.empty() ? "" : " \u00B7 ") + part;
    }
    return result;
}

// What stands behind an effect: the ladder, or what blocks it and what would free it.
std::vector<Node>
background(const SheetEffect& effect, const Words& words, const std::string& key) {
    std::vector<Node> result;
    std::size_t rung = 0;
    for (const std::string& line : effect.ladder) {
        result.push_back(paragraph(
            key + "-rung-" + std::to_string(++rung),
            words(Text::and_that_brings, {{"effect", line}}),
            Look::Muted
        ));
    }
    if (!effect.blockers.empty()) {
        result.push_back(paragraph(
            key + "-blockers",
            words(Text::blocked_by, {{"blockers", joined(effect.blockers)}}),
            Look::Muted
        ));
    }
    if (!effect.freeing.empty()) {
        result.push_back(paragraph(
            key + "-freeing", words(Text::would_free, {{"idea", effect.freeing}}), Look::Muted
        ));
    }
    return result;
}

Node task_details(const SheetTask& task, std::size_t number, bool editable, const Words& words) {
    std::vector<Node> children;
    children.push_back(heading(3, "name", task.label, Look::Strong));
    if (!task.doing.empty()) {
        children.push_back(paragraph("doing", task.doing));
    }
    std::size_t index = 0;
    for (const SheetEffect& effect : task.effects) {
        std::vector<Node> behind = background(effect, words, "effect-" + std::to_string(++index));
        Node line = paragraph(
            "effect-line-" + std::to_string(index),
            words(
                Text::effect_with_sign,
                {{"effect", effect.words}, {"sign", words(sign_word(effect.sign))}}
            )
        );
        line.icon = sign_icon(effect.sign);
        line.tone = effect.sign == app::Sign::Helps ? Tone::Neutral : Tone::Warning;
        children.push_back(std::move(line));
        if (const std::string noticed = noticed_words(effect.notices, words); !noticed.empty()) {
            children.push_back(paragraph("noticed-" + std::to_string(index), noticed, Look::Muted));
        }
        std::move(behind.begin(), behind.end(), std::back_inserter(children));
    }
    if (editable) {
        Node edit =
            button("edit", words(Text::change_task, {{"task", task.label}}), app::GoTo{task.step});
        edit.shown = words(Text::change);
        edit.icon = Icon::Edit;
        children.push_back(wrap("actions", 12, {std::move(edit)}));
    }
    Node node = card("task-" + std::to_string(number), Look::Card, std::move(children));
    node.box.gap = 10;
    return node;
}

Node figure(const Sheet& sheet, const Words& words) {
    Node picture;
    picture.role = Role::Figure;
    picture.key = "map";
    picture.name = words(Text::map_caption);
    picture.shown = "";
    picture.look = Look::Picture;
    picture.picture = sheet_picture(sheet, words);
    return picture;
}

Node sentence_card(const Sheet& sheet, bool editable, const Words& words) {
    std::vector<Node> children;
    children.push_back(heading(2, "title", words(Text::my_sentence), Look::Small));
    if (sheet.sentence.empty()) {
        children.push_back(paragraph("none", words(Text::no_sentence_yet), Look::Muted));
    } else {
        children.push_back(
            paragraph("words", words(Text::quoted, {{"words", sheet.sentence}}), Look::Quote)
        );
    }
    if (editable) {
        Node edit =
            button("edit", words(Text::change_sentence), app::GoTo{{"sentence", 0, std::nullopt}});
        edit.icon = Icon::Edit;
        children.push_back(wrap("actions", 12, {std::move(edit)}));
    }
    return card("sentence", Look::Card, std::move(children));
}

}   // namespace

Icon sign_icon(app::Sign sign) {
    switch (sign) {
    case app::Sign::Helps: return Icon::Helps;
    case app::Sign::Harms: return Icon::Harms;
    case app::Sign::Blocked: return Icon::Blocked;
    }
    return Icon::None;
}

Tone tone_of(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return Tone::Customers;
    case domain::Beneficiary::Company: return Tone::Company;
    case domain::Beneficiary::Self: return Tone::Self;
    }
    return Tone::Neutral;
}

Icon icon_of(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return Icon::Customers;
    case domain::Beneficiary::Company: return Icon::Company;
    case domain::Beneficiary::Self: return Icon::Self;
    }
    return Icon::None;
}

const std::string& beneficiary_name(domain::Beneficiary beneficiary, const Words& words) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return words(Text::customers);
    case domain::Beneficiary::Company: return words(Text::company);
    case domain::Beneficiary::Self: return words(Text::myself);
    }
    return words(Text::customers);
}

EffectMapPicture sheet_picture(const Sheet& sheet, const Words& words) {
    EffectMapPicture picture;
    picture.headings = {
        words(Text::column_i_do), words(Text::column_effect), words(Text::column_for)};
    for (const domain::Beneficiary beneficiary : domain::all_beneficiaries) {
        picture.beneficiaries[static_cast<std::size_t>(beneficiary)] =
            beneficiary_name(beneficiary, words);
    }
    picture.no_effect = words(Text::no_effect_yet);
    for (const SheetTask& task : sheet.tasks) {
        EffectMapPicture::Task drawn{task.label, {}};
        for (const SheetEffect& effect : task.effects) {
            drawn.effects.push_back(
                {effect.beneficiary,
                 effect.sign,
                 effect.strength,
                 effect.words,
                 remark(effect, words)}
            );
        }
        picture.tasks.push_back(std::move(drawn));
    }
    return picture;
}

Node sheet_table(const Sheet& sheet, const Words& words) {
    Node table;
    table.role = Role::Table;
    table.key = "table";
    table.name = words(Text::map_caption);
    table.children.push_back(table_row(
        "head",
        {
            cell(Role::ColumnHeader, "task", words(Text::column_i_do)),
            cell(Role::ColumnHeader, "for", words(Text::column_for)),
            cell(Role::ColumnHeader, "sign", words(Text::column_sign)),
            cell(Role::ColumnHeader, "effect", words(Text::column_effect)),
            cell(Role::ColumnHeader, "strength", words(Text::column_strength)),
        }
    ));
    std::size_t number = 0;
    for (const SheetTask& task : sheet.tasks) {
        if (task.effects.empty()) {
            table.children.push_back(table_row(
                "row-" + std::to_string(++number),
                {
                    cell(Role::RowHeader, "task", task.label),
                    cell(Role::Cell, "for", "\u2013"),
                    cell(Role::Cell, "sign", "\u2013"),
                    cell(Role::Cell, "effect", words(Text::no_effect_yet)),
                    cell(Role::Cell, "strength", "\u2013"),
                }
            ));
        }
        for (const SheetEffect& effect : task.effects) {
            const std::string strength = strength_words(effect, words);
            table.children.push_back(table_row(
                "row-" + std::to_string(++number),
                {
                    cell(Role::RowHeader, "task", task.label),
                    cell(Role::Cell, "for", beneficiary_name(effect.beneficiary, words)),
                    cell(Role::Cell, "sign", words(sign_word(effect.sign))),
                    cell(Role::Cell, "effect", effect.words),
                    cell(Role::Cell, "strength", strength.empty() ? "\u2013" : strength),
                }
            ));
        }
    }
    return table;
}

std::string noticed_words(const std::vector<std::string>& clauses, const Words& words) {
    switch (clauses.size()) {
    case 0: return {};
    case 1: return words(Text::noticed_one, {{"first", clauses[0]}});
    case 2: return words(Text::noticed_two, {{"first", clauses[0]}, {"second", clauses[1]}});
    default:
        return words(
            Text::noticed_three,
            {{"first", clauses[0]}, {"second", clauses[1]}, {"third", clauses[2]}}
        );
    }
}

std::vector<Node> effect_sheet(const Sheet& sheet, bool editable, const Words& words) {
    std::vector<Node> children;
    if (sheet.tasks.empty()) {
        return children;
    }
    children.push_back(figure(sheet, words));
    Node table = sheet_table(sheet, words);
    table.flags |= flag::unseen;
    children.push_back(std::move(table));
    children.push_back(sentence_card(sheet, editable, words));
    children.push_back(heading(2, "details", words(Text::task_by_task), Look::Section));
    Node details;
    details.key = "tasks";
    details.box.direction = Direction::Wrap;
    details.box.gap = 16;
    details.box.min_item_width = 300;
    std::size_t number = 0;
    for (const SheetTask& task : sheet.tasks) {
        details.children.push_back(task_details(task, ++number, editable, words));
    }
    children.push_back(std::move(details));
    return children;
}

std::vector<Node>
print_effect_sheet(const Sheet& sheet, const Words& words, const TextMeasure& measure) {
    std::vector<Node> children;
    if (!sheet.sentence.empty()) {
        children.push_back(paragraph("sentence", words(Text::quoted, {{"words", sheet.sentence}})));
    }
    Node picture = figure(sheet, words);
    picture.name.clear();   // the table's caption says the same
    // Letters of 12 px on paper leave room for the longest words of all three columns.
    Surface paper;
    paper.root_font_px = 11.5F;
    const Theme theme = make_theme({}, paper);
    constexpr float width = 680;   // A4 less its margins, in CSS pixels
    const float height = effect_map_height(*picture.picture, width, theme, measure);
    Scene scene;
    paint_effect_map(scene, *picture.picture, {0, 0, width, height}, theme, measure);
    picture.extra = to_svg(scene, width, height);
    children.push_back(std::move(picture));
    children.push_back(sheet_table(sheet, words));
    std::size_t number = 0;
    for (const SheetTask& task : sheet.tasks) {
        children.push_back(task_details(task, ++number, false, words));
    }
    return children;
}

}   // namespace wb::ui
