#include "ui/layout/text.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"

namespace wb::ui {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

enum class Break { None, Blank, Hyphen, SoftHyphen, LineFeed };

Break break_after(char32_t c) {
    switch (c) {
    case U' ': return Break::Blank;
    case U'\n': return Break::LineFeed;
    case U'-':
    case U'/':
    case 0x2013: return Break::Hyphen;
    case soft_hyphen: return Break::SoftHyphen;
    default: return Break::None;
    }
}

// A piece is what cannot be broken at a good place: a word, a syllable before a soft hyphen.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;     ///< with the break character
    std::size_t drawn = 0;   ///< end without a blank or line feed
    Break then = Break::None;
};

Piece next_piece(std::string_view text, std::size_t begin) {
    std::size_t offset = begin;
    while (offset < text.size()) {
        const utf8::Decoded c = utf8::decode(text, offset);
        const std::size_t size = std::max<std::size_t>(c.size, 1);
        const Break then = break_after(c.code_point);
        const std::size_t end = offset + size;
        switch (then) {
        case Break::None: offset = end; break;
        case Break::Blank:
        case Break::LineFeed:
        case Break::SoftHyphen: return {begin, end, offset, then};
        case Break::Hyphen: return {begin, end, end, then};
        }
    }
    return {begin, text.size(), text.size(), Break::None};
}

class Breaker {
public:
    Breaker(std::string_view text, Font font, float width, const TextMeasure& measure)
        : text_{text}
        , font_{font}
        , width_{width}
        , measure_{measure}
        , hyphen_width_{measure.width("-", font)} {}

    std::vector<Line> lines() {
        std::size_t offset = 0;
        while (offset < text_.size()) {
            const Piece piece = next_piece(text_, offset);
            add(piece);
            offset = piece.end;
        }
        finish_line(line_drawn_, false);
        return std::move(lines_);
    }

private:
    void add(const Piece& piece) {
        const float piece_width =
            measure_.width(text_.substr(piece.begin, piece.drawn - piece.begin), font_);
        const float hyphen = piece.then == Break::SoftHyphen ? hyphen_width_ : 0;
        const float reach =
            line_width_ + (piece.begin - line_drawn_ > 0 ? gap_width_ : 0) + piece_width;
        if (reach + hyphen > width_ && line_drawn_ > line_begin_) {
            // A syllable that fits only without its hyphen may still stay when the word goes on
            // beside it.
            finish_line(line_drawn_, last_break_ == Break::SoftHyphen);
            line_begin_ = line_drawn_ = piece.begin;
            line_width_ = 0;
            gap_width_ = 0;
            add_to_line(piece, piece_width);
            return;
        }
        add_to_line(piece, piece_width);
    }

    void add_to_line(const Piece& piece, float piece_width) {
        if (line_width_ == 0 && piece_width > width_) {
            break_anywhere(piece);
        } else {
            line_width_ += (piece.begin > line_drawn_ ? gap_width_ : 0) + piece_width;
            line_drawn_ = piece.drawn;
        }
        last_break_ = piece.then;
        gap_width_ = piece.then == Break::Blank ? measure_.width(" ", font_) : 0;
        if (piece.then == Break::LineFeed) {
            finish_line(line_drawn_, false);
            line_begin_ = line_drawn_ = piece.end;
            line_width_ = 0;
            gap_width_ = 0;
        }
    }

    // A word wider than the line: as many letters as fit, at least one.
    void break_anywhere(const Piece& piece) {
        std::size_t offset = piece.begin;
        line_begin_ = offset;
        line_width_ = 0;
        while (offset < piece.drawn) {
            const std::size_t size = std::max<std::size_t>(utf8::decode(text_, offset).size, 1);
            const float letter = measure_.width(text_.substr(offset, size), font_);
            if (line_width_ + letter > width_ && offset > line_begin_) {
                finish_line(offset, false);
                line_begin_ = offset;
                line_width_ = 0;
            }
            line_width_ += letter;
            offset += size;
        }
        line_drawn_ = piece.drawn;
    }

    void finish_line(std::size_t end, bool hyphen) {
        const std::string_view drawn = text_.substr(line_begin_, end - line_begin_);
        lines_.push_back(
            {drawn, measure_.width(drawn, font_) + (hyphen ? hyphen_width_ : 0), hyphen}
        );
    }

    std::string_view text_;
    Font font_;
    float width_;
    const TextMeasure& measure_;
    float hyphen_width_;
    std::vector<Line> lines_ = {};
    std::size_t line_begin_ = 0;
    std::size_t line_drawn_ = 0;
    float line_width_ = 0;
    float gap_width_ = 0;
    Break last_break_ = Break::None;
};

}   // namespace

std::vector<Line>
break_lines(std::string_view text, Font font, float width, const TextMeasure& measure) {
    return Breaker{text, font, width, measure}.lines();
}

}   // namespace wb::ui
