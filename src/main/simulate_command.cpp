#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <sodium.h>

#include "core/content/path.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/json.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_names.hpp"

#include "main/json_text.hpp"
#include "main/simulated_lines.hpp"
#include "main/simulated_person.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* help_text =
    R"(Makes a workshop with invented people, to try out everything that comes after.

wirkbrille simulate --template T --people N --seed S --out DIR --passphrase-file F
                    [--unit NAME]... [--answers FILE] [--truth FILE] [--json] [--assets DIR]
    Writes workshop.wirk, workshop.key (under the passphrase, asked for without
    --passphrase-file) and person-0001.wirk ... into DIR. The same seed makes the same workshop, so
    its keys are no secret: not for real hand-ins. --answers takes the answers from a file (schema:
    assets/schema/answers.json) in place of chance; then --people is how many the file has.
    --unit says whose workshop it is, again for a part of it: --unit Nord --unit Kasse.
    --truth writes the exact counts, which a real workshop has nowhere.

    $ wirkbrille simulate --template short --people 24 --seed 7 --out sim --passphrase-file pass.txt
    $ wirkbrille merge sim/person-*.wirk --out sim/box.wirk
    $ wirkbrille release --workshop sim/workshop.wirk --key sim/workshop.key \
          --passphrase-file pass.txt sim/box.wirk --out sim/release.json
    $ wirkbrille verify --workshop sim/workshop.wirk sim/release.json
)";

constexpr std::size_t most_people = 1'000'000;

/// Thirty-two bytes that follow from the seed, for one use.
wire::Seed derived(const std::string& seed, const std::string& use, std::uint64_t number) {
    const std::string text =
        "wirkbrille simulate\n" + seed + "\n" + use + "\n" + std::to_string(number);
    wire::Seed result{};
    crypto_generichash(
        result.data(), result.size(), wire::bytes_of(text).data(), text.size(), nullptr, 0
    );
    return result;
}

std::optional<std::uint64_t> number_of(const std::string& text) {
    if (text.empty() || text.size() > 18 ||
        text.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return std::stoull(text);
}

const wire::JsonValue* member(const wire::JsonValue* value, std::string_view key) {
    const auto* const object =
        value == nullptr ? nullptr : std::get_if<wire::JsonObject>(&value->value);
    if (object != nullptr) {
        for (const wire::JsonMember& one : *object) {
            if (one.key == key) {
                return &one.value;
            }
        }
    }
    return nullptr;
}

std::string text_of(const wire::JsonValue* value) {
    const auto* const text = value == nullptr ? nullptr : std::get_if<std::string>(&value->value);
    return text == nullptr ? std::string{} : *text;
}

/// A JSON file of any shape; says what is wrong with it.
std::optional<wire::JsonValue> json_of(const std::string& file) {
    const auto bytes = read_file(file);
    if (!bytes) {
        static_cast<void>(cannot_read(file));
        return std::nullopt;
    }
    auto parsed = wire::parse_json(*bytes);
    if (const auto* const fault = std::get_if<wire::JsonFault>(&parsed)) {
        print_error(file + ", line " + std::to_string(fault->line) + ": " + fault->reason + ".");
        return std::nullopt;
    }
    return std::move(std::get<wire::JsonValue>(parsed));
}

/// The exercises of a template with their rounds, in its order.
std::optional<std::vector<domain::PlannedExercise>>
planned_by(const std::string& assets, const std::string& id, const content::Bundle& bundle) {
    const auto json =
        json_of((fs::path{assets} / "templates" / id / "template.json").generic_string());
    const wire::JsonValue* const parts = member(json ? &*json : nullptr, "parts");
    const auto* const list =
        parts == nullptr ? nullptr : std::get_if<wire::JsonList>(&parts->value);
    if (list == nullptr) {
        return std::nullopt;
    }
    std::vector<domain::PlannedExercise> planned;
    for (const wire::JsonValue& part : *list) {
        const std::string name = text_of(member(&part, "exercise"));
        const content::Exercise* const exercise = content::find_exercise(bundle, name);
        if (exercise == nullptr || text_of(member(&part, "kind")) != "exercise") {
            continue;
        }
        const wire::JsonValue* const value = member(&part, "round");
        const auto* const round =
            value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->value);
        auto found = std::find_if(planned.begin(), planned.end(), [&](const auto& one) {
            return one.exercise == name;
        });
        if (found == planned.end()) {
            planned.push_back(
                {name,
                 exercise->revision,
                 1,
                 std::max(domain::smallest_k, exercise->smallest_group)}
            );
            found = std::prev(planned.end());
        }
        found->rounds =
            std::max(found->rounds, static_cast<std::uint8_t>(round == nullptr ? 1 : *round));
    }
    return planned;
}

