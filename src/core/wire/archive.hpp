// Payloads through cereal, bounded: nothing is allocated before its length was held against the
// bytes left. Included by .cpp files of core/wire only (cereal stays inside).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <cereal/cereal.hpp>

#include "core/base/result.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/budget.hpp"
#include "core/wire/file.hpp"

namespace wb::wire {

/// cereal's output side over a byte vector.
class Writer : public cereal::OutputArchive<Writer> {
public:
    explicit Writer(std::vector<std::uint8_t>& bytes) : OutputArchive{this}, bytes_{bytes} {}

    void put_number(std::uint32_t value, std::size_t size);
    void put_text(std::string_view text, std::size_t length_size = 2);
    void put_bytes(Bytes bytes);

private:
    std::vector<std::uint8_t>& bytes_;
};

/// cereal's input side over bytes from anywhere. The first fault is kept and ends the reading: from
/// then on every number is 0, every text and list empty. So no exception is needed, and none of
/// cereal's is reachable.
class Reader : public cereal::InputArchive<Reader> {
public:
    Reader(Bytes bytes, Budget& budget) : InputArchive{this}, rest_{bytes}, budget_{budget} {}

    std::uint32_t take_number(std::size_t size);

    /// A text of at most `limit` code points; its length in bytes comes first, as a number of
    /// `length_size` bytes.
    std::string
    take_text(std::size_t limit, utf8::LineBreaks line_breaks, std::size_t length_size = 2);

    /// The length of a list, a number of `length_size` bytes: at most `most`, and `smallest` bytes
    /// for each element must be left, as well as `element_size` bytes of the budget.
    std::size_t take_count(
        std::size_t most,
        std::size_t smallest,
        std::size_t element_size,
        std::size_t length_size = 2
    );

    /// The next `size` bytes as they are; a fault when there are fewer.
    Bytes take_bytes(std::size_t size);

    /// Bytes not read yet.
    std::size_t left() const { return rest_.size(); }

    /// Takes from the budget; a fault when there is not enough.
    void spend(std::size_t bytes);

    bool failed() const { return fault_.has_value(); }

    void fail(ErrorCode code, std::string_view where);

    /// The first fault, or TrailingBytes when something is left; none when all was read.
    std::optional<Error> finish();

private:
    Bytes rest_;
    Budget& budget_;
    std::optional<Error> fault_ = std::nullopt;
};

// --- What a payload is made of. One function serialize(archive, value) describes both directions.
// -----------

/// Text with a limit in code points.
struct Text {
    std::string& value;
    std::size_t most = 0;
    utf8::LineBreaks line_breaks = utf8::LineBreaks::Refused;
};

enum class Empty : std::uint8_t { Refused, Allowed };

/// An id (core/base/id.hpp).
struct Id {
    std::string& value;
    Empty empty = Empty::Refused;
};

/// Where bytes are scarce: one line of text, or an id, with its length in one byte.
struct ShortText {
    std::string& value;
    std::size_t most = 0;   ///< code points; the bytes must stay below 256
};

struct ShortId {
    std::string& value;
    Empty empty = Empty::Refused;
};

/// A list of at most 255 elements.
template <class Element>
struct ShortList {
    std::vector<Element>& items;
    std::size_t most;
    std::size_t smallest;   ///< bytes that the shortest element takes
};

/// Bytes of a fixed number: a key, an identifier, a signature.
template <std::size_t Size>
struct Fixed {
    std::array<std::uint8_t, Size>& value;
};

template <std::size_t Size>
Fixed(std::array<std::uint8_t, Size>&) -> Fixed<Size>;

/// A list; elements have a serialize of their own in this namespace.
template <class Element>
struct List {
    std::vector<Element>& items;
    std::size_t most;
    std::size_t smallest;   ///< bytes that the shortest element takes
};

struct Ids {
    std::vector<std::string>& items;
    std::size_t most = 0;
};

struct Texts {
    std::vector<std::string>& items;
    std::size_t most = 0;
    std::size_t most_code_points = 0;
    utf8::LineBreaks line_breaks = utf8::LineBreaks::Refused;
};

/// An enum by the number that it has in files. `code` is a complete switch that ends in 0 for what
/// is no enumerator, so that 0 is never a valid number and the reader needs no second table.
template <class Enum>
struct Coded {
    Enum& value;
    std::uint8_t (*code)(Enum);
};

template <class Enum>
Coded(Enum&, std::uint8_t (*)(Enum)) -> Coded<Enum>;

/// An enum or nothing; nothing is 0.
template <class Enum>
struct CodedOptional {
    std::optional<Enum>& value;
    std::uint8_t (*code)(Enum);
};

template <class Enum>
CodedOptional(std::optional<Enum>&, std::uint8_t (*)(Enum)) -> CodedOptional<Enum>;

template <class Value>
inline constexpr bool is_file_number_v =
    std::is_same_v<Value, std::uint8_t> || std::is_same_v<Value, std::uint16_t> ||
    std::is_same_v<Value, std::uint32_t>;

// cereal would take any enum and any size of number as they are in memory; this stops the build
// instead.
template <class Value>
void prologue(Writer&, const Value&) {
    static_assert(!std::is_enum_v<Value>, "enums are written through Coded");
    static_assert(
        !std::is_arithmetic_v<Value> || is_file_number_v<Value> || std::is_same_v<Value, bool>,
        "numbers in files have a fixed width"
    );
}

template <class Value>
void prologue(Reader&, const Value&) {
    static_assert(!std::is_enum_v<Value>, "enums are read through Coded");
    static_assert(
        !std::is_arithmetic_v<Value> || is_file_number_v<Value> || std::is_same_v<Value, bool>,
        "numbers in files have a fixed width"
    );
}

template <class Value>
void epilogue(Writer&, const Value&) {}

template <class Value>
void epilogue(Reader&, const Value&) {}

template <class Value, std::enable_if_t<is_file_number_v<Value>, int> = 0>
void save(Writer& archive, const Value& value) {
    archive.put_number(value, sizeof(Value));
}

template <class Value, std::enable_if_t<is_file_number_v<Value>, int> = 0>
void load(Reader& archive, Value& value) {
    value = static_cast<Value>(archive.take_number(sizeof(Value)));
}

// Templates, so that nothing converts to bool on the way here.
template <class Value, std::enable_if_t<std::is_same_v<Value, bool>, int> = 0>
void save(Writer& archive, const Value& value) {
    archive.put_number(value ? 1 : 0, 1);
}

template <class Value, std::enable_if_t<std::is_same_v<Value, bool>, int> = 0>
void load(Reader& archive, Value& value) {
    const std::uint32_t number = archive.take_number(1);
    value = number == 1;
    if (number > 1) {
        archive.fail(ErrorCode::BadValue, "flag");
    }
}

void save(Writer& archive, const Text& text);
void load(Reader& archive, Text& text);
void save(Writer& archive, const Id& id);
void load(Reader& archive, Id& id);
void save(Writer& archive, const ShortText& text);
void load(Reader& archive, ShortText& text);
void save(Writer& archive, const ShortId& id);
void load(Reader& archive, ShortId& id);
void save(Writer& archive, const Ids& ids);
void load(Reader& archive, Ids& ids);
void save(Writer& archive, const Texts& texts);
void load(Reader& archive, Texts& texts);

template <class Element>
void save(Writer& archive, const List<Element>& list) {
    archive.put_number(static_cast<std::uint32_t>(list.items.size()), 2);
    for (const Element& item : list.items) {
        archive(item);
    }
}

template <class Element>
void load(Reader& archive, List<Element>& list) {
    const std::size_t count = archive.take_count(list.most, list.smallest, sizeof(Element));
    list.items.clear();
    list.items.reserve(count);
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        archive(list.items.emplace_back());
    }
}

