// A group's pictures as values that a chart or a table can show: ids and numbers, no words. Bars
// are those that the audience may see; every share, mean, shift, rank and gap is computed from what
// was published, so nothing finer than a release says is in here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/pictures/tables.hpp"
#include "core/privacy/figures.hpp"

namespace wb::pictures {

/// One bar of a chart. `percent`: of those who answered, in whole percent; none where options are
/// joined, where a word stands in place of the number, and of exact bars, which it would not fit.
struct ChartBar {
    Bar bar = {};
    std::optional<int> percent = std::nullopt;

    bool operator==(const ChartBar&) const = default;
};

/// In which order the bars of a chart stand.
enum class Order : std::uint8_t {
    Content,   ///< as the exercise lists them: scales, fields, signs
    People,    ///< most people first; equal ones as listed
};

/// One table as a chart. What hardly anybody said stands beside the bars, because it has no number.
struct Chart {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::string row = {};   ///< of a task or card; "rolled-up": several small ones; empty: all
    privacy::Counting counting = privacy::Counting::OneCell;
    bool scale = false;
    privacy::RoomCounts counts = privacy::RoomCounts::Blurred;
    Order order = Order::Content;
    std::vector<ChartBar> bars = {};
    std::vector<std::string> hardly_anybody = {};   ///< options
    std::string people = {};                        ///< who answered, as a band: "5-9"
    std::optional<int> mean_tenths = std::nullopt;

    bool operator==(const Chart&) const = default;
};

/// A share that a source claims. On cards people are counted, each once however many cards say so,
/// while a claim counts situations: then the two may be looked at side by side, not compared.
struct Claim {
    std::uint8_t percent = 0;
    bool counts_situations = false;

    bool operator==(const Claim&) const = default;
};

/// People per option, for each question and, where asked so, each beneficiary: sign and phrase of
/// the effect map, blockers, what was needed. `rows`: by task or card, as far as they reach k.
struct People {
    std::vector<Chart> charts = {};
    std::vector<Chart> rows = {};
    std::optional<Claim> claim = std::nullopt;

    bool operator==(const People&) const = default;
};

struct Distribution {
    std::vector<Chart> charts = {};

    bool operator==(const Distribution&) const = default;
};

/// What became of a scale between two rounds.
enum class Change : std::uint8_t {
    Unclear,   ///< smaller than 2 standard deviations of the noise
    Up,
    Down,
    RoundMissing,   ///< one of the rounds is not revealed, or the question was left out there
    Unanimous,      ///< a word stands in place of numbers, so there is nothing to compute with
};

/// One question before and after. No person is paired with themselves.
struct ShiftLine {
    std::string question = {};
    std::optional<Chart> before = std::nullopt;
    std::optional<Chart> after = std::nullopt;
    Change change = Change::RoundMissing;

    bool operator==(const ShiftLine&) const = default;
};

struct Shift {
    std::vector<ShiftLine> lines = {};

    bool operator==(const Shift&) const = default;
};

/// Which of two questions has more people for an option.
enum class Gap : std::uint8_t {
    Unclear,   ///< the difference is not larger than 2 standard deviations of its noise
    FirstMore,
    SecondMore,
    Unknown,   ///< one of the two was left out, or has a word
};

/// One option in both questions; nothing where hardly anybody chose it or the question was left
/// out.
struct Pair {
    std::string option = {};
    std::optional<ChartBar> first = std::nullopt;
    std::optional<ChartBar> second = std::nullopt;
    Gap gap = Gap::Unknown;

    bool operator==(const Pair&) const = default;
};

/// Two questions side by side, the largest clear gap first.
struct Compare {
    std::string first = {};
    std::string second = {};
    std::optional<Chart> first_chart = std::nullopt;
    std::optional<Chart> second_chart = std::nullopt;
    std::vector<Pair> pairs = {};

    bool operator==(const Compare&) const = default;
};

/// An option of a rank and the people who named it at any place: the sum of the bars that it has
/// for itself.
struct Ranked {
    std::string option = {};
    std::uint32_t named = 0;

    bool operator==(const Ranked&) const = default;
};

/// A rank: the list by how many named an option at all, then the chart of each place. Where a word
/// says that almost everybody put one option at a place, that option leads.
struct Places {
    std::vector<Ranked> top = {};
    std::vector<Chart> places = {};   ///< first place first

    bool operator==(const Places&) const = default;
};

/// A two-by-two or a ladder: the bars in the order of its fields.
struct Field {
    content::GridShape shape = content::GridShape::TwoByTwo;
    std::optional<Chart> fields = std::nullopt;

    bool operator==(const Field&) const = default;
};

/// Where people meet customers, and whether promises are kept there. With few people there is the
/// one or the other for everybody together; with many the answers stand by places.
struct Kept {
    std::optional<Chart> places = std::nullopt;    ///< people per place
    std::optional<Chart> overall = std::nullopt;   ///< kept, partly, not, for all places together
    std::vector<Chart> by_place = {};

    bool operator==(const Kept&) const = default;
};

/// The effects that reach one beneficiary, and how strongly.
struct Stream {
    domain::Beneficiary beneficiary = domain::Beneficiary::Customers;
    std::optional<Chart> effects = std::nullopt;
    std::optional<Chart> strength = std::nullopt;
    std::vector<Chart> rows = {};   ///< effects by task, as far as they reach k

    bool operator==(const Stream&) const = default;
};

struct Flow {
    std::vector<Stream> streams = {};

    bool operator==(const Flow&) const = default;
};

/// Reviewed lines of one text question; a question that was not revealed is not there.
struct TextLines {
    std::string question = {};
    std::vector<std::string> lines = {};

    bool operator==(const TextLines&) const = default;
};

struct Lines {
    std::vector<TextLines> questions = {};

    bool operator==(const Lines&) const = default;
};

using Body = std::variant<People, Distribution, Shift, Compare, Places, Field, Kept, Flow, Lines>;

/// One picture for one audience. `left_out`: what of its questions is not there, and why.
template <Audience audience>
struct Picture {
    std::string id = {};
    std::string people = {};   ///< of the batch, as a band; of two rounds the first one's
    std::uint8_t k = 0;
    Body body = {};
    std::vector<privacy::LeftOut> left_out = {};

    bool operator==(const Picture&) const = default;
};

/// What a picture is made of: `tables` of the exercise's revealed batches, one for each round or
/// text question that the picture needs; the newest of a round last.
template <Audience audience>
Picture<audience> picture_of(
    const content::Picture& wanted,
    const content::Exercise& exercise,
    const std::vector<Tables<audience>>& tables
);

}   // namespace wb::pictures
