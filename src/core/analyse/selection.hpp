// Which batches of a collection are looked at. A selection chooses whole batches: there is no way
// to ask for a part of one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analyse/collection.hpp"

namespace wb::analyse {

using Path = std::vector<std::string>;   ///< from the whole to the part: "Nord", "Filiale 12"
using Batches = std::vector<const Batch*>;

/// Empty or without a value: all of them.
struct Selection {
    Path unit = {};
    std::string exercise = {};
    std::optional<std::uint8_t> round = std::nullopt;
    std::optional<domain::WorkshopId> workshop = std::nullopt;

    bool operator==(const Selection&) const = default;
};

/// The batches of the selection, in the collection's order. A pool belongs to a unit or a workshop
/// only with all of its parts.
Batches chosen(const Collection& collection, const Selection& selection);

/// One step down from a unit.
struct Child {
    std::string name = {};
    std::uint32_t workshops = 0;   ///< that have results somewhere in it

    bool operator==(const Child&) const = default;
};

/// A unit, what lies below it, and what its numbers cannot hold.
struct Unit {
    Path path = {};
    std::vector<Child> children = {};   ///< by name
    std::uint32_t workshops = 0;
    std::uint32_t beyond = 0;     ///< pools with parts in here and elsewhere: only further up
    std::uint32_t together = 0;   ///< batches that are shown for everybody together only

    bool operator==(const Unit&) const = default;
};

Unit unit_at(const Collection& collection, const Path& path);

/// The cells of the batches.
std::vector<const privacy::NumberedBatch*> cells(const Batches& batches);

/// The same batches as they were frozen.
std::vector<const privacy::FrozenBatch*> as_frozen(const Batches& batches);

/// How many people a batch stands for, as published; of answers the largest base.
std::uint32_t people_of(const privacy::BatchContent& batch);

/// How many people the batches of one slot stand for, as published.
std::uint32_t people_in(const Batches& batches);

}   // namespace wb::analyse
