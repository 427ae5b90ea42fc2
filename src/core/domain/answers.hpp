// What one person answers: plain values, the same for every exercise. Nothing here can be shared
// yet.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace wb::domain {

/// For whom an effect is: the three columns of the effect map.
enum class Beneficiary : std::uint8_t { Customers, Company, Self };

inline constexpr std::array<Beneficiary, 3> all_beneficiaries{
    Beneficiary::Customers, Beneficiary::Company, Beneficiary::Self};

inline constexpr std::size_t most_cards = 5;
inline constexpr std::size_t most_code_points = 280;   ///< of one text (privacy.md, Files)
inline constexpr std::size_t most_options = 12;        ///< chosen in one answer
inline constexpr std::size_t most_lines = 4;           ///< of one private note
inline constexpr int highest_level = 5;

/// Words that a person wrote. They stay on the device: this type converts to nothing, so that no
/// shareable type can be built from it by accident.
class PrivateWords {
public:
    PrivateWords() = default;

    explicit PrivateWords(std::string text) : text_{std::move(text)} {}

    /// For the person's own screen, sheet, print and file only.
    const std::string& for_own_eyes() const { return text_; }

    bool empty() const { return text_.empty(); }

    bool operator==(const PrivateWords&) const = default;

private:
    std::string text_;
};

/// One line that a person wrote for the group (`text`), knowing that it may be read there without a
/// name. Only the two that hear the person may make one: the edit of that field, and the reader of
/// the person's own file. So no private words can be passed off as an open text.
class OpenText {
public:
    OpenText() = default;

    const std::string& text() const { return text_; }

    bool operator==(const OpenText&) const = default;

private:
    friend class OpenTextMaker;

    explicit OpenText(std::string text) : text_{std::move(text)} {}

    std::string text_ = {};
};

/// Options chosen in a `choice`, `choices`, `phrase`, `rank` or `grid`, by id, in the order in
/// which they were chosen (of a `rank`: first place first); own words beside them.
struct Selection {
    std::vector<std::string> options = {};
    PrivateWords own = {};
    bool own_chosen = false;   ///< "own words" is picked, even while nothing is written yet

    bool operator==(const Selection&) const = default;
};

/// A `scale` answer, 1 to 5.
struct Level {
    int value = 1;

    bool operator==(const Level&) const = default;
};

/// A `private-note`: one line, or several where the block asks for a ladder. Inner lines may be
/// empty.
struct Lines {
    std::vector<PrivateWords> lines = {};

    bool operator==(const Lines&) const = default;
};

using Answer = std::variant<Selection, Level, Lines, OpenText>;

/// One repeatable card (effect-map: one task; elsewhere a case, a contact, a place). `id` is 1 to
/// 255, never reused within a draft, so that removing a card moves no answer to another one.
struct Card {
    std::uint8_t id = 0;
    std::string option = {};     ///< catalogue id, or empty for own words
    PrivateWords own = {};       ///< only when `option` is empty
    std::string category = {};   ///< shared in place of own words; empty until chosen

    bool operator==(const Card&) const = default;
};

/// Where an answer belongs: a block, on which card (0: none), for whom (none: not asked per
/// beneficiary).
struct Place {
    std::string block = {};
    std::uint8_t card = 0;
    std::optional<Beneficiary> beneficiary = std::nullopt;

    bool operator==(const Place&) const = default;

    friend bool operator<(const Place& a, const Place& b) {
        return std::tie(a.block, a.card, a.beneficiary) < std::tie(b.block, b.card, b.beneficiary);
    }
};

/// All answers of one person to one exercise.
struct Answers {
    std::vector<Card> cards = {};
    std::map<Place, Answer> entries = {};

    bool operator==(const Answers&) const = default;
};

/// One screen of an exercise: a step, on which card, for whom.
struct StepRef {
    std::string step = {};
    std::uint8_t card = 0;
    std::optional<Beneficiary> beneficiary = std::nullopt;

    bool operator==(const StepRef&) const = default;
};

/// An exercise under way, as it is stored on the person's own device.
struct Draft {
    std::string exercise = {};
    std::uint32_t revision = 0;
    Answers answers = {};
    StepRef position = {};

    bool operator==(const Draft&) const = default;
};

}   // namespace wb::domain
