#include "core/content/structure.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
#include "core/content/rules.hpp"

namespace wb::content {

namespace {

using wire::JsonValue;

constexpr std::size_t fewest_good_effects = 3;   // of one task, for each beneficiary
constexpr std::size_t fewest_harm_effects = 2;

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : more};
}

void read_categories(Reading& reading, Structure& structure) {
    const std::string path = "categories/categories.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields fields{*json, reading.spot(path), {"format", "revision", "categories"}};
    check_format(fields);
    structure.categories_revision = fields.number("revision", 1, highest_revision);
    for (std::string& id : fields.ids("categories", most_categories)) {
        structure.bundle.categories.push_back({std::move(id), {}});
    }
    check_filled(structure.bundle.categories, fields.at("categories"));
}

void read_effects(Reading& reading, Structure& structure) {
    const std::string path = "effects/effects.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields file{*json, reading.spot(path), {"format", "revision", "effects"}};
    check_format(file);
    structure.effects_revision = file.number("revision", 1, highest_revision);
    std::vector<Effect>& effects = structure.bundle.effects;
    for (const JsonValue& item : file.list("effects")) {
        const Spot spot = entry_spot(file.at("effects"), item, effects.size() + 1);
        const Fields fields{item, spot, {"id", "beneficiary", "polarity"}};
        Effect effect;
        effect.id = fields.id("id");
        effect.beneficiary = named<domain::Beneficiary>(
                                 fields,
                                 "beneficiary",
                                 {{"customers", domain::Beneficiary::Customers},
                                  {"company", domain::Beneficiary::Company},
                                  {"self", domain::Beneficiary::Self}}
        ).value_or(domain::Beneficiary::Customers);
        effect.polarity =
            named<Polarity>(
                fields, "polarity", {{"good", Polarity::Good}, {"harm", Polarity::Harm}}
            ).value_or(Polarity::Good);
        effects.push_back(std::move(effect));
    }
    check_count(effects, most_effects, file.at("effects"));
    check_ids_differ(effects, file.at("effects"));
}

// A person who chose a task must find enough for every beneficiary, harm included.
void check_offer(const std::vector<std::string>& ids, const Bundle& bundle, const Spot& spot) {
    std::array<std::array<std::size_t, 2>, 3> counts{};
    for (const std::string& id : ids) {
        const Effect* effect = with_id(bundle.effects, id);
        if (effect == nullptr) {
            if (is_id(id)) {
                spot.say(
                    "The effect " + quoted(id) + " is not in effects/effects.json. Is it misspelt?"
                );
            }
            continue;
        }
        ++counts[static_cast<std::size_t>(effect->beneficiary)]
                [static_cast<std::size_t>(effect->polarity)];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto [good, harm] = counts[i];
        if (good < fewest_good_effects || harm < fewest_harm_effects) {
            spot.say(
                "For " + quoted(beneficiary_keys[i]) + " this list offers " +
                counted(good, "good effect", "good effects") + " and " +
                counted(harm, "harm", "harms") + "; at least " +
                std::to_string(fewest_good_effects) + " and " +
                std::to_string(fewest_harm_effects) + " are needed."
            );
        }
    }
}

void read_branch(Reading& reading, const std::string& folder, Structure& structure) {
    const std::string path = "branches/" + folder + "/branch.json";
    const auto json = reading.json(path);
    if (!json) {
        return;
    }
    const Fields file{
        *json, reading.spot(path), {"format", "id", "revision", "who", "tasks", "effects"}};
    check_format(file);
    check_folder_id(file, folder);
    structure.branch_revisions[folder] = file.number("revision", 1, highest_revision);
    Branch branch;
    branch.id = folder;
    for (std::string& id : file.ids("who", most_who)) {
        branch.who.push_back({std::move(id), {}, Form::Plural});
    }
    check_filled(branch.who, file.at("who"));
    for (const JsonValue& item : file.list("tasks")) {
        const Spot spot = entry_spot(file.at("tasks"), item, branch.tasks.size() + 1);
        const Fields fields{item, spot, {"id", "category", "effects"}};
        Task task;
        task.id = fields.id("id");
        task.category = fields.id("category");
        if (is_id(task.category) &&
            with_id(structure.bundle.categories, task.category) == nullptr) {
            fields.at("category")
                .say(
                    "The category " + quoted(task.category) +
                    " is not in categories/categories.json."
                );
        }
        task.effects = fields.ids("effects", most_effects_offered);
        check_offer(task.effects, structure.bundle, fields.at("effects"));
        for (const Branch& other : structure.bundle.branches) {
            if (is_id(task.id) && with_id(other.tasks, task.id) != nullptr) {
                fields.at("id").say(
                    "The task id " + quoted(task.id) + " already stands in " + quoted(other.id) +
                    ". Task ids differ between branches."
                );
            }
        }
        branch.tasks.push_back(std::move(task));
    }
    check_count(branch.tasks, most_tasks, file.at("tasks"));
    check_ids_differ(branch.tasks, file.at("tasks"));
    branch.effects = file.ids("effects", most_effects_offered);
    check_offer(branch.effects, structure.bundle, file.at("effects"));
    structure.bundle.branches.push_back(std::move(branch));
}

}   // namespace

void check_only(
    const Fields& fields, std::string_view key, bool allowed, std::string_view who_has_it
) {
    if (!allowed && fields.get(key) != nullptr) {
        fields.at(key).say(
            "Only " + std::string{who_has_it} + " has " + quoted(key) + ". Remove it."
        );
    }
}

std::vector<std::string> ordered_folders(Reading& reading, const std::string& parent) {
    std::vector<std::string> folders = reading.folders(parent);
    const std::string path = parent + "/order.json";
    const auto json = reading.json(path);
    if (!json) {
        return folders;
    }
    const Fields file{*json, reading.spot(path), {"format", "order"}};
    check_format(file);
    std::vector<std::string> order;
    for (std::string& id : file.ids("order", folders.size() + most_exercises)) {
        if (std::find(folders.begin(), folders.end(), id) != folders.end()) {
            order.push_back(std::move(id));
        } else if (is_id(id)) {
            file.at("order").say("There is no folder " + quoted(id) + " in " + parent + "/.");
        }
    }
    for (const std::string& folder : folders) {
        if (std::find(order.begin(), order.end(), folder) == order.end()) {
            file.at("order").say(
                "The folder " + quoted(folder) +
                " is missing in this list. Put it where people "
                "should meet it."
            );
        }
    }
    return order;
}

Structure read_structure(Reading& reading) {
    Structure structure;
    read_categories(reading, structure);
    read_effects(reading, structure);
    for (const std::string& folder : ordered_folders(reading, "branches")) {
        read_branch(reading, folder, structure);
    }
    read_exercises(reading, structure);
    read_templates(reading, structure);
    return structure;
}

}   // namespace wb::content
