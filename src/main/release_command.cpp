#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/privacy/batch.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"

#include "main/json_text.hpp"
#include "main/on_all_cores.hpp"
#include "main/sealed_files.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr const char* help_text =
    R"(Freezes what can be frozen, and writes what may leave: counts of at least k people, blurred once.

wirkbrille release --workshop F --key F [--workshop F --key F ...] BOX... --out release.json
                   [--csv F] [--passphrase-file F] [--json] [--assets DIR]
    Each exercise and round with at least k new people is frozen, once and for ever: into the key
    file first, then into the release. The release holds everything that was ever frozen with this
    key file, so doing it again gives the same bytes. Several pairs are one pool: their people count
    together, and what was pooled once is never pooled again. All keys have one passphrase here.
    The rules are those of the workshop; there is no option that changes them. Texts are not
    released here: they need somebody who reads them first.

    $ wirkbrille release --workshop sim/workshop.wirk --key sim/workshop.key \
          --passphrase-file pass.txt sim/box.wirk --out sim/release.json --csv sim/release.csv
)";

/// One workshop of this release.
struct Taking {
    wire::SignedWorkshop workshop;
    wire::KeyRing ring = {};
    std::string key_file = {};
    std::map<privacy::Slot, std::vector<privacy::Record>> records = {};
};

struct Outcome {
    privacy::Slot slot = {};
    std::optional<privacy::WhyNot> why_not = std::nullopt;   ///< nothing: frozen
    privacy::Waiting waiting = {};                           ///< before freezing
};

std::string words_of(privacy::WhyNot why) {
    switch (why) {
    case privacy::WhyNot::NoMember: return "no workshop";
    case privacy::WhyNot::UnknownExercise: return "the content does not have this exercise";
    case privacy::WhyNot::NotPlanned: return "not planned in every workshop";
    case privacy::WhyNot::TooFewPeople: return "too few new people";
    case privacy::WhyNot::NobodyNew: return "a workshop brings nobody new";
    case privacy::WhyNot::SameWorkshop: return "a workshop was given twice";
    case privacy::WhyNot::PooledBefore: return "was pooled before";
    case privacy::WhyNot::DifferentContent: return "the workshops differ in content";
    }
    return {};
}

std::string name_of(const privacy::Slot& slot) {
    return slot.exercise + ", round " + std::to_string(slot.round);
}

// Opens what the boxes hold of one workshop; how many did not open or fit is added to `unreadable`.
void open_all(
    Taking& taking,
    const std::vector<SealedAt>& places,
    const std::vector<std::string>& files,
    const content::Bundle& bundle,
    std::uint64_t& unreadable
) {
    const wire::Opener opener{taking.ring.keys};
    std::vector<std::optional<privacy::Record>> opened(places.size());
    on_all_cores(places.size(), [&](std::size_t from, std::size_t to) {
        SealedReader reader{files};
        for (std::size_t i = from; i < to; ++i) {
            const auto sealed = reader.read(places[i]);
            if (!sealed) {
                continue;
            }
            auto record = wire::open_record(*sealed, opener);
            if (record && record->workshop == taking.workshop.id() &&
                !privacy::fault_in(*record, taking.workshop.workshop(), bundle)) {
                opened[i] = std::move(*record);
            }
        }
    });
    for (std::optional<privacy::Record>& record : opened) {
        if (!record) {
            ++unreadable;
            continue;
        }
        const privacy::Slot slot{record->exercise, record->round, record->text_block};
        taking.records[slot].push_back(std::move(*record));
        record.reset();
    }
}

/// The whole release, step by step; each says what went wrong.
class Releasing {
public:
    Releasing(const Options& options, content::Bundle bundle, std::string passphrase)
        : options_{options}
        , bundle_{std::move(bundle)}
        , passphrase_{std::move(passphrase)} {}

    bool read_workshops() {
        const auto workshops = options_.all("--workshop");
        const auto keys = options_.all("--key");
        for (std::size_t i = 0; i < workshops.size(); ++i) {
            auto workshop = workshop_of(workshops[i]);
            auto ring = workshop ? key_ring_of(keys[i], passphrase_) : std::nullopt;
            if (!ring) {
                return false;
            }
            if (ring->workshop != workshop->id() ||
                wire::signing_key_of(ring->keys) != workshop->workshop().signing_key) {
                print_error(keys[i] + " is the key of another workshop.");
                return false;
            }
            if (const auto fault = wire::fault_in(workshop->workshop(), bundle_)) {
                print_error(workshops[i] + ": " + wb::cli::words_of(*fault) + ".");
                return false;
            }
            takings_.push_back({std::move(*workshop), std::move(*ring), keys[i], {}});
        }
        return true;
    }

