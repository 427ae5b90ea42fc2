#include "core/coach/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.hpp"

namespace wb::coach {

namespace {

// Letters of Latin-1 as they are written without accents, by their capitals.
struct Spelling {
    char32_t first;
    char32_t last;
    std::string_view ascii;
};

constexpr auto spellings = std::to_array<Spelling>({
    {0xC4, 0xC4, "ae"},
    {0xD6, 0xD6, "oe"},
    {0xDC, 0xDC, "ue"},
    {0xC0, 0xC5, "a"},
    {0xC7, 0xC7, "c"},
    {0xC8, 0xCB, "e"},
    {0xCC, 0xCF, "i"},
    {0xD1, 0xD1, "n"},
    {0xD2, 0xD5, "o"},
    {0xD9, 0xDB, "u"},
});

constexpr char32_t sharp_s = 0xDF;
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t middle_dot = 0xB7;
constexpr char32_t arrow = 0x2192;
constexpr char32_t first_mark = 0x300;   // combining marks
constexpr char32_t diaeresis = 0x308;
constexpr char32_t last_mark = 0x36F;

struct Letter {
    std::string_view ascii = {};   // empty: no letter
    bool capital = false;
};

Letter letter_of(char32_t c) {
    constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz0123456789";
    const bool capital = c >= U'A' && c <= U'Z';
    if (capital || (c >= U'a' && c <= U'z')) {
        return {small.substr((c | 0x20U) - U'a', 1), capital};
    }
    if (c >= U'0' && c <= U'9') {
        return {small.substr(26 + c - U'0', 1), false};
    }
    if (c == sharp_s) {
        return {"ss", false};
    }
    const bool accented_small = c >= 0xE0 && c <= 0xFF;
    const char32_t upper = accented_small ? c - 0x20 : c;
    const auto* const found =
        std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
            return upper >= spelling.first && upper <= spelling.last;
        });
    return found == spellings.end() ? Letter{} : Letter{found->ascii, !accented_small};
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xB4 || c == 0x2019;
}

bool is_dash(char32_t c) {
    return c == U'-' || c == 0x2013 || c == 0x2014;
}

bool is_pause(char32_t c) {
    constexpr std::u32string_view signs = U",;:!?\n";
    return signs.find(c) != std::u32string_view::npos || c == arrow;
}

class Cutter {
public:
    Cutter(std::string_view sentence, std::size_t most) : sentence_{sentence}, most_{most} {}

    std::vector<Word> words() {
        while (offset_ < sentence_.size() && words_.size() < most_) {
            const utf8::Decoded next = utf8::decode(sentence_, offset_);
            if (next.size == 0) {
                finish();
                ++offset_;
                continue;
            }
            read(next.code_point, offset_ + next.size);
            offset_ += next.size;
        }
        finish();
        return std::move(words_);
    }

private:
    void read(char32_t c, std::size_t after) {
        const Letter letter = letter_of(c);
        if (letter.ascii.empty()) {
            if (word_.plain.empty() || !joins(c, after)) {
                finish();
                separate(c, after);
            }
            return;
        }
        if (word_.plain.empty()) {
            word_.begin = offset_;
            word_.capital = letter.capital;
            word_.gap = gap_;
        }
        word_.plain += letter.ascii;
        word_.end = after;
    }

    bool letter_at(std::size_t offset) const {
        return !letter_of(utf8::decode(sentence_, offset).code_point).ascii.empty();
    }

    /// Whether a sign inside a word only joins its parts.
    bool joins(char32_t c, std::size_t after) {
        if (c >= first_mark && c <= last_mark) {   // a letter and its accent as two characters
            word_.plain += c == diaeresis ? "e" : "";
            word_.end = after;
            return true;
        }
        const std::string_view rest = sentence_.substr(after);
        if (c == U':' || c == U'*' || c == U'_' || c == middle_dot) {
            return letter_at(after);
        }
        if (c == U'/') {
            const bool she = word_.plain == "s" && rest.starts_with("he");
            return she || rest.starts_with("in") || rest.starts_with("-in");
        }
        if (c == U'-') {   // behind such a slash
            return word_.end < offset_ && letter_at(after);
        }
        if (c == U'(') {
            in_brackets_ = letter_at(after);
            return in_brackets_;
        }
        if (c == U')') {
            return std::exchange(in_brackets_, false);
        }
        if (is_apostrophe(c)) {   // "don't", "z'frieden"; others part "I'm", "d'Leit"
            const bool negated = rest.starts_with('t') && !letter_at(after + 1);
            return negated || (word_.plain == "z" && letter_at(after));
        }
        return c == soft_hyphen;
    }

    void separate(char32_t c, std::size_t after) {
        if (c == U'&' || c == U'+') {
            words_.push_back({offset_, after, "&", {}, 0, Gap::Blank, false});
            return;
        }
        const bool blank_after = after >= sentence_.size() || sentence_[after] == ' ';
        const bool blank_before = offset_ > 0 && sentence_[offset_ - 1] == ' ';
        // "Kd.", "z. B.": a full stop behind so short a word abbreviates it.
        const bool abbreviates = !words_.empty() && words_.back().plain.size() <= 3;
        const bool stop = c == U'.' && blank_after && !abbreviates;
        if (stop || (is_dash(c) && blank_after && blank_before) || is_pause(c)) {
            gap_ = Gap::Pause;
        }
    }

    void finish() {
        if (!word_.plain.empty()) {
            words_.push_back(std::exchange(word_, {}));
            gap_ = Gap::Blank;
        }
        in_brackets_ = false;
    }

    std::string_view sentence_;
    std::size_t most_;
    std::size_t offset_ = 0;
    Gap gap_ = Gap::Blank;
    bool in_brackets_ = false;
    Word word_ = {};
    std::vector<Word> words_ = {};
};

}   // namespace

Span Span::from(std::size_t i) const {
    return {*words_, std::clamp(i, begin_, end_), end_};
}

Span Span::until(std::size_t i) const {
    return {*words_, begin_, std::clamp(i, begin_, end_)};
}

std::size_t Span::find(Kinds any_of) const {
    std::size_t i = begin_;
    while (i < end_ && !at(i).is(any_of)) {
        ++i;
    }
    return i;
}

std::vector<Word> cut(std::string_view sentence, std::size_t most) {
    return Cutter{sentence, most}.words();
}

bool listed(std::string_view list, std::string_view word) {
    bool found = false;
    for_each_listed(list, [&](std::string_view one) { found = found || one == word; });
    return found;
}

bool begins_with_one(std::string_view word, std::string_view list) {
    bool found = false;
    for_each_listed(list, [&](std::string_view one) { found = found || word.starts_with(one); });
    return found;
}

bool ends_with_one(std::string_view word, std::string_view list) {
    bool found = false;
    for_each_listed(list, [&](std::string_view one) { found = found || word.ends_with(one); });
    return found;
}

}   // namespace wb::coach
