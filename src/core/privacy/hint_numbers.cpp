#include "core/privacy/hint_numbers.hpp"

#include <array>

namespace wb::privacy {

namespace {

bool is_alnum(char c) {
    return is_digit(c) || is_ascii_letter(c);
}

/// Of a letter beyond ASCII.
bool is_high_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

char upper(char c) {
    return is_ascii_letter(c) ? static_cast<char>(c & ~0x20) : c;
}

unsigned value_of(char digit) {
    return static_cast<unsigned>(digit - '0');
}

/// A = 10 to Z = 35, as ISO 7064 has it.
unsigned letter_value(char letter) {
    return static_cast<unsigned>(upper(letter) - 'A') + 10;
}

/// Reads letters and digits one at a time and passes over one separator between two of them.
class Groups {
public:
    Groups(const Tokens& tokens, std::size_t begin, std::string_view separators)
        : tokens_{&tokens}
        , offset_{begin}
        , separators_{separators} {}

    /// The next letter or digit; 0 when something else stands there.
    char next() {
        char c = tokens_->at(offset_);
        if (count_ > 0 && c != '\0' && separators_.find(c) != std::string_view::npos) {
            c = tokens_->at(offset_ + 1);
            offset_ += is_alnum(c) ? 1 : 0;
        }
        if (!is_alnum(c)) {
            return '\0';
        }
        ++offset_;
        ++count_;
        return c;
    }

    std::size_t end() const { return offset_; }

