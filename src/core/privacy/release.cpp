#include "core/privacy/release.hpp"

#include <algorithm>

#include "core/domain/workshop.hpp"

namespace wb::privacy {

class Releaser {
public:
    static Release release(std::uint8_t k, std::uint8_t k_text, std::vector<FrozenBatch> batches) {
        return Release{k, k_text, std::move(batches)};
    }
};

Result<Release> make_release(std::span<const FrozenBatch> batches, std::uint8_t k_text) {
    if (batches.empty() || k_text < domain::smallest_k_text) {
        return Error{ErrorCode::BadValue, "release without a batch"};
    }
    std::vector<FrozenBatch> sorted(batches.begin(), batches.end());
    std::sort(sorted.begin(), sorted.end(), [](const FrozenBatch& a, const FrozenBatch& b) {
        return a.content().parts < b.content().parts;
    });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<Part> parts;
    std::uint8_t k = sorted.front().content().k;
    for (const FrozenBatch& batch : sorted) {
        parts.insert(parts.end(), batch.content().parts.begin(), batch.content().parts.end());
        k = std::min(k, batch.content().k);
    }
    std::sort(parts.begin(), parts.end());
    if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {
        return Error{ErrorCode::BadValue, "two batches with one part"};
    }
    return Releaser::release(k, k_text, std::move(sorted));
}

}   // namespace wb::privacy