    bool read_boxes() {
        std::map<domain::WorkshopId, std::vector<SealedAt>> places;
        for (std::size_t i = 0; i < options_.files.size(); ++i) {
            auto result = scan(options_.files[i], static_cast<std::uint32_t>(i));
            if (const auto* const fault = std::get_if<std::string>(&result)) {
                print_error(options_.files[i] + ": " + *fault + ". Nothing was changed.");
                return false;
            }
            const Scanned& scanned = std::get<Scanned>(result);
            const auto taking =
                std::find_if(takings_.begin(), takings_.end(), [&](const Taking& one) {
                    return one.workshop.id() == scanned.workshop;
                });
            if (taking == takings_.end()) {
                print_error(options_.files[i] + " is of another workshop. Nothing was changed.");
                return false;
            }
            if (!knows_batches(*taking, scanned.batches)) {
                print_error(
                    options_.files[i] + " holds a batch that was frozen with another copy of " +
                    taking->key_file + ". Use that one. Nothing was changed."
                );
                return false;
            }
            auto& list = places[scanned.workshop];
            list.insert(list.end(), scanned.sealed.begin(), scanned.sealed.end());
        }
        for (Taking& taking : takings_) {
            open_all(taking, places[taking.workshop.id()], options_.files, bundle_, unreadable_);
        }
        return true;
    }

    bool freeze_all() {
        std::set<privacy::Slot> slots;
        for (const Taking& taking : takings_) {
            for (const domain::PlannedExercise& planned : taking.workshop.workshop().exercises) {
                for (std::uint8_t round = 1; round <= planned.rounds; ++round) {
                    slots.insert({planned.exercise, round, {}});
                }
            }
        }
        return std::all_of(slots.begin(), slots.end(), [&](const privacy::Slot& slot) {
            return freeze(slot);
        });
    }

