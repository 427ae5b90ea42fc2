#include "core/coach/lexicon.hpp"

#include <algorithm>
#include <string>

namespace wb::coach {

namespace {

std::string folded(std::string_view plain) {
    std::string result;
    for (const char c : plain) {
        if (result.empty() || !repeats(result.back(), c)) {
            result.push_back(c);
        }
    }
    return result;
}

/// Calls `each` with what may be left of `word` behind `stem` when one slip of the keyboard is
/// forgiven: two letters swapped, one wrong, one missing, one too many. The first letter is never
/// forgiven: people hit it, and it keeps unlike words apart.
template <class Each>
void rests_after_slip(std::string_view word, std::string_view stem, Each each) {
    std::size_t same = 0;
    while (same < stem.size() && same < word.size() && word[same] == stem[same]) {
        ++same;
    }
    if (same == 0 || same == stem.size()) {
        return;
    }
    const auto offer = [&](std::size_t in_word, std::size_t in_stem) {
        if (in_word <= word.size() && in_stem <= stem.size() &&
            word.substr(in_word).starts_with(stem.substr(in_stem))) {
            each(word.substr(in_word + stem.size() - in_stem));
        }
    };
    const bool two_left = same + 1 < word.size() && same + 1 < stem.size();
    if (two_left && word[same] == stem[same + 1] && word[same + 1] == stem[same]) {
        offer(same + 2, same + 2);
    }
    // Short words differ by one letter often enough by themselves: swept, slept. And what only
    // lacks the last letter of a stem is mostly another word.
    if (stem.size() >= 6 && same + 1 < stem.size()) {
        offer(same + 1, same + 1);
    }
    if (same + 1 < stem.size()) {
        offer(same, same + 1);
    }
    offer(same + 1, same);
}

constexpr std::size_t shortest_forgiven = 5;   // letters of a stem; shorter ones meet by chance
constexpr std::size_t shortest_head = 4;       // letters of a stem inside a compound

}   // namespace

/// The best explanation of one word so far.
struct Lexicon::Match {
    Kinds kinds = 0;
    std::size_t stem = 0;
    std::string_view ending = {};

    void offer(const Entry& found, std::string_view rest) {
        const std::size_t size = found.letters.size();
        if (size < stem) {
            return;
        }
        kinds = size == stem ? kinds | found.kinds : found.kinds;
        stem = size;
        ending = rest;
    }
};

/// A word and where in it the stem of a verb may begin.
struct Lexicon::Search {
    std::string letters;
    std::uint64_t starts = 1;   // a bit for each place

    void allow(std::size_t at) {
        if (at < 64) {
            starts |= std::uint64_t{1} << at;
        }
    }

    bool allowed(std::size_t at) const { return at < 64 && (starts >> at & 1U) != 0; }

    std::string_view from(std::size_t at) const { return std::string_view{letters}.substr(at); }
};

Lexicon::Lexicon(
    std::span<const WordList> lists,
    std::string_view particles,
    std::string_view endings,
    Compounds compounds
)
    : compounds_{compounds} {
    for (const WordList& list : lists) {
        for_each_listed(list.whole, [&](std::string_view word) {
            whole_.push_back({word, list.kinds});
        });
        for_each_listed(list.stems, [&](std::string_view stem) {
            stems_.push_back({stem, list.kinds});
        });
    }
    for_each_listed(particles, [&](std::string_view word) { particles_.push_back(word); });
    for_each_listed(endings, [&](std::string_view word) { endings_.push_back(word); });
    const auto by_letters = [](const Entry& a, const Entry& b) { return a.letters < b.letters; };
    std::sort(whole_.begin(), whole_.end(), by_letters);
    std::sort(stems_.begin(), stems_.end(), by_letters);
    std::sort(endings_.begin(), endings_.end());
}

bool Lexicon::may_end(std::string_view rest) const {
    return rest.empty() || std::binary_search(endings_.begin(), endings_.end(), rest);
}

void Lexicon::find_at(const Search& search, std::size_t at, Match& best) const {
    const std::string_view rest = search.from(at);
    const std::string_view two = rest.substr(0, 2);
    auto entry = std::lower_bound(
        stems_.begin(),
        stems_.end(),
        two,
        [](const Entry& one, std::string_view wanted) { return one.letters < wanted; }
    );
    for (; entry != stems_.end() && entry->letters.starts_with(two); ++entry) {
        const std::size_t size = entry->letters.size();
        const bool long_enough = search.allowed(at) || size >= shortest_head;
        if (long_enough && rest.starts_with(entry->letters) && may_end(rest.substr(size))) {
            best.offer(*entry, rest.substr(size));
        }
    }
}

void Lexicon::find(const Search& search, Match& best) const {
    for (std::size_t at = 0; at + 2 <= search.letters.size(); ++at) {
        const bool head = compounds_ == Compounds::Together && at >= 3;
        if (head || search.allowed(at)) {
            find_at(search, at, best);
        }
    }
}

void Lexicon::forgive(const Search& search, Match& best) const {
    for (std::size_t at = 0; at + shortest_forgiven <= search.letters.size(); ++at) {
        if (!search.allowed(at)) {
            continue;
        }
        const std::string_view word = search.from(at);
        for (const Entry& entry : stems_) {
            if (entry.letters.size() < shortest_forgiven || entry.letters[0] != word[0]) {
                continue;
            }
            rests_after_slip(word, entry.letters, [&](std::string_view rest) {
                if (may_end(rest)) {
                    best.offer(entry, rest);
                }
            });
        }
    }
}

void Lexicon::describe(Word& word) const {
    const auto before = [](const Entry& entry, std::string_view plain) {
        return entry.letters < plain;
    };
    auto entry = std::lower_bound(whole_.begin(), whole_.end(), word.plain, before);
    for (; entry != whole_.end() && entry->letters == word.plain; ++entry) {
        word.kinds |= entry->kinds;
    }
    if (word.kinds != 0) {
        return;
    }
    Search search{folded(word.plain)};
    for (const std::string_view particle : particles_) {
        if (search.from(0).starts_with(particle)) {
            const std::size_t at = particle.size();
            const bool joined = begins_with_one(search.from(at), "ge zu");
            search.allow(at);
            search.allow(joined ? at + 2 : at);
        }
    }
    Match best;
    find(search, best);
    if (best.kinds == 0) {
        forgive(search, best);
    }
    word.kinds = best.kinds;
    word.ending = best.ending;
}

}   // namespace wb::coach
