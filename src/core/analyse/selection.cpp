#include "core/analyse/selection.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/privacy/union.hpp"

namespace wb::analyse {

namespace {

bool begins_with(const Path& path, const Path& unit) {
    return path.size() >= unit.size() && std::equal(unit.begin(), unit.end(), path.begin());
}

bool fits(const privacy::BatchContent& batch, const Selection& selection) {
    const auto of_workshop = [&](const privacy::Part& part) {
        return part.workshop == *selection.workshop;
    };
    return (!selection.round || batch.slot().round == *selection.round) &&
           (!selection.workshop || std::all_of(batch.parts.begin(), batch.parts.end(), of_workshop)
           ) &&
           (selection.unit.empty() || privacy::is_within(batch, selection.unit));
}

/// Where a band begins: 5 of "5-9".
std::uint32_t least_of(const std::string& band) {
    std::uint32_t number = 0;
    for (const char c : band) {
        if (c < '0' || c > '9') {
            break;
        }
        number = 10 * number + static_cast<std::uint32_t>(c - '0');
    }
    return number;
}

}   // namespace

Batches chosen(const Collection& collection, const Selection& selection) {
    Batches batches;
    const auto add = [&](const Batch& batch) {
        if (fits(batch.content(), selection)) {
            batches.push_back(&batch);
        }
    };
    if (selection.exercise.empty()) {
        for (const Batch& batch : collection.batches()) {
            add(batch);
        }
    } else {
        for (const Batch* const batch : collection.batches_of(selection.exercise)) {
            add(*batch);
        }
    }
    return batches;
}

std::vector<const privacy::NumberedBatch*> cells(const Batches& batches) {
    std::vector<const privacy::NumberedBatch*> result;
    for (const Batch* const batch : batches) {
        result.push_back(batch->cells.get());
    }
    return result;
}

std::vector<const privacy::FrozenBatch*> as_frozen(const Batches& batches) {
    std::vector<const privacy::FrozenBatch*> result;
    for (const Batch* const batch : batches) {
        result.push_back(batch->frozen);
    }
    return result;
}

Unit unit_at(const Collection& collection, const Path& path) {
    Unit unit{path, {}, 0, 0, 0};
    std::set<domain::WorkshopId> here;
    std::map<std::string_view, std::set<domain::WorkshopId>> children;
    for (const Place& place : collection.places()) {
        if (begins_with(place.unit, path)) {
            here.insert(place.workshop);
            if (place.unit.size() > path.size()) {
                children[place.unit[path.size()]].insert(place.workshop);
            }
        }
    }
    unit.workshops = static_cast<std::uint32_t>(here.size());
    for (const auto& [name, workshops] : children) {
        unit.children.push_back({std::string{name}, static_cast<std::uint32_t>(workshops.size())});
    }
    if (path.empty()) {
        return unit;   // everything is in it
    }
    for (const Batch& batch : collection.batches()) {
        const std::vector<Path>& units = batch.content().units;
        const auto inside = std::count_if(units.begin(), units.end(), [&](const Path& of_part) {
            return begins_with(of_part, path);
        });
        const bool all_inside = static_cast<std::size_t>(inside) == units.size();
        unit.beyond += inside > 0 && !all_inside ? 1U : 0U;
        unit.together += all_inside && !batch.content().breakdown ? 1U : 0U;
    }
    return unit;
}

std::uint32_t people_of(const privacy::BatchContent& batch) {
    std::uint32_t most = 0;
    for (const privacy::Atom& atom : batch.atoms) {
        most = std::max(most, atom.row.empty() ? atom.base : 0U);
    }
    return most == 0 ? least_of(batch.people) : most;
}

std::uint32_t people_in(const Batches& batches) {
    std::uint32_t people = 0;
    for (const Batch* const batch : batches) {
        people += batch->people;
    }
    return people;
}

}   // namespace wb::analyse
