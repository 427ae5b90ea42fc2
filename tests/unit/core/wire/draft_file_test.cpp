#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/draft_file.hpp"
#include "core/wire/file.hpp"

#include "unit/core/samples.hpp"

TEST_SUITE_BEGIN("core/wire/draft_file");

using wb::ErrorCode;
using namespace wb::domain;
using namespace wb::wire;
using Buffer = std::vector<std::uint8_t>;

namespace {

std::string hexadecimal(const Buffer& bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 0xFU]);
    }
    return text;
}

Buffer bytes_of(std::string_view hexadecimal_text) {
    const auto digit = [](char c) {
        return static_cast<std::uint8_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    };
    Buffer bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal_text.size(); i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(
            digit(hexadecimal_text[i]) * 16U + digit(hexadecimal_text[i + 1])
        ));
    }
    return bytes;
}

Buffer payload_of(const Draft& draft) {
    const Buffer file = write_drafts({draft});
    auto records = open_file(file, FileKind::Drafts);
    REQUIRE(records);
    const Record record = records->next();
    return {record.payload.begin(), record.payload.end()};
}

Buffer file_of(std::uint16_t type, const Buffer& payload) {
    FileWriter writer{FileKind::Drafts};
    writer.add(type, payload);
    return std::move(writer).finish();
}

ErrorCode refusal(const Buffer& file) {
    const auto drafts = read_drafts(file);
    REQUIRE_FALSE(drafts);
    return drafts.error().code;
}

// Puts `value` at the one place where `bytes` has `mark`.
Buffer replaced(Buffer bytes, std::string_view mark, std::string_view value) {
    const auto found = std::search(bytes.begin(), bytes.end(), mark.begin(), mark.end());
    REQUIRE(found != bytes.end());
    const auto offset = found - bytes.begin();
    bytes.erase(found, found + static_cast<std::ptrdiff_t>(mark.size()));
    bytes.insert(bytes.begin() + offset, value.begin(), value.end());
    return bytes;
}

}   // namespace

TEST_CASE("drafts come back as they were") {
    const auto drafts = wb::samples::drafts();
    const auto again = read_drafts(write_drafts(drafts));
    REQUIRE(again);
    CHECK(*again == drafts);
    const auto none = read_drafts(write_drafts({}));
    REQUIRE(none);
    CHECK(none->empty());
}

TEST_CASE("a draft file of format 1 stays readable for ever") {
    // Written by the first version. This line is never edited; a new format gets a line of its own.
    constexpr std::string_view first_version =
        "5749524b010002006b0000006500000001000a006566666563742d6d617002000000010003000005"
        "00c39c62656e0600616476696365030004006e6f746500000301000300610a6204007369676e0302"
        "010100050068656c70730000000800737472656e677468030302040800737472656e677468030345"
        "590b674132bb9c8276e497a87ba9c7dd991b3d3848765af035c38b9acc2f24";
    Draft draft;
    draft.exercise = "effect-map";
    draft.revision = 2;
    draft.answers.cards = {{3, "", PrivateWords{"\u00DCben"}, "advice"}};
    draft.answers.entries[{"sign", 3, Beneficiary::Company}] = Selection{{"helps"}, {}, false};
    draft.answers.entries[{"strength", 3, Beneficiary::Self}] = Level{4};
    draft.answers.entries[{"note", 0, std::nullopt}] = Lines{{PrivateWords{"a\nb"}}};
    draft.position = {"strength", 3, Beneficiary::Self};
    const auto read = read_drafts(bytes_of(first_version));
    REQUIRE(read);
    CHECK(*read == std::vector<Draft>{draft});
    // True while format 1 is the one that is written.
    CHECK(hexadecimal(write_drafts({draft})) == first_version);
}

