#include "core/privacy/hint_context.hpp"

namespace wb::privacy {

namespace {

using content::Language;

constexpr std::string_view of_self =
    "ich mich mir mein meine meinem meinen meiner meines bin hab habe";

/// Whether the clause speaks of the writer: before, or in what follows.
bool is_personal(const Context& context, const Token& last) {
    if (context.clause().first_person) {
        return true;
    }
    Token ahead = context.after(last);
    for (int i = 0; i < 12 && !ends_clause(ahead); ++i) {
        if (ahead.in(of_self)) {
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

/// Removes with the blank before it; a pair of commas around it goes, too. German needs something
/// in front of its verb.
Found removed(const Context& context, const Token& first, const Token& last) {
    if (context.clause().words == 0 && !context.past(0).is_sign(U',')) {
        return found_at(context, 0, first, last.end, "hier");
    }
    const Token next = context.after(last);
    const bool commas = context.past(0).is_sign(U',') && next.is_sign(U',');
    const std::size_t begin = context.past(commas ? 1 : 0).end;
    return {HintKind::Self, begin, commas ? next.end : last.end, {}};
}

/// "im Team", "in der Filiale", "hier": passes over where somebody is the only one.
Token behind_places(const Context& context, Token last) {
    for (int i = 0; i < 3; ++i) {
        Token word = context.after(last);
        if (word.is("hier")) {
            last = word;
            continue;
        }
        if (!word.in("im in am an beim bei vom von auf aus der des unter mit")) {
            return last;
        }
        for (int j = 0; j < 2 && !word.capital; ++j) {
            word = context.after(word);
        }
        if (!word.capital && !word.in("uns")) {
            return last;
        }
        last = word;
    }
    return last;
}

/// "als einzige Frau im Team"
std::optional<Found> as_the_only_one(const Context& context, const Token& token) {
    const Token only = context.after(token);
    if (!token.is("als") || !only.in("einzige einziger einzigen einzigem einzigste")) {
        return std::nullopt;
    }
    Token last = only;
    const Token noun = context.after(only);
    if (noun.ends_in("er frau hilfe in kraft mann mensch person") && noun.size > 2) {
        last = noun;
    }
    last = behind_places(context, last);
    if (!context.first_person() && !is_personal(context, last)) {
        return std::nullopt;
    }
    return removed(context, token, last);
}

/// "als Betriebsraetin", "als alleinerziehender Vater": few are.
std::optional<Found> as_one_of_few(const Context& context, const Token& token) {
    const Token role = context.after(token);
    if (!token.is("als")) {
        return std::nullopt;
    }
    Token last = role;
    if (role.in("alleinerziehende alleinerziehender schwerbehinderte schwerbehinderter")) {
        const Token noun = context.after(role);
        last = noun.capital ? noun : role;
    } else if (!role.in("betriebsrat betriebsraetin personalrat personalraetin vertrauensperson "
                        "betriebsratsmitglied datenschutzbeauftragte datenschutzbeauftragter "
                        "gleichstellungsbeauftragte")) {
        return std::nullopt;
    }
    if (!context.first_person() && !is_personal(context, last)) {
        return std::nullopt;
    }
    return removed(context, token, last);
}

/// "die einzige, die ...", "der einzige Mann"
std::optional<Found> the_only_one(const Context& context, const Token& token) {
    const bool ours = context.clause().being || context.after(token).in("bin");
    if (!token.in("einzige einziger einzigste") || !ours || !is_personal(context, token)) {
        return std::nullopt;
    }
    const Token& article = context.past(0);
    const std::size_t taken = article.in("die der") ? 1 : 0;
    const Token next = context.after(token);
    if (!next.capital) {
        return found_at(context, taken, token, token.end, "jemand");
    }
    const bool masculine = article.is("der") || token.is("einziger");
    const std::string_view noun = context.tokens().text().substr(next.begin, next.end - next.begin);
    std::string words = masculine ? "ein " : "eine ";
    words += noun;
    return found_at(context, taken, token, next.end, words);
}

std::optional<Found> only_me(const Context& context, const Token& token) {
    const Token next = context.after(token);
    if (token.is("ausser") && next.is("mir")) {
        Token ahead = context.after(next);
        for (int i = 0; i < 8 && !ends_clause(ahead); ++i) {
            if (ahead.in("keiner keine niemand")) {
                return found_at(
                    context,
                    0,
                    token,
                    next.end,
                    "au\xC3\x9F"
                    "er wenigen"
                );
            }
            ahead = context.after(ahead);
        }
        return std::nullopt;
    }
    if (!token.is("nur") || !next.is("ich") || context.past(0).in("nicht")) {
        return std::nullopt;
    }
    return found_at(context, 0, token, next.end, "ich");
}

Token behind_adverbs(const Context& context, const Token& token) {
    Token word = context.after(token);
    constexpr std::string_view adverbs = "ueber fast rund knapp gut mehr als etwa ca circa schon "
                                         "jetzt nun ungefaehr bereits mittlerweile "
                                         "inzwischen";
    for (int i = 0; i < 3 && (word.in(adverbs) || word.is_sign(U'.')); ++i) {
        word = context.after(word);
    }
    return word;
}

/// "Seit 17 Jahren an der Kasse": nobody else is named at the start of such a note.
bool is_note(const Context& context, const Token& last) {
    return context.clause().words <= 1 &&
           context.after(last).in("am an auf bei beim da dabei hier im in als");
}

/// "seit 17 Jahren", "nach 25 Jahren", "mit 61 Jahren", "seit 1998"
std::optional<Found> for_years(const Context& context, const Token& token) {
    if (!token.in("seit nach mit")) {
        return std::nullopt;
    }
    const Token count = behind_adverbs(context, token);
    if (token.is("seit") && count.is_number(1950, 2099)) {
        const bool ours = is_personal(context, count) || is_note(context, count);
        return ours ? std::optional{found_at(context, 0, token, count.end, "seit einigen Jahren")}
                    : std::nullopt;
    }
    const Token unit = context.after(count);
    const bool years = unit.in("jahren monaten jahrzehnten") && is_count(count, Language::German);
    if (!years || !(is_personal(context, unit) || is_note(context, unit))) {
        return std::nullopt;
    }
    if (token.is("mit")) {
        return found_at(context, 0, token, unit.end, "in meinem Alter");
    }
    const std::string_view rest = context.tokens().text().substr(unit.begin, unit.end - unit.begin);
    return found_at(
        context, 0, token, unit.end, std::string{token.plain()} + " mehreren " + std::string{rest}
    );
}

/// "17 Jahre im Betrieb", "30 Jahre Erfahrung", "61 Jahre alt"
std::optional<Found> years_long(const Context& context, const Token& token) {
    if (!is_count(token, Language::German)) {
        return std::nullopt;
    }
    const Token unit = context.after(token);
    const Token next = context.after(unit);
    const bool so_far =
        context.clause().first_person && context.past(0).in("hier schon bereits jetzt nun");
    if (unit.is("jahre") && so_far && ends_clause(next)) {
        return found_at(context, 0, token, unit.end, "mehrere Jahre");
    }
    const bool aged_so = context.clause().being && context.clause().first_person &&
                         token.is_number(16, 80) && context.past(0).in("bin schon jetzt ich") &&
                         (ends_clause(unit) || unit.in("und aber"));
    if (aged_so) {   // "Ich bin 61."
        return found_at(context, 0, token, token.end, "in meinem Alter");
    }
    const Token aged = unit.is_sign(U'-') ? next : unit;   // "58-Jaehriger"
    if (aged.in("jaehrige jaehriger jaehrigen") && context.past(0).is("als") &&
        is_personal(context, aged)) {
        return found_at(context, 1, token, aged.end, "in meinem Alter");
    }
    if (!unit.is("jahre") || !is_personal(context, next)) {
        return std::nullopt;
    }
    if (next.is("alt")) {
        return found_at(context, 0, token, next.end, "in meinem Alter");
    }
    if (!next.in("dabei hier im in am an bei beim lang erfahrung berufserfahrung dienst")) {
        return std::nullopt;
    }
    return found_at(context, 0, token, unit.end, "mehrere Jahre");
}

/// "nach meiner Elternzeit", "in der Wiedereingliederung"
std::optional<Found> on_leave(const Context& context, const Token& token) {
    const bool illness =
        context.past(0).in("meiner meine meinen") &&
        token.ends_in("depression diagnose erkrankung krankheit operation therapie");
    const bool long_leave =
        illness || token.in("elternzeit wiedereingliederung reha babypause altersteilzeit");

    if (!long_leave && !token.in("mutterschutz mutterschaftsurlaub sabbatical")) {
        return std::nullopt;
    }
    const std::size_t taken =
        context.past(0).in("der dem die den meiner meinem meine meinen") ? 2 : 1;
    if (!context.past(taken - 1).in("in im nach aus seit vor waehrend vorm") ||
        !is_personal(context, token)) {
        return std::nullopt;
    }
    const std::size_t begin = context.past(taken - 1).begin;
    std::string words{context.tokens().text().substr(begin, token.begin - begin)};
    words += long_leave ? "Auszeit" : "Urlaub";
    return Found{HintKind::Self, begin, token.end, std::move(words)};
}

/// "ich bin schwanger"
std::optional<Found> condition(const Context& context, const Token& token) {
    if (!context.clause().being || !context.clause().first_person ||
        !token.in("schwanger schwerbehindert alleinerziehend")) {
        return std::nullopt;
    }
    const bool month = context.past(0).is("monat") && context.past(2).is("im");
    return found_at(context, month ? 3 : 0, token, token.end, "in einer besonderen Lage");
}

}   // namespace

std::optional<Found> german_self(const Context& context, const Token& token) {
    for (const auto detector :
         {as_the_only_one,
          as_one_of_few,
          the_only_one,
          only_me,
          for_years,
          years_long,
          on_leave,
          condition}) {
        if (auto found = detector(context, token)) {
            return found;
        }
    }
    return std::nullopt;
}

}   // namespace wb::privacy
