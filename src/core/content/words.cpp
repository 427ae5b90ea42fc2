#include "core/content/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"
#include "core/content/text_keys.hpp"
#include "core/content/typography.hpp"

namespace wb::content {

namespace {

using wire::JsonObject;
using wire::JsonValue;

class Words {
public:
    Words(Reading& reading, Language language) : reading_{reading}, language_{language} {}

    void read(Structure& structure) {
        read_categories(structure);
        read_effects(structure);
        for (Branch& branch : structure.bundle.branches) {
            read_branch(branch, structure.branch_revisions[branch.id]);
        }
        for (Exercise& exercise : structure.bundle.exercises) {
            read_exercise(exercise);
        }
        read_interface(structure.bundle);
    }

private:
    std::string path_in(const std::string& folder) const {
        return folder + "/text." + std::string{code_of(language_)} + ".json";
    }

    void check_head(const Fields& fields, std::uint32_t revision, const std::string& what) const {
        check_format(fields);
        if (const std::string code = fields.text("language");
            !code.empty() && code != code_of(language_)) {
            fields.at("language")
                .say(
                    "The language is " + quoted(code) + ", but the name of the file says " +
                    quoted(code_of(language_)) + "."
                );
        }
        const std::uint32_t own = fields.number("of_revision", 1, highest_revision);
        if (fields.get("of_revision") != nullptr && own != revision) {
            fields.at("of_revision")
                .say(
                    "This " + name_of(language_) + " text is of revision " + std::to_string(own) +
                    ", but " + what + " at revision " + std::to_string(revision) +
                    ". Read both again, then set \"of_revision\" to " + std::to_string(revision) +
                    "."
                );
        }
    }

    // The object that holds one entry for each of `items`; says what is missing and what is too
    // many.
    template <class Items>
    const JsonObject& entries(
        const JsonValue* value, const Spot& spot, const Items& items, std::string_view what
    ) const {
        static const JsonObject none;
        const auto* object = value == nullptr ? nullptr : std::get_if<JsonObject>(&value->value);
        if (object == nullptr) {
            if (value != nullptr) {
                spot.say("Braces { } with keys inside are expected here.");
            }
            return none;
        }
        for (const wire::JsonMember& member : *object) {
            if (with_id(items, member.key) == nullptr) {
                spot.at(member.key)
                    .say(
                        "There is a text here, but no " + std::string{what} + " with the id " +
                        quoted(member.key) + "."
                    );
            }
        }
        for (const auto& item : items) {
            if (find(*object, item.id) == nullptr) {
                spot.say(
                    "The text for the " + std::string{what} + " " + quoted(item.id) +
                    " is missing here."
                );
            }
        }
        return *object;
    }

    std::string checked(std::string text, const Spot& spot, Role role, Placeholders allowed) const {
        for (std::string& sentence : complaints(text, language_, role, allowed)) {
            spot.say(std::move(sentence));
        }
        return text;
    }

    std::string text(const Fields& fields, std::string_view key, Role role) const {
        const JsonValue* value = fields.need(key);
        if (value == nullptr || !std::holds_alternative<std::string>(value->value)) {
            return value == nullptr ? std::string{} : Fields::text_of(*value, fields.at(key));
        }
        return checked(
            std::get<std::string>(value->value), fields.at(key), role, Placeholders::None
        );
    }

    Wording wording(const JsonValue* value, const Spot& spot, const Step& step, Role role) const {
        Wording wording;
        if (value == nullptr) {
            return wording;
        }
        const Placeholders allowed = step.per_card ? Placeholders::Task : Placeholders::None;
        if (const auto* text = std::get_if<std::string>(&value->value)) {
            wording.texts.push_back(checked(*text, spot, role, allowed));
            return wording;
        }
        const Fields fields{*value, spot, {"customers", "company", "self"}};
        if (!step.per_beneficiary && std::holds_alternative<JsonObject>(value->value)) {
            spot.say("This step is not asked per beneficiary, so one text in quotation marks is "
                     "expected here.");
        }
        for (const std::string_view key : beneficiary_keys) {
            if (const JsonValue* one = fields.need(key)) {
                const std::string text = Fields::text_of(*one, fields.at(key));
                wording.texts.push_back(checked(text, fields.at(key), role, allowed));
            }
        }
        return wording;
    }

    Wording needed(const Fields& fields, std::string_view key, const Step& step, Role role) const {
        return wording(fields.need(key), fields.at(key), step, role);
    }

