#include "core/content/typography.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.hpp"
#include "core/content/inflection.hpp"

namespace wb::content {

namespace {

// Kept as numbers, because sources are ASCII.
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t fixed_blank = 0xA0;
constexpr char32_t narrow_fixed_blank = 0x202F;
constexpr char32_t en_dash = 0x2013;
constexpr char32_t em_dash = 0x2014;
constexpr char32_t single_high_6 = 0x2018;   // opens in English, closes in German
constexpr char32_t apostrophe = 0x2019;      // closes in English
constexpr char32_t single_low_9 = 0x201A;    // opens in German
constexpr char32_t double_high_6 = 0x201C;   // opens in English, closes in German
constexpr char32_t double_high_9 = 0x201D;   // closes in English
constexpr char32_t double_low_9 = 0x201E;    // opens in German
constexpr char32_t ellipsis = 0x2026;

// Whole words that address the reader as a friend; the product says "Sie".
constexpr auto familiar_words = std::to_array<std::string_view>({
    "du",
    "dich",
    "dir",
    "dein",
    "deine",
    "deinem",
    "deinen",
    "deiner",
    "deines",
    "euch",
    "euer",
    "eure",
    "eurem",
    "euren",
    "eurer",
});

using Characters = std::vector<char32_t>;

Characters characters_of(std::string_view text) {
    Characters result;
    for (std::size_t offset = 0; offset < text.size();) {
        const utf8::Decoded next = utf8::decode(text, offset);
        if (next.size == 0) {
            break;
        }
        result.push_back(next.code_point);
        offset += next.size;
    }
    return result;
}

bool is_blank(char32_t c) {
    return c == U' ' || c == fixed_blank || c == narrow_fixed_blank;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

bool is_combining_mark(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

// Characters that nobody sees: they break searching and line breaking.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD ||
           (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x2000 && c <= 0x200A);
}

bool is_opening(char32_t c) {
    return c == U'(' || c == double_low_9 || c == single_low_9 || c == double_high_6 ||
           c == single_high_6;
}

std::string quoted(char32_t c) {
    std::string text;
    utf8::append(text, c);
    return text;
}

// One look at a text. Every rule adds at most one sentence.
class Look {
public:
    Look(std::string_view text, Language language, Role role, Placeholders allowed)
        : text_{text}
        , characters_{characters_of(text)}
        , language_{language}
        , role_{role}
        , allowed_{allowed} {}

    std::vector<std::string> complaints() && {
        if (text_.empty()) {
            say("This text is empty. Write it, or leave the key out if it is not needed.");
            return std::move(sentences_);
        }
        look_at_characters();
        look_at_blanks();
        look_at_dots();
        look_at_dashes();
        look_at_quotation_marks();
        look_at_markup();
        for (std::string& complaint : placeholder_complaints(text_, allowed_)) {
            say(std::move(complaint));
        }
        look_at_brackets();
        look_at_address();
        look_at_end();
        look_at_length();
        return std::move(sentences_);
    }

private:
    void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }

    bool german() const { return language_ == Language::German; }

    char32_t at(std::size_t index) const {
        return index < characters_.size() ? characters_[index] : 0;
    }

    char32_t before(std::size_t index) const { return index == 0 ? 0 : characters_[index - 1]; }

    template <class Condition>
    bool any(Condition condition) const {
        return std::any_of(characters_.begin(), characters_.end(), condition);
    }

    template <class Condition>
    bool any_place(Condition condition) const {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            if (condition(i)) {
                return true;
            }
        }
        return false;
    }

    void look_at_characters() {
        if (any([](char32_t c) { return c == U'\n'; })) {
            say("A text has no line breaks. Make two texts of it, or one flowing text.");
        } else if (any(utf8::is_control)) {
            say("There is a control character (perhaps a tab) in this text. Type a blank instead.");
        }
        if (any(is_combining_mark)) {
            say("A letter and its dots or accent are two characters here. Type the letter again, "
                "so that it is one.");
        }
        if (any(is_invisible)) {
            say("There is an invisible or unknown character in this text, perhaps from copying. "
                "Type the text again.");
        }
        if (any_place([&](std::size_t i) {
                return at(i) == soft_hyphen && !(is_letter(before(i)) && is_letter(at(i + 1)));
            })) {
            say("A soft hyphen (U+00AD) only stands between two letters of a word.");
        }
    }

