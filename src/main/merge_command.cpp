#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "core/privacy/hand_in.hpp"
#include "core/wire/file_scanner.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/release_names.hpp"

#include "main/json_text.hpp"
#include "main/new_file.hpp"
#include "main/on_all_cores.hpp"
#include "main/sealed_files.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr const char* help_text =
    R"(Puts hand-ins and boxes of one workshop into one box: a union, so order and repetition do not
matter.

wirkbrille merge FILE... --out box.wirk [--workshop F] [--json]
    Prints how many records were accepted, and how many not and why. A file with a fault is left
    out as a whole, and its fault is said; then the exit code is 1. Without --workshop the first
    file says which workshop it is.
wirkbrille merge FILE... --out box.wirk --workshop F --key F [--passphrase-file F]
    Opens every record as well: what does not open or does not fit the content counts as unreadable,
    and a person's older versions and changes after freezing are left out. Without the key nobody
    can tell those.

    $ wirkbrille merge sim/person-*.wirk --out sim/box.wirk
    accepted 120, duplicate 0, wrong workshop 0, unreadable 0
    Older revisions and late changes cannot be told without the key.
)";

struct Counts {
    std::uint64_t accepted = 0;
    std::uint64_t duplicate = 0;
    std::uint64_t older_revision = 0;
    std::uint64_t wrong_workshop = 0;
    std::uint64_t frozen = 0;
    std::uint64_t unreadable = 0;
};

/// All files, gone through once.
struct Gathered {
    std::optional<domain::WorkshopId> workshop = std::nullopt;
    std::vector<SealedAt> sealed = {};
    std::set<std::string> batches = {};
    Counts counts = {};
    bool faulty_files = false;
};

void gather(Gathered& all, const std::vector<std::string>& files) {
    Progress progress{"merge", files.size()};
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto result = scan(files[i], static_cast<std::uint32_t>(i));
        if (const auto* const fault = std::get_if<std::string>(&result)) {
            print_error(files[i] + " is left out: " + *fault + ".");
            ++all.counts.unreadable;
            all.faulty_files = true;
            continue;
        }
        const Scanned& scanned = std::get<Scanned>(result);
        if (!all.workshop) {
            all.workshop = scanned.workshop;
        }
        if (*all.workshop != scanned.workshop) {
            all.counts.wrong_workshop += scanned.sealed.size();
            continue;
        }
        all.sealed.insert(all.sealed.end(), scanned.sealed.begin(), scanned.sealed.end());
        all.batches.insert(scanned.batches.begin(), scanned.batches.end());
        progress.step(i + 1);
    }
}

// Keeps one of each. Only records with one one-time key can be the same, so only those are read.
bool drop_duplicates(Gathered& all, SealedReader& reader) {
    std::sort(all.sealed.begin(), all.sealed.end(), [](const SealedAt& a, const SealedAt& b) {
        return std::tie(a.one_time, a.file, a.offset) < std::tie(b.one_time, b.file, b.offset);
    });
    std::vector<SealedAt> kept;
    for (std::size_t begin = 0; begin < all.sealed.size();) {
        std::size_t end = begin + 1;
        while (end < all.sealed.size() && all.sealed[end].one_time == all.sealed[begin].one_time) {
            ++end;
        }
        std::map<std::string, SealedAt> distinct;   // by their bytes
        for (std::size_t i = begin; i < end && end > begin + 1; ++i) {
            auto sealed = reader.read(all.sealed[i]);
            if (!sealed) {
                return false;
            }
            distinct.emplace(std::string{sealed->begin(), sealed->end()}, all.sealed[i]);
        }
        if (distinct.empty()) {
            kept.push_back(all.sealed[begin]);
        }
        for (const auto& one : distinct) {
            kept.push_back(one.second);
        }
        all.counts.duplicate += distinct.empty() ? 0 : end - begin - distinct.size();
        begin = end;
    }
    all.sealed = std::move(kept);
    return true;
}

/// What the key tells of a record.
struct Identity {
    bool readable = false;
    privacy::Slot slot = {};
    privacy::Nullifier person = {};
    std::uint32_t version = 0;
};