    // The key files first: what is shown must be remembered.
    int write() const {
        for (const Taking& taking : takings_) {
            if (frozen_ && !write_key_ring(taking.key_file, taking.ring, passphrase_)) {
                return exit_failed;
            }
        }
        std::vector<privacy::FrozenBatch> batches;
        for (const Taking& taking : takings_) {
            for (const std::string& text : taking.ring.batches) {
                const auto read = wire::read_release(text);
                const auto* const release = std::get_if<wire::SignedRelease>(&read);
                if (release == nullptr) {
                    return failed(taking.key_file + " holds a batch that cannot be read.");
                }
                const auto& more = release->release.batches();
                batches.insert(batches.end(), more.begin(), more.end());
            }
        }
        if (batches.empty()) {
            report({});
            return failed("Nothing can be released yet.");
        }
        const auto release = privacy::make_release(batches, k_text());
        if (!release) {
            return failed("The batches contradict each other; nothing was written.");
        }
        const std::string text = wire::write_release(*release, takings_.front().ring.keys);
        const std::string out = options_.value_or("--out", "");
        if (!write_file(out, text)) {
            return cannot_write(out);
        }
        const std::string digits = wire::release_digits(text);
        const std::string csv = options_.value_or("--csv", "");
        if (!csv.empty() && !write_file(csv, wire::release_csv(*release, digits))) {
            return cannot_write(csv);
        }
        report(digits);
        return exit_fine;
    }

private:
    static bool knows_batches(const Taking& taking, const std::vector<std::string>& batches) {
        const auto& entries = taking.ring.ledger.entries;
        return std::all_of(batches.begin(), batches.end(), [&](const std::string& text) {
            const auto read = wire::read_release(text);
            const auto* const release = std::get_if<wire::SignedRelease>(&read);
            return release != nullptr &&
                   std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
                       return entry.batch == release->release.batches().front().content().id;
                   });
        });
    }

    std::uint8_t k_text() const {
        std::uint8_t most = domain::smallest_k_text;
        for (const Taking& taking : takings_) {
            most = std::max(most, taking.workshop.workshop().k_text);
        }
        return most;
    }

    bool freeze(const privacy::Slot& slot) {
        std::vector<privacy::Member> members;
        for (Taking& taking : takings_) {
            members.push_back(
                {taking.workshop.id(),
                 taking.workshop.workshop(),
                 taking.ring.keys.noise_key,
                 taking.ring.ledger,
                 taking.records[slot]}
            );
        }
        Outcome outcome{slot, std::nullopt, {}};
        for (const privacy::Member& member : members) {
            const privacy::Waiting waiting = privacy::waiting(bundle_, member, slot);
            outcome.waiting.people += waiting.people;
            outcome.waiting.needed = std::max(outcome.waiting.needed, waiting.needed);
            outcome.waiting.still_expected += waiting.still_expected;
        }
        auto result = privacy::freeze(bundle_, members, slot);
        if (const auto* const why = std::get_if<privacy::WhyNot>(&result)) {
            outcome.why_not = *why;
            outcomes_.push_back(outcome);
            return true;
        }
        auto& frozen = std::get<privacy::Frozen>(result);
        const auto alone = privacy::make_release(std::span{&frozen.batch, 1}, k_text());
        if (!alone) {
            print_error("A batch cannot be released; nothing was changed.");
            return false;
        }
        for (std::size_t i = 0; i < takings_.size(); ++i) {
            takings_[i].ring.ledger = std::move(frozen.ledgers[i]);
            takings_[i].ring.batches.push_back(wire::write_release(*alone, takings_[i].ring.keys));
        }
        frozen_ = true;
        outcomes_.push_back(outcome);
        return true;
    }

    void report(const std::string& digits) const {
        std::vector<std::string> slots;
        std::string lines;
        for (const Outcome& outcome : outcomes_) {
            const std::string state = outcome.why_not ? words_of(*outcome.why_not) : "frozen";
            JsonText json;
            json.add_text("exercise", outcome.slot.exercise)
                .add_number("round", outcome.slot.round)
                .add("frozen", outcome.why_not ? "false" : "true");
            lines += name_of(outcome.slot) + ": " + state;
            if (outcome.why_not) {
                json.add_text("why_not", state);
            } else if (outcome.waiting.would_strand()) {
                lines += " (those still expected are fewer than " +
                         std::to_string(outcome.waiting.needed) +
                         ": they cannot be shown any more)";
            }
            slots.push_back(json.text());
            lines += "\n";
        }
        if (options_.has("--json")) {
            print(
                stdout,
                JsonText{}
                        .add_text("release", digits)
                        .add_number("unreadable", unreadable_)
                        .add("exercises", json_array(slots))
                        .text() +
                    "\n"
            );
            return;
        }
        if (unreadable_ > 0) {
            lines += std::to_string(unreadable_) + " records could not be opened or do not fit.\n";
        }
        print(stdout, lines + (digits.empty() ? "" : "Release " + digits + "\n"));
    }

    const Options& options_;
    content::Bundle bundle_;
    std::string passphrase_;
    std::vector<Taking> takings_;
    std::vector<Outcome> outcomes_;
    std::uint64_t unreadable_ = 0;
    bool frozen_ = false;
};

}   // namespace

int release_command(std::span<const std::string> words) {
    const Options options = options_of(
        words,
        {"--out", "--csv", "--passphrase-file", "--assets"},
        {"--json", "--help"},
        Files::Allowed,
        {"--workshop", "--key"}
    );
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::size_t workshops = options.all("--workshop").size();
    if (workshops == 0 || workshops != options.all("--key").size()) {
        return usage("release needs --workshop F and --key F, one key for each workshop.");
    }
    if (options.files.empty() || !options.has("--out")) {
        return usage("release needs BOX... and --out FILE.");
    }
    auto bundle = bundle_of(options);
    auto passphrase = bundle ? passphrase_of(options) : std::nullopt;
    if (!passphrase) {
        return exit_failed;
    }
    Releasing releasing{options, std::move(*bundle), std::move(*passphrase)};
    if (!releasing.read_workshops() || !releasing.read_boxes() || !releasing.freeze_all()) {
        return exit_failed;
    }
    return releasing.write();
}

}   // namespace wb::cli
