#include "core/privacy/union.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace wb::privacy {

class Uniter {
public:
    static Union united(
        std::uint8_t k,
        std::vector<BatchId> batches,
        std::vector<UnionAtom> atoms,
        std::vector<UnionLines> lines
    ) {
        return Union{k, std::move(batches), std::move(atoms), std::move(lines)};
    }
};

namespace {

using Batches = std::vector<const BatchContent*>;

bool begins_with(const std::vector<std::string>& path, const std::vector<std::string>& unit) {
    return path.size() >= unit.size() && std::equal(unit.begin(), unit.end(), path.begin());
}

/// Every batch once; an error when they contradict each other.
Result<Batches> distinct(std::span<const BatchContent* const> all) {
    std::map<BatchId, const BatchContent*> by_id;
    for (const BatchContent* const batch : all) {
        const auto place = by_id.emplace(batch->id, batch);
        if (!place.second && !(*place.first->second == *batch)) {
            return Error{ErrorCode::BadValue, "one batch with two contents"};
        }
    }
    Batches batches;
    std::vector<Part> parts;
    for (const auto& one : by_id) {
        batches.push_back(one.second);
        parts.insert(parts.end(), one.second->parts.begin(), one.second->parts.end());
    }
    std::sort(parts.begin(), parts.end());
    if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {
        return Error{ErrorCode::BadValue, "two batches with one part"};
    }
    return batches;
}

std::vector<UnionAtom> sums(const Batches& batches) {
    CellNumbers numbers;
    std::vector<NumberedBatch> numbered;
    for (const BatchContent* const batch : batches) {
        numbered.push_back(numbers.number(*batch));
    }
    std::vector<const NumberedBatch*> all;
    for (const NumberedBatch& one : numbered) {
        all.push_back(&one);
    }
    return numbers.sums(all);
}

std::vector<UnionLines> all_lines(const Batches& batches) {
    std::map<std::pair<Slot, std::uint32_t>, std::vector<std::string>> groups;
    for (const BatchContent* const batch : batches) {
        if (!batch->slot().text_block.empty()) {
            auto& lines = groups[{batch->slot(), batch->revision}];
            lines.insert(lines.end(), batch->lines.begin(), batch->lines.end());
        }
    }
    std::vector<UnionLines> result;
    for (auto& [group, lines] : groups) {
        // By their bytes: workshops do not stay together.
        std::sort(lines.begin(), lines.end());
        result.push_back({group.first, group.second, std::move(lines)});
    }
    return result;
}

Result<Union> united(const Batches& batches) {
    if (batches.empty()) {
        return Error{ErrorCode::BadValue, "no batch for this unit"};
    }
    std::uint8_t k = batches.front()->k;
    std::vector<BatchId> ids;
    for (const BatchContent* const batch : batches) {
        k = std::min(k, batch->k);
        ids.push_back(batch->id);
    }
    return Uniter::united(k, std::move(ids), sums(batches), all_lines(batches));
}

}   // namespace

bool is_within(const BatchContent& batch, const std::vector<std::string>& unit) {
    const bool inside = std::all_of(batch.units.begin(), batch.units.end(), [&](const auto& path) {
        return begins_with(path, unit);
    });
    return inside && (batch.breakdown || unit.empty());
}

Result<Union> unite(std::span<const Release> releases, const std::vector<std::string>& unit) {
    Batches all;
    for (const Release& release : releases) {
        for (const FrozenBatch& batch : release.batches()) {
            all.push_back(&batch.content());
        }
    }
    Result<Batches> batches = distinct(all);
    if (!batches) {
        return batches.error();
    }
    batches->erase(
        std::remove_if(
            batches->begin(),
            batches->end(),
            [&](const BatchContent* batch) { return !is_within(*batch, unit); }
        ),
        batches->end()
    );
    return united(*batches);
}

Result<Union> unite(std::span<const FrozenBatch* const> chosen) {
    Batches all;
    for (const FrozenBatch* const batch : chosen) {
        all.push_back(&batch->content());
    }
    const Result<Batches> batches = distinct(all);
    return batches ? united(*batches) : Result<Union>{batches.error()};
}

}   // namespace wb::privacy
