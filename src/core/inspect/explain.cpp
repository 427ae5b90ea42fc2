#include "core/inspect/explain.hpp"

#include <string_view>
#include <utility>

#include "core/inspect/rows.hpp"
#include "core/wire/keys.hpp"

namespace wb::inspect {

namespace {

constexpr std::string_view magic = "WIRK";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Of a file that no reader here knows: whether it is one of ours in another format.
Fault unknown(std::string_view text) {
    const bool ours = text.substr(0, magic.size()) == magic;
    const bool whole = text.size() >= wire::header_size + wire::checksum_size;
    return {
        !ours   ? Trouble::NotOurs
        : whole ? Trouble::OtherVersion
                : Trouble::Damaged,
        std::nullopt,
        {ours ? ErrorCode::WrongFormat : ErrorCode::WrongMagic, "file"},
        std::nullopt};
}

}   // namespace

void Rows::add(std::size_t size, What what, Value value, Reader reader) {
    if (size > 0) {
        Row& row = rows_.emplace_back();
        row.from = at_;
        row.size = size;
        row.what = what;
        row.value = std::move(value);
        row.reader = reader;
    }
    at_ += size;
}

std::variant<Explained, Fault> explain(wire::Bytes bytes) {
    if (const auto kind = wire::kind_of(bytes)) {
        return explain_wirk(*kind, bytes);
    }
    const std::string_view text = wire::text_of(bytes);
    if (text.substr(0, 1) == "{") {
        return explain_json(text);
    }
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        return explain_table(text);
    }
    return unknown(text);
}

std::vector<Absent> absent_in(Kind kind) {
    using enum Absent;
    switch (kind) {
    case Kind::Content:
    case Kind::Guide: return {Answers, Name, Account, Device, Time, SecretKeys, Passphrase};
    case Kind::Drafts: return {Name, Account, Device, Time, SecretKeys, Passphrase};
    case Kind::Workshop: return {Answers, Name, Account, Device, Time, SecretKeys, Passphrase};
    // One person's records lie side by side in it, so nothing is said of links or order.
    case Kind::HandIn: return {Name, Account, Device, Time, OwnWords, SecretKeys, Passphrase};
    case Kind::Box:
        return {Name, Account, Device, Time, Order, Links, OwnWords, SecretKeys, Passphrase};
    case Kind::Key:
        // Its ledger tells how many are in each batch, so exact counts are not absent.
        return {Name, Account, Device, Time, SingleAnswers, OwnWords, Passphrase};
    case Kind::Desk: return {Answers, Name, Account, Device, Time, Passphrase};
    case Kind::Release:
    case Kind::Sums:
    case Kind::Table:
        return {
            Name,
            Account,
            Device,
            Time,
            Order,
            Links,
            SingleAnswers,
            OwnWords,
            ExactCounts,
            SmallGroups,
            SecretKeys,
            Passphrase};
    }
    return {};
}

bool holds_typed_words(Kind kind) {
    switch (kind) {
    case Kind::Content:
    case Kind::Guide: return false;
    case Kind::Drafts:
    case Kind::Workshop:
    case Kind::HandIn:
    case Kind::Box:
    case Kind::Key:
    case Kind::Desk:
    case Kind::Release:
    case Kind::Sums:
    case Kind::Table: return true;
    }
    return true;
}

}   // namespace wb::inspect
