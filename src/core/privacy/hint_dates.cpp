#include <algorithm>

#include "core/privacy/hint_context.hpp"

namespace wb::privacy {

namespace {

using content::Language;

constexpr std::string_view months = "januar jaenner februar feber maerz april mai juni juli august "
                                    "september oktober november dezember "
                                    "january february march may june july october december jan feb "
                                    "mar maer mrz apr jun jul aug sep sept "
                                    "okt oct nov dez dec";
constexpr std::string_view weekdays =
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun";

bool is_month(const Token& token) {
    return token.in(months);
}

bool is_year(const Token& token) {
    return token.is_number(1940, 2099) || (token.kind == Token::Kind::Number && token.digits == 2);
}

bool is_long_year(const Token& token) {
    return token.is_number(1940, 2099);
}

bool is_day(const Token& token) {
    return token.is_number(1, 31) && token.digits <= 2;
}

/// Where a date ends; how sure its form is without words around it.
struct Form {
    std::size_t end = 0;   // 0: no date
    bool needs_preposition = false;
};

/// "3.", "3. Mai", "3.5.", "3.5.24", "3/5/2024", "2024-05-03", "3 May", "3rd of May"
class Forms {
public:
    explicit Forms(const Context& context) : context_{&context} {}

    Form at(const Token& token) const {
        if (token.kind == Token::Kind::Number) {
            return is_long_year(token) ? iso(token) : day_first(token);
        }
        return is_month(token) ? month_first(token) : Form{};
    }

private:
    Token after(const Token& token) const { return context_->after(token); }

    Form iso(const Token& year) const {
        const Token first = after(year);
        const Token month = after(first);
        const Token second = after(month);
        const Token day = after(second);
        const bool formed = first.is_sign(U'-') && second.is_sign(U'-') && month.is_number(1, 12) &&
                            is_day(day) && !day.blank_before;
        return formed ? Form{day.end} : Form{};
    }

    /// The end behind an optional year.
    std::size_t with_year(const Token& last) const {
        Token next = after(last);
        if (next.is_sign(U',') || (next.is_sign(U'.') && !next.blank_before && last.is_word())) {
            next = after(next);
        }
        return is_long_year(next) ? next.end : last.end;
    }

    Form day_first(const Token& day) const {
        if (!is_day(day)) {
            return {};
        }
        Token next = after(day);
        if (!next.blank_before && next.in("st nd rd th")) {
            next = after(next);
        }
        if (next.is_sign(U'/') || next.is_sign(U'.')) {
            return numeric(next, after(next), day.digits == 2);
        }
        next = next.is("of") ? after(next) : next;
        // "3 may call": a month in English has a capital.
        return is_month(next) && next.capital ? Form{with_year(next)} : Form{};
    }

    Form numeric(const Token& sign, const Token& month, bool two_digits) const {
        if (sign.is_sign(U'.') && is_month(month)) {
            return {with_year(month)};
        }
        const Token second = after(month);
        const bool formed = is_day(month) && !second.blank_before && second.is_sign(sign.sign) &&
                            (month.number <= 12 || sign.is_sign(U'/'));
        if (!formed) {
            return {};
        }
        const Token year = after(second);
        const bool near = !year.blank_before || is_long_year(year);
        if (is_year(year) && near) {
            return {year.end};
        }
        if (sign.is_sign(U'/')) {
            return {};
        }
        // A full stop at the very end is the sentence's.
        const bool last = year.kind == Token::Kind::None;
        const bool sure = two_digits && month.digits == 2 && !context_->past(0).capital;
        return {last ? month.end : second.end, !sure};
    }

    /// "March 3rd, 2024", "March 2024"
    Form month_first(const Token& month) const {
        Token next = after(month);
        next = next.is_sign(U'.') && !next.blank_before ? after(next) : next;
        if (is_long_year(next)) {
            return {next.end};
        }
        if (!is_day(next) || !month.capital || context_->language() == Language::German) {
            return {};
        }
        const Token suffix = after(next);
        const bool ordinal = !suffix.blank_before && suffix.in("st nd rd th");
        const std::size_t end = with_year(ordinal ? suffix : next);
        // "May 3 people come in?"
        const bool sure = ordinal || end > next.end;
        return {end, !sure};
    }

    const Context* context_;
};

/// The words that lead to a date, from right to left.
class Lead {
public:
    explicit Lead(const Context& context) : context_{&context} {
        range();
        article_ = take(articles);
        const std::size_t sign = word().is_sign(U',') || word().is_sign(U'.') ? 1 : 0;
        if (context.past(taken_ + sign).in(weekdays)) {
            comma_ = word().is_sign(U',');
            taken_ += sign + 1;
            article_ += take(articles);
        }
    }

