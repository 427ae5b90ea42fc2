#include "unit/support/team.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <variant>

#include "app/simulate/team.hpp"
#include "core/base/dice.hpp"
#include "core/content/pack.hpp"
#include "core/content/path.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/json.hpp"
#include "core/wire/record_file.hpp"

#include "main/simulated_lines.hpp"

namespace wb::team {

namespace {

wire::Seed seed(std::uint64_t use, std::uint64_t number) {
    Dice dice{use * 1000003 + number};
    wire::Seed result{};
    for (std::uint8_t& byte : result) {
        byte = static_cast<std::uint8_t>(dice.next());
    }
    return result;
}

std::uint64_t fresh() {
    static std::uint64_t number = 0;
    return ++number;
}

std::vector<std::uint8_t> bytes_of(const std::string& path) {
    std::vector<std::uint8_t> bytes;
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        std::abort();
    }
    for (int byte = std::fgetc(file); byte != EOF; byte = std::fgetc(file)) {
        bytes.push_back(static_cast<std::uint8_t>(byte));
    }
    std::fclose(file);
    return bytes;
}

}   // namespace

const std::vector<std::uint8_t>& packed() {
    static const std::vector<std::uint8_t> bytes = bytes_of(WB_CONTENT_DIR "/content.de.bin");
    return bytes;
}

const content::Bundle& bundle() {
    static const content::Bundle read = *content::unpack(packed());
    return read;
}

Plan everything() {
    Plan plan;
    for (const content::Exercise& exercise : bundle().exercises) {
        plan.emplace_back(exercise.id, exercise.id == "pulse" ? 2 : 1);
    }
    return plan;
}

Workshop workshop(const Plan& plan, std::uint16_t expected_people, std::uint32_t number) {
    const wire::WorkshopKeys keys{seed(1, number), seed(2, number), seed(3, number)};
    domain::Workshop rules;
    rules.title = "Probe";
    rules.unit = {"Nord"};
    for (const auto& one : plan) {
        const content::Exercise& exercise = *content::find_exercise(bundle(), one.first);
        const std::uint8_t k = std::max(domain::smallest_k, exercise.smallest_group);
        rules.exercises.push_back({exercise.id, exercise.revision, one.second, k});
    }
    rules.expected_people = expected_people;
    rules.day = {2026, 11, 22};
    Workshop result{*wire::sign_workshop(rules, keys), keys, {}, number};
    wire::KeyRing ring;
    ring.workshop = result.workshop.id();
    ring.keys = keys;
    result.key_file = *wire::write_key_file(ring, passphrase, {{1}, {2}}, {1, 8});
    return result;
}

std::vector<privacy::Record>
records(const Workshop& workshop, std::uint32_t person, std::uint32_t version) {
    std::vector<privacy::Record> result;
    const wire::Seed secret = seed(4, workshop.number * 10000U + person);
    for (const domain::PlannedExercise& planned : workshop.workshop.workshop().exercises) {
        const content::Exercise& exercise = *content::find_exercise(bundle(), planned.exercise);
        for (std::uint8_t round = 1; round <= planned.rounds; ++round) {
            Dice dice{(person * 64ULL + version) * 64 + result.size()};
            const app::Answered answered =
                app::answered_by_chance(bundle(), exercise, cli::simulated_lines(), dice);
            const auto shown = privacy::preview(bundle(), {}, answered.draft, answered.decisions);
            const auto more =
                privacy::records_of(*shown, workshop.workshop.id(), round, secret, version);
            result.insert(result.end(), more.begin(), more.end());
        }
    }
    return result;
}

std::vector<wire::Sealed>
sealed(const Workshop& workshop, const std::vector<privacy::Record>& records) {
    std::vector<wire::Sealed> result;
    for (const privacy::Record& record : records) {
        result.push_back(*wire::seal_record(
            bundle(), record, workshop.workshop.workshop().box_key, seed(5, fresh())
        ));
    }
    return result;
}

std::vector<std::uint8_t>
hand_in(const Workshop& workshop, std::uint32_t person, std::uint32_t version) {
    return wire::write_hand_in(
        {workshop.workshop.id(), sealed(workshop, records(workshop, person, version))}
    );
}

wire::LeadSession opened(const Workshop& workshop) {
    const auto file = workshop.workshop.file();
    auto session = wire::LeadSession::open({file, workshop.key_file, passphrase, packed(), {}, {}});
    if (!std::holds_alternative<wire::LeadSession>(session)) {
        std::abort();
    }
    return std::get<wire::LeadSession>(std::move(session));
}