TEST_CASE("decisions about handing in come back, and only as the last record") {
    using namespace std::string_view_literals;
    const KeptDrafts kept = wb::samples::kept();
    const auto again = read_kept(write_kept(kept));
    REQUIRE(again);
    CHECK(*again == kept);
    // What was kept before there were decisions is read as it was; a person's file has none.
    const auto before = read_kept(write_drafts(kept.drafts));
    REQUIRE(before);
    CHECK(*before == KeptDrafts{kept.drafts, std::nullopt});
    CHECK(refusal(write_kept(kept)) == ErrorCode::BadValue);
    const auto choices_refusal = [](const wb::privacy::Choices& choices) {
        const auto read = read_kept(write_kept({{}, choices}));
        REQUIRE_FALSE(read);
        return read.error().code;
    };
    wb::privacy::Choices odd = *kept.choices;
    odd.round = 3;
    CHECK(choices_refusal(odd) == ErrorCode::BadValue);
    odd.round = 0;
    CHECK(choices_refusal(odd) == ErrorCode::BadValue);
    // First the decisions, then a draft; the decisions twice.
    const auto payloads = [](const Buffer& file) {
        std::vector<Buffer> all;
        auto records = open_file(file, FileKind::Drafts);
        REQUIRE(records);
        while (!records->done()) {
            const Record record = records->next();
            all.emplace_back(record.payload.begin(), record.payload.end());
        }
        return all;
    }(write_kept(kept));
    REQUIRE(payloads.size() == 3);
    for (const std::uint16_t last : {std::uint16_t{1}, std::uint16_t{2}}) {
        FileWriter writer{FileKind::Drafts};
        writer.add(2, payloads[2]);
        writer.add(last, payloads[last]);
        CHECK_FALSE(read_kept(std::move(writer).finish()));
    }
    // Questions out of order, and one of them twice.
    for (const std::string_view wrong : {"zzzzz", "phras"}) {
        CAPTURE(wrong);
        const Buffer changed = replaced(
            replaced(payloads[2], "\5\0order"sv, std::string{"\5\0"sv}.append(wrong)),
            "\6\0phrase"sv,
            "\5\0phras"sv
        );
        FileWriter writer{FileKind::Drafts};
        writer.add(2, changed);
        const auto read = read_kept(std::move(writer).finish());
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::BadValue);
    }
}

TEST_CASE("the largest draft that a person can make fits into a file") {
    std::string emoji;
    for (std::size_t i = 0; i < most_code_points; ++i) {
        emoji += "\U0001F600";
    }
    Draft draft;
    draft.exercise = "effect-map";
    draft.revision = 1;
    for (std::uint8_t card = 1; card <= most_cards; ++card) {
        draft.answers.cards.push_back({card, "", PrivateWords{emoji}, "other"});
        for (const Beneficiary beneficiary : all_beneficiaries) {
            draft.answers.entries[{"phrase", card, beneficiary}] =
                Selection{{"knows-next-step"}, PrivateWords{emoji}, true};
            draft.answers.entries[{"freeing", card, beneficiary}] = Lines{{PrivateWords{emoji}}};
            draft.answers.entries[{"ladder", card, beneficiary}] =
                Lines{std::vector<PrivateWords>(most_lines, PrivateWords{emoji})};
        }
    }
    const std::vector<Draft> drafts(most_drafts, draft);
    const Buffer file = write_drafts(drafts);
    CHECK(file.size() < limits_of(FileKind::Drafts).file);
    const auto again = read_drafts(file);
    REQUIRE(again);
    CHECK(*again == drafts);
}

