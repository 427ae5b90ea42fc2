// What somebody has brought together to look at: signed releases of many workshops, each checked,
// each batch once, none against another.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/domain/workshop.hpp"
#include "core/privacy/cells.hpp"
#include "core/privacy/release.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::analyse {

/// A release whose signature fits the key that it names.
struct Brought {
    std::string digits = {};   ///< the first 16 of SHA-256 over the file
    wire::SignedRelease signed_release;
    std::vector<domain::WorkshopId> workshops = {};   ///< of its parts, sorted, each once
    std::vector<std::string> unit = {};        ///< what the unit paths of all its parts begin with
    std::vector<std::string> exercises = {};   ///< ids, sorted, each once
    std::string people = {};                   ///< in the slot with most of them, as a band
};

/// What became of a file.
enum class Verdict : std::uint8_t {
    Accepted,
    WorkshopKnown,   ///< a descriptor: from now on it vouches for its key
    AlreadyHere,     ///< the same release, or nothing in it is new
    UnknownKey,      ///< signed by a key that nobody has confirmed yet
    Contradicts,     ///< one batch with other content, or another batch for the same people
    BreaksRules,     ///< against the rules of the workshop's descriptor
    WrongSigner,     ///< names a workshop whose descriptor has another key
    Changed,         ///< altered after signing
    NotSigned,
    OtherFile,   ///< of this product, but no release: a box, a key, drafts
    OtherProduct,
    Damaged,
    TooLarge,
    Unreadable,   ///< the browser could not read it
};

/// A file that was read, whatever it is. `number`: the platform's, by which it keeps the bytes.
struct Incoming {
    std::uint32_t number = 0;
    std::string name = {};
    bool kept = false;   ///< it comes from this browser's storage
    std::variant<
        Verdict,
        std::shared_ptr<const Brought>,
        std::shared_ptr<const wire::SignedWorkshop>>
        found = Verdict::Unreadable;

    bool operator==(const Incoming&) const = default;
};

/// Reads one file and checks its signature. Never Accepted: that depends on what else is there.
Incoming read_file(std::uint32_t number, std::string name, std::span<const std::uint8_t> bytes);

/// What became of one file, with the file that it contradicts.
struct Outcome {
    std::uint32_t number = 0;
    std::string name = {};
    bool kept = false;
    Verdict verdict = Verdict::Accepted;
    std::string against = {};   ///< of Contradicts: the name of the other file

    bool operator==(const Outcome&) const = default;
};

/// A file of the collection.
struct Held {
    std::string name = {};
    std::shared_ptr<const Brought> release;

    bool operator==(const Held&) const = default;
};

/// A batch of the collection.
struct Batch {
    const privacy::FrozenBatch* frozen = nullptr;
    std::shared_ptr<const privacy::NumberedBatch> cells = nullptr;
    std::uint32_t people = 0;   ///< as published; of answers the largest base
    std::uint8_t round = 1;
    bool is_text = false;   ///< lines instead of cells

    const privacy::BatchContent& content() const { return frozen->content(); }
};

/// A workshop with results, and the unit that it belongs to, from the whole to the part.
struct Place {
    std::vector<std::string> unit = {};
    domain::WorkshopId workshop = {};

    bool operator==(const Place&) const = default;
};

/// Releases that do not contradict each other. A value: copies share what they hold.
class Collection {
public:
    Collection();

    /// In the order of their units, then of their digits.
    const std::vector<Held>& releases() const { return contents_->releases; }

    /// Each once, sorted by their ids. They live as long as this collection or a copy of it.
    const std::vector<Batch>& batches() const { return contents_->batches; }

    /// Those of one exercise, in the same order.
    const std::vector<const Batch*>& batches_of(const std::string& exercise) const;

    /// What the cells of the batches are about.
    const privacy::CellNumbers& numbers() const { return contents_->numbers; }

    /// Of all parts of all batches, each once, by unit.
    const std::vector<Place>& places() const { return contents_->places; }

    const std::vector<std::shared_ptr<const wire::SignedWorkshop>>& workshops() const {
        return contents_->workshops;
    }

    /// Keys that somebody has confirmed.
    const std::vector<domain::PublicKey>& keys() const { return contents_->keys; }

    /// The descriptor of that workshop, or null.
    const wire::SignedWorkshop* workshop(const domain::WorkshopId& id) const;

    /// Whether it is the very same collection, without comparing what is in it.
    bool operator==(const Collection&) const = default;

private:
    friend class Settler;

    struct Contents {
        std::vector<Held> releases = {};
        std::vector<Batch> batches = {};
        privacy::CellNumbers numbers = {};
        std::vector<Place> places = {};
        std::map<std::string, std::vector<const Batch*>> by_exercise = {};   ///< into `batches`
        std::vector<std::shared_ptr<const wire::SignedWorkshop>> workshops = {};
        std::vector<domain::PublicKey> keys = {};
    };

    explicit Collection(Contents contents)
        : contents_{std::make_shared<const Contents>(std::move(contents))} {}

    std::shared_ptr<const Contents> contents_;
};

/// A collection after something came, with what became of each file; `waiting` are those whose key
/// nobody has confirmed.
struct Settled {
    Collection collection = {};
    std::vector<Outcome> outcomes = {};
    std::vector<Incoming> waiting = {};
};

/// Takes in what does not contradict. Descriptors are heard first, wherever they stand.
Settled settle(const Collection& collection, const std::vector<Incoming>& incoming);

/// With one more confirmed key.
Collection with_key(const Collection& collection, const domain::PublicKey& key);

/// Without the releases of these digits. What vouched for them stays.
Collection without(const Collection& collection, const std::vector<std::string>& digits);

}   // namespace wb::analyse
