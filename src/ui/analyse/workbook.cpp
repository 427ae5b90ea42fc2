// The sums as sheets of a workbook: words for ids, numbers as numbers.
#include <utility>

#include "core/content/path.hpp"
#include "ui/analyse/told.hpp"
#include "ui/facilitate/screens.hpp"

namespace wb::ui::results {

namespace {

using Cells = std::vector<std::variant<std::monostate, std::string, std::uint32_t>>;

/// The words for an atom's ids; the ids themselves where the content does not have them.
struct Named {
    std::string exercise = {};
    std::string question = {};
    std::vector<std::string> options = {};
};

Named named(const privacy::UnionAtom& atom, const LeadWords& words) {
    Named result{atom.slot.exercise, atom.question, {}};
    const content::Exercise* const exercise =
        content::find_exercise(words.bundle(), atom.slot.exercise);
    if (exercise == nullptr || exercise->revision != atom.revision) {
        for (const privacy::UnionCell& cell : atom.cells) {
            result.options.push_back(cell.option);
        }
        return result;
    }
    const PictureWords picture_words{words, {}, {}};
    const PictureNames names{*exercise, picture_words};
    pictures::Chart chart;
    chart.question = atom.question;
    chart.beneficiary = atom.beneficiary;
    chart.row = atom.row;
    chart.scale = atom.scale;
    result.exercise = exercise->title;
    result.question = names.question(chart);
    if (atom.place != 0) {
        result.question = words(
            LeadText::picture_at_place,
            {{"question", result.question}, {"number", std::to_string(atom.place)}}
        );
    }
    for (const privacy::UnionCell& cell : atom.cells) {
        result.options.push_back(names.option(chart, cell.option));
    }
    return result;
}

Sheet numbers(const privacy::Union& sums, const LeadWords& words) {
    Sheet sheet;
    sheet.name = words(LeadText::results_sheet_numbers);
    sheet.columns = {
        words(LeadText::results_exercise),
        words(LeadText::results_round),
        words(LeadText::results_question),
        words(LeadText::picture_answer),
        words(LeadText::picture_people),
        words(LeadText::results_column_base),
        words(LeadText::results_column_groups),
        words(LeadText::results_column_almost),
        words(LeadText::results_column_hardly)};
    for (const privacy::UnionAtom& atom : sums.atoms()) {
        const Named names = named(atom, words);
        for (std::size_t i = 0; i < atom.cells.size(); ++i) {
            const privacy::UnionCell& cell = atom.cells[i];
            Cells row{
                names.exercise,
                std::uint32_t{atom.slot.round},
                names.question,
                names.options[i],
                std::monostate{},
                std::monostate{},
                cell.batches,
                cell.almost_everybody,
                cell.hardly_anybody};
            if (cell.batches > 0) {
                row[4] = cell.count;
                row[5] = cell.base;
            }
            sheet.rows.push_back(std::move(row));
        }
    }
    return sheet;
}

Sheet texts(const privacy::Union& sums, const LeadWords& words) {
    Sheet sheet;
    sheet.name = words(LeadText::results_sheet_texts);
    sheet.columns = {
        words(LeadText::results_exercise),
        words(LeadText::results_round),
        words(LeadText::results_question),
        words(LeadText::results_column_text)};
    for (const privacy::UnionLines& lines : sums.lines()) {
        const content::Exercise* const exercise =
            content::find_exercise(words.bundle(), lines.slot.exercise);
        std::string question = lines.slot.text_block;
        if (exercise != nullptr && exercise->revision == lines.revision) {
            const PictureWords picture_words{words, {}, {}};
            question = PictureNames{*exercise, picture_words}.question(question, std::nullopt);
        }
        for (const std::string& line : lines.lines) {
            sheet.rows.push_back(
                {lead::exercise_title(lines.slot.exercise, words),
                 std::uint32_t{lines.slot.round},
                 question,
                 line}
            );
        }
    }
    return sheet;
}

Sheet about(const app::results::Origin& origin, const LeadWords& words) {
    Sheet sheet;
    sheet.name = words(LeadText::results_sheet_about);
    sheet.columns = {words(LeadText::results_column_name), words(LeadText::results_column_value)};
    const auto add = [&](LeadText name, auto value) {
        sheet.rows.push_back({words(name), std::move(value)});
    };
    add(LeadText::results_unit, unit_words(origin.unit, words));
    add(LeadText::results_workshops_title, origin.workshops);
    add(LeadText::results_rules, std::string{"files-1"});
    add(LeadText::results_fewest, std::uint32_t{origin.k});
    add(LeadText::results_digits, origin.digits);
    add(LeadText::results_saved_on, lead::day_words(origin.saved, words.bundle().language));
    add(LeadText::results_columns_mean, words(LeadText::results_columns_meaning));
    return sheet;
}

}   // namespace

std::vector<Sheet> workbook(const app::results::Report& report, const LeadWords& words) {
    std::vector<Sheet> sheets{numbers(report.sums, words)};
    if (!report.sums.lines().empty()) {
        sheets.push_back(texts(report.sums, words));
    }
    sheets.push_back(about(report.origin, words));
    return sheets;
}

}   // namespace wb::ui::results
