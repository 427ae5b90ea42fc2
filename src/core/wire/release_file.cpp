#include "core/wire/release_file.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "core/wire/file.hpp"
#include "core/wire/release_contents.hpp"
#include "core/wire/release_cursor.hpp"
#include "core/wire/release_json.hpp"
#include "core/wire/release_names.hpp"

namespace wb::privacy {

/// Makes released values of what a signature vouches for. Only this file may.
class ReleaseReader {
public:
    static FrozenBatch batch(BatchContent content) { return FrozenBatch{std::move(content)}; }

    static Release release(std::uint8_t k, std::uint8_t k_text, std::vector<FrozenBatch> batches) {
        return Release{k, k_text, std::move(batches)};
    }
};

}   // namespace wb::privacy

namespace wb::wire {

namespace {

using privacy::Atom;
using privacy::BatchContent;
using privacy::BatchId;
using privacy::LeftOut;

// Hands everything to the batch it names; false when that is not there, or in another order.
template <class Values, class Take>
bool distributed(Values& values, std::vector<BatchContent>& batches, Take take) {
    auto batch = batches.begin();
    for (auto& value : values) {
        batch = std::find_if(batch, batches.end(), [&](const BatchContent& candidate) {
            return candidate.id == value.batch;
        });
        if (batch == batches.end() || batch->slot().exercise != value.exercise ||
            batch->slot().round != value.round || !take(*batch, value.value)) {
            return false;
        }
    }
    return true;
}

bool assembled(ReleaseContents& contents) {
    std::vector<BatchContent>& batches = contents.batches;
    const bool whole =
        distributed(
            contents.atoms,
            batches,
            [](BatchContent& batch, Atom& atom) {
                batch.atoms.push_back(std::move(atom));
                return batch.slot().text_block.empty();
            }
        ) &&
        distributed(
            contents.left_out,
            batches,
            [](BatchContent& batch, LeftOut& left_out) {
                batch.left_out.push_back(std::move(left_out));
                return batch.slot().text_block.empty();
            }
        ) &&
        distributed(contents.texts, batches, [](BatchContent& batch, ReleasedLines& lines) {
            const bool fits = batch.lines.empty() && batch.people == lines.people &&
                              !lines.block.empty() && batch.slot().text_block == lines.block;
            batch.lines = std::move(lines.lines);
            return fits;
        });
    const auto texts = static_cast<std::size_t>(std::count_if(
        batches.begin(),
        batches.end(),
        [](const BatchContent& batch) { return !batch.slot().text_block.empty(); }
    ));
    return whole && texts == contents.texts.size();
}

// What make_release sees to: order, no part twice, k is the smallest.
bool in_order(const ReleaseContents& contents) {
    const std::vector<BatchContent>& batches = contents.batches;
    std::vector<privacy::Part> parts;
    std::vector<BatchId> ids;
    std::uint8_t k = domain::largest_k;
    for (const BatchContent& batch : batches) {
        parts.insert(parts.end(), batch.parts.begin(), batch.parts.end());
        ids.push_back(batch.id);
        k = std::min(k, batch.k);
    }
    std::sort(parts.begin(), parts.end());
    std::sort(ids.begin(), ids.end());
    return !batches.empty() && k == contents.k && contents.k_text >= domain::smallest_k_text &&
           std::adjacent_find(parts.begin(), parts.end()) == parts.end() &&
           std::adjacent_find(ids.begin(), ids.end()) == ids.end() &&
           std::is_sorted(batches.begin(), batches.end(), [](const auto& a, const auto& b) {
               return a.parts < b.parts;
           });
}

}   // namespace

std::string write_release(const privacy::Release& release, const WorkshopKeys& keys) {
    std::string text = release_json(release, signing_key_of(keys));
    const Signature signature = sign(bytes_of(text), Purpose::Release, keys);
    return signed_json(std::move(text), signature);
}

std::variant<SignedRelease, ReleaseFault> read_release(std::string_view text) {
    if (text.size() > largest_release) {
        return ReleaseFault{{ErrorCode::TooLarge, "release"}, 0};
    }
    ReleaseCursor cursor{text};
    ReleaseContents found = read_contents(cursor);
    if (cursor.fault()) {
        return ReleaseFault{*cursor.fault(), cursor.at()};
    }
    if (cursor.at() != text.size()) {
        return ReleaseFault{{ErrorCode::TrailingBytes, "release"}, cursor.at()};
    }
    std::string message{text.substr(0, found.signature_begin)};
    message += text.substr(found.signature_end);
    if (!is_signed(bytes_of(message), Purpose::Release, found.signature, found.signing_key)) {
        return ReleaseFault{{ErrorCode::WrongSignature, "release"}, 0};
    }
    message = {};
    if (!assembled(found) || !in_order(found)) {
        return ReleaseFault{{ErrorCode::BadValue, "batches"}, 0};
    }
    std::vector<privacy::FrozenBatch> batches;
    batches.reserve(found.batches.size());
    for (BatchContent& batch : found.batches) {
        batches.push_back(privacy::ReleaseReader::batch(std::move(batch)));
    }
    return SignedRelease{
        privacy::ReleaseReader::release(found.k, found.k_text, std::move(batches)),
        found.signing_key};
}

std::optional<Error> fault_of(const SignedRelease& release, const SignedWorkshop& workshop) {
    const domain::Workshop& rules = workshop.workshop();
    if (release.signing_key != rules.signing_key) {
        return Error{ErrorCode::WrongSignature, "release"};
    }
    if (release.release.k_text() < rules.k_text) {
        return Error{ErrorCode::BadValue, "k for texts"};
    }
    bool found = false;
    for (const privacy::FrozenBatch& frozen : release.release.batches()) {
        const BatchContent& batch = frozen.content();
        for (const privacy::Part& part : batch.parts) {
            if (part.workshop != workshop.id()) {
                continue;
            }
            found = true;
            const bool planned = std::any_of(
                rules.exercises.begin(),
                rules.exercises.end(),
                [&](const domain::PlannedExercise& exercise) {
                    return exercise.exercise == part.slot.exercise &&
                           exercise.revision == batch.revision &&
                           exercise.rounds >= part.slot.round && batch.k >= exercise.k;
                }
            );
            if (!planned) {
                return Error{ErrorCode::BadValue, "batch"};
            }
        }
    }
    return found ? std::nullopt : std::optional{Error{ErrorCode::UnknownId, "workshop"}};
}

std::string release_digits(std::string_view text) {
    const auto sum = checksum(bytes_of(text));
    return hex(std::span{sum}.first(8));
}

}   // namespace wb::wire
