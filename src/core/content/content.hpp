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
enum class BlockKind : std::uint8_t {
    Scale,
    Choice,
    Choices,
    Rank,   ///< options in an order, the most important one first
    Cards,
    Grid,     ///< one field of a two-by-two or one rung of a ladder
    Phrase,   ///< one part of a sentence that grows on the screen
    Text,     ///< one line that may be shared, reviewed
    PrivateNote,
};

/// How a block's answer may count in a group.
enum class Sharing : std::uint8_t {
    Group,     ///< counted
    Offered,   ///< counted when the person switches it on at hand-in
    Never,
};

/// How the fields of a grid lie.
enum class GridShape : std::uint8_t {
    TwoByTwo,   ///< four options in reading order, with words at the ends of both axes
    Ladder,     ///< options from top to bottom
};

/// Where a block's options come from.
enum class OptionSource : std::uint8_t {
    None,       ///< a scale, a text, a note, or cards in own words only
    Listed,     ///< written in the exercise
    Branches,   ///< one per branch catalogue
    Tasks,      ///< the tasks of the chosen branch
    Effects,    ///< the effects that suit the card's task, the beneficiary and the chosen sign
    Who,        ///< whom the chosen branch serves; only where customers are asked about
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
    Wording clause = {};   ///< as a part of another sentence; empty where it never is one

    bool operator==(const Option&) const = default;
};

/// Holds when the answer of `block` has one of the options `any_of`. A block asked per card or per
/// beneficiary is looked up for the same card and beneficiary.
struct Condition {
    std::string block = {};
    std::vector<std::string> any_of = {};

    bool operator==(const Condition&) const = default;
};

struct Block {
    std::string id = {};
    BlockKind kind = BlockKind::Choice;
    OptionSource source = OptionSource::None;
    Sharing sharing = Sharing::Group;
    GridShape shape = GridShape::TwoByTwo;   ///< of a grid
    bool own_words = false;                  ///< an own-words option follows the list
    bool optional = false;                   ///< may be left empty
    bool compact = false;                    ///< a choice shown as a list that opens
    bool coach = false;          ///< an effect is written here, so the coach may ask back
    std::uint8_t most = 1;       ///< options to choose, cards to make, or lines of a note
    std::string sentence = {};   ///< of a phrase: the id of the sentence it is a part of
    std::vector<std::string> exclusive = {};   ///< options of `choices` that stand alone
    std::optional<Condition> when = std::nullopt;
    std::vector<Option> options = {};   ///< of OptionSource::Listed
    Wording question = {};              ///< empty where the step's heading asks
    Wording hint = {};
    Wording own_label = {};                    ///< the own-words option, or a note's field label
    std::array<Wording, 3> scale_words = {};   ///< low, middle, high end of a scale
    std::array<Wording, 4> axis_words = {};    ///< left, right, top, bottom of a two-by-two

    bool operator==(const Block&) const = default;
};

struct Step {
    std::string id = {};
    bool per_card = false;          ///< asked once per card
    bool per_beneficiary = false;   ///< asked for customers, company and self, one after the other
    std::optional<Condition> when = std::nullopt;
    Wording heading = {};   ///< may hold {card}: the card's task as a sentence, or its name
    Wording help = {};
    std::vector<Block> blocks = {};

    bool operator==(const Step&) const = default;
};

/// A sentence with gaps: each `{id}` is filled by the phrase block of that id.
struct Sentence {
    std::string id = {};
    std::string pattern = {};   ///< "Wenn {when}, dann {then}, damit {so-that}."

    bool operator==(const Sentence&) const = default;
};

struct Exercise {
    std::string id = {};
    std::uint32_t revision = 0;
    std::uint8_t minutes = 0;
    std::uint8_t smallest_group = 5;
    bool breakdown = true;              ///< may be shown by unit
    std::uint8_t look_back_weeks = 0;   ///< a calendar entry is offered; 0: none
    std::string title = {};
    std::string purpose = {};
    std::vector<Sentence> sentences = {};
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
    std::string option = {};    ///< as a choice: "kommen gern wieder"
    std::string main = {};      ///< as a sentence without full stop; of customers with {who} as the
                                ///< subject: "{who} [kommt|kommen] gern wieder"
    std::string so_that = {};   ///< as a clause: "damit {who} gern [wiederkommt|wiederkommen]"

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

/// The grammatical form of a subject: what the alternatives in brackets are chosen by.
enum class Form : std::uint8_t { Feminine, Masculine, Neuter, Plural };

/// Somebody whom a branch serves, as the subject of a sentence.
struct Who {
    std::string id = {};
    std::string subject = {};   ///< nominative: "Kundinnen und Kunden"
    Form form = Form::Plural;

    bool operator==(const Who&) const = default;
};

struct Branch {
    std::string id = {};
    std::string label = {};
    std::vector<Who> who = {};   ///< the first one is meant when nobody is chosen
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
