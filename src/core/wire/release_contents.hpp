// What the text of a release says, list by list: before anybody knows whether it is signed, and
// whether its lists fit together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/workshop.hpp"
#include "core/privacy/release.hpp"
#include "core/wire/release_cursor.hpp"
#include "core/wire/release_json.hpp"

namespace wb::wire {

/// Something of a batch, which stands in another list than the batch.
template <class Value>
struct OfBatch {
    privacy::BatchId batch = {};
    std::string exercise = {};
    std::uint8_t round = 1;
    Value value = {};
};

/// The lines of a text batch.
struct ReleasedLines {
    std::vector<std::string> lines = {};
    std::string people = {};
    std::string block = {};
};

struct ReleaseContents {
    std::vector<OfBatch<privacy::Atom>> atoms = {};
    std::vector<privacy::BatchContent> batches = {};
    std::vector<OfBatch<privacy::LeftOut>> left_out = {};
    std::vector<OfBatch<ReleasedLines>> texts = {};
    std::uint8_t k = 0;
    std::uint8_t k_text = 0;
    domain::PublicKey signing_key = {};
    Signature signature = {};
    std::size_t signature_begin = 0;   ///< of its key and value with the comma behind
    std::size_t signature_end = 0;
};

/// Everything from the first bracket to the last; what is wrong, the cursor says. Every value is
/// within its range then.
ReleaseContents read_contents(ReleaseCursor& cursor);

}   // namespace wb::wire