TEST_CASE("what keeps a draft from being stored is named") {
    struct Row {
        const char* name;
        ErrorCode code;
        std::function<void(Draft&)> spoil;
    };

    const std::vector<Row> rows{
        {"exercise is no id", ErrorCode::BadValue, [](Draft& d) { d.exercise = "Effect Map"; }},
        {"no exercise", ErrorCode::BadValue, [](Draft& d) { d.exercise.clear(); }},
        {"card id 0", ErrorCode::BadValue, [](Draft& d) { d.answers.cards[0].id = 0; }},
        {"card id twice", ErrorCode::BadValue, [](Draft& d) { d.answers.cards[0].id = 7; }},
        {"six cards",
         ErrorCode::TooLarge,
         [](Draft& d) {
             for (std::uint8_t id = 20; id < 24; ++id) {
                 d.answers.cards.push_back({id, "x", {}, {}});
             }
         }},
        {"a card with both",
         ErrorCode::BadValue,
         [](Draft& d) { d.answers.cards[0].own = PrivateWords{"auch"}; }},
        {"a card's option", ErrorCode::BadValue, [](Draft& d) { d.answers.cards[0].option = "A"; }},
        {"a card's category",
         ErrorCode::BadValue,
         [](Draft& d) { d.answers.cards[0].category = "a b"; }},
        {"a card's words",
         ErrorCode::BadText,
         [](Draft& d) { d.answers.cards[1].own = PrivateWords{"tab\t"}; }},
        {"words of 281",
         ErrorCode::BadText,
         [](Draft& d) { d.answers.cards[1].own = PrivateWords{std::string(281, 'a')}; }},
        {"a block's id",
         ErrorCode::BadValue,
         [](Draft& d) {
             d.answers.entries[{"", 0, std::nullopt}] = Level{1};
         }},
        {"level 0",
         ErrorCode::BadValue,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Level{0};
         }},
        {"level 6",
         ErrorCode::BadValue,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Level{6};
         }},
        {"thirteen options",
         ErrorCode::TooLarge,
         [](Draft& d) {
             Selection selection;
             for (int i = 0; i < 13; ++i) {
                 selection.options.push_back("o" + std::to_string(i));
             }
             d.answers.entries[{"x", 0, std::nullopt}] = selection;
         }},
        {"an option twice",
         ErrorCode::BadValue,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Selection{{"a", "b", "a"}, {}, false};
         }},
        {"own words in a selection",
         ErrorCode::BadText,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Selection{{}, PrivateWords{"\xFF"}, true};
         }},
        {"five lines",
         ErrorCode::TooLarge,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Lines{std::vector<PrivateWords>(5)};
         }},
        {"a line",
         ErrorCode::BadText,
         [](Draft& d) {
             d.answers.entries[{"x", 0, std::nullopt}] = Lines{{PrivateWords{"\x01"}}};
         }},
        {"the position", ErrorCode::BadValue, [](Draft& d) { d.position.step = "-"; }},
    };
    CHECK_FALSE(fault_in(wb::samples::drafts().front()));
    CHECK_FALSE(fault_in(wb::samples::drafts().back()));
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Draft draft = wb::samples::drafts().front();
        row.spoil(draft);
        const auto fault = fault_in(draft);
        REQUIRE(fault);
        CHECK(fault->code == row.code);
    }
}

TEST_CASE("a draft record with one thing wrong is refused with the right word") {
    using namespace std::string_view_literals;
    Draft draft;
    draft.exercise = "pulse";
    draft.revision = 1;
    draft.answers.cards = {{1, "alpha", {}, ""}, {2, "beta", {}, ""}};
    draft.answers.entries[{"first", 0, std::nullopt}] = Level{3};
    draft.answers.entries[{"second", 0, std::nullopt}] = Level{4};
    const Buffer good = payload_of(draft);
    REQUIRE(read_drafts(file_of(1, good)));

    CHECK(refusal(file_of(2, good)) == ErrorCode::BadValue);   // an unknown type of record
    Buffer longer = good;
    longer.push_back(0);
    CHECK(refusal(file_of(1, longer)) == ErrorCode::TrailingBytes);
    CHECK(refusal(file_of(1, {})) == ErrorCode::Truncated);
    // Level 4 becomes 6; the case of an answer becomes 9; the beneficiary becomes 4.
    CHECK(
        refusal(file_of(1, replaced(good, "second\0\0\2\4"sv, "second\0\0\2\6"sv))) ==
        ErrorCode::BadValue
    );
    CHECK(
        refusal(file_of(1, replaced(good, "second\0\0\2\4"sv, "second\0\0\x09\4"sv))) ==
        ErrorCode::BadValue
    );
    CHECK(
        refusal(file_of(1, replaced(good, "second\0\0\2\4"sv, "second\0\4\2\4"sv))) ==
        ErrorCode::BadValue
    );
    // Entries out of order, and the same place twice.
    CHECK(refusal(file_of(1, replaced(good, "second"sv, "aecond"sv))) == ErrorCode::BadValue);
    Buffer twice = replaced(good, "\6\0second"sv, "\5\0first"sv);
    CHECK(refusal(file_of(1, twice)) == ErrorCode::BadValue);
    // The second card gets the first one's id.
    CHECK(
        refusal(file_of(1, replaced(good, "\2\4\0beta"sv, "\1\4\0beta"sv))) == ErrorCode::BadValue
    );
}

TEST_CASE("more drafts than fit are refused") {
    Draft draft;
    draft.exercise = "pulse";
    FileWriter writer{FileKind::Drafts};
    const Buffer payload = payload_of(draft);
    for (std::size_t i = 0; i <= most_drafts; ++i) {
        writer.add(1, payload);
    }
    CHECK(refusal(std::move(writer).finish()) == ErrorCode::TooLarge);
}

TEST_SUITE_END();
