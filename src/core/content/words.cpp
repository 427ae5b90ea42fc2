#include "core/content/words.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"
#include "core/content/text_keys.hpp"
#include "core/content/wording.hpp"

namespace wb::content {

namespace {

using wire::JsonObject;
using wire::JsonValue;

void read_categories(const WordReader& words, Structure& structure) {
    const std::string path = words.path_in("categories");
    const auto json = words.reading().json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json, words.reading().spot(path), {"format", "of_revision", "language", "categories"}};
    words.check_head(file, structure.categories_revision, "the list of categories is");
    const Spot spot = file.at("categories");
    const JsonObject& object =
        words.entries(file.need("categories"), spot, structure.bundle.categories, "category");
    for (Category& category : structure.bundle.categories) {
        if (const JsonValue* value = find(object, category.id)) {
            const Spot own = spot.at(category.id);
            category.label = words.checked(
                Fields::text_of(*value, own), own, Role::TaskLabel, Placeholders::None
            );
        }
    }
}

void check_clause(std::string_view clause, Language language, const Spot& spot) {
    const auto begins = [&](std::string_view word) {
        return clause.substr(0, word.size()) == word;
    };
    switch (language) {
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

// Customers have a name by branch, so their effects come without a subject. The other two are
// whole sentences.
void read_effect(
    const WordReader& words, const JsonValue& value, const Spot& spot, Effect& effect
) {
    const bool german = words.language() == Language::German;
    if (effect.beneficiary == domain::Beneficiary::Customers) {
        const Fields fields{value, spot, {"option", "fact", "clause"}};
        effect.option = words.text(fields, "option", Role::Option);
        effect.main = "{who} " + words.text(fields, "fact", Role::Predicate);
        const bool good = effect.polarity == Polarity::Good;
        const std::string joint = german ? (good ? "damit {who} " : "sodass {who} ")
                                         : (good ? "so that {who} " : "and {who} ");
        effect.so_that = joint + words.text(fields, "clause", Role::Predicate);
        return;
    }
    const Fields fields{value, spot, {"option", "main", "so_that"}};
    effect.option = words.text(fields, "option", Role::Option);
    effect.main = words.text(fields, "main", Role::Sentence);
    effect.so_that = words.text(fields, "so_that", Role::Sentence);
    check_clause(effect.so_that, words.language(), fields.at("so_that"));
}

void read_effects(const WordReader& words, Structure& structure) {
    const std::string path = words.path_in("effects");
    const auto json = words.reading().json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json, words.reading().spot(path), {"format", "of_revision", "language", "effects"}};
    words.check_head(file, structure.effects_revision, "the list of effects is");
    const Spot spot = file.at("effects");
    const JsonObject& object =
        words.entries(file.need("effects"), spot, structure.bundle.effects, "effect");
    for (Effect& effect : structure.bundle.effects) {
        if (const JsonValue* value = find(object, effect.id)) {
            read_effect(words, *value, spot.at(effect.id), effect);
        }
    }
}

void read_who(const WordReader& words, const Fields& file, Branch& branch) {
    const JsonObject& object =
        words.entries(file.need("who"), file.at("who"), branch.who, "customer");
    for (Who& who : branch.who) {
        const JsonValue* value = find(object, who.id);
        if (value == nullptr) {
            continue;
        }
        const Fields fields{*value, file.at("who").at(who.id), {"subject", "form"}};
        who.subject = words.text(fields, "subject", Role::TaskLabel);
        const bool german = words.language() == Language::German;
        const std::optional<Form> form =
            german ? named<Form>(
                         fields,
                         "form",
                         {{"plural", Form::Plural},
                          {"feminine", Form::Feminine},
                          {"masculine", Form::Masculine},
                          {"neuter", Form::Neuter}}
                     )
                   : named<Form>(
                         fields, "form", {{"plural", Form::Plural}, {"singular", Form::Neuter}}
                     );
        who.form = form.value_or(Form::Plural);
    }
}

void read_branch(const WordReader& words, Branch& branch, std::uint32_t revision) {
    const std::string path = words.path_in("branches/" + branch.id);
    const auto json = words.reading().json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json,
        words.reading().spot(path),
        {"format", "id", "of_revision", "language", "label", "who", "tasks"}};
    words.check_head(file, revision, "the branch is");
    check_folder_id(file, branch.id);
    branch.label = words.text(file, "label", Role::TaskLabel);
    read_who(words, file, branch);
    const JsonObject& object =
        words.entries(file.need("tasks"), file.at("tasks"), branch.tasks, "task");
    for (Task& task : branch.tasks) {
        if (const JsonValue* value = find(object, task.id)) {
            const Fields fields{*value, file.at("tasks").at(task.id), {"label", "you", "me"}};
            task.label = words.text(fields, "label", Role::TaskLabel);
            task.you = words.text(fields, "you", Role::Sentence);
            task.me = words.text(fields, "me", Role::Sentence);
        }
    }
}

template <class Bundle>
void read_interface(const WordReader& words, const std::string& stem, Bundle& bundle) {
    Reading& reading = words.reading();
    const std::string path = stem + std::string{code_of(words.language())} + ".json";
    const auto file = reading.assets().files.find(path);
    if (file == reading.assets().files.end()) {
        reading.spot(path).say("This file is missing.");
        return;
    }
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const auto keys = sorted_keys(*json, reading.spot(path));
    bundle.text_keys_hash = text_keys_hash(keys);
    for (const std::string& key : keys) {
        const JsonValue* value = find(std::get<JsonObject>(json->value), key);
        const Spot spot = reading.spot(path).at(key);
        bundle.texts.push_back(words.checked(
            Fields::text_of(*value, spot), spot, role_of_key(key), Placeholders::Interface
        ));
    }
}

}   // namespace

void read_words(Reading& reading, Language language, Structure& structure) {
    const WordReader words{reading, language};
    read_categories(words, structure);
    read_effects(words, structure);
    for (Branch& branch : structure.bundle.branches) {
        read_branch(words, branch, structure.branch_revisions[branch.id]);
    }
    for (Exercise& exercise : structure.bundle.exercises) {
        read_exercise_words(words, exercise, structure.lead.guide.pictures[exercise.id]);
    }
    for (Template& workshop : structure.lead.guide.templates) {
        read_template_words(words, workshop);
    }
    read_interface(words, "ui/", structure.bundle);
    read_interface(words, "ui/lead.", structure.lead);
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