    void look_at_blanks() {
        if (is_blank(characters_.front()) || is_blank(characters_.back())) {
            say("There is a blank at the beginning or end of this text. Remove it.");
        }
        if (any_place([&](std::size_t i) { return is_blank(at(i)) && is_blank(at(i + 1)); })) {
            say("There are two blanks in a row. Keep one.");
        }
        if (any_place([&](std::size_t i) {
                const char32_t next = at(i + 1);
                const bool mark = next == U'.' || next == U',' || next == U';' || next == U':' ||
                                  next == U'?' || next == U'!' || next == U')';
                const bool name_of_file = next == U'.' && is_letter(at(i + 2));   // " .wirk"
                return is_blank(at(i)) && mark && !name_of_file;
            })) {
            say("There is a blank before a punctuation mark. Remove it.");
        }
    }

    void look_at_dots() {
        if (text_.find("..") != std::string_view::npos) {
            say("Several full stops in a row: use the one character " + quoted(ellipsis) +
                " (U+2026).");
        }
        if (any_place([&](std::size_t i) { return at(i) == ellipsis && !ellipsis_stands_well(i); }
            )) {
            say(german()
                    ? "In German a blank stands before " + quoted(ellipsis) +
                          " when words are left out, as in \"Ich \u2026\"."
                    : "Before " + quoted(ellipsis) + " stands a word or a blank, no other mark.");
        }
    }

    bool ellipsis_stands_well(std::size_t index) const {
        const char32_t c = before(index);
        if (c == 0 || is_blank(c) || is_opening(c)) {
            return true;
        }
        return !german() && (is_letter(c) || is_digit(c) || c == U'}');
    }

    void look_at_dashes() {
        if (text_.find(" - ") != std::string_view::npos ||
            text_.find("--") != std::string_view::npos) {
            say("A hyphen stands for a dash. Use " + quoted(en_dash) +
                " (U+2013), with a blank on both sides.");
        }
        if (any([](char32_t c) { return c == em_dash; })) {
            say("Use the shorter dash " + quoted(en_dash) + " (U+2013), with a blank on both sides."
            );
        }
    }

    void look_at_quotation_marks() {
        if (text_.find('"') != std::string_view::npos) {
            say(std::string{"Straight quotation marks: use "} + marks() + " instead.");
        }
        if (text_.find('\'') != std::string_view::npos) {
            say("A straight apostrophe: use " + quoted(apostrophe) + " (U+2019).");
        }
        if (any([](char32_t c) { return c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A; })) {
            say(std::string{"Quotation marks of another kind: use "} + marks() + ".");
        }
        look_at_pairs();
    }

    std::string marks() const { return german() ? "\u201E and \u201C" : "\u201C and \u201D"; }

    // Quotation marks come in pairs and are nested, not crossed. In English the closing single mark
    // is also the apostrophe, so only double marks are counted there; in German the apostrophe is
    // no quotation mark.
    void look_at_pairs() {
        std::vector<char32_t> open;
        bool right = true;
        for (const char32_t c : characters_) {
            const char32_t partner = opening_of(c);
            if (opens(c)) {
                open.push_back(c);
            } else if (partner != 0) {
                right = right && !open.empty() && open.back() == partner;
                if (!open.empty()) {
                    open.pop_back();
                }
            } else {
                right = right && !foreign(c);
            }
        }
        if (!right || !open.empty()) {
            say(std::string{
                    "The quotation marks do not match. Each quotation opens and closes with "} +
                marks() + ".");
        }
    }

    bool opens(char32_t c) const {
        return german() ? c == double_low_9 || c == single_low_9 : c == double_high_6;
    }

    // The mark that a closing one belongs to; 0 when `c` closes nothing.
    char32_t opening_of(char32_t c) const {
        if (!german()) {
            return c == double_high_9 ? double_high_6 : 0;
        }
        if (c == single_high_6) {
            return single_low_9;
        }
        return c == double_high_6 ? double_low_9 : 0;
    }

