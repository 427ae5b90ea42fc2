#include "core/analyse/selection.hpp"

#include <algorithm>
#include <map>
#include <set>

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
    return (selection.exercise.empty() || batch.slot().exercise == selection.exercise) &&
           (!selection.round || batch.slot().round == *selection.round) &&
           (!selection.workshop || std::all_of(batch.parts.begin(), batch.parts.end(), of_workshop)
           ) &&
           privacy::is_within(batch, selection.unit);
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
    for (const privacy::FrozenBatch* const batch : collection.batches()) {
        if (fits(batch->content(), selection)) {
            batches.push_back(batch);
        }
    }
    return batches;
}

Unit unit_at(const Collection& collection, const Path& path) {
    Unit unit{path, {}, 0, 0, 0};
    std::set<domain::WorkshopId> here;
    std::map<std::string, std::set<domain::WorkshopId>> children;
    for (const privacy::FrozenBatch* const batch : collection.batches()) {
        const privacy::BatchContent& content = batch->content();
        std::size_t inside = 0;
        for (std::size_t i = 0; i < content.parts.size(); ++i) {
            const Path& of_part = content.units[i];
            if (!begins_with(of_part, path)) {
                continue;
            }
            ++inside;
            here.insert(content.parts[i].workshop);
            if (of_part.size() > path.size()) {
                children[of_part[path.size()]].insert(content.parts[i].workshop);
            }
        }
        unit.beyond += inside > 0 && inside < content.parts.size() ? 1U : 0U;
        unit.together +=
            inside == content.parts.size() && !path.empty() && !content.breakdown ? 1U : 0U;
    }
    unit.workshops = static_cast<std::uint32_t>(here.size());
    for (const auto& [name, workshops] : children) {
        unit.children.push_back({name, static_cast<std::uint32_t>(workshops.size())});
    }
    return unit;
}

std::uint32_t people_in(const Batches& batches) {
    std::uint32_t people = 0;
    for (const privacy::FrozenBatch* const batch : batches) {
        std::uint32_t most = 0;
        for (const privacy::Atom& atom : batch->content().atoms) {
            most = std::max(most, atom.row.empty() ? atom.base : 0U);
        }
        people += most == 0 ? least_of(batch->content().people) : most;
    }
    return people;
}

}   // namespace wb::analyse