void take_in(
    wire::LeadSession& session, const Workshop& workshop, std::uint32_t from, std::uint32_t to
) {
    for (std::uint32_t person = from; person < to; ++person) {
        static_cast<void>(session.take_in(hand_in(workshop, person)));
        static_cast<void>(session.keep());
    }
}

wire::KeyFileNonce nonce() {
    const wire::Seed random = seed(6, fresh());
    wire::KeyFileNonce result{};
    std::copy_n(random.begin(), result.size(), result.begin());
    return result;
}

std::vector<content::Picture> pictures(const std::string& exercise) {
    using content::PictureKind;
    static const std::map<std::string, PictureKind> kinds{
        {"distribution", PictureKind::Distribution},
        {"shift", PictureKind::Shift},
        {"people", PictureKind::People},
        {"compare", PictureKind::Compare},
        {"places", PictureKind::Places},
        {"field", PictureKind::Field},
        {"kept", PictureKind::Kept},
        {"flow", PictureKind::Flow},
        {"lines", PictureKind::Lines}};
    const auto bytes = bytes_of(WB_EXERCISES_DIR "/" + exercise + "/exercise.json");
    const auto parsed = wire::parse_json(std::string{bytes.begin(), bytes.end()});
    std::vector<content::Picture> result;
    for (const wire::JsonMember& member :
         std::get<wire::JsonObject>(std::get<wire::JsonValue>(parsed).value)) {
        if (member.key != "pictures") {
            continue;
        }
        for (const wire::JsonValue& one : std::get<wire::JsonList>(member.value.value)) {
            content::Picture picture;
            for (const wire::JsonMember& field : std::get<wire::JsonObject>(one.value)) {
                if (field.key == "id") {
                    picture.id = std::get<std::string>(field.value.value);
                } else if (field.key == "kind") {
                    picture.kind = kinds.at(std::get<std::string>(field.value.value));
                } else if (field.key == "claim_percent") {
                    picture.claim_percent =
                        static_cast<std::uint8_t>(std::get<std::int64_t>(field.value.value));
                } else if (field.key == "blocks") {
                    for (const auto& block : std::get<wire::JsonList>(field.value.value)) {
                        picture.blocks.push_back(std::get<std::string>(block.value));
                    }
                }
            }
            result.push_back(std::move(picture));
        }
    }
    return result;
}

void Truth::add(const std::vector<privacy::Record>& records, const privacy::Slot& slot) {
    const content::Exercise& exercise = *content::find_exercise(bundle(), slot.exercise);
    for (const privacy::Record& record : records) {
        if (!(privacy::Slot{record.exercise, record.round, record.text_block} == slot)) {
            continue;
        }
        for (const privacy::SharedCard& card : record.cards) {
            const std::string& row = !card.category.empty() ? card.category
                                     : !card.option.empty() ? card.option
                                                            : std::string{privacy::own_words_row};
            for (const content::Step& step : exercise.steps) {
                for (const content::Block& block : step.blocks) {
                    if (block.kind == content::BlockKind::Cards) {
                        cells_[{block.id, -1, 0, row}].insert(record.nullifier);
                    }
                }
            }
        }
        for (const privacy::SharedEntry& entry : record.entries) {
            const int whose = entry.beneficiary ? static_cast<int>(*entry.beneficiary) : -1;
            const bool rank =
                content::find_block(exercise, entry.block)->kind == content::BlockKind::Rank;
            int place = 0;
            const auto add = [&](const std::string& option) {
                cells_[{entry.block, whose, place, option}].insert(record.nullifier);
            };
            if (const auto* const level = std::get_if<privacy::SharedLevel>(&entry.answer)) {
                add(std::to_string(level->value()));
            } else if (const auto* const ids = std::get_if<privacy::SharedOptions>(&entry.answer)) {
                for (const std::string& id : ids->ids()) {
                    place += rank ? 1 : 0;
                    add(id);
                }
            }
        }
    }
}

std::set<privacy::Nullifier>
Truth::at(const pictures::Table& table, const std::string& option) const {
    const int whose = table.beneficiary ? static_cast<int>(*table.beneficiary) : -1;
    const auto found = cells_.find({table.question, whose, table.place, option});
    return found == cells_.end() ? std::set<privacy::Nullifier>{} : found->second;
}

std::uint32_t
Truth::people(const pictures::Table& table, const std::vector<std::string>& options) const {
    std::size_t sum = 0;
    for (const std::string& option : options) {
        if (table.scale && option.size() == 3) {
            std::set<privacy::Nullifier> both = at(table, option.substr(0, 1));
            both.merge(at(table, option.substr(2, 1)));
            sum += both.size();
        } else {
            sum += at(table, option).size();
        }
    }
    return static_cast<std::uint32_t>(sum);
}

}   // namespace wb::team
