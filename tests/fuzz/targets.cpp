#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/privacy/batch.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file_scanner.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/lead_vault.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/room_message.hpp"
#include "core/wire/vault_message.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::fuzz {

namespace {

using Buffer = std::vector<std::uint8_t>;
using Bytes = std::span<const std::uint8_t>;

void must_hold(bool holds) {
    if (!holds) {
        std::abort();
    }
}

bool same(Bytes a, Bytes b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// With the checksum made right, so that what stands behind it is reached.
Buffer with_checksum(Bytes bytes) {
    Buffer result(bytes.begin(), bytes.end());
    if (result.size() >= wire::checksum_size) {
        const auto sum = wire::checksum(Bytes{result}.first(result.size() - wire::checksum_size));
        std::copy(sum.begin(), sum.end(), result.end() - wire::checksum_size);
    }
    return result;
}

std::string text_of(Bytes bytes) {
    return {bytes.begin(), bytes.end()};
}

void scan(Bytes bytes) {
    wire::FileScanner scanner{wire::FileKind::Box, bytes.size()};
    while (scanner.wants() > 0 && scanner.wants() <= bytes.size()) {
        const Bytes piece = bytes.first(scanner.wants());
        bytes = bytes.subspan(piece.size());
        if (!scanner.take(piece)) {
            return;
        }
    }
}

// The sample workshop without the exercise that the sample content lacks.
wire::SignedWorkshop rules() {
    domain::Workshop workshop = samples::workshop();
    workshop.exercises.pop_back();
    return *wire::sign_workshop(workshop, samples::keys());
}

/// A facilitator's page: what its browser keeps, and the vault that it asks.
class LeadPage {
public:
    LeadPage() { open(); }

    void take(std::uint8_t step) {
        if (step < 128) {
            take_in(step % 32U, 1U + step / 32U);
        } else if (step < 160) {
            reveal();
        } else if (step < 192) {
            store_and_keep();
        } else if (step < 208) {
            ask(wire::LeadJob::Drop, {});
            staged_ = {};
        } else if (step < 224) {
            look();
        } else if (step < 240) {
            vault_.emplace(nullptr);   // killed; what was not stored is lost
            staged_ = {};
            open();
        } else {
            ask(static_cast<wire::LeadJob>(5 + step % 14U), {Buffer(step % 7U, step)});
        }
    }

    void look() {
        for (std::uint16_t number = 1; number < 8; ++number) {
            const auto answer =
                ask(wire::LeadJob::RoomPicture,
                    {wire::write_part({{}, {"effect-map", 1, ""}, number})});
            const auto before = shown_.find(number);
            must_hold((answer.first == 0) == (number <= stored_batches_));
            must_hold(before == shown_.end() || before->second == answer.second);
            if (answer.first == 0) {
                shown_[number] = answer.second;
            }
        }
    }

private:
    struct Waiting {
        std::vector<Buffer> sealed = {};
        std::optional<std::pair<Buffer, Buffer>> key_file = std::nullopt;   ///< with its marks
    };

    std::pair<std::uint32_t, std::vector<Buffer>>
    ask(wire::LeadJob job, const std::vector<Buffer>& parts) {
        wire::VaultMessage message{static_cast<std::uint32_t>(job), {}};
        message.parts.assign(parts.begin(), parts.end());
        const Buffer request = wire::write_message(message);
        Buffer random(wire::lead_randomness_for(request));
        for (std::uint8_t& byte : random) {
            byte = static_cast<std::uint8_t>(++number_);
        }
        const auto answer = vault_->carry_out(request, random);
        must_hold(answer.has_value());
        const auto read = wire::read_message(*answer);
        must_hold(read.has_value());
        std::vector<Buffer> result;
        for (const Bytes part : read->parts) {
            result.emplace_back(part.begin(), part.end());
        }
        return {read->number, std::move(result)};
    }

    void open() {
        static const Buffer packed = content::pack(samples::bundle());
        static const Buffer descriptor = rules().file();
        const std::string words = "drei Worte";
        std::vector<Buffer> parts{
            descriptor, key_file_, Buffer(words.begin(), words.end()), packed, marks_};
        parts.insert(parts.end(), sealed_.begin(), sealed_.end());
        const std::uint32_t number = ask(wire::LeadJob::Open, parts).first;
        must_hold(number == 0 || number == 65);   // 65: it is open
    }

    void take_in(std::uint32_t person, std::uint32_t version) {
        privacy::Record record = samples::records(person).front();
        record.workshop = rules().id();
        record.version = version;
        const auto sealed = wire::seal_record(
            samples::bundle(), record, rules().workshop().box_key, samples::seed(++number_)
        );
        auto answer = ask(wire::LeadJob::TakeIn, {wire::write_hand_in({rules().id(), {*sealed}})});
        if (answer.first == 0) {
            answer.second.erase(answer.second.begin());
            staged_ = Waiting{std::move(answer.second), std::nullopt};
        }
    }

    void reveal() {
        auto answer = ask(wire::LeadJob::Reveal, {wire::write_slot({"effect-map", 1, ""})});
        if (answer.first == 0) {
            staged_ = Waiting{{}, std::pair{answer.second[0], answer.second[1]}};
        }
    }

    void store_and_keep() {
        sealed_.insert(sealed_.end(), staged_.sealed.begin(), staged_.sealed.end());
        if (staged_.key_file) {
            key_file_ = staged_.key_file->first;
            marks_.insert(
                marks_.end(), staged_.key_file->second.begin(), staged_.key_file->second.end()
            );
            ++stored_batches_;
        }
        staged_ = {};
        ask(wire::LeadJob::Keep, {});
    }

    std::optional<wire::LeadVault> vault_{std::in_place, nullptr};
    std::uint32_t number_ = 0;
    Waiting staged_ = {};
    std::vector<Buffer> sealed_ = {};
    Buffer marks_ = {};
    Buffer key_file_ =
        *wire::write_key_file({rules().id(), samples::keys(), {}, {}}, "drei Worte", {}, {1, 8});
    std::uint16_t stored_batches_ = 0;
    std::map<std::uint16_t, std::vector<Buffer>> shown_ = {};
};

}   // namespace

void parsers(Bytes bytes) {
    if (bytes.empty()) {
        return;
    }
    const std::uint8_t reader = bytes.front() % 12;
    const Buffer checked = with_checksum(bytes.subspan(1));
    const Bytes rest = bytes.subspan(1);
    if (reader == 0) {
        if (const auto read = wire::read_workshop(checked)) {
            must_hold(same(read->file(), checked));
        }
    } else if (reader == 1) {
        if (const auto read = wire::read_link(text_of(rest))) {
            must_hold(*read->link() == text_of(rest));
        }
    } else if (reader == 2) {
        if (const auto read = wire::read_record(rest)) {
            must_hold(same(*wire::write_record(*read, rest.size()), rest));
        }
    } else if (reader == 3) {
        if (const auto read = wire::read_hand_in(checked)) {
            must_hold(same(wire::write_hand_in(*read), checked));
        }
    } else if (reader == 4) {
        if (const auto read = wire::read_box(checked)) {
            must_hold(same(wire::write_box(*read), checked));
        }
        scan(checked);
    } else if (reader == 5) {
        // The cost of a guess stands in the file; a large one would only take time.
        Buffer cheap = checked;
        if (cheap.size() > 26) {
            const std::array<std::uint8_t, 8> cost{1, 0, 0, 0, 8, 0, 0, 0};
            std::copy(cost.begin(), cost.end(), cheap.begin() + 18);
        }
        static_cast<void>(wire::read_key_file(with_checksum(cheap), "drei Worte"));
    } else if (reader == 6) {
        const auto read = wire::read_release(text_of(rest));
        if (const auto* const good = std::get_if<wire::SignedRelease>(&read)) {
            must_hold(wire::write_release(good->release, samples::keys()) == text_of(rest));
        }
    } else if (reader == 7) {
        if (const auto read = wire::read_kept(checked)) {
            must_hold(same(wire::write_kept(*read), checked));
        }
    } else if (reader == 8) {
        if (const auto read = wire::read_desk(checked)) {
            must_hold(same(wire::write_desk(*read), checked));
        }
    } else if (reader == 9) {
        if (const auto read = content::unpack_lead(checked)) {
            must_hold(same(content::pack(*read), checked));
        }
    } else if (reader == 10) {
        if (const auto read = wire::read_plan(rest)) {
            must_hold(same(wire::write_plan(*read), rest));
        }
    } else if (const auto read = wire::read_room_message(rest)) {
        must_hold(same(wire::write_room_message(*read), rest));
    }
}

void sequence(Bytes steps) {
    static const content::Bundle bundle = samples::bundle();
    static const wire::SignedWorkshop workshop = rules();
    std::vector<privacy::Record> records;
    privacy::Ledger ledger;
    std::vector<privacy::FrozenBatch> batches;
    constexpr std::size_t most_steps = 64;
    for (const std::uint8_t step : steps.first(std::min(steps.size(), most_steps))) {
        if (step >= 0xE0) {
            const privacy::Member member{
                workshop.id(), workshop.workshop(), samples::keys().noise_key, ledger, records};
            auto result = privacy::freeze(bundle, {&member, 1}, {"effect-map", 1, ""});
            if (auto* const frozen = std::get_if<privacy::Frozen>(&result)) {
                must_hold(frozen->ledgers.size() == 1);
                ledger = frozen->ledgers.front();
                batches.push_back(frozen->batch);
                must_hold(ledger.entries.back().people.size() >= 5);
            }
            continue;
        }
        privacy::Record record = samples::records(step % 32U).front();
        record.workshop = workshop.id();
        record.version = 1U + step / 32U;
        records.push_back(record);
    }
    std::set<privacy::Nullifier> seen;
    for (const privacy::LedgerEntry& entry : ledger.entries) {
        for (const privacy::FrozenPerson& person : entry.people) {
            must_hold(seen.insert(person.nullifier).second);
        }
    }
    if (!batches.empty()) {
        const auto release = privacy::make_release(batches, 10);
        must_hold(static_cast<bool>(release));
        const auto read = wire::read_release(wire::write_release(*release, samples::keys()));
        const auto* const good = std::get_if<wire::SignedRelease>(&read);
        must_hold(good != nullptr && good->release == *release);
    }
}

void lead(Bytes steps) {
    LeadPage page;
    constexpr std::size_t most_steps = 64;
    for (const std::uint8_t step : steps.first(std::min(steps.size(), most_steps))) {
        page.take(step);
    }
    page.look();
}

namespace {

/// A few bars for the room.
pictures::RoomTables room_tables() {
    pictures::Table table;
    table.question = "sign";
    table.beneficiary = domain::Beneficiary::Company;
    table.counts = privacy::RoomCounts::Exact;
    table.bars = {{{"helps"}, 3U}, {{"harms", "blocked"}, privacy::Word::AlmostEverybody}};
    pictures::RoomTables tables;
    tables.slot = {"effect-map", 1, ""};
    tables.k = 5;
    tables.people = "5-9";
    tables.shown = {table};
    tables.left_out = {{"phrase", std::nullopt, 0, privacy::LeftOutWhy::FewPeople}};
    return tables;
}

}   // namespace

std::vector<Buffer> corpus() {
    const auto sample = *wire::sign_workshop(samples::workshop(), samples::keys());
    const auto record = *wire::write_record(samples::records()[0], 2048);
    const auto sealed = *wire::seal(record, sample.workshop().box_key, samples::seed(9));
    const std::string link = *sample.link();
    std::vector<Buffer> result{
        sample.file(),
        Buffer(link.begin(), link.end()),
        record,
        wire::write_hand_in({sample.id(), {sealed}}),
        wire::write_box({sample.id(), {sealed}, {"{}"}}),
        *wire::write_key_file({sample.id(), samples::keys(), {}, {}}, "drei Worte", {}, {1, 8}),
        {},
        wire::write_kept(samples::kept()),
        wire::write_desk(samples::desk()),
        content::pack(samples::guide()),
        wire::write_plan(samples::workshop()),
        wire::write_room_message(
            {wire::RoomPictureShown{
                 "effect-map", "beneficiaries", 1, {{"Kasse", "Till"}}, {room_tables()}},
             false}
        ),
    };
    const std::string release = "{\"atoms\":[],\"batches\":[";
    result[6].assign(release.begin(), release.end());
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].insert(result[i].begin(), static_cast<std::uint8_t>(i));
    }
    return result;
}

}   // namespace wb::fuzz
