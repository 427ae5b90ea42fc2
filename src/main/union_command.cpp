#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/privacy/union.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/release_json.hpp"

#include "main/json_text.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr const char* help_text =
    R"(Adds releases up: sums of published numbers, and nothing else.

wirkbrille union RELEASE... --out union.json [--csv F] [--unit NAME]... [--json]
    A batch that occurs in several releases counts once; two batches that name one part are refused.
    --unit keeps what belongs to this unit; given again, to a part of it: --unit Nord --unit Kasse.

    $ wirkbrille union a/release.json b/release.json --out union.json --csv union.csv
)";

/// Releases of one batch each, so that memory grows with batches and not with files.
class Distinct {
public:
    /// False when the same batch came with other content.
    bool add(const wire::SignedRelease& signed_release) {
        const privacy::Release& release = signed_release.release;
        for (const privacy::FrozenBatch& batch : release.batches()) {
            const auto known = places_.find(batch.content().id);
            if (known != places_.end()) {
                if (!(releases_[known->second].batches().front() == batch)) {
                    return false;
                }
                continue;
            }
            const auto alone = privacy::make_release(std::span{&batch, 1}, release.k_text());
            if (!alone) {
                return false;
            }
            places_[batch.content().id] = releases_.size();
            releases_.push_back(*alone);
        }
        return true;
    }

    const std::vector<privacy::Release>& releases() const { return releases_; }

private:
    std::map<privacy::BatchId, std::size_t> places_;
    std::vector<privacy::Release> releases_;
};

int run(const Options& options) {
    Distinct distinct;
    Progress progress{"union", options.files.size()};
    for (std::size_t i = 0; i < options.files.size(); ++i) {
        const std::string& file = options.files[i];
        const auto text = read_file(file);
        if (!text) {
            return cannot_read(file);
        }
        const auto read = wire::read_release(*text);
        if (const auto* const fault = std::get_if<wire::ReleaseFault>(&read)) {
            return failed(
                file + ": " + words_of(fault->error) + " at byte " + std::to_string(fault->offset) +
                ". Nothing was written."
            );
        }
        if (!distinct.add(std::get<wire::SignedRelease>(read))) {
            return failed(
                file + ": a batch of it occurs elsewhere with other content. Nothing was written."
            );
        }
        progress.step(i + 1);
    }
    const auto united = privacy::unite(distinct.releases(), options.all("--unit"));
    if (!united) {
        return failed("These releases cannot be added up: " + words_of(united.error()) + ".");
    }
    const std::string out = options.value_or("--out", "");
    const std::string json = wire::union_json(*united);
    if (!write_file(out, json)) {
        return cannot_write(out);
    }
    const std::string csv = options.value_or("--csv", "");
    if (!csv.empty() && !write_file(csv, wire::union_csv(*united, wire::release_digits(json)))) {
        return cannot_write(csv);
    }
    if (options.has("--json")) {
        print(
            stdout,
            JsonText{}
                    .add_number("releases", options.files.size())
                    .add_number("batches", united->batches().size())
                    .add_number("tables", united->atoms().size())
                    .text() +
                "\n"
        );
    } else {
        print(
            stdout,
            out + ": " + std::to_string(united->batches().size()) + " batches, " +
                std::to_string(united->atoms().size()) + " tables.\n"
        );
    }
    return exit_fine;
}

}   // namespace

int union_command(std::span<const std::string> words) {
    const Options options =
        options_of(words, {"--out", "--csv"}, {"--json", "--help"}, Files::Allowed, {"--unit"});
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    if (options.files.empty() || !options.has("--out")) {
        return usage("union needs RELEASE... and --out FILE.");
    }
    return run(options);
}

}   // namespace wb::cli
