#include "core/privacy/hint_context.hpp"

namespace wb::privacy {

namespace {

constexpr std::string_view direct_words = "die eine meine unsere deine ihre seine diese jede keine "
                                          "ein mein unser ihr sein den einen meinen "
                                          "unseren unsern ihren seinen diesen";
constexpr std::string_view oblique_words =
    "dem einem meinem unserem unserm ihrem seinem diesem des eines meines unseres ihres seines "
    "einer "
    "meiner unserer ihrer seiner dieser jeder keiner jedem keinem";
constexpr std::string_view dative_prepositions = "mit von bei zu aus nach seit gegenueber ausser "
                                                 "wegen trotz waehrend statt dank unter vor hinter "
                                                 "neben zwischen samt laut";
constexpr std::string_view accusative_prepositions = "fuer durch gegen ohne um an auf ueber in";

/// A preposition that has swallowed an article, without it.
std::string_view uncontracted(const Token& token) {
    if (token.in("beim")) {
        return "bei ";
    }
    if (token.in("zum zur")) {
        return "zu ";
    }
    return token.in("vom") ? "von " : "";
}

bool is_determiner(const Token& token) {
    return token.is("der") || token.in(direct_words) || token.in(oblique_words);
}

bool is_oblique(const Token& determiner, Gender gender) {
    return determiner.is("der") ? gender == Gender::Feminine : determiner.in(oblique_words);
}

/// What a title says about the words behind it.
enum class Title : std::uint8_t {
    None,
    Person,   ///< Herr, Dr.: a capital follows only if it is a name
    Family,
    Role,     ///< Kollegin: may be followed by any noun in another case
    Degree,   ///< med.: only behind another title
};

Title title_of(const Token& token) {
    if (token.in("frau herr herrn hr hrn fr dr prof professor professorin doktor")) {
        return Title::Person;
    }
    if (token.in("familie fam")) {
        return Title::Family;
    }
    if (token.in("kollege kollegen kollegin kunde kunden kundin patient patienten patientin mieter "
                 "mieterin klient klientin bewohner bewohnerin nachbar nachbarn nachbarin azubi "
                 "praktikant praktikantin auszubildende auszubildender schwester pfleger oma opa "
                 "tante onkel")) {
        return Title::Role;
    }
    return token.in("med dipl ing phil jur habil") ? Title::Degree : Title::None;
}

Gender gender_of(const Token& title) {
    if (title.in("frau fr familie fam") || title.ends_in("in")) {
        return Gender::Feminine;
    }
    return title.in("dr prof azubi doktor") ? Gender::Unknown : Gender::Masculine;
}

bool is_abbreviation(const Token& token) {
    return token.in("hr hrn fr dr prof fam med dipl ing phil jur habil");
}

/// What stands before a title tells how surely a name follows it.
enum class Before : std::uint8_t { Nothing, Definite, Indefinite };

Before before_of(const Context& context) {
    std::size_t i = 0;
    if (is_german_adjective(context.past(0)) && is_determiner(context.past(1))) {
        i = 1;
    }
    const Token& word = context.past(i);
    if (word.in("die der den dem des beim vom zum zur diese dieser diesem diesen")) {
        return Before::Definite;
    }
    return is_determiner(word) ? Before::Indefinite : Before::Nothing;
}

bool is_name_behind(const Token& word, Title title, Before before) {
    if (!word.is_word() || title_of(word) != Title::None) {
        return false;
    }
    const bool known = is_known_name(word);
    if (!word.capital) {
        return known;
    }
    const bool initial = word.size == 1;
    switch (title) {
    case Title::Person:
        if (before == Before::Nothing) {
            return !word.in("in im an am und");
        }
        return known || initial || (before == Before::Definite && !is_german_thing(word));
    case Title::Family:
    case Title::Role:
        return known || initial || (before == Before::Nothing && !is_german_thing(word));
    case Title::Degree:
    case Title::None: break;
    }
    return known;
}

/// Titles in a row, and the word behind them.
struct Titles {
    Title title = Title::None;
    Gender gender = Gender::Unknown;
    bool several = false;   ///< "Herr und Frau"
    Token last = {};
    Token behind = {};
};

/// What follows an abbreviation follows its full stop.
Token after_title(const Context& context, const Token& title) {
    const Token next = context.after(title);
    return next.is_sign(U'.') && is_abbreviation(title) ? context.after(next) : next;
}

Titles titles_at(const Context& context, const Token& token) {
    Titles titles{title_of(token), gender_of(token), false, token, after_title(context, token)};
    for (int i = 0; i < 5 && titles.title != Title::None; ++i) {
        const bool joined = titles.behind.is("und");
        const Token next = joined ? context.after(titles.behind) : titles.behind;
        const Title more = title_of(next);
        if (more == Title::None || (joined && more != Title::Person)) {
            break;
        }
        titles.title = more == Title::Person ? more : titles.title;
        titles.gender = titles.gender == Gender::Unknown ? gender_of(next) : titles.gender;
        titles.several = titles.several || joined;
        titles.last = next;
        titles.behind = after_title(context, next);
    }
    return titles;
}

/// Where a name with a title ends; `None` when there is no name.
Token titled_name(const Context& context, const Titles& titles, Before before) {
    Token word = titles.behind;
    if (before == Before::Nothing && titles.title == Title::Person) {
        word = behind_particles(context, word);
    }
    if (!is_name_behind(word, titles.title, before)) {
        return {};
    }
    return name_end(context, word, Surname::Likely);
}

/// "Fr." is also Friday, and a title like "Dr." begins nothing in small letters.
bool opens_titles(const Context& context, const Token& token) {
    const Title title = title_of(token);
    if (title == Title::None || title == Title::Degree) {
        return false;
    }
    if (token.in("dr prof")) {   // "dr" is also an article in some dialects
        return token.capital || context.after(token).is_sign(U'.');
    }
    if (!token.is("fr")) {
        return true;
    }
    return context.after(token).is_sign(U'.') && !context.past(0).is_sign(U'-') &&
           !context.past(0).in("bis und mo di mi do");
}

/// Whether a name without article and preposition is an object in the dative.
bool is_bare_dative(const Context& context, const Token& first, const Token& last) {
    const Token verb = context.after(last);
    const bool object_first = context.clause().words == 0 && !verb.in("und oder") &&
                              context.after(verb).in("ich wir man");
    if (!first.is("herrn") && !context.clause().subject && !object_first) {
        return false;
    }
    Token ahead = verb;
    bool dative = context.clause().dative;
    for (int i = 0; i < 10 && !dative && !ends_clause(ahead); ++i) {
        dative = takes_dative(ahead);
        ahead = context.after(ahead);
    }
    return dative;
}

/// "Frau A und", "Frau A," in front of another name.
bool joins_names(const Context& context, std::size_t i) {
    const Token& word = context.past(i);
    return (word.in("und oder sowie") || word.is_sign(U',')) && context.past(i + 1).name;
}

Found named(
    Context& context, const Token& first, const Token& last, std::string_view noun, Gender gender
) {
    const bool joined = joins_names(context, 0);
    const bool bare = joined ? context.last_name_oblique() : is_bare_dative(context, first, last);
    const GermanPhrase phrase = german_phrase(context, 0, gender, bare);
    const bool another = joins_names(context, phrase.begin);
    std::string words = phrase.lead + (phrase.oblique ? "einer " : "eine ");
    words += another ? (phrase.oblique ? "weiteren " : "weitere ") : "";
    words += noun;
    const std::size_t begin =
        phrase.begin == 0 ? first.begin : context.past(phrase.begin - 1).begin;
    context.note_oblique(phrase.oblique);
    return {HintKind::Name, begin, last.end, context.cased(phrase.begin, begin, words)};
}

std::optional<Found> titled(Context& context, const Token& token) {
    if (!opens_titles(context, token)) {
        return std::nullopt;
    }
    const Titles titles = titles_at(context, token);
    const Token last = titled_name(context, titles, before_of(context));
    if (last.kind == Token::Kind::None) {
        return std::nullopt;
    }
    if (titles.several) {
        return Found{
            HintKind::Name, token.begin, last.end, context.cased(0, token.begin, "zwei Personen")};
    }
    const bool family = titles.title == Title::Family;
    return named(context, token, last, family ? "Familie" : "Person", titles.gender);
}

/// "K. Brandt", but not "A. Vorbereitung" or "Plan B. Danach".
bool is_initial(const Context& context, const Token& token) {
    const Token stop = context.after(token);
    const Token name = context.after(stop);
    const bool formed = token.size == 1 && token.capital && stop.is_sign(U'.') && name.capital &&
                        name.size > 2 && !context.past(0).capital;
    return formed && (is_known_name(name) || (!token.in("a b c d i") && !is_german_thing(name)));
}

/// "Sabine", and "Sabines Vorschlag".
std::optional<Found> first_name(Context& context, const Token& token) {
    if (is_initial(context, token)) {
        const Token name = context.after(context.after(token));
        return named(
            context, token, name_end(context, name, Surname::Known), "Person", Gender::Unknown
        );
    }
    if (is_first_name(token)) {
        // Elsewhere a noun may follow: "weil Sabine Kuchen bringt".
        const bool verb_follows = context.clause().words == 0 || context.clause().subject ||
                                  context.past(0).in(dative_prepositions) ||
                                  context.past(0).in(accusative_prepositions);
        const Token last =
            name_end(context, token, verb_follows ? Surname::Likely : Surname::Known);
        const Gender gender = token.ends_in("a e") ? Gender::Feminine : Gender::Masculine;
        return named(context, token, last, "Person", gender);
    }
    Token owner = token;
    if (!token.capital || token.size < 4 || !token.ends_in("s")) {
        return std::nullopt;
    }
    --owner.size;
    if (!is_first_name(owner) || !context.after(token).capital) {
        return std::nullopt;
    }
    return Found{HintKind::Name, token.begin, token.end, context.cased(0, token.begin, "jemandes")};
}

bool is_superior(const Token& noun) {
    constexpr std::string_view leaders =
        "chef chefin chefs vorgesetzter vorgesetzte vorgesetzten leiter leiterin leiters teamlead "
        "boss "
        "teamleitung filialleitung abteilungsleitung bereichsleitung schichtleitung gruppenleitung "
        "marktleitung geschaeftsfuehrer geschaeftsfuehrerin geschaeftsfuehrung schichtfuehrer "
        "schichtfuehrerin gruppenfuehrer vorarbeiter vorarbeiterin fuehrungskraft ausbilder "
        "ausbilderin";
    return noun.ends_in(leaders) && !noun.ends_in("begleiter begleiterin");
}

/// "mein Chef", "unserer neuen Filialleiterin Frau Otto"
std::optional<Found> superior(const Context& context, const Token& token) {
    constexpr std::string_view possessives = "mein meine meinen meinem meiner meines unser unsere "
                                             "unseren unserem unserer unseres unsern "
                                             "unserm";
    if (!token.in(possessives)) {
        return std::nullopt;
    }
    Token noun = context.after(token);
    for (int i = 0; i < 2 && is_german_adjective(noun) && !is_superior(noun); ++i) {
        noun = context.after(noun);
    }
    const bool ladder = noun.is("leiter") && token.in("meine unsere");
    if (!is_superior(noun) || ladder) {
        return std::nullopt;
    }
    const std::size_t end =
        end_with_name(context, noun, [](const Context& around, const Token& title) {
            return opens_titles(around, title)
                       ? titled_name(around, titles_at(around, title), Before::Nothing)
                       : Token{};
        });
    const bool oblique = is_oblique(token, Gender::Feminine) || token.in("meiner unserer");
    const bool several = noun.ends_in("chefs") && !token.in("meines unseres");
    std::string words = several   ? "F\xC3\xBChrungskr\xC3\xA4"
                                    "fte"
                        : oblique ? "einer F\xC3\xBChrungskraft"
                                  : "eine F\xC3\xBChrungskraft";
    words += several && token.in("meinen unseren") ? "n" : "";
    return Found{HintKind::Superior, token.begin, end, context.cased(0, token.begin, words)};
}

}   // namespace

GermanPhrase
german_phrase(const Context& context, std::size_t from, Gender gender, bool bare_oblique) {
    std::size_t i = from;
    const Token& next = context.past(i + 1);
    if (is_german_adjective(context.past(i)) &&
        (is_determiner(next) || !uncontracted(next).empty())) {
        ++i;
    }
    const Token& word = context.past(i);
    if (const std::string_view lead = uncontracted(word); !lead.empty()) {
        return {i + 1, std::string{lead}, true};
    }
    const bool relative = word.in("die der den dem") && context.past(i + 1).is_sign(U',');
    if (is_determiner(word) && !relative) {
        return {i + 1, {}, is_oblique(word, gender)};
    }
    const Token& before = context.past(from);
    if (before.in(dative_prepositions)) {
        return {from, {}, true};
    }
    return {from, {}, !before.in(accusative_prepositions) && bare_oblique};
}

std::optional<Found> german_name(Context& context, const Token& token) {
    if (auto found = superior(context, token)) {
        return found;
    }
    if (auto found = titled(context, token)) {
        return found;
    }
    return first_name(context, token);
}

}   // namespace wb::privacy