/// Exact counts: question and option -> people.
class Truth {
public:
    void add(const privacy::Preview& preview, std::uint8_t round) {
        ++people_[{preview.exercise, round}];
        std::set<Cell> cells;   // a person counts once in each
        const auto add = [&](const privacy::SharedEntry& entry, const std::string& option) {
            const std::string whose =
                entry.beneficiary ? std::string{wire::name(*entry.beneficiary)} : std::string{};
            cells.insert({preview.exercise, round, entry.block, whose, option});
        };
        for (const privacy::SharedEntry& entry : preview.entries) {
            if (const auto* const level = std::get_if<privacy::SharedLevel>(&entry.answer)) {
                add(entry, std::to_string(level->value()));
            } else if (const auto* const ids = std::get_if<privacy::SharedOptions>(&entry.answer)) {
                for (const std::string& id : ids->ids()) {
                    add(entry, id);
                }
            }
        }
        for (const Cell& cell : cells) {
            ++counts_[cell];
        }
    }

    std::string json() const {
        std::vector<std::string> groups;
        for (const auto& group : people_) {
            groups.push_back(JsonText{}
                                 .add_text("exercise", group.first.first)
                                 .add_number("round", group.first.second)
                                 .add_number("people", group.second)
                                 .text());
        }
        std::vector<std::string> cells;
        for (const auto& one : counts_) {
            const auto& [exercise, round, question, whose, option] = one.first;
            JsonText cell;
            cell.add_text("exercise", exercise)
                .add_number("round", round)
                .add_text("question", question);
            if (!whose.empty()) {
                cell.add_text("beneficiary", whose);
            }
            cells.push_back(cell.add_text("option", option).add_number("count", one.second).text());
        }
        return JsonText{}
                   .add_number("format", 1)
                   .add("exercises", json_array(groups))
                   .add("cells", json_array(cells))
                   .text() +
               "\n";
    }

private:
    using Cell = std::tuple<std::string, std::uint8_t, std::string, std::string, std::string>;

    std::map<std::pair<std::string, std::uint8_t>, std::uint64_t> people_;
    std::map<Cell, std::uint64_t> counts_;
};

struct Simulation {
    content::Bundle bundle = {};
    std::string seed = {};
    std::size_t people = 0;
    std::optional<wire::JsonValue> told = std::nullopt;   ///< the list of people
    std::vector<domain::PlannedExercise> planned = {};
    std::string folder = {};
};

/// One person in one round of one exercise.
struct Turn {
    std::size_t person = 0;
    std::size_t exercise = 0;   ///< its place among the planned ones
    std::uint8_t round = 1;
};

// What the file of answers tells: an object for all rounds, or a list with one for each.
const wire::JsonObject* told_in(const Simulation& plan, const Turn& turn) {
    const auto& people = std::get<wire::JsonList>(plan.told->value);
    const wire::JsonValue* value =
        member(&people[turn.person], plan.planned[turn.exercise].exercise);
    if (value == nullptr) {
        return nullptr;
    }
    if (const auto* const rounds = std::get_if<wire::JsonList>(&value->value)) {
        value = turn.round <= rounds->size() ? &(*rounds)[turn.round - 1U] : nullptr;
    }
    return value == nullptr ? nullptr : std::get_if<wire::JsonObject>(&value->value);
}

app::Answered drawn(const Simulation& plan, const content::Exercise& exercise, const Turn& turn) {
    const wire::Seed own =
        derived(plan.seed, "answers", (turn.person * 64 + turn.exercise) * 4 + turn.round);
    std::uint64_t number = 0;
    std::copy_n(own.begin(), 8, reinterpret_cast<std::uint8_t*>(&number));
    Dice dice{number};
    return app::answered_by_chance(plan.bundle, exercise, simulated_lines(), dice);
}

