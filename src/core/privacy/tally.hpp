// Exact counts, on their way from records to published cells. For core/privacy's own .cpp files.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/content/content.hpp"
#include "core/privacy/questions.hpp"
#include "core/privacy/record.hpp"

namespace wb::privacy {

/// One person said this, on a card of that row: indexes into the people, the row ids and the
/// question's options.
struct Mark {
    std::uint32_t person = 0;
    std::uint16_t row = 0;
    std::uint16_t option = 0;
};

/// The row of an answer that is not on a card, or whose card belongs to no row.
inline constexpr std::uint16_t no_row = 0xFFFF;

/// All marks of one question, person after person.
using Marks = std::vector<Mark>;

/// Reads the records of distinct people. What the content does not ask for is passed over as if it
/// were not there: unknown ids, a second answer to one question, too many options, an exclusive
/// option beside others, an answer whose condition does not hold. One result per question.
std::vector<Marks> marks(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    std::span<const Question> questions,
    std::span<const Record* const> people
);

/// How many people answered, and how many said what. `coarse`: of a scale, the people at "1-2",
/// "3", "4-5".
struct Table {
    std::uint32_t base = 0;
    std::vector<std::uint32_t> counts = {};
    std::vector<std::uint32_t> coarse = {};
};

/// Which rows belong to a table, by their index; empty: everybody, with or without a row.
using RowSet = std::vector<bool>;

/// Counts people: each at most once in the base and once per option, however many cards say so.
Table table(const Question& question, const Marks& marks, const RowSet& rows);

}   // namespace wb::privacy
