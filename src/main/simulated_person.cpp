#include "main/simulated_person.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "app/take_part/edit.hpp"
#include "core/content/path.hpp"

namespace wb::cli {

namespace {

using content::Block;
using content::BlockKind;
using domain::Answers;
using domain::Beneficiary;
using domain::Place;

constexpr std::array<std::string_view, 3> beneficiary_names{"customers", "company", "self"};

bool is_list(BlockKind kind) {
    return kind == BlockKind::Choices || kind == BlockKind::Rank;
}

const wire::JsonValue* member(const wire::JsonObject& object, std::string_view key) {
    const auto found =
        std::find_if(object.begin(), object.end(), [&](const auto& one) { return one.key == key; });
    return found == object.end() ? nullptr : &found->value;
}

/// Answers as a file tells them.
class AsTold {
public:
    AsTold(const content::Bundle& bundle, const content::Exercise& exercise)
        : bundle_{bundle}
        , exercise_{exercise} {}

    void read(const wire::JsonObject& told) { read(told, 0, std::nullopt); }

    Answers answers = {};
    std::string fault = {};

private:
    void fail(const std::string& key, const std::string& why) {
        if (fault.empty()) {
            fault = "\"" + exercise_.id + "\", \"" + key + "\": " + why;
        }
    }

    // In the order of the content, because later answers hang on earlier ones.
    void read(const wire::JsonObject& told, std::uint8_t card, std::optional<Beneficiary> whose) {
        std::set<std::string> known;
        if (card != 0 && !whose) {
            known = {"option", "category"};
        }
        for (const content::Step& step : exercise_.steps) {
            const bool here = step.per_card == (card != 0);
            if (here && step.per_beneficiary && !whose) {
                read_beneficiaries(told, card, known);
                continue;
            }
            if (!here || step.per_beneficiary != whose.has_value()) {
                continue;
            }
            for (const Block& block : step.blocks) {
                known.insert(block.id);
                if (const wire::JsonValue* const value = member(told, block.id)) {
                    answer(block, {block.id, card, whose}, *value);
                }
            }
        }
        for (const wire::JsonMember& one : told) {
            if (!known.contains(one.key)) {
                fail(one.key, "the exercise does not ask this here.");
            }
        }
    }

    void read_beneficiaries(
        const wire::JsonObject& told, std::uint8_t card, std::set<std::string>& known
    ) {
        for (const Beneficiary beneficiary : domain::all_beneficiaries) {
            const std::string key{beneficiary_names.at(static_cast<std::size_t>(beneficiary))};
            const wire::JsonValue* const value = member(told, key);
            if (!known.insert(key).second || value == nullptr) {
                continue;
            }
            if (const auto* const object = std::get_if<wire::JsonObject>(&value->value)) {
                read(*object, card, beneficiary);
            } else {
                fail(key, "an object is expected.");
            }
        }
    }

    void answer(const Block& block, const Place& place, const wire::JsonValue& value) {
        switch (block.kind) {
        case BlockKind::PrivateNote: fail(block.id, "notes stay on the device."); return;
        case BlockKind::Cards: read_cards(block, value); return;
        case BlockKind::Scale:
            if (const auto* const level = std::get_if<std::int64_t>(&value.value);
                level != nullptr && *level >= 1 && *level <= domain::highest_level) {
                answers = app::set_level(std::move(answers), place, static_cast<int>(*level));
                return;
            }
            fail(block.id, "a number from 1 to 5 is expected.");
            return;
        case BlockKind::Text:
            if (const auto* const text = std::get_if<std::string>(&value.value)) {
                answers = app::write_text(std::move(answers), place, *text);
                return;
            }
            fail(block.id, "a text is expected.");
            return;
        case BlockKind::Choice:
        case BlockKind::Choices:
        case BlockKind::Rank:
        case BlockKind::Grid:
        case BlockKind::Phrase: choose(block, place, value); return;
        }
    }

    void choose(const Block& block, const Place& place, const wire::JsonValue& value) {
        const auto offered =
            content::offered(bundle_, block, {{}, place.card, place.beneficiary}, answers);
        const auto take = [&](const wire::JsonValue& one) {
            const auto* const id = std::get_if<std::string>(&one.value);
            const bool known = id != nullptr &&
                               std::any_of(offered.begin(), offered.end(), [&](const auto& option) {
                                   return option.id == *id;
                               });
            if (!known) {
                fail(block.id, "an id that is offered here is expected.");
            } else if (is_list(block.kind)) {
                answers = app::toggle(std::move(answers), block, place, *id);
            } else {
                answers = app::pick(std::move(answers), bundle_, place, *id);
            }
        };
        const auto* const list = std::get_if<wire::JsonList>(&value.value);
        if (list != nullptr && is_list(block.kind)) {
            std::for_each(list->begin(), list->end(), take);
        } else {
            take(value);
        }
    }

    void read_cards(const Block& block, const wire::JsonValue& value) {
        const auto* const list = std::get_if<wire::JsonList>(&value.value);
        if (list == nullptr) {
            fail(block.id, "a list of cards is expected.");
            return;
        }
        for (const wire::JsonValue& one : *list) {
            const auto* const object = std::get_if<wire::JsonObject>(&one.value);
            const std::size_t before = answers.cards.size();
            if (object != nullptr) {
                add_card(block, *object);
            }
            if (answers.cards.size() != before + 1) {
                fail(block.id, R"(a card with a known "option" or a "category" is expected.)");
                return;
            }
            const std::uint8_t card = answers.cards.back().id;
            read(*object, card, std::nullopt);
        }
    }

    void add_card(const Block& block, const wire::JsonObject& object) {
        const auto text = [&](std::string_view key) {
            const wire::JsonValue* const value = member(object, key);
            const auto* const found =
                value == nullptr ? nullptr : std::get_if<std::string>(&value->value);
            return found == nullptr ? std::string{} : *found;
        };
        if (const std::string option = text("option"); !option.empty()) {
            answers = app::toggle_card(std::move(answers), bundle_, block, option);
            return;
        }
        answers = app::add_own_card(std::move(answers), block);
        if (!answers.cards.empty()) {
            const std::uint8_t card = answers.cards.back().id;
            answers = app::choose_category(std::move(answers), card, text("category"));
        }
    }

    const content::Bundle& bundle_;
    const content::Exercise& exercise_;
};

}   // namespace

std::variant<app::Answered, std::string> answered_as_told(
    const content::Bundle& bundle, const content::Exercise& exercise, const wire::JsonObject& told
) {
    AsTold reading{bundle, exercise};
    reading.read(told);
    if (!reading.fault.empty()) {
        return reading.fault;
    }
    app::Answered person;
    person.draft.exercise = exercise.id;
    person.draft.revision = exercise.revision;
    person.draft.answers = std::move(reading.answers);
    person.decisions = app::decisions_for(exercise, nullptr);
    return person;
}

}   // namespace wb::cli
