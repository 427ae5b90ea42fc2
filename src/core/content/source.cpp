#include "core/content/source.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "core/base/id.hpp"
#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/content/reading.hpp"
#include "core/content/rules.hpp"
#include "core/content/structure.hpp"
#include "core/content/typography.hpp"
#include "core/content/words.hpp"

namespace wb::content {

namespace {

using wire::JsonList;
using wire::JsonObject;
using wire::JsonValue;

constexpr std::array<Language, 2> all_languages{Language::German, Language::English};

// Both texts of a pair of files, told apart by what a sentence calls them.
struct Side {
    const JsonValue& value;
    Spot spot;
    Language language = Language::German;
};

// Says on the side that lacks a key what the other one has.
void compare_keys(const Side& having, const Side& lacking) {
    const auto* object = std::get_if<JsonObject>(&having.value.value);
    const auto* other_object = std::get_if<JsonObject>(&lacking.value.value);
    for (const wire::JsonMember& member : *object) {
        if (find(*other_object, member.key) == nullptr) {
            lacking.spot.say(
                "The " + name_of(having.language) + " file has " + quoted(member.key) +
                " here, the " + name_of(lacking.language) + " one has not. Both have the same keys."
            );
        }
    }
}

void compare(const Side& one, const Side& other) {
    const auto* object = std::get_if<JsonObject>(&one.value.value);
    const auto* other_object = std::get_if<JsonObject>(&other.value.value);
    if (object != nullptr && other_object != nullptr) {
        compare_keys(one, other);
        compare_keys(other, one);
        for (const wire::JsonMember& member : *object) {
            if (const JsonValue* partner = find(*other_object, member.key)) {
                compare(
                    {member.value, one.spot.at(member.key), one.language},
                    {*partner, other.spot.at(member.key), other.language}
                );
            }
        }
        return;
    }
    if ((object == nullptr) != (other_object == nullptr)) {
        other.spot.say("One language has one text here, the other has three (customers, company, "
                       "self). Use the same form in both.");
        return;
    }
    const auto* list = std::get_if<JsonList>(&one.value.value);
    const auto* other_list = std::get_if<JsonList>(&other.value.value);
    if (list != nullptr && other_list != nullptr && list->size() != other_list->size()) {
        other.spot.say(
            "Both languages have the same number of entries here: this list has " +
            std::to_string(other_list->size()) + ", the " + name_of(one.language) + " one " +
            std::to_string(list->size()) + "."
        );
    }
    const auto* text = std::get_if<std::string>(&one.value.value);
    const auto* other_text = std::get_if<std::string>(&other.value.value);
    if (text != nullptr && other_text != nullptr &&
        placeholders(*text) != placeholders(*other_text)) {
        other.spot.say(
            "The placeholders in { } are not the same as in the " + name_of(one.language) +
            " text. Use the same ones."
        );
    }
}

void compare_languages(Reading& reading, const std::string& german, const std::string& english) {
    if (!reading.assets().files.contains(german) || !reading.assets().files.contains(english)) {
        return;
    }
    const auto one = wire::parse_json(reading.assets().files.at(german));
    const auto other = wire::parse_json(reading.assets().files.at(english));
    if (std::holds_alternative<JsonValue>(one) && std::holds_alternative<JsonValue>(other)) {
        compare(
            {std::get<JsonValue>(one), reading.spot(german), Language::German},
            {std::get<JsonValue>(other), reading.spot(english), Language::English}
        );
    }
}

constexpr std::array<std::string_view, 6> folders_read{
    "branches", "categories", "effects", "exercises", "templates", "ui"};

void check_file_names(Reading& reading) {
    std::set<std::string> known{
        "categories/categories.json",
        "categories/text.de.json",
        "categories/text.en.json",
        "effects/effects.json",
        "effects/text.de.json",
        "effects/text.en.json",
        "ui/de.json",
        "ui/en.json",
        "ui/lead.de.json",
        "ui/lead.en.json",
    };
    const auto add = [&](const std::string& parent, const std::string& structure) {
        for (const std::string& folder : reading.folders(parent)) {
            std::string path = parent;
            path.append("/").append(folder);
            if (!is_id(folder)) {
                reading.spot(path).say(
                    "The name of this folder is an id: small letters a-z, digits and hyphens."
                );
            }
            known.insert({path + structure, path + "/text.de.json", path + "/text.en.json"});
        }
        known.insert(parent + "/order.json");
    };
    add("branches", "/branch.json");
    add("exercises", "/exercise.json");
    add("templates", "/template.json");
    for (const auto& [path, bytes] : reading.assets().files) {
        if (is_read(path) && !known.contains(path)) {
            reading.spot(path).say("Nothing reads this file. Is its name misspelt, or does it "
                                   "stand in the wrong folder?");
        }
    }
}

// Folders are counted, not what could be read of them: that has its own findings.
void check_enough(Reading& reading) {
    const auto check_folders =
        [&](const std::string& parent, std::size_t most, const std::string& none) {
            const std::size_t count = reading.folders(parent).size();
            if (count == 0) {
                reading.spot(parent).say(none);
            } else if (count > most) {
                reading.spot(parent).say(
                    "There are " + std::to_string(count) + " folders here; at most " +
                    std::to_string(most) + " fit."
                );
            }
        };
    check_folders("branches", most_branches, "There is no branch with tasks to choose from.");
    check_folders("exercises", most_exercises, "There is no exercise.");
}

Findings sorted(Findings findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.file < b.file;
    });
    return findings;
}

