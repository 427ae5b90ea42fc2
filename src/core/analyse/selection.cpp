#include "core/analyse/selection.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "core/privacy/union.hpp"

namespace wb::analyse {

namespace {

bool begins_with(const Path& path, const Path& unit) {
    return path.size() >= unit.size() && std::equal(unit.begin(), unit.end(), path.begin());
}

bool fits(const Batch& batch, const Selection& selection) {
    const auto of_workshop = [&](const privacy::Part& part) {
        return part.workshop == *selection.workshop;
    };
    const auto only_of_workshop = [&] {
        const std::vector<privacy::Part>& parts = batch.content().parts;
        return std::all_of(parts.begin(), parts.end(), of_workshop);
    };
    return (!selection.round || batch.round == *selection.round) &&
           (!selection.workshop || only_of_workshop()) &&
           (selection.unit.empty() || privacy::is_within(batch.content(), selection.unit));
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

std::uint32_t different(std::vector<domain::WorkshopId> workshops) {
    std::sort(workshops.begin(), workshops.end());
    const auto end = std::unique(workshops.begin(), workshops.end());
    return static_cast<std::uint32_t>(end - workshops.begin());
}

}   // namespace

Batches chosen(const Collection& collection, const Selection& selection) {
    Batches batches;
    const auto add = [&](const Batch& batch) {
        if (fits(batch, selection)) {
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
    std::vector<domain::WorkshopId> here;
    std::map<std::string_view, std::vector<domain::WorkshopId>> children;
    for (const Place& place : collection.places()) {
        if (begins_with(place.unit, path)) {
            here.push_back(place.workshop);
            if (place.unit.size() > path.size()) {
                children[place.unit[path.size()]].push_back(place.workshop);
            }
        }
    }
    unit.workshops = different(std::move(here));
    for (auto& [name, workshops] : children) {
        unit.children.push_back({std::string{name}, different(std::move(workshops))});
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
