// What can be counted in an exercise: each question with its options, and how people count in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"
#include "core/domain/workshop.hpp"

namespace wb::privacy {

/// How people stand in the cells of a question.
enum class Counting : std::uint8_t {
    OneCell,      ///< everybody in exactly one: a scale, a choice, a field, one place of a rank
    EachOption,   ///< every option is a yes or no of its own: `choices`, a phrase, all that is
                  ///< asked per card. However many cards say the same, a person counts once per
                  ///< option.
};

/// What the rows of a question asked per card are.
enum class Rows : std::uint8_t {
    None,
    Categories,   ///< of the tasks, with the workshop's own ones
    Cards,        ///< the listed cards; those in own words together
};

/// The row of all cards in own words, where the rows are listed cards.
inline constexpr std::string_view own_words_row = "own-words";

/// The row of all rows that are too small to stand alone.
inline constexpr std::string_view rolled_up_row = "rolled-up";

/// One question of one exercise. `options` are ids in the order of the content; of a scale "1" to
/// "5".
struct Question {
    std::string block = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;   ///< of a rank: 1 is the most important; 0: not a rank
    Counting counting = Counting::OneCell;
    bool scale = false;
    bool per_card = false;      ///< answered on cards
    bool conditional = false;   ///< asked only of those with a certain earlier answer, so that who
                                ///< answered is an answer itself
    bool cards = false;         ///< which cards people made: the margin of every table by rows
    Rows rows = Rows::None;
    std::vector<std::string> options = {};

    bool operator==(const Question&) const = default;
};

/// A question that is answered in one line of text.
struct TextQuestion {
    std::string block = {};

    bool operator==(const TextQuestion&) const = default;
};

/// The questions of `exercise` that may be counted, in the order in which people meet them. Nothing
/// of what is never shared. `own` are the workshop's own task categories.
std::vector<Question> questions(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    const std::vector<domain::OwnCategory>& own
);

/// The questions of `exercise` that are answered in text and may be shared.
std::vector<TextQuestion> text_questions(const content::Exercise& exercise);

/// The exercise of that id, or nothing.
const content::Exercise* find_exercise(const content::Bundle& bundle, std::string_view id);

/// The ids of a workshop's task categories beside those of the content: "own-1", "own-2" ...
std::vector<std::string> own_category_ids(const std::vector<domain::OwnCategory>& own);

}   // namespace wb::privacy
