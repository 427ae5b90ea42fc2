#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/archive.hpp"

TEST_SUITE_BEGIN("core/wire/archive");

using wb::ErrorCode;
using namespace wb::wire;
using wb::utf8::LineBreaks;
using Buffer = std::vector<std::uint8_t>;

namespace {

enum class Color : std::uint8_t { Red, Green };

std::uint8_t code_of_color(Color color) {
    switch (color) {
    case Color::Red: return 4;
    case Color::Green: return 9;
    }
    return 0;
}

template <class Value>
std::optional<wb::Error> fault_of(const Buffer& bytes, Value&& value) {
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    reader(value);
    return reader.finish();
}

template <class Value>
ErrorCode refusal(const Buffer& bytes, Value&& value) {
    const auto fault = fault_of(bytes, value);
    REQUIRE(fault);
    return fault->code;
}

}   // namespace

TEST_CASE("numbers have a fixed width and are little endian") {
    Buffer bytes;
    Writer writer{bytes};
    writer(std::uint8_t{0x01}, std::uint16_t{0x0203}, std::uint32_t{0x04050607}, true, false);
    CHECK(bytes == Buffer{0x01, 0x03, 0x02, 0x07, 0x06, 0x05, 0x04, 0x01, 0x00});
    std::uint8_t one = 0;
    std::uint16_t two = 0;
    std::uint32_t four = 0;
    bool yes = false;
    bool no = true;
    Budget budget{bytes.size()};
    Reader reader{bytes, budget};
    reader(one, two, four, yes, no);
    CHECK_FALSE(reader.finish());
    CHECK(one == 0x01);
    CHECK(two == 0x0203);
    CHECK(four == 0x04050607);
    CHECK(yes);
    CHECK_FALSE(no);
}

TEST_CASE("a flag is 0 or 1, nothing else") {
    bool flag = false;
    CHECK_FALSE(fault_of({1}, flag));
    CHECK(flag);
    CHECK(refusal({2}, flag) == ErrorCode::BadValue);
    CHECK(refusal({0xFF}, flag) == ErrorCode::BadValue);
    CHECK(refusal({}, flag) == ErrorCode::Truncated);
    CHECK(refusal({1, 1}, flag) == ErrorCode::TrailingBytes);
}

TEST_CASE("an enum is one of its numbers, and 0 only where it may be absent") {
    Color color = Color::Red;
    CHECK_FALSE(fault_of({9}, Coded{color, code_of_color}));
    CHECK(color == Color::Green);
    CHECK(refusal({0}, Coded{color, code_of_color}) == ErrorCode::BadValue);
    CHECK(refusal({1}, Coded{color, code_of_color}) == ErrorCode::BadValue);
    std::optional<Color> maybe = Color::Red;
    CHECK_FALSE(fault_of({0}, CodedOptional{maybe, code_of_color}));
    CHECK_FALSE(maybe);
    CHECK_FALSE(fault_of({4}, CodedOptional{maybe, code_of_color}));
    CHECK(maybe == Color::Red);
    CHECK(refusal({5}, CodedOptional{maybe, code_of_color}) == ErrorCode::BadValue);
}

TEST_CASE("text is bounded, valid and without control characters") {
    std::string text;
    CHECK_FALSE(fault_of({2, 0, 'o', 'k'}, Text{text, 2}));
    CHECK(text == "ok");
    CHECK_FALSE(fault_of({2, 0, 0xC3, 0xBC}, Text{text, 1}));
    CHECK(text == "\u00FC");
    CHECK(refusal({3, 0, 'o', 'k', '!'}, Text{text, 2}) == ErrorCode::BadText);
    CHECK(refusal({1, 0, 0xFF}, Text{text, 2}) == ErrorCode::BadText);
    CHECK(refusal({1, 0, '\n'}, Text{text, 2}) == ErrorCode::BadText);
    CHECK_FALSE(fault_of({1, 0, '\n'}, Text{text, 2, LineBreaks::Allowed}));
    CHECK(refusal({1, 0, '\t'}, Text{text, 2, LineBreaks::Allowed}) == ErrorCode::BadText);
    CHECK(refusal({3, 0, 'o', 'k'}, Text{text, 9}) == ErrorCode::Truncated);
    CHECK(refusal({0xFF, 0xFF, 'o', 'k'}, Text{text, 60000}) == ErrorCode::Truncated);
    CHECK(refusal({2}, Text{text, 9}) == ErrorCode::Truncated);
}