    // A mark of the other language.
    bool foreign(char32_t c) const {
        return german() ? c == double_high_9 : c == double_low_9 || c == single_low_9;
    }

    void look_at_markup() {
        const auto has = [&](std::string_view part) {
            return text_.find(part) != std::string_view::npos;
        };
        if (has("://") || has("www.") || has("http:") || has("mailto:")) {
            say("There is a web address in this text. The app opens nothing outside; describe it "
                "in words.");
        }
        if (has("<") || has(">") || has("**") || has("__") || has("`") || has("](") ||
            has("&nbsp;") || has("&amp;") || has("\\")) {
            say("This looks like markup (<b>, **, &amp; or the like). Texts are plain words.");
        }
    }

    void look_at_brackets() {
        if (role_ == Role::Predicate) {
            if (std::string fault = inflection_fault(text_, language_); !fault.empty()) {
                say(std::move(fault));
            }
        } else if (text_.find_first_of("[]") != std::string_view::npos) {
            say(R"(Brackets [ ] stand in "fact", "clause" and "clauses" only. Use ( ) here.)");
        }
    }

    void look_at_address() {
        if (!german()) {
            return;
        }
        for (const std::string& word : words()) {
            if (std::find(familiar_words.begin(), familiar_words.end(), word) !=
                familiar_words.end()) {
                say("The word \"" + word + "\" addresses the reader as du. The product says Sie.");
                break;
            }
        }
        if (any_place([&](std::size_t i) {
                const char32_t c = at(i);
                const bool sign = c == U':' || c == U'*' || c == U'_' || c == U'/';
                return sign && is_letter(before(i)) && at(i + 1) == U'i' && at(i + 2) == U'n';
            })) {
            say("A word with a gender sign (as in :innen). Write both forms or a neutral word.");
        }
    }

    // The words of the text, ASCII letters in lower case.
    std::vector<std::string> words() const {
        std::vector<std::string> result;
        bool inside = false;
        for (const char32_t c : characters_) {
            if (is_letter(c) && !std::exchange(inside, true)) {
                result.emplace_back();
            }
            inside = is_letter(c);
            if (inside) {
                utf8::append(result.back(), c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
            }
        }
        return result;
    }

    void look_at_end() {
        const char32_t last = characters_.back();
        switch (role_) {
        case Role::Button:
        case Role::Title:
        case Role::Option:
        case Role::ScaleWord:
        case Role::TaskLabel:
        case Role::PictureTitle:
            if (last == U'.') {
                say("No full stop at the end of a title, button or option. Remove it.");
            }
            return;
        case Role::Sentence:
        case Role::Predicate:
            if (last == U'.' || last == U'!' || last == U'?' || last == U':' || last == U',') {
                say("This text is put into other sentences. Leave out the mark at its end.");
            }
            return;
        case Role::Heading:
        case Role::Help:
        case Role::Spoken:
        case Role::Interface: return;
        }
    }

    void look_at_length() {
        const std::size_t length = counted_length();
        if (length > longest(role_)) {
            say("This text is " + std::to_string(length) + " characters long; " + name_of(role_) +
                " has room for " + std::to_string(longest(role_)) + ". Say it more briefly.");
        }
    }

    std::size_t counted_length() const {
        const auto hyphens = std::count(characters_.begin(), characters_.end(), soft_hyphen);
        std::size_t length = characters_.size() - static_cast<std::size_t>(hyphens);
        for (const std::string& name : placeholders(text_)) {
            if (name == "card") {
                length += longest(Role::TaskLabel) - std::string_view{"{card}"}.size();
            }
        }
        return length;
    }

    std::string_view text_;
    Characters characters_;
    Language language_;
    Role role_;
    Placeholders allowed_;
    std::vector<std::string> sentences_;
};

}   // namespace

std::vector<std::string>
complaints(std::string_view text, Language language, Role role, Placeholders allowed) {
    return Look{text, language, role, allowed}.complaints();
}

}   // namespace wb::content
