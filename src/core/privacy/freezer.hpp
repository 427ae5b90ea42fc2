// The only way to a frozen batch and to texts under review, beside the reader of a signed release.
// For batch.cpp and text_batch.cpp and nothing else (tests/static/rules.mjs).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/privacy/text_batch.hpp"

namespace wb::privacy {

class Freezer {
public:
    static FrozenBatch frozen(BatchContent content) { return FrozenBatch{std::move(content)}; }

    static TextsUnderReview
    opened(BatchContent content, const NoiseKey& key, std::vector<std::string> lines) {
        return TextsUnderReview{std::move(content), key, std::move(lines)};
    }

    static const BatchContent& content(const TextsUnderReview& texts) { return texts.content_; }

    static const NoiseKey& key(const TextsUnderReview& texts) { return texts.key_; }
};

}   // namespace wb::privacy
