#include "core/privacy/hint_context.hpp"

namespace wb::privacy {

namespace {

using content::Language;

/// Whether the clause speaks of the writer. A note that leaves "I" out has few words before.
bool is_personal(const Context& context, const Token& last) {
    if (context.clause().first_person) {
        return true;
    }
    Token ahead = context.after(last);
    const bool note = context.clause().words <= 3;
    for (int i = 0; i < 12 && !(note ? ends_sentence(ahead) : ends_clause(ahead)); ++i) {
        if (ahead.in("i me my")) {
            return true;
        }
        ahead = context.after(ahead);
    }
    return false;
}

Found found_at(
    const Context& context,
    std::size_t taken,
    const Token& token,
    std::size_t end,
    std::string_view words
) {
    const std::size_t begin = taken == 0 ? token.begin : context.past(taken - 1).begin;
    return {HintKind::Self, begin, end, context.cased(taken, begin, words)};
}

bool ends_phrase(const Token& token) {
    return !token.is_word() || token.in("i who that which with in on at of for to and or but from "
                                        "here by is am are can do has "
                                        "have will");
}

/// "woman on the team": passes over a noun and where it belongs.
Token behind_noun(const Context& context, Token last) {
    for (int i = 0; i < 2 && !ends_phrase(context.after(last)); ++i) {
        last = context.after(last);
    }
    const Token place = context.after(last);
    if (!place.in("in on at of with")) {
        return place.is("here") ? place : last;
    }
    Token noun = context.after(place);
    noun = noun.in("the our my this a an") ? context.after(noun) : noun;
    return ends_phrase(noun) ? last : noun;
}

/// Removes with the blank before it; the commas around it go, too.
Found removed(const Context& context, const Token& first, const Token& last) {
    const Token next = context.after(last);
    if (context.opens_sentence(0)) {
        const Token behind = next.is_sign(U',') ? context.after(next) : next;
        return {HintKind::Self, first.begin, behind.begin, {}};
    }
    const bool commas = context.past(0).is_sign(U',') && next.is_sign(U',');
    const std::size_t begin = context.past(commas ? 1 : 0).end;
    return {HintKind::Self, begin, commas ? next.end : last.end, {}};
}

/// "as the only woman on the team", "as a single mother"
std::optional<Found> as_one_of_few(const Context& context, const Token& token) {
    const Token article = context.after(token);
    const Token word = context.after(article);
    if (!token.is("as") || !article.in("the a an our")) {
        return std::nullopt;
    }
    const Token noun = context.after(word);
    const bool single = word.is("single") && noun.in("mother mum mom dad father parent");
    const bool elected = word.is("union") && noun.in("rep representative official");
    if (!single && !elected && !(article.is("the") && word.in("only sole"))) {
        return std::nullopt;
    }
    const Token last = single || elected ? noun : behind_noun(context, word);
    if (!context.first_person() && !is_personal(context, last)) {
        return std::nullopt;
    }
    return removed(context, token, last);
}

/// "I am the only one who", "I'm the only contact person"
std::optional<Found> the_only_one(const Context& context, const Token& token) {
    const bool ours = context.clause().being && context.clause().first_person;
    if (!token.in("only sole") || !context.past(0).is("the") || !ours) {
        return std::nullopt;
    }
    const Token next = context.after(token);
    if (next.in("one person")) {
        return found_at(context, 1, token, next.end, "someone");
    }
    const bool vowel =
        next.size > 0 && std::string_view{"aeiou"}.find(next.letters[0]) != std::string_view::npos;
    Token noun = next;
    for (int i = 0; i < 2 && !ends_phrase(context.after(noun)); ++i) {
        noun = context.after(noun);
    }
    std::string words = vowel ? "an " : "a ";
    words += context.tokens().text().substr(next.begin, noun.end - next.begin);
    return found_at(context, 1, token, noun.end, words);
}

std::optional<Found> only_me(const Context& context, const Token& token) {
    const Token next = context.after(token);
    const Token but = token.is("no") ? context.after(next) : next;
    const Token me = context.after(but);
    if (token.in("nobody no") && but.in("but except") && me.is("me")) {
        return found_at(context, 0, token, me.end, "hardly anybody");
    }
    if (!token.is("only") || !next.is("i") || context.past(0).in("not if") ||
        context.after(next).in("would wish think")) {
        return std::nullopt;
    }
    return found_at(context, 0, token, next.end, "I");
}

/// "for over 17 years", "since 1998"
std::optional<Found> for_years(const Context& context, const Token& token) {
    if (!token.in("for after since")) {
        return std::nullopt;
    }
    Token count = context.after(token);
    for (int i = 0;
         i < 3 && count.in("over almost about more than nearly the past last around some");
         ++i) {
        count = context.after(count);
    }
    if (token.is("since") && count.is_number(1950, 2099) && is_personal(context, count)) {
        return found_at(context, 0, token, count.end, "for some years");
    }
    const Token unit = context.after(count);
    if (token.is("since") || !unit.in("years months decades") ||
        !is_count(count, Language::English) || !is_personal(context, unit)) {
        return std::nullopt;
    }
    return found_at(
        context,
        0,
        token,
        unit.end,
        std::string{token.plain()} + " several " + std::string{unit.plain()}
    );
}

/// "61 years old", "30 years of experience", "17 years here"
std::optional<Found> years_long(const Context& context, const Token& token) {
    const Token unit = context.after(token);
    const Token next = context.after(unit);
    const bool so_far = context.clause().first_person && context.past(0).in("here already now");
    if (is_count(token, Language::English) && unit.is("years") && so_far && ends_clause(next)) {
        return found_at(context, 0, token, unit.end, "several years");
    }
    const bool aged = context.clause().being && context.clause().first_person &&
                      token.is_number(16, 80) && context.past(0).in("am m now") &&
                      (ends_clause(unit) || unit.in("and but"));
    if (aged) {   // "I'm 61."
        return found_at(context, 0, token, token.end, "at my age");
    }
    if (!is_count(token, Language::English) || !unit.is("years") || !is_personal(context, next)) {
        return std::nullopt;
    }
    if (next.is("old")) {
        return found_at(context, 0, token, next.end, "at my age");
    }
    const bool job = next.in("of here in on at experience with") || next.is_sign(U'\'');
    return job ? std::optional{found_at(context, 0, token, unit.end, "several years")}
               : std::nullopt;
}

/// "after my maternity leave"
std::optional<Found> on_leave(const Context& context, const Token& token) {
    const Token leave = context.after(token);
    if (context.past(0).is("my") &&
        token.in("burnout cancer depression diagnosis illness operation")) {
        const Token& last = leave.in("diagnosis treatment operation") ? leave : token;
        return found_at(context, 0, token, last.end, "time off");
    }

    if (!token.in("maternity paternity parental family sick adoption") || !leave.is("leave")) {
        return std::nullopt;
    }
    const std::size_t taken = context.past(0).in("my the") ? 2 : 1;
    const bool advised = context.past(taken - 1).is("on") &&
                         !context.past(taken).in("am m was were been go went going while i");
    if (advised || !context.past(taken - 1).in("on after from during before since") ||
        !is_personal(context, leave)) {
        return std::nullopt;
    }
    const std::size_t begin = context.past(taken - 1).begin;
    std::string words{context.tokens().text().substr(begin, token.begin - begin)};
    return Found{HintKind::Self, begin, leave.end, words + "leave"};
}

std::optional<Found> condition(const Context& context, const Token& token) {
    if (!context.clause().being || !context.clause().first_person ||
        !token.in("pregnant disabled")) {
        return std::nullopt;
    }
    const bool months =
        context.past(0).is("months") && is_count(context.past(1), Language::English);
    return found_at(context, months ? 2 : 0, token, token.end, "in a special situation");
}

}   // namespace

std::optional<Found> english_self(const Context& context, const Token& token) {
    for (const auto detector :
         {as_one_of_few, the_only_one, only_me, for_years, years_long, on_leave, condition}) {
        if (auto found = detector(context, token)) {
            return found;
        }
    }
    return std::nullopt;
}

}   // namespace wb::privacy
