#include "core/wire/box_file.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <optional>
#include <utility>

#include "core/wire/keys.hpp"
#include "core/wire/record_file.hpp"

namespace wb::wire {

namespace {

// What both kinds of file hold.
struct Contents {
    domain::WorkshopId workshop = {};
    std::vector<Sealed> sealed = {};
    std::vector<std::string> batches = {};
};

// Sealed records stand in the order of their bytes, before the batches. What keeps one out: the
// fault.
std::optional<Error> add_sealed(Contents& contents, Sealed sealed) {
    if (!has_size_of_a_seal(sealed)) {
        return Error{ErrorCode::BadValue, "size of a sealed record"};
    }
    if (!contents.batches.empty() ||
        !(contents.sealed.empty() || comes_before(contents.sealed.back(), sealed))) {
        return Error{ErrorCode::BadValue, "order of sealed records"};
    }
    contents.sealed.push_back(std::move(sealed));
    return std::nullopt;
}

std::optional<Error> add_batch(Contents& contents, std::string batch) {
    if (!(contents.batches.empty() || contents.batches.back() < batch)) {
        return Error{ErrorCode::BadValue, "order of batches"};
    }
    contents.batches.push_back(std::move(batch));
    return std::nullopt;
}

Result<Contents> read_contents(Bytes bytes, FileKind kind) {
    auto records = open_file(bytes, kind);
    if (!records) {
        return records.error();
    }
    Contents contents;
    if (records->done()) {
        return Error{ErrorCode::Truncated, "workshop"};
    }
    const Record first = records->next();
    if (first.type != record_workshop_id || first.payload.size() != contents.workshop.size()) {
        return Error{ErrorCode::BadValue, "workshop"};
    }
    std::copy(first.payload.begin(), first.payload.end(), contents.workshop.begin());
    while (!records->done()) {
        const auto [type, payload] = records->next();
        std::optional<Error> fault;
        if (type == record_sealed) {
            fault = add_sealed(contents, Sealed(payload.begin(), payload.end()));
        } else if (type == record_batch && kind == FileKind::Box) {
            fault = add_batch(contents, std::string(payload.begin(), payload.end()));
        } else {
            fault = Error{ErrorCode::BadValue, "type of record"};
        }
        if (fault) {
            return *fault;
        }
    }
    return contents;
}

}   // namespace

bool has_size_of_a_seal(Bytes sealed) {
    return sealed.size() > seal_overhead && sealed.size() <= largest_record + seal_overhead &&
           (sealed.size() - seal_overhead) % record_step == 0;
}

// By their bytes. Spelled out, because GCC 12 warns of a length below zero in vector's own <.
bool comes_before(const Sealed& a, const Sealed& b) {
    const int order = std::memcmp(a.data(), b.data(), std::min(a.size(), b.size()));
    return order == 0 ? a.size() < b.size() : order < 0;
}

std::vector<std::uint8_t> write_hand_in(HandIn hand_in) {
    std::sort(hand_in.sealed.begin(), hand_in.sealed.end(), comes_before);
    FileWriter writer{FileKind::HandIn};
    writer.add(record_workshop_id, hand_in.workshop);
    for (const Sealed& sealed : hand_in.sealed) {
        writer.add(record_sealed, sealed);
    }
    return std::move(writer).finish();
}

Result<HandIn> read_hand_in(Bytes bytes) {
    auto contents = read_contents(bytes, FileKind::HandIn);
    if (!contents) {
        return contents.error();
    }
    if (contents->sealed.empty() || contents->sealed.size() > most_handed_in) {
        return Error{ErrorCode::BadValue, "number of records"};
    }
    return HandIn{contents->workshop, std::move(contents->sealed)};
}

std::vector<std::uint8_t> write_box(const Box& box) {
    FileWriter writer{FileKind::Box};
    writer.add(record_workshop_id, box.workshop);
    for (const Sealed& sealed : box.sealed) {
        writer.add(record_sealed, sealed);
    }
    for (const std::string& batch : box.batches) {
        writer.add(record_batch, bytes_of(batch));
    }
    return std::move(writer).finish();
}

Result<Box> read_box(Bytes bytes) {
    auto contents = read_contents(bytes, FileKind::Box);
    if (!contents) {
        return contents.error();
    }
    return Box{contents->workshop, std::move(contents->sealed), std::move(contents->batches)};
}

std::size_t unite_sorted(std::vector<Sealed>& into, std::vector<Sealed> more) {
    std::sort(more.begin(), more.end(), comes_before);
    more.erase(std::unique(more.begin(), more.end()), more.end());
    std::vector<Sealed> fresh;
    std::set_difference(
        std::make_move_iterator(more.begin()),
        std::make_move_iterator(more.end()),
        into.begin(),
        into.end(),
        std::back_inserter(fresh),
        comes_before
    );
    const std::size_t added = fresh.size();
    const auto middle = static_cast<std::ptrdiff_t>(into.size());
    std::move(fresh.begin(), fresh.end(), std::back_inserter(into));
    std::inplace_merge(into.begin(), into.begin() + middle, into.end(), comes_before);
    return added;
}

}   // namespace wb::wire
