// Walks over the canonical text of a release, value by value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/wire/budget.hpp"
#include "core/wire/release_names.hpp"

namespace wb::wire {

/// The first fault is kept and ends the reading: then every number is 0, every text empty and
/// nothing follows.
class ReleaseCursor {
public:
    /// Begins at the first byte; the text must outlive the cursor.
    explicit ReleaseCursor(std::string_view text) : text_{text}, budget_{text.size()} {}

    /// True when these very bytes come next; they are passed.
    bool passes(std::string_view expected);

    /// Passes these very bytes; anything else is a fault.
    void expect(std::string_view expected);

    std::uint32_t number(std::uint32_t most);

    bool flag();

    /// A text between quotation marks, at most so many code points.
    std::string text(std::size_t most);

    std::string id();

    /// So many bytes as hex digits between quotation marks.
    template <std::size_t Size>
    std::array<std::uint8_t, Size> bytes() {
        std::array<std::uint8_t, Size> result{};
        expect("\"");
        for (std::uint8_t& byte : result) {
            byte = static_cast<std::uint8_t>(digit() * 16);
            byte = static_cast<std::uint8_t>(byte + digit());
        }
        expect("\"");
        return result;
    }

    /// The enumerator that this name stands for.
    template <class Enum, std::size_t Count>
    Enum named(const std::array<Enum, Count>& all) {
        for (const Enum value : all) {
            if (passes_quoted(name(value))) {
                return value;
            }
        }
        fail(ErrorCode::BadValue, "name");
        return all.front();
    }

    /// Calls `read` for each element of an array.
    template <class Read>
    void list(std::size_t most, Read read) {
        expect("[");
        if (passes("]")) {
            return;
        }
        for (std::size_t count = 1; !failed(); ++count) {
            read();
            if (passes("]")) {
                return;
            }
            expect(",");
            if (count == most) {
                fail(ErrorCode::TooLarge, "list");
            }
        }
    }

    /// Takes from the memory that the file may need; a fault when not enough is left.
    void spend(std::size_t bytes);

    void fail(ErrorCode code, std::string_view where);

    bool failed() const { return fault_.has_value(); }

    const std::optional<Error>& fault() const { return fault_; }

    /// Bytes passed; after a fault, those before it.
    std::size_t at() const { return at_; }

private:
    bool passes_quoted(std::string_view word);

    /// The value of one hex digit.
    std::uint32_t digit();

    std::string_view text_;
    std::size_t at_ = 0;
    Budget budget_;
    std::optional<Error> fault_ = std::nullopt;
};

}   // namespace wb::wire