using Who = std::pair<privacy::Slot, privacy::Nullifier>;

// The versions that were frozen.
std::map<Who, std::uint32_t> frozen_versions(const privacy::Ledger& ledger) {
    std::map<Who, std::uint32_t> result;
    for (const privacy::LedgerEntry& entry : ledger.entries) {
        for (const privacy::FrozenPerson& person : entry.people) {
            result[{entry.part.slot, person.nullifier}] = person.version;
        }
    }
    return result;
}

void drop_by_key(
    Gathered& all,
    const std::vector<std::string>& files,
    const content::Bundle& bundle,
    const wire::SignedWorkshop& workshop,
    const wire::KeyRing& ring
) {
    const wire::Opener opener{ring.keys};
    std::vector<Identity> identities(all.sealed.size());
    on_all_cores(all.sealed.size(), [&](std::size_t from, std::size_t to) {
        SealedReader reader{files};
        for (std::size_t i = from; i < to; ++i) {
            const auto sealed = reader.read(all.sealed[i]);
            const auto record =
                sealed ? wire::open_record(*sealed, opener) : Error{ErrorCode::Truncated, "record"};
            if (record && record->workshop == workshop.id() &&
                !privacy::fault_in(*record, workshop.workshop(), bundle)) {
                identities[i] = {
                    true,
                    {record->exercise, record->round, record->text_block},
                    record->nullifier,
                    record->version};
            }
        }
    });
    std::map<Who, std::uint32_t> newest;
    for (const Identity& one : identities) {
        std::uint32_t& version = newest[{one.slot, one.person}];
        version = std::max(version, one.version);
    }
    const auto frozen = frozen_versions(ring.ledger);
    std::vector<SealedAt> kept;
    for (std::size_t i = 0; i < identities.size(); ++i) {
        const Identity& one = identities[i];
        const auto before = frozen.find({one.slot, one.person});
        if (!one.readable) {
            ++all.counts.unreadable;
        } else if (before != frozen.end() && before->second != one.version) {
            ++all.counts.frozen;
        } else if (before == frozen.end() && newest[{one.slot, one.person}] != one.version) {
            ++all.counts.older_revision;
        } else {
            kept.push_back(all.sealed[i]);
        }
    }
    all.sealed = std::move(kept);
}

// Two different batches that name one part are both refused, and what is no batch.
void drop_contradicting_batches(Gathered& all) {
    std::vector<std::pair<std::string, wire::SignedRelease>> read;
    std::set<std::string> refused;
    for (const std::string& batch : all.batches) {
        auto release = wire::read_release(batch);
        if (auto* const good = std::get_if<wire::SignedRelease>(&release)) {
            read.emplace_back(batch, std::move(*good));
        } else {
            refused.insert(batch);
        }
    }
    for (const auto& one : read) {
        for (const auto& other : read) {
            const auto& a = one.second.release.batches().front().content();
            const auto& b = other.second.release.batches().front().content();
            const bool share = std::any_of(a.parts.begin(), a.parts.end(), [&](const auto& part) {
                return std::find(b.parts.begin(), b.parts.end(), part) != b.parts.end();
            });
            if (share && !(a == b)) {
                refused.insert(one.first);
            }
        }
    }
    for (const std::string& batch : refused) {
        all.batches.erase(batch);
    }
    if (!refused.empty()) {
        print_error(
            std::to_string(refused.size()) +
            " batches contradict others or are no batches; they are left out."
        );
    }
}

