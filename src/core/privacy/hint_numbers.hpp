// Numbers and addresses that belong to one person or one car, told by their form and check digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/privacy/hint_tokens.hpp"
#include "core/privacy/text_hints.hpp"

namespace wb::privacy {

/// All functions say where (in bytes) that ends which begins at `begin`; nothing when it is none.
using End = std::optional<std::size_t>;

/// Any country's, in groups or not. Source: ISO 13616, check digits by ISO 7064 mod 97,10.
End iban_end(const Tokens& tokens, std::size_t begin);

/// The German tax identification number: 11 digits. Source: ISO 7064 mod 11,10.
End tax_id_end(const Tokens& tokens, std::size_t begin);

/// The German pension insurance number: area, birthday, initial, serial number, check digit.
/// Source: section 2 and 3 VKVV.
End pension_number_end(const Tokens& tokens, std::size_t begin);

enum class Label : std::uint8_t { Absent, Present };

/// A telephone number: with a leading 0 or +, as 3-3-4 digits, or any one behind a label ("Tel.").
End phone_end(const Tokens& tokens, std::size_t begin, Label label);

/// A German or British number plate; behind a label ("Kennzeichen") less is asked of its form.
End plate_end(const Tokens& tokens, const Token& first, Label label);

/// An e-mail address in the characters up to the next blank. `(at)` is read as the sign.
struct Address {
    std::size_t begin = 0;
    std::size_t end = 0;      ///< equals `begin` when there is none
    std::size_t looked = 0;   ///< no address begins before this byte
};

Address address_from(const Tokens& tokens, std::size_t begin);

}   // namespace wb::privacy