    const Token& word() const { return context_->past(taken_); }

    /// Takes the word if it is in the list and says which it was.
    std::string take(std::string_view list) {
        if (!word().in(list)) {
            return {};
        }
        std::string taken{word().plain()};
        ++taken_;
        return taken;
    }

    std::size_t taken() const { return taken_; }

    /// "Monday, 3 May,": the comma behind belongs to it.
    bool comma() const { return comma_; }

    bool article() const { return !article_.empty(); }

    bool article_is(std::string_view word) const { return article_ == word; }

private:
    static constexpr std::string_view articles = "den dem der the";

    /// "3. bis", "3. auf den", "3.-", "3 and"
    void range() {
        const std::size_t article = word().in("den the") ? 1 : 0;
        const Token& to = context_->past(article);
        const bool joined =
            to.in("auf bis und oder zum and or to") || to.is_sign(U'-') || to.is_sign(0x2013);
        const std::size_t stop = context_->past(article + 1).is_sign(U'.') ? 1 : 0;
        if (joined && is_day(context_->past(article + stop + 1))) {
            taken_ = article + stop + 2;
        }
    }

    const Context* context_;
    std::size_t taken_ = 0;
    bool comma_ = false;
    std::string article_ = {};
};

std::string german_words(Lead& lead, bool several) {
    if (several && !lead.take("zwischen vom von").empty()) {
        return "k\xC3\xBCrzlich";
    }
    if (!lead.take("am im an in").empty()) {
        return "k\xC3\xBCrzlich";
    }
    if (!lead.take("vom").empty()) {
        return "von neulich";
    }
    if (!lead.take("seit").empty()) {
        return "seit Kurzem";
    }
    if (!lead.take("zum").empty()) {
        return "zu einem bestimmten Tag";
    }
    if (lead.word().in("ab bis nach vor mit von zu") || lead.article_is("dem")) {
        return lead.word().is("bis") ? "zu einem bestimmten Tag" : "einem bestimmten Tag";
    }
    if (lead.word().in("fuer auf um")) {
        return "einen bestimmten Tag";
    }
    return lead.article_is("der") ? "ein bestimmter Tag" : "k\xC3\xBCrzlich";
}

std::string english_words(Lead& lead, bool several) {
    if (several && !lead.take("between from").empty()) {
        return "recently";
    }
    if (!lead.take("on in").empty()) {
        return "recently";
    }
    if (!lead.take("since").empty()) {
        return "lately";
    }
    const bool of = lead.word().in("of from to for by before after until till");
    return of || lead.article() ? "a certain day" : "recently";
}

/// Where a second date ends that is joined to one: "3.4. bis 7.4."; else where the first does.
std::size_t end_of_both(const Context& context, const Form& first) {
    const Token joint = context.tokens().from(first.end);
    const bool joined =
        joint.in("bis und to and until till") || joint.is_sign(U'-') || joint.is_sign(0x2013);
    if (!joined) {
        return first.end;
    }
    Token next = context.after(joint);
    next = next.in("zum dem den the") ? context.after(next) : next;
    return std::max(first.end, Forms{context}.at(next).end);
}

}   // namespace

std::optional<Found> date_at(const Context& context, const Token& token) {
    const Token& before = context.past(0);
    const bool continues = !token.blank_before && (before.kind == Token::Kind::Number ||
                                                   before.is_sign(U'.') || before.is_sign(U'-'));
    const Form form = continues ? Form{} : Forms{context}.at(token);
    if (form.end == 0) {
        return std::nullopt;
    }
    constexpr std::string_view prepositions = "am vom zum ab bis seit zwischen dem den der on "
                                              "since by until till from of for before after";
    if (form.needs_preposition && !before.in(prepositions) && !before.in(weekdays)) {
        return std::nullopt;
    }
    Lead lead{context};
    const std::size_t end = end_of_both(context, form);
    const bool several = end > form.end;
    const std::string words = context.language() == Language::German ? german_words(lead, several)
                                                                     : english_words(lead, several);
    const std::size_t taken = lead.taken();
    const std::size_t begin = taken == 0 ? token.begin : context.past(taken - 1).begin;
    const Token behind = context.tokens().from(end);
    const bool comma = lead.comma() && behind.is_sign(U',');
    return Found{
        HintKind::Date, begin, comma ? behind.end : end, context.cased(taken, begin, words)};
}

}   // namespace wb::privacy