TEST_CASE("ids are ids, empty only where that is said") {
    std::string id;
    CHECK_FALSE(fault_of({3, 0, 'a', '-', 'b'}, Id{id}));
    CHECK(id == "a-b");
    CHECK(refusal({3, 0, 'a', '_', 'b'}, Id{id}) == ErrorCode::BadValue);
    CHECK(refusal({0, 0}, Id{id}) == ErrorCode::BadValue);
    CHECK_FALSE(fault_of({0, 0}, Id{id, Empty::Allowed}));
    CHECK(refusal({1, 0, 'A'}, Id{id, Empty::Allowed}) == ErrorCode::BadValue);
}

TEST_CASE("a list is held against its limit and against what is left before anything is allocated"
) {
    std::vector<std::string> ids;
    CHECK_FALSE(fault_of({1, 0, 1, 0, 'a'}, Ids{ids, 2}));
    CHECK(ids == std::vector<std::string>{"a"});
    CHECK(refusal({3, 0, 1, 0, 'a', 1, 0, 'b', 1, 0, 'c'}, Ids{ids, 2}) == ErrorCode::TooLarge);
    std::vector<std::string> fresh;
    CHECK(refusal({0xFF, 0xFF, 1, 0, 'a'}, Ids{fresh, 0xFFFF}) == ErrorCode::Truncated);
    CHECK(fresh.capacity() == 0);
    CHECK(refusal({0xFF, 0xFF, 1, 0, 'a'}, Texts{fresh, 0xFFFF, 10}) == ErrorCode::Truncated);
    CHECK(fresh.capacity() == 0);
    // 2 elements of at least 2 bytes do not fit into 3 bytes.
    CHECK(refusal({2, 0, 0, 0, 0}, Texts{fresh, 9, 10}) == ErrorCode::Truncated);
    CHECK(fresh.capacity() == 0);
}

TEST_CASE("the first fault stays, and after it everything reads as nothing") {
    Budget budget{0};
    Reader reader{Bytes{}, budget};
    std::uint32_t number = 7;
    std::string text = "before";
    bool flag = true;
    std::vector<std::string> ids{"before"};
    reader(number, Text{text, 9}, flag, Ids{ids, 9});
    CHECK(reader.failed());
    reader.fail(ErrorCode::BadValue, "later");
    CHECK(reader.finish() == wb::Error{ErrorCode::Truncated, "number"});
    CHECK(number == 0);
    CHECK(text.empty());
    CHECK_FALSE(flag);
    CHECK(ids.empty());
}

TEST_CASE("what is read is held against a budget of memory") {
    constexpr std::size_t whole = (1024 - 64) * 1024UL;
    Budget budget{0};
    CHECK(budget.spend(whole - 1));
    CHECK(budget.spend(1));
    CHECK_FALSE(budget.spend(1));
    CHECK(Budget{500}.spend(whole + 1000));
    CHECK_FALSE(Budget{500}.spend(whole + 1001));

    // A list that fits into the bytes, but not into the memory that is left.
    Buffer bytes{0x10, 0x27};   // 10,000 empty texts
    bytes.resize(2 + 20000);
    std::vector<std::string> texts;
    Budget small{0};
    REQUIRE(small.spend(whole - 10000 * sizeof(std::string) + 1));
    Reader reader{bytes, small};
    reader(Texts{texts, 20000, 10});
    CHECK(reader.finish() == wb::Error{ErrorCode::TooLarge, "memory"});
    CHECK(texts.capacity() == 0);
}

TEST_SUITE_END();