// The reader's rules are the last word. A fault that only they find has no sentence for authors
// yet.
void check_as_reader(Reading& reading, const Structure& structure) {
    if (!reading.findings.empty()) {
        return;
    }
    std::optional<Error> fault = fault_in(structure.bundle);
    if (!fault) {
        const auto again = unpack(pack(structure.bundle));   // limits that only the file has
        fault = again ? fault : again.error();
    }
    if (!fault) {
        fault = fault_in(structure.lead);
    }
    if (!fault) {
        const auto again = unpack_lead(pack(structure.lead));
        fault = again ? fault : again.error();
    }
    if (fault) {
        reading.findings.push_back(
            {reading.assets().folder,
             std::string{fault->where},
             "The app would refuse this content, and the check cannot say why better. Please "
             "report this."}
        );
    }
}

std::variant<Structure, Findings> everything_in(const Assets& assets, Language language) {
    Reading reading{assets};
    Structure structure = read_structure(reading);
    check_enough(reading);
    if (!reading.findings.empty()) {
        return sorted(std::move(reading.findings));
    }
    structure.bundle.language = language;
    structure.lead.language = language;
    read_words(reading, language, structure);
    check_as_reader(reading, structure);
    if (!reading.findings.empty()) {
        return sorted(std::move(reading.findings));
    }
    return structure;
}

void add_ids(std::vector<std::string>& ids, const Exercise& exercise) {
    ids.push_back("exercise " + exercise.id);
    for (const Step& step : exercise.steps) {
        ids.push_back("step " + exercise.id + "/" + step.id);
        for (const Block& block : step.blocks) {
            ids.push_back("block " + exercise.id + "/" + block.id);
            for (const Option& option : block.options) {
                ids.push_back("option " + exercise.id + "/" + block.id + "/" + option.id);
            }
        }
    }
}

}   // namespace

bool is_read(std::string_view path) {
    const std::string_view folder = path.substr(0, path.find('/'));
    return std::find(folders_read.begin(), folders_read.end(), folder) != folders_read.end();
}

std::variant<Bundle, Findings> bundle_from(const Assets& assets, Language language) {
    auto all = everything_in(assets, language);
    if (auto* findings = std::get_if<Findings>(&all)) {
        return std::move(*findings);
    }
    return std::move(std::get<Structure>(all).bundle);
}

std::variant<LeadBundle, Findings> lead_from(const Assets& assets, Language language) {
    auto all = everything_in(assets, language);
    if (auto* findings = std::get_if<Findings>(&all)) {
        return std::move(*findings);
    }
    return std::move(std::get<Structure>(all).lead);
}

