// Made-up workshops, people and answers, and a second, slow way to count them, for the tests of
// what may be released.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/content/content.hpp"
#include "core/privacy/batch.hpp"
#include "core/privacy/text_batch.hpp"
#include "core/privacy/union.hpp"

namespace wb::privacy::group {

/// splitmix64: the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next();

    /// Uniform below `bound`.
    std::uint32_t below(std::uint32_t bound);

    /// True in `percent` of 100 cases.
    bool chance(std::uint32_t percent) { return below(100) < percent; }

    template <class Items>
    void shuffle(Items& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
        }
    }

private:
    std::uint64_t state_;
};

/// True when WB_DEEP is set: then tests run their whole length.
bool deep();

/// Exercises that have one of everything: "pulse" (two rounds), "wide" (choices, conditions, rank,
/// text), "map" (cards from tasks, by beneficiary), "touch" (listed cards), "sensitive" (k = 10,
/// never by unit).
const content::Bundle& bundle();

/// A workshop that has planned all of them, and its secrets. `number` makes it another one.
struct Site {
    domain::WorkshopId id = {};
    domain::Workshop workshop = {};
    NoiseKey key = {};
    Ledger ledger = {};
    std::vector<Record> records = {};

    Member member() const { return {id, workshop, key, ledger, records}; }
};

Site site(std::uint32_t number);

/// Answers, through the one function that makes them shareable.
SharedEntry picked(
    const std::string& exercise,
    const std::string& block,
    std::vector<std::string> ids,
    std::uint8_t card = 0,
    std::optional<domain::Beneficiary> beneficiary = std::nullopt
);
SharedEntry rated(
    const std::string& exercise,
    const std::string& block,
    int level,
    std::uint8_t card = 0,
    std::optional<domain::Beneficiary> beneficiary = std::nullopt
);
SharedEntry written(const std::string& exercise, const std::string& block, std::string words);

/// A record without answers. `person` decides the nullifier, which also depends on all else.
Record blank(const Site& site, std::uint32_t person, const Slot& slot);

/// A record with random answers that the app could have made; questions are skipped now and then.
Record random_record(const Site& site, std::uint32_t person, const Slot& slot, Random& random);

/// Slots with counts: every exercise of the bundle in its first round.
std::vector<Slot> slots();

/// The slot of the text question.
Slot text_slot();

/// Freezes and keeps the ledgers; nothing when it was refused.
std::optional<FrozenBatch> frozen(std::vector<Site*> sites, const Slot& slot);

/// Why freezing was refused, if it was.
std::optional<WhyNot> refusal(std::vector<const Site*> sites, const Slot& slot);

/// The row that a card belongs to.
std::string row_name(const SharedCard& card);

/// People that stand behind one published table: counted person by person from the records, by rows
/// as the atoms of the batch name them.
std::set<Nullifier>
behind(const std::vector<Record>& people, const BatchContent& batch, const Atom& atom);

/// The text of a release of that batch alone.
std::string json(const FrozenBatch& batch);

/// The options of the atom that have a count, and the counts.
std::vector<std::uint32_t> counts(const Atom& atom);

/// The atom of that question, or nothing.
const Atom* find(
    const FrozenBatch& batch,
    const std::string& question,
    const std::string& row = {},
    std::optional<domain::Beneficiary> beneficiary = std::nullopt
);

/// How many of the 2^32 draws give the noise -2, -1, 0, +1, +2 to a true count: exact, found by the
/// borders between them, because the noise grows with the draw.
std::array<std::uint64_t, 5> noise_law(std::uint32_t count);

/// Spearman's rank correlation of a permutation with the order 0, 1, 2 ...
double spearman(const std::vector<std::size_t>& permutation);

}   // namespace wb::privacy::group
