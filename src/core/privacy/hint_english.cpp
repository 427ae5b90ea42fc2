#include "core/privacy/hint_context.hpp"

namespace wb::privacy {

namespace {

constexpr std::string_view determiners = "my our your his her their the a this that";
constexpr std::string_view small_words = "a all am an and are as at be but by can do for from get "
                                         "got had has have he his her how i if in is it "
                                         "its may me my no not of on one or our out she so that "
                                         "the their them then they this to up was we who "
                                         "will with you your";

bool is_small(const Token& token) {
    return !token.is_word() || token.in(small_words);
}

bool is_title(const Token& token) {
    return token.in("mr mrs ms mx miss dr prof professor doctor");
}

bool is_colleague(const Token& token) {
    return token.in(
        "colleague workmate coworker teammate trainee apprentice intern customer client resident "
        "tenant patient nurse neighbour aunt uncle"
    );
}

Token after_title(const Context& context, const Token& title) {
    const Token next = context.after(title);
    return next.is_sign(U'.') && next.begin == title.end ? context.after(next) : next;
}

/// A word that is a name behind a title.
bool is_name_behind(const Token& word, const Token& title) {
    if (!word.is_word() || is_title(word)) {
        return false;
    }
    if (word.capital) {
        return title.capital || !title.in("miss doctor professor");
    }
    return title.in("mr mrs ms") ? !is_small(word) : title.in("dr prof") && is_known_name(word);
}

/// "person" with its article, and where the phrase begins.
Found named(const Context& context, const Token& first, const Token& last) {
    std::size_t taken = context.past(0).in("old young poor nice dear lovely new elderly") ? 1 : 0;
    taken += context.past(taken).in(determiners) ? 1 : 0;
    const Token& before = context.past(taken);
    const bool another =
        (before.in("and or") || before.is_sign(U',')) && context.past(taken + 1).name;
    const std::size_t begin = taken == 0 ? first.begin : context.past(taken - 1).begin;
    return {
        HintKind::Name,
        begin,
        last.end,
        context.cased(taken, begin, another ? "another person" : "a person")};
}

std::optional<Found> titled(const Context& context, const Token& token) {
    if (!is_title(token)) {
        return std::nullopt;
    }
    Token title = token;
    Token word = after_title(context, title);
    bool several = false;
    for (int i = 0; i < 3; ++i) {
        const bool joined = word.is("and") || word.is_sign(U'&');
        const Token next = joined ? context.after(word) : word;
        if (!is_title(next)) {
            break;
        }
        several = several || joined;
        title = next;
        word = after_title(context, title);
    }
    word = behind_particles(context, word);
    if (!is_name_behind(word, title)) {
        return std::nullopt;
    }
    const Token last = name_end(context, word, Surname::Likely);
    if (several) {
        return Found{
            HintKind::Name, token.begin, last.end, context.cased(0, token.begin, "two people")};
    }
    return named(context, token, last);
}

/// "our colleague Laura"
std::optional<Found> colleague(const Context& context, const Token& token) {
    const Token name = context.after(token);
    const bool person = name.capital && name.size > 1 && !name.in(small_words);
    if (!is_colleague(token) || !(person || is_first_name(name))) {
        return std::nullopt;
    }
    return named(context, token, name_end(context, name, Surname::Likely));
}

/// "the Miller family"
std::optional<Found> family(const Context& context, const Token& token) {
    const Token noun = context.after(name_end(context, token, Surname::Known));
    if (!token.capital || token.size < 3 || !noun.is("family") || !context.past(0).is("the")) {
        return std::nullopt;
    }
    const std::size_t begin = context.past(0).begin;
    return Found{HintKind::Name, begin, noun.end, context.cased(1, begin, "a family")};
}

std::optional<Found> first_name(const Context& context, const Token& token) {
    if (!is_first_name(token)) {
        return std::nullopt;
    }
    return named(
        context, token, name_end(context, token, token.capital ? Surname::Likely : Surname::Known)
    );
}

/// "my boss", "our new branch manager", "my team lead Anna"
std::optional<Found> superior(const Context& context, const Token& token) {
    if (!token.in("my our")) {
        return std::nullopt;
    }
    Token noun = token;
    bool found = false;
    for (int i = 0; i < 4 && !found; ++i) {
        const Token next = context.after(noun);
        if (next.is("head") && context.after(next).is("of")) {   // "head of department"
            noun = context.after(context.after(next));
            found = noun.is_word();
            break;
        }
        const bool group = noun.in("team shift section group department branch floor");
        found = next.in("boss manager supervisor superior foreman gaffer") ||
                (group && next.in("lead leader head"));
        noun = next;
        if (!found && is_small(noun)) {
            return std::nullopt;
        }
    }
    if (!found) {
        return std::nullopt;
    }
    const std::size_t end =
        end_with_name(context, noun, [](const Context& around, const Token& title) {
            const Token name = after_title(around, title);
            return is_title(title) && is_name_behind(name, title)
                       ? name_end(around, name, Surname::Likely)
                       : Token{};
        });
    return Found{HintKind::Superior, token.begin, end, context.cased(0, token.begin, "a manager")};
}

}   // namespace

std::optional<Found> english_name(const Context& context, const Token& token) {
    for (const auto detector : {superior, titled, colleague, family, first_name}) {
        if (auto found = detector(context, token)) {
            return found;
        }
    }
    return std::nullopt;
}

}   // namespace wb::privacy
