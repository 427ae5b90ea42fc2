// A value or an error: how every fallible function of the core answers. No exception leaves a
// header.
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

namespace wb {

/// What went wrong, each with the sentence that a reader of the code needs.
enum class ErrorCode : std::uint8_t {
    TooLarge,         ///< A file, list or text is longer than its limit.
    Truncated,        ///< The bytes end in the middle of a value.
    TrailingBytes,    ///< Something follows where the data should end.
    WrongMagic,       ///< These bytes are not a file of this product.
    WrongFormat,      ///< A file of this product, in a format this build does not read.
    WrongChecksum,    ///< The bytes were altered or damaged.
    WrongSignature,   ///< Signed by somebody else, or altered after signing.
    WrongSeal,        ///< Sealed to another key, or altered after sealing.
    BadText,          ///< Text that is not valid UTF-8, has control characters or is too long.
    BadValue,         ///< A number, enum or flag outside its range.
    UnknownId,        ///< An id that the content does not contain.
    StaleContent,     ///< The content bundle was packed for another build.
    BadJson,          ///< JSON that does not parse, or has a duplicate, unknown or missing key.
};

/// An error names a place and never repeats what somebody typed: it may end up in a log.
struct Error {
    ErrorCode code = ErrorCode::BadValue;
    std::string_view where = {};   // static storage

    bool operator==(const Error&) const = default;
};

/// Either a value or an Error. Reading the wrong one is a programmer's error (assert).
template <class T>
class [[nodiscard]] Result {
public:
    // A value or an error is returned as it is, without naming the Result: implicit on purpose.
    // NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}

    Result(Error error) : state_{std::in_place_index<1>, error} {}

    // NOLINTEND(google-explicit-constructor)

    explicit operator bool() const { return state_.index() == 0; }

    const T& operator*() const {
        assert(state_.index() == 0);
        return *std::get_if<0>(&state_);
    }

    T& operator*() {
        assert(state_.index() == 0);
        return *std::get_if<0>(&state_);
    }

    const T* operator->() const { return &**this; }

    T* operator->() { return &**this; }

    const Error& error() const {
        assert(state_.index() == 1);
        return *std::get_if<1>(&state_);
    }

private:
    std::variant<T, Error> state_;
};

}   // namespace wb
