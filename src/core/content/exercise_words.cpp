#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/rules.hpp"
#include "core/content/structure.hpp"
#include "core/content/wording.hpp"

namespace wb::content {

namespace {

using wire::JsonObject;
using wire::JsonValue;

// One entry of a list of texts that belong to a kind: low, middle, high; left, right, top, bottom.
template <std::size_t Count>
void read_kind_words(
    const WordReader& words,
    const Fields& fields,
    const Step& step,
    const std::array<std::string_view, Count>& keys,
    bool wanted,
    std::string_view who_has_them,
    std::array<Wording, Count>& result
) {
    for (std::size_t i = 0; i < Count; ++i) {
        if (wanted) {
            result[i] = words.needed(fields, keys[i], step, Role::ScaleWord);
        } else if (fields.get(keys[i]) != nullptr) {
            fields.at(keys[i]).say(
                "Only " + std::string{who_has_them} + " has " + listed(keys) + ". Remove it."
            );
        }
    }
}

bool writes_words(const Block& block) {
    return block.own_words || block.kind == BlockKind::PrivateNote || block.kind == BlockKind::Text;
}

void read_own_label(const WordReader& words, const Fields& fields, const Step& step, Block& block) {
    if (writes_words(block)) {
        block.own_label = words.needed(fields, "own", step, Role::Option);
    } else if (fields.get("own") != nullptr) {
        fields.at("own").say("This block takes no words of one\u2019s own. Remove the text, or "
                             "set \"own_words\" to true.");
    }
}

void read_clauses(const WordReader& words, const Fields& fields, const Step& step, Block& block) {
    const JsonValue* value = fields.get("clauses");
    if (value == nullptr) {
        return;
    }
    const auto* clauses = std::get_if<JsonObject>(&value->value);
    if (clauses == nullptr) {
        fields.at("clauses").say("Braces { } with keys inside are expected here.");
        return;
    }
    for (const wire::JsonMember& member : *clauses) {
        const auto option =
            std::find_if(block.options.begin(), block.options.end(), [&](const Option& one) {
                return one.id == member.key;
            });
        const Spot own = fields.at("clauses").at(member.key);
        if (option == block.options.end()) {
            own.say("There is a text here, but no option with the id " + quoted(member.key) + ".");
        } else {
            option->clause = words.wording(&member.value, own, step, Role::Predicate);
        }
    }
}

void read_options(const WordReader& words, const Fields& fields, const Step& step, Block& block) {
    if (block.source != OptionSource::Listed) {
        for (const std::string_view key : {"options", "clauses"}) {
            if (fields.get(key) != nullptr) {
                fields.at(key).say("This block lists no options of its own. Remove these texts.");
            }
        }
        return;
    }
    const JsonObject& object =
        words.entries(fields.need("options"), fields.at("options"), block.options, "option");
    for (Option& option : block.options) {
        const Spot own = fields.at("options").at(option.id);
        option.label = words.wording(find(object, option.id), own, step, Role::Option);
    }
    read_clauses(words, fields, step, block);
}

void read_block(
    const WordReader& words,
    const JsonValue& value,
    const Spot& spot,
    const Step& step,
    Block& block
) {
    const Fields fields{
        value,
        spot,
        {"question",
         "hint",
         "own",
         "low",
         "middle",
         "high",
         "left",
         "right",
         "top",
         "bottom",
         "options",
         "clauses"}};
    block.question = words.possible(fields, "question", step, Role::Heading);
    block.hint = words.possible(fields, "hint", step, Role::Help);
    read_own_label(words, fields, step, block);
    if (&block != &step.blocks.front() && block.question.texts.empty() &&
        block.own_label.texts.empty()) {
        spot.say("Only the first block of a step may leave its question to the heading. Write "
                 "a \"question\".");
    }
    if (block.kind == BlockKind::Text && block.hint.texts.empty()) {
        spot.say("A text may be seen by the group. Write a \"hint\" that says so.");
    }
    constexpr std::array<std::string_view, 3> scale{"low", "middle", "high"};
    constexpr std::array<std::string_view, 4> axes{"left", "right", "top", "bottom"};
    const bool crossed = block.kind == BlockKind::Grid && block.shape == GridShape::TwoByTwo;
    read_kind_words(
        words, fields, step, scale, block.kind == BlockKind::Scale, "a scale", block.scale_words
    );
    read_kind_words(words, fields, step, axes, crossed, "a two-by-two", block.axis_words);
    read_options(words, fields, step, block);
}

void read_step(const WordReader& words, const JsonValue& value, const Spot& spot, Step& step) {
    const Fields fields{value, spot, {"heading", "help", "blocks"}};
    step.heading = words.needed(fields, "heading", step, Role::Heading);
    step.help = words.possible(fields, "help", step, Role::Help);
    const JsonObject& object =
        words.entries(fields.need("blocks"), fields.at("blocks"), step.blocks, "block");
    for (Block& block : step.blocks) {
        if (const JsonValue* block_value = find(object, block.id)) {
            read_block(words, *block_value, fields.at("blocks").at(block.id), step, block);
        }
    }
}

std::vector<std::string> parts_of(const Exercise& exercise, const std::string& sentence) {
    std::vector<std::string> ids;
    for (const Step& step : exercise.steps) {
        for (const Block& block : step.blocks) {
            if (block.sentence == sentence) {
                ids.push_back(block.id);
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void read_sentences(const WordReader& words, const Fields& file, Exercise& exercise) {
    if (exercise.sentences.empty()) {
        if (file.get("sentences") != nullptr) {
            file.at("sentences").say("No phrase of this exercise names a sentence. Remove this.");
        }
        return;
    }
    const Spot spot = file.at("sentences");
    const JsonObject& object =
        words.entries(file.need("sentences"), spot, exercise.sentences, "sentence");
    for (Sentence& sentence : exercise.sentences) {
        const JsonValue* value = find(object, sentence.id);
        if (value == nullptr) {
            continue;
        }
        const Spot own = spot.at(sentence.id);
        sentence.pattern =
            words.checked(Fields::text_of(*value, own), own, Role::Heading, Placeholders::Parts);
        const std::vector<std::string> parts = parts_of(exercise, sentence.id);
        if (placeholders(sentence.pattern) != parts) {
            own.say(
                "This sentence has one gap in braces for each of its phrases: " + listed(parts) +
                "."
            );
        }
    }
}

void read_pictures(const WordReader& words, const Fields& file, std::vector<Picture>& pictures) {
    const Spot spot = file.at("pictures");
    const JsonObject& object = words.entries(file.need("pictures"), spot, pictures, "picture");
    for (Picture& picture : pictures) {
        const JsonValue* value = find(object, picture.id);
        if (value == nullptr) {
            continue;
        }
        const Fields fields{*value, spot.at(picture.id), {"title", "questions", "claim"}};
        picture.title = words.text(fields, "title", Role::PictureTitle);
        for (const JsonValue& question : fields.list("questions")) {
            const Spot own = fields.at("questions");
            picture.questions.push_back(
                words.checked(Fields::text_of(question, own), own, Role::Help, Placeholders::None)
            );
        }
        check_count(picture.questions, most_questions, fields.at("questions"));
        picture.claim = words.possible_text(fields, "claim", Role::Help);
        if (picture.claim.empty() != (picture.claim_percent == 0)) {
            fields.at("claim").say(R"(A picture has both "claim_percent" and "claim", or none.)");
        }
    }
}

}   // namespace

void read_exercise_words(
    const WordReader& words, Exercise& exercise, std::vector<Picture>& pictures
) {
    const std::string path = words.path_in("exercises/" + exercise.id);
    const auto json = words.reading().json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json,
        words.reading().spot(path),
        {"format",
         "id",
         "of_revision",
         "language",
         "title",
         "purpose",
         "sentences",
         "steps",
         "pictures"}};
    words.check_head(file, exercise.revision, "the exercise is");
    check_folder_id(file, exercise.id);
    exercise.title = words.text(file, "title", Role::Title);
    exercise.purpose = words.text(file, "purpose", Role::Help);
    read_sentences(words, file, exercise);
    const JsonObject& object =
        words.entries(file.need("steps"), file.at("steps"), exercise.steps, "step");
    for (Step& step : exercise.steps) {
        if (const JsonValue* value = find(object, step.id)) {
            read_step(words, *value, file.at("steps").at(step.id), step);
        }
    }
    read_pictures(words, file, pictures);
}

void read_template_words(const WordReader& words, Template& result) {
    const std::string path = words.path_in("templates/" + result.id);
    const auto json = words.reading().json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json,
        words.reading().spot(path),
        {"format", "id", "of_revision", "language", "title", "purpose", "parts"}};
    words.check_head(file, result.revision, "the template is");
    check_folder_id(file, result.id);
    result.title = words.text(file, "title", Role::Title);
    result.purpose = words.text(file, "purpose", Role::Help);
    const JsonObject& object =
        words.entries(file.need("parts"), file.at("parts"), result.parts, "part");
    for (Part& part : result.parts) {
        if (const JsonValue* value = find(object, part.id)) {
            const Fields fields{*value, file.at("parts").at(part.id), {"title", "say", "watch"}};
            part.title = words.text(fields, "title", Role::Title);
            part.say = words.text(fields, "say", Role::Spoken);
            part.watch = words.possible_text(fields, "watch", Role::Help);
        }
    }
}

}   // namespace wb::content