    Wording
    possible(const Fields& fields, std::string_view key, const Step& step, Role role) const {
        return wording(fields.get(key), fields.at(key), step, role);
    }

    void read_categories(Structure& structure) const {
        const std::string path = path_in("categories");
        const auto json = reading_.json(path);
        if (!json) {
            return;
        }
        const Fields file{
            *json, reading_.spot(path), {"format", "of_revision", "language", "categories"}};
        check_head(file, structure.categories_revision, "the list of categories is");
        const Spot spot = file.at("categories");
        const JsonObject& object =
            entries(file.need("categories"), spot, structure.bundle.categories, "category");
        for (Category& category : structure.bundle.categories) {
            if (const JsonValue* value = find(object, category.id)) {
                const Spot own = spot.at(category.id);
                category.label =
                    checked(Fields::text_of(*value, own), own, Role::TaskLabel, Placeholders::None);
            }
        }
    }

    void read_effects(Structure& structure) const {
        const std::string path = path_in("effects");
        const auto json = reading_.json(path);
        if (!json) {
            return;
        }
        const Fields file{
            *json, reading_.spot(path), {"format", "of_revision", "language", "effects"}};
        check_head(file, structure.effects_revision, "the list of effects is");
        const Spot spot = file.at("effects");
        const JsonObject& object =
            entries(file.need("effects"), spot, structure.bundle.effects, "effect");
        for (Effect& effect : structure.bundle.effects) {
            const JsonValue* value = find(object, effect.id);
            if (value == nullptr) {
                continue;
            }
            const Fields fields{*value, spot.at(effect.id), {"option", "main", "so_that"}};
            effect.option = text(fields, "option", Role::Option);
            effect.main = text(fields, "main", Role::Sentence);
            effect.so_that = text(fields, "so_that", Role::Sentence);
            check_clause(effect.so_that, fields.at("so_that"));
        }
    }

    void check_clause(std::string_view clause, const Spot& spot) const {
        const auto begins = [&](std::string_view word) {
            return clause.substr(0, word.size()) == word;
        };
        switch (language_) {
        case Language::German:
            if (!clause.empty() && !begins("damit ") && !begins("sodass ")) {
                spot.say(R"(This clause begins with "damit" or "sodass".)");
            }
            return;
        case Language::English:
            if (!clause.empty() && !begins("so ") && !begins("and ")) {
                spot.say(R"(This clause begins with "so that", "so" or "and".)");
            }
            return;
        }
    }

    void read_branch(Branch& branch, std::uint32_t revision) const {
        const std::string path = path_in("branches/" + branch.id);
        const auto json = reading_.json(path);
        if (!json) {
            return;
        }
        const Fields file{
            *json,
            reading_.spot(path),
            {"format", "id", "of_revision", "language", "label", "tasks"}};
        check_head(file, revision, "the branch is");
        check_folder_id(file, branch.id);
        branch.label = text(file, "label", Role::TaskLabel);
        const JsonObject& object =
            entries(file.need("tasks"), file.at("tasks"), branch.tasks, "task");
        for (Task& task : branch.tasks) {
            if (const JsonValue* value = find(object, task.id)) {
                const Fields fields{*value, file.at("tasks").at(task.id), {"label", "you", "me"}};
                task.label = text(fields, "label", Role::TaskLabel);
                task.you = text(fields, "you", Role::Sentence);
                task.me = text(fields, "me", Role::Sentence);
            }
        }
    }

    void read_exercise(Exercise& exercise) const {
        const std::string path = path_in("exercises/" + exercise.id);
        const auto json = reading_.json(path);
        if (!json) {
            return;
        }
        const Fields file{
            *json,
            reading_.spot(path),
            {"format", "id", "of_revision", "language", "title", "purpose", "steps"}};
        check_head(file, exercise.revision, "the exercise is");
        check_folder_id(file, exercise.id);
        exercise.title = text(file, "title", Role::Title);
        exercise.purpose = text(file, "purpose", Role::Help);
        const JsonObject& object =
            entries(file.need("steps"), file.at("steps"), exercise.steps, "step");
        for (Step& step : exercise.steps) {
            if (const JsonValue* value = find(object, step.id)) {
                read_step(*value, file.at("steps").at(step.id), step);
            }
        }
    }