// Writes the box record by record.
int write_box(const std::string& path, const Gathered& all, SealedReader& reader) {
    std::uint64_t size = wire::frame_size + all.workshop->size();
    for (const SealedAt& at : all.sealed) {
        size += wire::frame_size + at.size;
    }
    for (const std::string& batch : all.batches) {
        size += wire::frame_size + batch.size();
    }
    if (size > UINT32_MAX) {
        return failed("The box would be larger than 4 GiB; merge fewer files at a time.");
    }
    NewFile file{path};
    wire::Hasher hasher;
    const auto put = [&](std::span<const std::uint8_t> bytes) {
        hasher.add(bytes);
        return file.write(bytes);
    };
    const auto put_record = [&](std::uint16_t type, std::span<const std::uint8_t> payload) {
        return put(wire::frame_head(type, payload.size())) && put(payload);
    };
    bool good = put(wire::file_head(wire::FileKind::Box, static_cast<std::uint32_t>(size))) &&
                put_record(wire::record_workshop_id, *all.workshop);
    Progress progress{"write", all.sealed.size()};
    for (std::size_t i = 0; i < all.sealed.size() && good; ++i) {
        const auto sealed = reader.read(all.sealed[i]);
        if (!sealed) {
            return failed("A file changed while it was read; nothing was written.");
        }
        good = put_record(wire::record_sealed, *sealed);
        progress.step(i + 1);
    }
    for (const std::string& batch : all.batches) {
        good = good && put_record(wire::record_batch, wire::bytes_of(batch));
    }
    good = good && file.write(std::move(hasher).finish()) && file.keep();
    return good ? exit_fine : cannot_write(path);
}

void report(const Gathered& all, bool with_key, bool as_json) {
    const Counts& counts = all.counts;
    if (as_json) {
        JsonText json;
        json.add_text("workshop", wire::hex(*all.workshop))
            .add_number("accepted", counts.accepted)
            .add_number("duplicate", counts.duplicate)
            .add_number("wrong_workshop", counts.wrong_workshop)
            .add_number("unreadable", counts.unreadable);
        if (with_key) {
            json.add_number("older_revision", counts.older_revision)
                .add_number("frozen", counts.frozen);
        }
        print(stdout, json.text() + "\n");
        return;
    }
    std::string line = "accepted " + std::to_string(counts.accepted) + ", duplicate " +
                       std::to_string(counts.duplicate);
    if (with_key) {
        line += ", older revision " + std::to_string(counts.older_revision) + ", frozen " +
                std::to_string(counts.frozen);
    }
    line += ", wrong workshop " + std::to_string(counts.wrong_workshop) + ", unreadable " +
            std::to_string(counts.unreadable) + "\n";
    print(stdout, line);
    if (!with_key) {
        print(stdout, "Older revisions and late changes cannot be told without the key.\n");
    }
}

int run(const Options& options) {
    Gathered all;
    std::optional<wire::SignedWorkshop> workshop;
    if (options.has("--workshop")) {
        workshop = workshop_of(options.value_or("--workshop", ""));
        if (!workshop) {
            return exit_failed;
        }
        all.workshop = workshop->id();
    }
    gather(all, options.files);
    if (!all.workshop || (all.sealed.empty() && all.faulty_files)) {
        return failed("No file could be read; nothing was written.");
    }
    SealedReader reader{options.files};
    if (!drop_duplicates(all, reader)) {
        return failed("A file changed while it was read; nothing was written.");
    }
    const bool with_key = options.has("--key");
    if (with_key) {
        const auto bundle = bundle_of(options);
        const auto passphrase = bundle ? passphrase_of(options) : std::nullopt;
        const auto ring =
            passphrase ? key_ring_of(options.value_or("--key", ""), *passphrase) : std::nullopt;
        if (!ring) {
            return exit_failed;
        }
        if (ring->workshop != workshop->id()) {
            return failed("The key is of another workshop.");
        }
        drop_by_key(all, options.files, *bundle, *workshop, *ring);
    }
    drop_contradicting_batches(all);
    all.counts.accepted = all.sealed.size();
    if (const int outcome = write_box(options.value_or("--out", ""), all, reader)) {
        return outcome;
    }
    report(all, with_key, options.has("--json"));
    return all.faulty_files ? exit_failed : exit_fine;
}

}   // namespace

int merge_command(std::span<const std::string> words) {
    const Options options = options_of(
        words,
        {"--out", "--workshop", "--key", "--passphrase-file", "--assets"},
        {"--json", "--help"},
        Files::Allowed
    );
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    if (options.files.empty() || !options.has("--out")) {
        return usage("merge needs FILE... and --out FILE.");
    }
    if (options.has("--key") && !options.has("--workshop")) {
        return usage("--key needs --workshop, too.");
    }
    return run(options);
}

}   // namespace wb::cli
