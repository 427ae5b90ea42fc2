// The content of the app in one language: exercises, branches, effects and interface texts as read
// from a bundle.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/answers.hpp"

namespace wb::content {

enum class Language : std::uint8_t { German, English };

/// What a block asks for (content.md, Building blocks).
enum class BlockKind : std::uint8_t { Scale, Choice, Choices, Cards, Phrase, PrivateNote };

/// Where a block's options come from.
enum class OptionSource : std::uint8_t {
    None,       ///< a scale or a private note
    Listed,     ///< written in the exercise
    Branches,   ///< one per branch catalogue
    Tasks,      ///< the tasks of the chosen branch
    Effects,    ///< the effects that suit the card's task, the beneficiary and the chosen sign
};

/// Words that are the same for everybody, or differ by beneficiary: 1 or 3 texts.
struct Wording {
    std::vector<std::string> texts = {};

    /// The text for one beneficiary; the common one where there is only one. Empty when nothing was
    /// written.
    const std::string& text(std::optional<domain::Beneficiary> beneficiary) const {
        static const std::string none;
        if (texts.empty()) {
            return none;
        }
        const std::size_t index = beneficiary ? static_cast<std::size_t>(*beneficiary) : 0;
        return texts.size() == 3 ? texts[index] : texts.front();
    }

    bool operator==(const Wording&) const = default;
};

struct Option {
    std::string id = {};
    Wording label = {};

    bool operator==(const Option&) const = default;
};

/// Holds when the answer of `block` (same card, same beneficiary) has one of the options `any_of`.
struct Condition {
    std::string block = {};
    std::vector<std::string> any_of = {};

    bool operator==(const Condition&) const = default;
};

struct Block {
    std::string id = {};
    BlockKind kind = BlockKind::Choice;
    OptionSource source = OptionSource::None;
    bool own_words = false;   ///< an own-words option follows the list
    bool optional = false;    ///< may be left empty
    std::uint8_t most = 1;    ///< options to choose, cards to make, or lines of a note
    std::optional<Condition> when = std::nullopt;
    std::vector<Option> options = {};   ///< of OptionSource::Listed
    Wording question = {};              ///< empty where the step's heading asks
    Wording hint = {};
    Wording own_label = {};                    ///< the own-words option, or a note's field label
    std::array<Wording, 3> scale_words = {};   ///< low, middle, high end of a scale

    bool operator==(const Block&) const = default;
};

struct Step {
    std::string id = {};
    bool per_card = false;          ///< asked once per card
    bool per_beneficiary = false;   ///< asked for customers, company and self, one after the other
    std::optional<Condition> when = std::nullopt;
    Wording heading = {};   ///< may hold {task}: the card's task as a sentence
    Wording help = {};
    std::vector<Block> blocks = {};

    bool operator==(const Step&) const = default;
};

struct Exercise {
    std::string id = {};
    std::uint32_t revision = 0;
    std::uint8_t minutes = 0;
    std::uint8_t smallest_group = 5;
    std::string title = {};
    std::string purpose = {};
    std::vector<Step> steps = {};

    bool operator==(const Exercise&) const = default;
};

/// Whether an effect is wished for or a harm. A blocked effect is a wished-for one that does not
/// get through.
enum class Polarity : std::uint8_t { Good, Harm };

/// An effect phrase, shared by all tasks so that groups can count it.
struct Effect {
    std::string id = {};
    domain::Beneficiary beneficiary = domain::Beneficiary::Customers;
    Polarity polarity = Polarity::Good;
    std::string option = {};   ///< as a choice: "wissen, wie es weitergeht"
    std::string main =
        {};   ///< as a sentence without full stop: "Kundinnen und Kunden wissen, wie es weitergeht"
    std::string so_that =
        {};   ///< as a clause: "damit Kundinnen und Kunden wissen, wie es weitergeht"

    bool operator==(const Effect&) const = default;
};

struct Task {
    std::string id = {};
    std::string category = {};
    std::string label = {};                  ///< "Reklamationen annehmen"
    std::string you = {};                    ///< "Sie nehmen Reklamationen an"
    std::string me = {};                     ///< "Ich nehme Reklamationen an"
    std::vector<std::string> effects = {};   ///< ids, of all beneficiaries and both polarities

    bool operator==(const Task&) const = default;
};

struct Branch {
    std::string id = {};
    std::string label = {};
    std::vector<Task> tasks = {};
    std::vector<std::string> effects = {};   ///< ids offered for a task in own words

    bool operator==(const Branch&) const = default;
};

struct Category {
    std::string id = {};
    std::string label = {};

    bool operator==(const Category&) const = default;
};

/// Everything the app says, in one language.
struct Bundle {
    Language language = Language::German;
    std::uint32_t text_keys_hash = 0;      ///< of the interface keys this bundle was packed with
    std::vector<std::string> texts = {};   ///< by the generated enum ui::Text
    std::vector<Category> categories = {};
    std::vector<Effect> effects = {};
    std::vector<Branch> branches = {};
    std::vector<Exercise> exercises = {};

    bool operator==(const Bundle&) const = default;
};

}   // namespace wb::content
