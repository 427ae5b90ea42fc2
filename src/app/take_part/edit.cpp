#include "app/take_part/edit.hpp"

#include <algorithm>
#include <iterator>

#include "app/take_part/flow.hpp"
#include "core/base/utf8.hpp"
#include "core/domain/open_text.hpp"

namespace wb::app {

using domain::Answers;
using domain::Card;
using domain::Lines;
using domain::Place;
using domain::Selection;

namespace {

Selection selection_at(const Answers& answers, const Place& place) {
    const Selection* selection = find_selection(answers, place);
    return selection != nullptr ? *selection : Selection{};
}

// 0 when every id is taken, which most_cards makes impossible.
std::uint8_t free_card_id(const Answers& answers) {
    // Higher than every id in use, so that a removed card's id is not given out again while undo
    // may bring it back.
    std::uint8_t highest = 0;
    for (const Card& card : answers.cards) {
        highest = std::max(highest, card.id);
    }
    if (highest < 255) {
        return static_cast<std::uint8_t>(highest + 1);
    }
    for (std::uint8_t id = 1; id < 255; ++id) {
        if (find_card(answers, id) == nullptr) {
            return id;
        }
    }
    return 0;
}

Card* card_with(Answers& answers, std::uint8_t id) {
    const auto found =
        std::find_if(answers.cards.begin(), answers.cards.end(), [&](const Card& card) {
            return card.id == id;
        });
    return found == answers.cards.end() ? nullptr : &*found;
}

void drop_unsuitable_phrase(Answers& answers, const content::Bundle& bundle, const Place& sign) {
    const Place phrase{"phrase", sign.card, sign.beneficiary};
    const Selection* chosen = find_selection(answers, phrase);
    if (chosen == nullptr || chosen->own_chosen || chosen->options.empty()) {
        return;
    }
    const content::Effect* effect = find_effect(bundle, chosen->options.front());
    const bool harms = selection_at(answers, sign).options == std::vector<std::string>{"harms"};
    if (effect == nullptr || (effect->polarity == content::Polarity::Harm) != harms) {
        answers.entries.erase(phrase);
    }
}

}   // namespace

Answers pick(
    Answers answers, const content::Bundle& bundle, const Place& place, const std::string& option
) {
    Selection selection = selection_at(answers, place);
    selection.options = {option};
    selection.own_chosen = false;
    answers.entries[place] = std::move(selection);
    if (place.block == "sign") {
        drop_unsuitable_phrase(answers, bundle, place);
    }
    return answers;
}

Answers toggle(
    Answers answers, const content::Block& block, const Place& place, const std::string& option
) {
    Selection selection = selection_at(answers, place);
    std::vector<std::string>& chosen = selection.options;
    const auto stands_alone = [&](const std::string& id) {
        return std::find(block.exclusive.begin(), block.exclusive.end(), id) !=
               block.exclusive.end();
    };
    const auto found = std::find(chosen.begin(), chosen.end(), option);
    if (found != chosen.end()) {
        chosen.erase(found);
    } else if (stands_alone(option)) {
        chosen = {option};
    } else {
        std::erase_if(chosen, stands_alone);
        if (chosen.size() < block.most) {
            chosen.push_back(option);
        }
    }
    answers.entries[place] = std::move(selection);
    return answers;
}

Answers move(Answers answers, const Place& place, const std::string& option, int places) {
    Selection selection = selection_at(answers, place);
    std::vector<std::string>& order = selection.options;
    const auto found = std::find(order.begin(), order.end(), option);
    if (found == order.end()) {
        return answers;
    }
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t target =
        std::clamp<std::ptrdiff_t>((found - order.begin()) + places, 0, last);
    std::string moved = std::move(*found);
    order.erase(found);
    order.insert(order.begin() + target, std::move(moved));
    answers.entries[place] = std::move(selection);
    return answers;
}

Answers write_text(Answers answers, const Place& place, const std::string& words) {
    answers.entries[place] = domain::OpenTextMaker::typed(one_line(words));
    return answers;
}

Answers pick_own(Answers answers, const Place& place) {
    Selection selection = selection_at(answers, place);
    selection.options.clear();
    selection.own_chosen = true;
    answers.entries[place] = std::move(selection);
    return answers;
}

Answers write_own(Answers answers, const Place& place, const std::string& words) {
    Selection selection = selection_at(answers, place);
    selection.own = domain::PrivateWords{typed(words)};
    answers.entries[place] = std::move(selection);
    return answers;
}

Answers set_level(Answers answers, const Place& place, int level) {
    answers.entries[place] = domain::Level{std::clamp(level, 1, domain::highest_level)};
    return answers;
}

Answers
write_line(Answers answers, const Place& place, std::uint8_t line, const std::string& words) {
    if (line >= domain::most_lines) {
        return answers;
    }
    Lines lines;
    if (const domain::Answer* answer = find_answer(answers, place)) {
        if (const auto* kept = std::get_if<Lines>(answer)) {
            lines = *kept;
        }
    }
    if (lines.lines.size() <= line) {
        lines.lines.resize(line + 1U);
    }
    lines.lines[line] = domain::PrivateWords{typed(words)};
    answers.entries[place] = std::move(lines);
    return answers;
}

Answers toggle_card(
    Answers answers,
    const content::Bundle& bundle,
    const content::Block& block,
    const std::string& option
) {
    const auto found =
        std::find_if(answers.cards.begin(), answers.cards.end(), [&](const Card& card) {
            return card.option == option;
        });
    if (found != answers.cards.end()) {
        const std::uint8_t id = found->id;
        return remove_card(std::move(answers), id);
    }
    Card card{free_card_id(answers), option, {}, {}};
    const content::Task* task = find_task(bundle, answers, card);
    const bool listed =
        std::any_of(block.options.begin(), block.options.end(), [&](const content::Option& one) {
            return one.id == option;
        });
    const bool known = block.source == content::OptionSource::Tasks ? task != nullptr : listed;
    if (!known || answers.cards.size() >= block.most || card.id == 0) {
        return answers;
    }
    card.category = task != nullptr ? task->category : std::string{};
    answers.cards.push_back(std::move(card));
    return answers;
}

Answers add_own_card(Answers answers, const content::Block& block) {
    const std::uint8_t id = free_card_id(answers);
    if (answers.cards.size() < block.most && id != 0) {
        answers.cards.push_back(Card{id, {}, {}, {}});
    }
    return answers;
}

Answers write_own_card(Answers answers, std::uint8_t card, const std::string& words) {
    if (Card* found = card_with(answers, card); found != nullptr && found->option.empty()) {
        found->own = domain::PrivateWords{typed(words)};
    }
    return answers;
}

Answers choose_category(Answers answers, std::uint8_t card, const std::string& category) {
    if (Card* found = card_with(answers, card); found != nullptr && found->option.empty()) {
        found->category = category;
    }
    return answers;
}

Answers remove_card(Answers answers, std::uint8_t card) {
    answers.cards.erase(
        std::remove_if(
            answers.cards.begin(), answers.cards.end(), [&](const Card& c) { return c.id == card; }
        ),
        answers.cards.end()
    );
    for (auto entry = answers.entries.begin(); entry != answers.entries.end();) {
        entry = entry->first.card == card ? answers.entries.erase(entry) : std::next(entry);
    }
    return answers;
}

std::string typed(const std::string& words) {
    std::string result;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < words.size() && count < domain::most_code_points;) {
        const utf8::Decoded next = utf8::decode(words, offset);
        if (next.size == 0) {
            ++offset;
            continue;
        }
        offset += next.size;
        const bool control =
            next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        if (!control || next.code_point == U'\n') {
            utf8::append(result, next.code_point);
            ++count;
        }
    }
    return result;
}

std::string one_line(const std::string& words) {
    std::string result = typed(words);
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
}

}   // namespace wb::app