    void read_step(const JsonValue& value, const Spot& spot, Step& step) const {
        const Fields fields{value, spot, {"heading", "help", "blocks"}};
        step.heading = needed(fields, "heading", step, Role::Heading);
        step.help = possible(fields, "help", step, Role::Help);
        const JsonObject& object =
            entries(fields.need("blocks"), fields.at("blocks"), step.blocks, "block");
        for (Block& block : step.blocks) {
            if (const JsonValue* block_value = find(object, block.id)) {
                read_block(*block_value, fields.at("blocks").at(block.id), step, block);
            }
        }
    }

    void
    read_block(const JsonValue& value, const Spot& spot, const Step& step, Block& block) const {
        const Fields fields{
            value, spot, {"question", "hint", "own", "low", "middle", "high", "options"}};
        block.question = possible(fields, "question", step, Role::Heading);
        block.hint = possible(fields, "hint", step, Role::Help);
        read_own_label(fields, step, block);
        if (&block != &step.blocks.front() && block.question.texts.empty() &&
            block.own_label.texts.empty()) {
            spot.say("Only the first block of a step may leave its question to the heading. Write "
                     "a \"question\".");
        }
        constexpr std::array<std::string_view, 3> ends{"low", "middle", "high"};
        for (std::size_t i = 0; i < ends.size(); ++i) {
            if (block.kind == BlockKind::Scale) {
                block.scale_words[i] = needed(fields, ends[i], step, Role::ScaleWord);
            } else if (fields.get(ends[i]) != nullptr) {
                fields.at(ends[i]).say(R"(Only a scale has "low", "middle" and "high".)");
            }
        }
        if (block.source != OptionSource::Listed) {
            if (fields.get("options") != nullptr) {
                fields.at("options").say(
                    "This block lists no options of its own. Remove these texts."
                );
            }
            return;
        }
        const JsonObject& object =
            entries(fields.need("options"), fields.at("options"), block.options, "option");
        for (Option& option : block.options) {
            const Spot own = fields.at("options").at(option.id);
            option.label = wording(find(object, option.id), own, step, Role::Option);
        }
    }

    void read_own_label(const Fields& fields, const Step& step, Block& block) const {
        const bool note = block.kind == BlockKind::PrivateNote;
        if (block.own_words || note) {
            block.own_label = needed(fields, "own", step, Role::Option);
        } else if (fields.get("own") != nullptr) {
            fields.at("own").say("This block takes no words of one\u2019s own. Remove the text, or "
                                 "set \"own_words\" to true.");
        }
    }

    void read_interface(Bundle& bundle) const {
        const std::string path = "ui/" + std::string{code_of(language_)} + ".json";
        const auto file = reading_.assets().files.find(path);
        if (file == reading_.assets().files.end()) {
            reading_.spot(path).say("This file is missing.");
            return;
        }
        const auto json = reading_.json(path);
        if (!json) {
            return;
        }
        const auto keys = sorted_keys(*json, reading_.spot(path));
        bundle.text_keys_hash = text_keys_hash(keys);
        for (const std::string& key : keys) {
            const JsonValue* value = find(std::get<JsonObject>(json->value), key);
            const Spot spot = reading_.spot(path).at(key);
            bundle.texts.push_back(checked(
                Fields::text_of(*value, spot), spot, role_of_key(key), Placeholders::Interface
            ));
        }
    }

    Reading& reading_;
    Language language_;
};

}   // namespace

void read_words(Reading& reading, Language language, Structure& structure) {
    Words{reading, language}.read(structure);
}

std::vector<std::string> sorted_keys(const JsonValue& json, const Spot& spot) {
    std::vector<std::string> keys;
    const auto* object = std::get_if<JsonObject>(&json.value);
    if (object == nullptr) {
        spot.say("Braces { } with keys inside are expected here.");
        return keys;
    }
    for (const wire::JsonMember& member : *object) {
        if (!is_id(member.key)) {
            spot.at(member.key)
                .say("A key is small letters a-z and digits, words joined by hyphens.");
        } else if (is_reserved(member.key)) {
            spot.at(member.key)
                .say(
                    "This key is a word that the program cannot use as a name. Add a word, as in "
                    "\"" +
                    member.key + "-button\"."
                );
        }
        keys.push_back(member.key);
    }
    std::sort(keys.begin(), keys.end());
    if (keys.size() > most_texts) {
        spot.say("There are more than " + std::to_string(most_texts) + " texts in this file.");
    }
    return keys;
}

}   // namespace wb::content