Findings check(const Assets& assets) {
    Reading reading{assets};
    check_file_names(reading);
    const Structure structure = read_structure(reading);
    check_enough(reading);
    if (!reading.findings.empty()) {
        // Words held against a structure with faults would be found wrong all over.
        return sorted(std::move(reading.findings));
    }
    for (const Language language : all_languages) {
        Structure own = structure;
        own.bundle.language = language;
        own.lead.language = language;
        read_words(reading, language, own);
        check_as_reader(reading, own);
    }
    if (!reading.findings.empty()) {
        // Comparing languages that are not whole would say everything twice.
        return sorted(std::move(reading.findings));
    }
    std::vector<std::string> folders{"categories", "effects"};
    for (const Branch& branch : structure.bundle.branches) {
        folders.push_back("branches/" + branch.id);
    }
    for (const Exercise& exercise : structure.bundle.exercises) {
        folders.push_back("exercises/" + exercise.id);
    }
    for (const Template& workshop : structure.lead.guide.templates) {
        folders.push_back("templates/" + workshop.id);
    }
    for (const std::string& folder : folders) {
        // Only words are compared: "language" differs by nature and holds no placeholder.
        compare_languages(reading, folder + "/text.de.json", folder + "/text.en.json");
    }
    compare_languages(reading, "ui/de.json", "ui/en.json");
    compare_languages(reading, "ui/lead.de.json", "ui/lead.en.json");
    return sorted(std::move(reading.findings));
}

std::variant<std::vector<std::string>, Findings>
interface_keys(const std::string& file, std::string_view bytes) {
    Findings findings;
    const Spot spot{findings, file};
    const auto parsed = wire::parse_json(bytes);
    if (const auto* fault = std::get_if<wire::JsonFault>(&parsed)) {
        spot.at("line " + std::to_string(fault->line) + ", column " + std::to_string(fault->column))
            .say("This cannot be read: " + fault->reason + ".");
        return findings;
    }
    auto keys = sorted_keys(std::get<JsonValue>(parsed), spot);
    if (!findings.empty()) {
        return findings;
    }
    return keys;
}

std::vector<std::string> content_ids(const Assets& assets) {
    Reading reading{assets};
    const Structure structure = read_structure(reading);
    std::vector<std::string> ids;
    if (!reading.findings.empty()) {
        return ids;
    }
    for (const Category& category : structure.bundle.categories) {
        ids.push_back("category " + category.id);
    }
    for (const Effect& effect : structure.bundle.effects) {
        ids.push_back("effect " + effect.id);
    }
    for (const Branch& branch : structure.bundle.branches) {
        ids.push_back("branch " + branch.id);
        for (const Who& who : branch.who) {
            ids.push_back("who " + who.id);
        }
        for (const Task& task : branch.tasks) {
            ids.push_back("task " + task.id);
        }
    }
    for (const Exercise& exercise : structure.bundle.exercises) {
        add_ids(ids, exercise);
    }
    for (const Template& workshop : structure.lead.guide.templates) {
        ids.push_back("template " + workshop.id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());   // branches share who they serve
    return ids;
}

Findings
check_ids(const std::vector<std::string>& ids, const std::string& file, std::string_view recorded) {
    Findings findings;
    std::set<std::string> known;
    for (std::size_t begin = 0; begin < recorded.size();) {
        const std::size_t end = std::min(recorded.find('\n', begin), recorded.size());
        known.emplace(recorded.substr(begin, end - begin));
        begin = end + 1;
    }
    for (const std::string& id : known) {
        if (!id.empty() && !std::binary_search(ids.begin(), ids.end(), id)) {
            findings.push_back(
                {file,
                 id,
                 "This id was published and is gone from the content. Answers on people\u2019s "
                 "devices still name it. Bring it "
                 "back; a changed meaning is a new id beside it."}
            );
        }
    }
    for (const std::string& id : ids) {
        if (!known.contains(id)) {
            findings.push_back(
                {file,
                 id,
                 "This id is new. Ids are for ever: look at it once more, then run \"wirkbrille "
                 "content check "
                 "--accept-new-ids\"."}
            );
        }
    }
    return findings;
}

}   // namespace wb::content
