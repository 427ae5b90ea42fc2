#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"
#include "core/content/structure.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

// What is missing or misspelt in itself, or cannot be read, has been said already.
void check_exercise_of(
    const Part& part, const Reading& reading, const Structure& structure, const Fields& fields
) {
    if (with_id(structure.bundle.exercises, part.exercise) == nullptr) {
        const std::vector<std::string> folders = reading.folders("exercises");
        if (is_id(part.exercise) &&
            std::find(folders.begin(), folders.end(), part.exercise) == folders.end()) {
            fields.at("exercise").say("There is no exercise " + quoted(part.exercise) + ".");
        }
        return;
    }
    const auto pictures = structure.lead.guide.pictures.find(part.exercise);
    const bool known = pictures != structure.lead.guide.pictures.end() &&
                       with_id(pictures->second, part.picture) != nullptr;
    if (is_id(part.picture) && !known) {
        fields.at("picture").say(
            "The exercise " + quoted(part.exercise) + " has no picture " + quoted(part.picture) +
            "."
        );
    }
}

Part read_part(
    const JsonValue& value, const Spot& spot, const Reading& reading, const Structure& structure
) {
    const Fields fields{
        value, spot, {"id", "kind", "minutes", "exercise", "picture", "round", "most_cards"}};
    Part part;
    part.id = fields.id("id");
    const std::optional<PartKind> kind = named<PartKind>(
        fields,
        "kind",
        {{"talk", PartKind::Talk},
         {"exercise", PartKind::Exercise},
         {"picture", PartKind::Picture},
         {"break", PartKind::Break},
         {"list", PartKind::List}}
    );
    part.minutes = static_cast<std::uint8_t>(fields.number("minutes", 1, longest_minutes));
    part.round = static_cast<std::uint8_t>(fields.number_or(1, "round", 1, 2));
    part.most_cards =
        static_cast<std::uint8_t>(fields.number_or(0, "most_cards", 1, domain::most_cards));
    if (!kind) {
        return part;
    }
    part.kind = *kind;
    const bool picture = part.kind == PartKind::Picture;
    const bool exercise = part.kind == PartKind::Exercise;
    check_only(fields, "exercise", exercise || picture, "an exercise or a picture");
    check_only(fields, "picture", picture, "a picture");
    check_only(fields, "round", exercise || picture, "an exercise or a picture");
    check_only(fields, "most_cards", exercise, "an exercise");
    if (exercise || picture) {
        part.exercise = fields.id("exercise");
        part.picture = picture ? fields.id("picture") : std::string{};
        check_exercise_of(part, reading, structure, fields);
    }
    return part;
}

void read_people(const Fields& file, Template& result) {
    const JsonValue* value = file.need("people");
    if (value == nullptr) {
        return;
    }
    const Fields people{*value, file.at("people"), {"fewest", "most"}};
    result.fewest_people = static_cast<std::uint8_t>(people.number("fewest", 2, most_people));
    result.most_people =
        static_cast<std::uint8_t>(people.number("most", result.fewest_people, most_people));
}

// The parts together, once each of them is in order.
void check_plan(const Template& plan, const Fields& file) {
    int minutes = 0;
    for (const Part& part : plan.parts) {
        minutes += part.minutes;
        if (part.round > plan.rounds) {
            file.at("parts").at(part.id).at("round").say("This template has only one round.");
        }
    }
    if (minutes != plan.minutes) {
        file.at("minutes").say(
            "The parts take " + std::to_string(minutes) + " minutes together, not " +
            std::to_string(plan.minutes) + "."
        );
    }
}

void read_template(Reading& reading, const std::string& folder, Structure& structure) {
    const std::string path = "templates/" + folder + "/template.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json,
        reading.spot(path),
        {"format", "id", "revision", "minutes", "people", "rounds", "parts"}};
    const std::size_t found_before = reading.findings.size();
    check_format(file);
    check_folder_id(file, folder);
    Template result;
    result.id = folder;
    result.revision = file.number("revision", 1, highest_revision);
    result.minutes = static_cast<std::uint8_t>(file.number("minutes", 1, longest_workshop_minutes));
    read_people(file, result);
    result.rounds = static_cast<std::uint8_t>(file.number_or(1, "rounds", 1, 2));
    for (const JsonValue& item : file.list("parts")) {
        const Spot place = entry_spot(file.at("parts"), item, result.parts.size() + 1);
        result.parts.push_back(read_part(item, place, reading, structure));
    }
    check_count(result.parts, most_parts, file.at("parts"));
    check_ids_differ(result.parts, file.at("parts"));
    if (reading.findings.size() == found_before) {
        check_plan(result, file);
    }
    structure.lead.guide.templates.push_back(std::move(result));
}

}   // namespace

void read_templates(Reading& reading, Structure& structure) {
    for (const std::string& folder : ordered_folders(reading, "templates")) {
        read_template(reading, folder, structure);
    }
}

}   // namespace wb::content