/// The turns in which a person answers: all, or those that the file tells of.
std::vector<Turn> turns_of(const Simulation& plan, std::size_t person) {
    std::vector<Turn> turns;
    for (std::size_t exercise = 0; exercise < plan.planned.size(); ++exercise) {
        for (std::uint8_t round = 1; round <= plan.planned[exercise].rounds; ++round) {
            const Turn turn{person, exercise, round};
            if (!plan.told || told_in(plan, turn) != nullptr) {
                turns.push_back(turn);
            }
        }
    }
    return turns;
}

/// The answers of one of the turns_of the person, or what is wrong with those of the file.
std::variant<app::Answered, std::string>
answers_in(const Simulation& plan, const content::Exercise& exercise, const Turn& turn) {
    if (plan.told) {
        return answered_as_told(plan.bundle, exercise, *told_in(plan, turn));
    }
    return drawn(plan, exercise, turn);
}

std::optional<std::string> fault_in_told(const Simulation& plan) {
    const auto* const people = std::get_if<wire::JsonList>(&plan.told->value);
    if (people == nullptr || people->empty()) {
        return "\"people\" is a list with at least one person.";
    }
    for (const wire::JsonValue& person : *people) {
        const auto* const object = std::get_if<wire::JsonObject>(&person.value);
        if (object == nullptr) {
            return "every person is an object.";
        }
        for (const wire::JsonMember& one : *object) {
            const bool known =
                std::any_of(plan.planned.begin(), plan.planned.end(), [&](const auto& exercise) {
                    return exercise.exercise == one.key;
                });
            if (!known) {
                return "\"" + one.key + "\" is no exercise of this template.";
            }
        }
    }
    return std::nullopt;
}

/// Seals the records of one turn; false when that fails, which is said.
bool seal_into(
    wire::HandIn& hand_in,
    const Simulation& plan,
    const wire::SignedWorkshop& workshop,
    const std::vector<privacy::Record>& records,
    std::size_t person
) {
    for (const privacy::Record& record : records) {
        const wire::Seed one_time =
            derived(plan.seed, "seal " + std::to_string(hand_in.sealed.size()), person);
        auto sealed = wire::seal_record(plan.bundle, record, workshop.workshop().box_key, one_time);
        if (!sealed) {
            print_error(record.exercise + " cannot be sealed: " + words_of(sealed.error()) + ".");
            return false;
        }
        hand_in.sealed.push_back(std::move(*sealed));
    }
    return true;
}

/// One person's sealed records; nothing when the file of answers is wrong, which is said.
std::optional<wire::HandIn> hand_in_of(
    const Simulation& plan, const wire::SignedWorkshop& workshop, std::size_t person, Truth& truth
) {
    wire::HandIn hand_in{workshop.id(), {}};
    const wire::Seed secret = derived(plan.seed, "person", person);
    for (const Turn& turn : turns_of(plan, person)) {
        const content::Exercise& exercise =
            *content::find_exercise(plan.bundle, plan.planned[turn.exercise].exercise);
        const auto answers = answers_in(plan, exercise, turn);
        if (const auto* const fault = std::get_if<std::string>(&answers)) {
            print_error("Person " + std::to_string(person + 1) + ", " + *fault);
            return std::nullopt;
        }
        const auto& answered = std::get<app::Answered>(answers);
        const auto shown = privacy::preview(plan.bundle, {}, answered.draft, answered.decisions);
        truth.add(*shown, turn.round);
        const auto records = privacy::records_of(*shown, workshop.id(), turn.round, secret, 1);
        if (!seal_into(hand_in, plan, workshop, records, person)) {
            return std::nullopt;
        }
    }
    return hand_in;
}

std::string file_of(const Simulation& plan, std::size_t person) {
    std::string number = std::to_string(person + 1);
    const std::size_t width = std::max<std::size_t>(4, std::to_string(plan.people).size());
    number.insert(0, width - std::min(width, number.size()), '0');
    return (fs::path{plan.folder} / ("person-" + number + ".wirk")).string();
}

