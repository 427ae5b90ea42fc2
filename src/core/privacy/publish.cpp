#include "core/privacy/publish.hpp"

#include <algorithm>
#include <numeric>

namespace wb::privacy {

namespace {

/// Below this many people a scale has three cells (files-1, 1).
constexpr std::uint32_t fewest_for_fine_scale = 10;

/// From so many people on, a question asked per card is shown by rows, when rows are large enough.
/// With fewer, rows of five to nine would say less than everybody together.
constexpr std::uint32_t fewest_for_rows = 20;
constexpr std::size_t fewest_rows = 2;

std::string_view name(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return "customers";
    case domain::Beneficiary::Company: return "company";
    case domain::Beneficiary::Self: return "self";
    }
    return {};
}

/// Ids hold no '|', so no two tables of a batch have the same id.
std::string atom_id(const Question& question, std::string_view row) {
    std::string id = question.block;
    id.append("|").append(question.beneficiary ? name(*question.beneficiary) : "");
    id.append("|").append(std::to_string(question.place));
    id.append("|").append(row);
    return id;
}

/// The cell id of a base; no option has it.
constexpr std::string_view base_cell;

class LayoutMaker {
public:
    LayoutMaker(const Tally& tally, const Rules& rules) : tally_{tally}, rules_{rules} {
        for (const Question& question : tally.questions) {
            if (question.cards) {
                row_ids_ = question.options;
            }
        }
    }

    Layout make() {
        bool by_rows = false;
        for (std::size_t i = 0; i < tally_.questions.size(); ++i) {
            by_rows = add(i) || by_rows;
        }
        if (by_rows) {
            leave_out_margins();
        }
        return std::move(layout_);
    }

private:
    Shown shown(std::size_t index, std::string row, RowSet rows) const {
        const Question& question = tally_.questions[index];
        Shown result{index, std::move(row), std::move(rows), {}, 0, false};
        result.table = table(question, tally_.marks[index], result.rows);
        result.blurred_base = blurred(
            result.table.base, rules_.key, rules_.batch, atom_id(question, result.row), base_cell
        );
        result.coarse = question.scale && !reaches(result, question, fewest_for_fine_scale);
        return result;
    }

    /// True when at least `people` answered. Where having answered is an answer itself (a condition
    /// was met, a card of that row was made), a sharp threshold would tell the others about the
    /// last one. There the blurred base decides, with the largest noise on top: never fewer than
    /// `people`, and nobody can tell why one is missing.
    static bool reaches(const Shown& shown, const Question& question, std::uint32_t people) {
        const bool telling = question.conditional || !shown.row.empty();
        return telling ? shown.blurred_base >= people + largest_noise : shown.table.base >= people;
    }

    /// True when the question is shown by rows.
    bool add(std::size_t index) {
        const Question& question = tally_.questions[index];
        if (question.rows != Rows::None && rules_.people >= fewest_for_rows) {
            std::vector<Shown> rows = rolled_up(index);
            const auto named = std::count_if(rows.begin(), rows.end(), [](const Shown& row) {
                return row.row != rolled_up_row;
            });
            if (static_cast<std::size_t>(named) >= fewest_rows) {
                std::move(rows.begin(), rows.end(), std::back_inserter(layout_.tables));
                return true;
            }
        }
        Shown whole = shown(index, {}, {});
        if (reaches(whole, question, rules_.k)) {
            layout_.tables.push_back(std::move(whole));
        } else {
            leave_out(question, LeftOutWhy::FewPeople);
        }
        return false;
    }

    /// The rows that stand alone, then the others together. A rolled-up row of fewer than two rows
    /// or too few people takes the next smallest one.
    std::vector<Shown> rolled_up(std::size_t index) const {
        const Question& question = tally_.questions[index];
        std::vector<Shown> alone;
        RowSet others(row_ids_.size());
        std::size_t others_with_people = 0;
        for (std::size_t row = 0; row < row_ids_.size(); ++row) {
            RowSet only(row_ids_.size());
            only[row] = true;
            Shown candidate = shown(index, row_ids_[row], std::move(only));
            if (reaches(candidate, question, rules_.k)) {
                alone.push_back(std::move(candidate));
            } else if (candidate.table.base > 0) {
                others[row] = true;
                ++others_with_people;
            }
        }
        if (others_with_people == 0) {
            return alone;
        }
        for (;;) {
            Shown rest = shown(index, std::string{rolled_up_row}, others);
            if (others_with_people >= 2 && reaches(rest, question, rules_.k)) {
                alone.push_back(std::move(rest));
                return alone;
            }
            if (alone.empty()) {
                return alone;
            }
            const auto smallest =
                std::min_element(alone.begin(), alone.end(), [](const Shown& a, const Shown& b) {
                    return a.blurred_base < b.blurred_base;
                });
            for (std::size_t row = 0; row < others.size(); ++row) {
                others[row] = others[row] || smallest->rows[row];
            }
            alone.erase(smallest);
            ++others_with_people;
        }
    }

    void leave_out(const Question& question, LeftOutWhy why) {
        layout_.left_out.push_back({question.block, question.beneficiary, question.place, why});
    }

    /// How many people made which cards is the margin of every table by rows.
    void leave_out_margins() {
        const auto is_margin = [&](const Shown& table) {
            return tally_.questions[table.question].cards;
        };
        for (const Shown& table : layout_.tables) {
            if (is_margin(table)) {
                leave_out(tally_.questions[table.question], LeftOutWhy::ByRows);
            }
        }
        layout_.tables.erase(
            std::remove_if(layout_.tables.begin(), layout_.tables.end(), is_margin),
            layout_.tables.end()
        );
    }

    const Tally& tally_;
    const Rules& rules_;
    std::vector<std::string> row_ids_ = {};
    Layout layout_ = {};
};

}   // namespace

Layout layout(const Tally& tally, const Rules& rules) {
    return LayoutMaker{tally, rules}.make();
}

ExactCells exact_cells(const Question& question, const Shown& shown) {
    if (shown.coarse) {
        return {{"1-2", "3", "4-5"}, shown.table.coarse};
    }
    return {question.options, shown.table.counts};
}

std::optional<Word> word_for(Counting counting, std::uint32_t count, std::uint32_t base) {
    if (count + 1 >= base) {
        return Word::AlmostEverybody;
    }
    if (counting == Counting::EachOption && count <= 1) {
        return Word::HardlyAnybody;
    }
    return std::nullopt;
}

Atom atom(const Question& question, const Shown& shown, const Rules& rules) {
    Atom result;
    result.question = question.block;
    result.beneficiary = question.beneficiary;
    result.place = question.place;
    result.row = shown.row;
    result.counting = question.counting;
    result.scale = question.scale;
    result.base = shown.blurred_base;
    const ExactCells exact = exact_cells(question, shown);
    const std::string id = atom_id(question, shown.row);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < exact.options.size(); ++i) {
        const std::uint32_t count = exact.counts[i];
        if (const auto word = word_for(question.counting, count, shown.table.base)) {
            if (question.counting == Counting::OneCell) {
                result.cells = {{exact.options[i], *word}};
                return result;
            }
            result.cells.push_back({exact.options[i], *word});
            continue;
        }
        const std::uint32_t published =
            blurred(count, rules.key, rules.batch, id, exact.options[i]);
        result.cells.push_back({exact.options[i], published});
        sum += published;
    }
    if (question.counting == Counting::OneCell) {
        result.base = sum;
    }
    return result;
}

}   // namespace wb::privacy
