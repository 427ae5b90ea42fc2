#include <string>
#include <utility>
#include <variant>

#include "core/wire/release_file.hpp"

#include "main/json_text.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr const char* help_text =
    R"(Is a release what this workshop's key signed, unaltered and within its rules?

wirkbrille verify --workshop F release.json [--json]
wirkbrille verify --fingerprint "1234 5678 9abc def0" release.json [--json]
    The anchor is the workshop's descriptor, or the fingerprint of its key as somebody read it to
    you: a release that somebody else signed anew fails. Exit code 0: it is; 1: it is not.

    $ wirkbrille verify --workshop sim/workshop.wirk sim/release.json
    Right: release 0123456789abcdef, signed by 1111 2222 3333 4444.
)";

struct Verdict {
    std::string fault = {};   ///< half a sentence; empty: right
    std::string signer = {};
};

Verdict judged(const std::string& text, const Options& options) {
    const auto read = wire::read_release(text);
    if (const auto* const fault = std::get_if<wire::ReleaseFault>(&read)) {
        return {words_of(fault->error) + " at byte " + std::to_string(fault->offset), {}};
    }
    const auto& release = std::get<wire::SignedRelease>(read);
    Verdict verdict{{}, wire::fingerprint(release.signing_key)};
    if (options.has("--fingerprint")) {
        if (options.value_or("--fingerprint", "") != verdict.signer) {
            verdict.fault = "it was signed by another key";
        }
        return verdict;
    }
    const auto workshop = workshop_of(options.value_or("--workshop", ""));
    if (!workshop) {
        verdict.fault = "there is nothing to hold it against";
    } else if (const auto fault = wire::fault_of(release, *workshop)) {
        verdict.fault = words_of(*fault);
    }
    return verdict;
}

}   // namespace

int verify_command(std::span<const std::string> words) {
    const Options options =
        options_of(words, {"--workshop", "--fingerprint"}, {"--json", "--help"}, Files::Allowed);
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    if (options.files.size() != 1 || options.has("--workshop") == options.has("--fingerprint")) {
        return usage("verify needs one release, and --workshop F or --fingerprint TEXT.");
    }
    const auto text = read_file(options.files.front());
    if (!text) {
        return cannot_read(options.files.front());
    }
    const Verdict verdict = judged(*text, options);
    const bool right = verdict.fault.empty();
    const std::string digits = wire::release_digits(*text);
    if (options.has("--json")) {
        JsonText json;
        json.add("right", right ? "true" : "false").add_text("release", digits);
        json.add_text("signed_by", verdict.signer).add_text("fault", verdict.fault);
        print(stdout, json.text() + "\n");
    } else if (right) {
        print(stdout, "Right: release " + digits + ", signed by " + verdict.signer + ".\n");
    } else {
        print_error("Not right: " + verdict.fault + ".");
    }
    return right ? exit_fine : exit_failed;
}

}   // namespace wb::cli