int run(const Simulation& plan, const Options& options, const std::string& passphrase) {
    wire::KeyRing ring;
    ring.keys = {
        derived(plan.seed, "box", 0),
        derived(plan.seed, "signing", 0),
        derived(plan.seed, "noise", 0)};
    domain::Workshop rules;
    rules.title = "Simulation " + options.value_or("--template", "");
    rules.unit = options.all("--unit");
    if (rules.unit.empty()) {
        rules.unit = {"Simulation"};
    }
    rules.exercises = plan.planned;
    rules.expected_people = static_cast<std::uint16_t>(std::min<std::size_t>(plan.people, 0xFFFF));
    rules.day = {2026, 1, 1};
    const auto workshop = wire::sign_workshop(rules, ring.keys);
    if (!workshop) {
        return failed("The workshop is not in order: " + words_of(workshop.error()) + ".");
    }
    ring.workshop = workshop->id();
    const std::string workshop_file = (fs::path{plan.folder} / "workshop.wirk").string();
    const std::vector<std::uint8_t> descriptor = workshop->file();
    if (!write_file(workshop_file, std::string{descriptor.begin(), descriptor.end()})) {
        return cannot_write(workshop_file);
    }
    if (!write_key_ring((fs::path{plan.folder} / "workshop.key").string(), ring, passphrase)) {
        return exit_failed;
    }
    Truth truth;
    std::size_t records = 0;
    Progress progress{"simulate", plan.people};
    for (std::size_t person = 0; person < plan.people; ++person) {
        const auto hand_in = hand_in_of(plan, *workshop, person, truth);
        if (!hand_in) {
            return exit_failed;
        }
        records += hand_in->sealed.size();
        if (hand_in->sealed.empty()) {
            continue;   // told nothing, so there is nothing to hand in
        }
        const std::vector<std::uint8_t> bytes = wire::write_hand_in(*hand_in);
        if (!write_file(file_of(plan, person), std::string{bytes.begin(), bytes.end()})) {
            return cannot_write(file_of(plan, person));
        }
        progress.step(person + 1);
    }
    const std::string truth_file = options.value_or("--truth", "");
    if (!truth_file.empty() && !write_file(truth_file, truth.json())) {
        return cannot_write(truth_file);
    }
    const auto link = workshop->link();
    if (options.has("--json")) {
        JsonText json;
        json.add_text("workshop", wire::hex(workshop->id()))
            .add_number("people", plan.people)
            .add_number("records", records);
        print(stdout, json.add_text("link", link ? *link : std::string{}).text() + "\n");
    } else {
        print(
            stdout,
            plan.folder + ": workshop " + wire::hex(workshop->id()) + ", " +
                std::to_string(plan.people) + " people, " + std::to_string(records) +
                " sealed records.\n"
        );
    }
    return exit_fine;
}

}   // namespace

int simulate_command(std::span<const std::string> words) {
    const Options options = options_of(
        words,
        {"--template",
         "--people",
         "--seed",
         "--out",
         "--answers",
         "--truth",
         "--passphrase-file",
         "--assets"},
        {"--json", "--help"},
        Files::Refused,
        {"--unit"}
    );
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const bool told = options.has("--answers");
    const auto people = number_of(options.value_or("--people", told ? "1" : ""));
    if (!options.has("--template") || !options.has("--out") || !options.has("--seed")) {
        return usage("simulate needs --template T, --seed S and --out DIR.");
    }
    if (!people || *people < 1 || *people > most_people) {
        return usage("simulate needs --people N, 1 to 1000000.");
    }
    auto bundle = bundle_of(options);
    if (!bundle) {
        return exit_failed;
    }
    Simulation plan;
    plan.bundle = std::move(*bundle);
    plan.seed = options.value_or("--seed", "");
    plan.people = static_cast<std::size_t>(*people);
    plan.folder = options.value_or("--out", "");
    auto planned = planned_by(
        options.value_or("--assets", "assets"), options.value_or("--template", ""), plan.bundle
    );
    if (!planned || planned->empty()) {
        return failed("There is no such template: " + options.value_or("--template", ""));
    }
    plan.planned = std::move(*planned);
    if (told) {
        const std::string file = options.value_or("--answers", "");
        const auto json = json_of(file);
        const wire::JsonValue* const list = member(json ? &*json : nullptr, "people");
        if (list == nullptr) {
            return failed(file + " has no \"people\".");
        }
        plan.told = *list;
        if (const auto fault = fault_in_told(plan)) {
            return failed(file + ": " + *fault);
        }
        plan.people = std::get<wire::JsonList>(plan.told->value).size();
    }
    const auto passphrase = passphrase_of(options);
    if (!passphrase) {
        return exit_failed;
    }
    return run(plan, options, *passphrase);
}

}   // namespace wb::cli