    /// Nothing that belongs to the same word follows.
    bool ends_here() const {
        const char c = tokens_->at(offset_);
        return !is_alnum(c) && !is_high_byte(c);
    }

private:
    const Tokens* tokens_;
    std::size_t offset_;
    std::string_view separators_;
    std::size_t count_ = 0;
};

unsigned mod_97(unsigned sum, char c) {
    return is_digit(c) ? (sum * 10 + value_of(c)) % 97 : (sum * 100 + letter_value(c)) % 97;
}

/// How long the number of a country is: letters, then length. Source: the IBAN registry of SWIFT.
constexpr std::string_view iban_lengths =
    "AD24AT20BA20BE16BG22CH21CY28CZ24DE22DK18EE20ES24FI18FR27GB22GR27HR21HU28IE22IS26IT27LI21LT20"
    "LU20LV21MC27MT31NL18NO15PL28PT25RO24RS22SE24SI19SK24SM27TR26UA29";

/// 0 when the country is not in the list.
unsigned iban_length(char first, char second) {
    for (std::size_t i = 0; i + 3 < iban_lengths.size(); i += 4) {
        if (iban_lengths[i] == upper(first) && iban_lengths[i + 1] == upper(second)) {
            return value_of(iban_lengths[i + 2]) * 10 + value_of(iban_lengths[i + 3]);
        }
    }
    return 0;
}

struct PhoneParts {
    std::size_t end = 0;
    std::size_t digits = 0;
    std::size_t groups = 0;
    std::array<std::size_t, 3> group_digits = {};
    bool dotted = false;
    bool loose = false;   ///< separated by something else, too
};

/// One more digit, which ends at `end`. Behind a separator it begins a group.
void add_digit(PhoneParts& parts, bool separated, std::size_t end) {
    parts.groups += separated || parts.groups == 0 ? 1 : 0;
    if (parts.groups <= parts.group_digits.size()) {
        ++parts.group_digits.at(parts.groups - 1);
    }
    ++parts.digits;
    parts.end = end;
}

/// Digits in groups, as people write telephone numbers; at most 16 of them.
PhoneParts phone_parts(const Tokens& tokens, std::size_t begin) {
    constexpr std::string_view signs = " /-().+";
    PhoneParts parts;
    std::size_t separators = 0;
    for (std::size_t offset = begin; parts.digits <= 16; ++offset) {
        const char c = tokens.at(offset);
        if (is_digit(c)) {
            add_digit(parts, separators > 0, offset + 1);
            separators = 0;
            continue;
        }
        ++separators;
        // "+" only in front; no more than three signs between digits: " / ", ") ".
        const bool stray = (c == '+' && offset != begin) || separators > 3;
        if (stray || signs.find(c) == std::string_view::npos) {
            break;
        }
        const bool between = parts.digits > 0 && is_digit(tokens.at(offset + 1));
        parts.dotted = parts.dotted || (c == '.' && between);
        parts.loose = parts.loose || (c == '-' && separators > 1);
    }
    return parts;
}

/// "uh" of "Uhr" behind what looks like digits: opening hours.
bool names_hours(const Tokens& tokens, std::size_t end) {
    const Token next = tokens.from(end);
    return next.in("uhr h am pm euro eur") || next.is_sign(U'%') || next.is_sign(0x20AC) ||
           next.is_sign(U':');
}

/// Letters of a plate's first part that are no district but often stand before letters and digits.
bool is_no_district(const Token& token) {
    return token.in("din eu iso it ki pc sap tv usb");
}

/// "AB12 CDE"
End british_plate_end(const Tokens& tokens, const Token& first) {
    const Token year = tokens.after(first);
    const Token rest = tokens.after(year);
    const bool formed = first.capitals && first.size == 2 && year.kind == Token::Kind::Number &&
                        !year.blank_before && year.digits == 2 && rest.is_word() && rest.capitals &&
                        rest.size == 3;
    return formed ? End{rest.end} : std::nullopt;
}

/// How many bytes an "@" takes, which may be spelled "(at)"; 0 when none stands here.
std::size_t at_sign_size(const Tokens& tokens, std::size_t offset) {
    const char c = tokens.at(offset);
    if (c == '@') {
        return 1;
    }
    const char close = c == '(' ? ')' : ']';
    const bool spelled = (c == '(' || c == '[') && upper(tokens.at(offset + 1)) == 'A' &&
                         upper(tokens.at(offset + 2)) == 'T' && tokens.at(offset + 3) == close;
    return spelled ? 4 : 0;
}

/// What stands behind an "@".
struct Domain {
    bool sound = false;       ///< at least two letters or digits follow its last dot
    std::size_t end = 0;      ///< behind its last letter or digit
    std::size_t looked = 0;   ///< how far it was read
};

Domain domain_from(const Tokens& tokens, std::size_t begin) {
    Domain domain{false, begin, begin};
    std::size_t last_label = 0;   // behind the last dot
    for (char c = tokens.at(begin); is_alnum(c) || c == '.' || c == '-' || is_high_byte(c);
         c = tokens.at(domain.looked)) {
        ++domain.looked;
        last_label =
            c == '.' && is_ascii_letter(tokens.at(domain.looked)) ? domain.looked : last_label;
        domain.end = is_alnum(c) ? domain.looked : domain.end;
    }
    domain.sound = last_label > 0 && domain.end >= last_label + 2;
    return domain;
}

}   // namespace

End iban_end(const Tokens& tokens, std::size_t begin) {
    Groups groups{tokens, begin, " -"};
    std::array<char, 4> front{};
    for (std::size_t i = 0; i < front.size(); ++i) {
        front.at(i) = groups.next();
        if (i < 2 ? !is_ascii_letter(front.at(i)) : !is_digit(front.at(i))) {
            return std::nullopt;
        }
    }
    const unsigned expected = iban_length(front[0], front[1]);
    End found;
    unsigned sum = 0;
    for (unsigned length = 5; length <= 34; ++length) {
        const char c = groups.next();
        if (c == '\0') {
            break;
        }
        sum = mod_97(sum, c);
        if (expected == 0 ? length < 15 : length != expected) {
            continue;
        }
        unsigned whole = sum;
        for (const char moved : front) {
            whole = mod_97(whole, moved);
        }
        if (whole == 1 && groups.ends_here()) {
            found = groups.end();
        }
    }
    return found;
}

End tax_id_end(const Tokens& tokens, std::size_t begin) {
    Groups groups{tokens, begin, " "};
    unsigned product = 10;
    for (int i = 0; i < 10; ++i) {
        const char c = groups.next();
        if (!is_digit(c) || (i == 0 && c == '0')) {
            return std::nullopt;
        }
        const unsigned sum = (value_of(c) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    const char check = groups.next();
    const bool right = is_digit(check) && value_of(check) == (11 - product) % 10;
    return right && groups.ends_here() ? End{groups.end()} : std::nullopt;
}

End pension_number_end(const Tokens& tokens, std::size_t begin) {
    constexpr std::array<unsigned, 12> weights{2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    Groups groups{tokens, begin, " "};
    unsigned sum = 0;
    std::size_t place = 0;
    const auto add = [&](unsigned digit) {
        const unsigned product = digit * weights.at(place++);
        sum += product / 10 + product % 10;
    };
    for (int i = 0; i < 11; ++i) {
        const char c = groups.next();
        if (i == 8 ? !is_ascii_letter(c) : !is_digit(c)) {
            return std::nullopt;
        }
        if (i == 8) {   // A = 01 to Z = 26
            const unsigned letter = letter_value(c) - 9;
            add(letter / 10);
            add(letter % 10);
        } else {
            add(value_of(c));
        }
    }
    const char check = groups.next();
    const bool right = is_digit(check) && value_of(check) == sum % 10;
    return right && groups.ends_here() ? End{groups.end()} : std::nullopt;
}

End phone_end(const Tokens& tokens, std::size_t begin, Label label) {
    const PhoneParts parts = phone_parts(tokens, begin);
    const bool sound = parts.digits > 0 && parts.digits <= 15 && !names_hours(tokens, parts.end) &&
                       !is_ascii_letter(tokens.at(parts.end)) && !(parts.dotted && parts.loose);
    if (!sound) {
        return std::nullopt;
    }
    if (label == Label::Present) {
        return parts.digits >= 3 ? End{parts.end} : std::nullopt;
    }
    const bool bracket = tokens.at(begin) == '(';
    const char first = tokens.at(begin + (bracket ? 1 : 0));
    const bool dialled = (first == '0' && parts.digits >= 7) || (first == '+' && parts.digits >= 8);
    const bool american = parts.digits == 10 && parts.groups == 3 && parts.group_digits[0] == 3 &&
                          parts.group_digits[1] == 3;
    return dialled || american ? End{parts.end} : std::nullopt;
}

End plate_end(const Tokens& tokens, const Token& first, Label label) {
    if (!first.capitals || first.size > 4) {   // four: an umlaut counts as two
        return std::nullopt;
    }
    if (const End british = british_plate_end(tokens, first)) {
        return british;
    }
    Token middle = tokens.after(first);
    const bool hyphen = middle.is_sign(U'-') && !middle.blank_before;
    middle = hyphen ? tokens.after(middle) : middle;
    Token digits = tokens.after(middle);
    if (digits.is_sign(U'-') && !digits.blank_before) {
        digits = tokens.after(digits);
    }
    const bool formed = middle.is_word() && middle.capitals && middle.size <= 2 &&
                        middle.blank_before != hyphen && digits.is_number(1, 9999) &&
                        tokens.at(digits.begin) != '0';
    const bool likely = digits.digits >= 2 && (hyphen || middle.size == 2);
    if (!formed || (label == Label::Absent && (!likely || is_no_district(first)))) {
        return std::nullopt;
    }
    const Token suffix = tokens.after(digits);   // electric, historic
    return !suffix.blank_before && suffix.capitals && suffix.in("e h") ? suffix.end : digits.end;
}

Address address_from(const Tokens& tokens, std::size_t begin) {
    constexpr std::string_view local_signs = "._%+-";
    std::size_t local = begin;
    std::size_t offset = begin;
    for (char c = tokens.at(offset); c != '\0' && c != ' '; c = tokens.at(offset)) {
        const std::size_t sign = at_sign_size(tokens, offset);
        if (sign > 0 && offset > local) {
            const Domain domain = domain_from(tokens, offset + sign);
            if (domain.sound) {
                return {local, domain.end, domain.end};
            }
            offset = domain.looked;
            local = domain.looked;
            continue;
        }
        const bool part =
            is_alnum(c) || is_high_byte(c) || local_signs.find(c) != std::string_view::npos;
        ++offset;
        local = part ? local : offset;
    }
    return {begin, begin, offset};
}

}   // namespace wb::privacy
