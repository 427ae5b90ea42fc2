#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <variant>

#include "core/privacy/batch.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file_scanner.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"

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

}   // namespace

void parsers(Bytes bytes) {
    if (bytes.empty()) {
        return;
    }
    const std::uint8_t reader = bytes.front() % 8;
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
    } else if (const auto read = wire::read_drafts(checked)) {
        must_hold(same(wire::write_drafts(*read), checked));
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
        wire::write_drafts(samples::drafts()),
    };
    const std::string release = "{\"atoms\":[],\"batches\":[";
    result[6].assign(release.begin(), release.end());
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].insert(result[i].begin(), static_cast<std::uint8_t>(i));
    }
    return result;
}

}   // namespace wb::fuzz