template <class Element>
void save(Writer& archive, const ShortList<Element>& list) {
    archive.put_number(static_cast<std::uint32_t>(list.items.size()), 1);
    for (const Element& item : list.items) {
        archive(item);
    }
}

template <class Element>
void load(Reader& archive, ShortList<Element>& list) {
    const std::size_t count = archive.take_count(list.most, list.smallest, sizeof(Element), 1);
    list.items.clear();
    list.items.reserve(count);
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        archive(list.items.emplace_back());
    }
}

template <std::size_t Size>
void save(Writer& archive, const Fixed<Size>& fixed) {
    archive.put_bytes(fixed.value);
}

template <std::size_t Size>
void load(Reader& archive, Fixed<Size>& fixed) {
    const Bytes bytes = archive.take_bytes(Size);
    std::copy(bytes.begin(), bytes.end(), fixed.value.begin());
}

/// The enumerator with the given number, if there is one. Our enums are counted from 0 and shorter
/// than 32.
template <class Enum>
std::optional<Enum> decoded(std::uint32_t number, std::uint8_t (*code)(Enum)) {
    for (std::uint8_t raw = 0; raw < 32 && number != 0; ++raw) {
        if (code(static_cast<Enum>(raw)) == number) {
            return static_cast<Enum>(raw);
        }
    }
    return std::nullopt;
}

template <class Enum>
void save(Writer& archive, const Coded<Enum>& coded) {
    archive.put_number(coded.code(coded.value), 1);
}

template <class Enum>
void load(Reader& archive, Coded<Enum>& coded) {
    if (const auto value = decoded(archive.take_number(1), coded.code)) {
        coded.value = *value;
    } else {
        archive.fail(ErrorCode::BadValue, "enum");
    }
}

template <class Enum>
void save(Writer& archive, const CodedOptional<Enum>& coded) {
    archive.put_number(coded.value ? coded.code(*coded.value) : 0U, 1);
}

template <class Enum>
void load(Reader& archive, CodedOptional<Enum>& coded) {
    const std::uint32_t number = archive.take_number(1);
    coded.value = decoded(number, coded.code);
    if (number != 0 && !coded.value) {
        archive.fail(ErrorCode::BadValue, "enum");
    }
}

}   // namespace wb::wire
