// What may leave a workshop under the policy `files-1`: blurred counts of frozen batches, and lines
// of text. Only freezing makes these types, and the reader of a signed release.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/privacy/figures.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/questions.hpp"

namespace wb::privacy {

/// A published count, or the word in its place.
struct Cell {
    std::string option = {};
    std::variant<std::uint32_t, Word> value = std::uint32_t{0};

    bool operator==(const Cell&) const = default;
};

/// One published distribution. With Counting::OneCell either all cells hold a count, or there is
/// one cell with a word. The options of a scale of fewer than 10 people are "1-2", "3", "4-5".
struct Atom {
    std::string question = {};   ///< the block
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;   ///< of a rank, else 0
    std::string row = {};     ///< empty: everybody who answered
    Counting counting = Counting::OneCell;
    bool scale = false;
    std::uint32_t base = 0;   ///< who answered: the sum of the counts, or blurred like a count
    std::vector<Cell> cells = {};

    bool operator==(const Atom&) const = default;
};

/// Why a question, or one of its rows, is not there.
enum class LeftOutWhy : std::uint8_t {
    FewPeople,   ///< fewer than k answered, or too close to k to say
    ByRows,      ///< it would be a margin beside tables by rows
};

struct LeftOut {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;
    LeftOutWhy why = LeftOutWhy::FewPeople;

    bool operator==(const LeftOut&) const = default;
};

/// What a batch publishes. `people` is a band; no exact number is in here.
struct BatchContent {
    BatchId id = {};
    std::vector<Part> parts = {};                       ///< sorted; more than one: a pool
    std::vector<std::vector<std::string>> units = {};   ///< of the parts, in their order
    std::uint32_t revision = 0;                         ///< of the exercise
    std::uint8_t k = 0;
    bool breakdown = true;   ///< may be shown by unit
    std::string people = {};
    std::vector<Atom> atoms = {};
    std::vector<LeftOut> left_out = {};
    std::vector<std::string> lines = {};   ///< of a text slot, reviewed

    const Slot& slot() const { return parts.front().slot; }

    bool operator==(const BatchContent&) const = default;
};

/// A batch that was frozen: its content is fixed for ever.
class FrozenBatch {
public:
    const BatchContent& content() const { return content_; }

    bool operator==(const FrozenBatch&) const = default;

private:
    friend class Freezer;         // batch.cpp, text_batch.cpp
    friend class ReleaseReader;   // core/wire: what a valid signature vouches for

    explicit FrozenBatch(BatchContent content) : content_{std::move(content)} {}

    BatchContent content_;
};

/// A file of frozen batches, ready to be signed.
class Release {
public:
    /// The k below which no batch of this release goes.
    std::uint8_t k() const { return k_; }

    std::uint8_t k_text() const { return k_text_; }

    /// Sorted by their parts.
    const std::vector<FrozenBatch>& batches() const { return batches_; }

    bool operator==(const Release&) const = default;

private:
    friend class Releaser;
    friend class ReleaseReader;

    Release(std::uint8_t k, std::uint8_t k_text, std::vector<FrozenBatch> batches)
        : k_{k}
        , k_text_{k_text}
        , batches_{std::move(batches)} {}

    std::uint8_t k_;
    std::uint8_t k_text_;
    std::vector<FrozenBatch> batches_;
};

/// Puts batches into one release, in an order that tells nothing. BadValue: no batch, two batches
/// name one part, or one batch twice with different content.
Result<Release> make_release(std::span<const FrozenBatch> batches, std::uint8_t k_text);

}   // namespace wb::privacy
