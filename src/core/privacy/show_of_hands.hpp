// A show of hands: counted by eye in the room, shown there, and never stored, released or added to
// what was handed in (privacy.md, `files-1` rule 7).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/privacy/questions.hpp"

namespace wb::privacy {

/// An option and how many raised their hands for it.
struct Hands {
    std::string option = {};
    std::uint16_t people = 0;

    bool operator==(const Hands&) const = default;
};

inline constexpr std::uint16_t most_hands = 999;

/// One question's hands, at least k of them: with fewer there is no such value.
class ShowOfHands {
public:
    /// `k` is at least 5. Where everybody raises one hand all hands together count, where everybody
    /// may raise several the option with most. Errors: BadValue: too few hands, more than
    /// `most_hands` for one option, an option twice, no option, a k below 5.
    static Result<ShowOfHands>
    counted(std::string question, Counting counting, std::vector<Hands> hands, std::uint8_t k);

    /// The block.
    const std::string& question() const { return question_; }

    Counting counting() const { return counting_; }

    /// In the order of the question.
    const std::vector<Hands>& hands() const { return hands_; }

    std::uint8_t k() const { return k_; }

    bool operator==(const ShowOfHands&) const = default;

private:
    ShowOfHands(std::string question, Counting counting, std::vector<Hands> hands, std::uint8_t k)
        : question_{std::move(question)}
        , counting_{counting}
        , hands_{std::move(hands)}
        , k_{k} {}

    std::string question_;
    Counting counting_;
    std::vector<Hands> hands_;
    std::uint8_t k_;
};

/// How many hands decide whether there are enough: as `ShowOfHands::counted` counts them.
std::uint32_t deciding(Counting counting, const std::vector<Hands>& hands);

/// The questions of an exercise that a group may answer by hand: asked once, of everybody, with
/// options that are listed or a scale, and shared by everybody anyway.
std::vector<const content::Block*> by_hand(const content::Exercise& exercise);

/// The ids of a question's options; of a scale "1" to "5".
std::vector<std::string> hand_options(const content::Block& block);

/// How hands of a question are counted.
Counting hand_counting(const content::Block& block);

}   // namespace wb::privacy
