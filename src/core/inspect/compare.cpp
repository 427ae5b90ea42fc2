#include "core/inspect/compare.hpp"

#include <algorithm>

namespace wb::inspect {

namespace {

using privacy::BatchContent;
using privacy::FrozenBatch;

NamedBatch named(const BatchContent& batch) {
    return {batch.slot(), batch.parts.front().number, batch.people, batch.parts.size()};
}

bool share_a_part(const BatchContent& a, const BatchContent& b) {
    return std::any_of(a.parts.begin(), a.parts.end(), [&](const privacy::Part& part) {
        return std::find(b.parts.begin(), b.parts.end(), part) != b.parts.end();
    });
}

const FrozenBatch* find(const privacy::Release& release, const privacy::BatchId& id) {
    const auto found = std::find_if(
        release.batches().begin(),
        release.batches().end(),
        [&](const FrozenBatch& batch) { return batch.content().id == id; }
    );
    return found == release.batches().end() ? nullptr : &*found;
}

}   // namespace

std::variant<Difference, Contradicted>
compare(const wire::SignedRelease& first, const wire::SignedRelease& second) {
    Difference difference;
    difference.same_key = first.signing_key == second.signing_key;
    for (const FrozenBatch& batch : first.release.batches()) {
        const BatchContent& content = batch.content();
        const FrozenBatch* const other = find(second.release, content.id);
        if (other != nullptr && !(*other == batch)) {
            return Contradicted{Contradiction::OtherContent, named(content)};
        }
        if (other != nullptr) {
            difference.both.push_back(named(content));
            continue;
        }
        for (const FrozenBatch& candidate : second.release.batches()) {
            if (share_a_part(content, candidate.content())) {
                return Contradicted{Contradiction::SamePeople, named(content)};
            }
        }
        difference.only_first.push_back(named(content));
    }
    for (const FrozenBatch& batch : second.release.batches()) {
        if (find(first.release, batch.content().id) == nullptr) {
            difference.only_second.push_back(named(batch.content()));
        }
    }
    return difference;
}

}   // namespace wb::inspect
