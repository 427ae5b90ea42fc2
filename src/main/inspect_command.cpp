#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/overload.hpp"
#include "core/inspect/compare.hpp"
#include "core/inspect/explain.hpp"

#include "main/json_text.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

using inspect::Kind;
using inspect::What;

constexpr const char* help_text =
    R"(Shows every stored byte in plain words: what it is, why it is there, who can read it.

wirkbrille inspect FILE [--json]
wirkbrille inspect RELEASE RELEASE [--json]
    FILE is anything that Wirkbrille writes: drafts, a workshop, a hand-in, a box, a key file, packed
    content, a release, sums of releases, a table. Of two releases it says by which batches they
    differ.

    $ wirkbrille inspect sim/person-0001.wirk
)";

/// Some bytes in a row, in words.
struct Line {
    std::size_t from = 0;
    std::size_t size = 0;
    std::string what = {};
    std::string why = {};
    std::string who = {};
};

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::string words_of(inspect::Reader reader) {
    switch (reader) {
    case inspect::Reader::Everybody: return "everybody who has the file";
    case inspect::Reader::KeyHolder:
        return "only who has the workshop's key file and its passphrase";
    case inspect::Reader::PassphraseHolder: return "only who knows the passphrase";
    }
    return {};
}

std::string words_of(const inspect::Given& given) {
    switch (given.form) {
    case inspect::Given::Form::Options: {
        std::string text = "chosen:";
        for (const std::string& id : given.options) {
            text += " " + id;
        }
        return text + (given.own_words ? ", own words" : "");
    }
    case inspect::Given::Form::Level: return "level " + std::to_string(given.level);
    case inspect::Given::Form::PrivateNote: return "private note, lines: " + number(given.lines);
    case inspect::Given::Form::Line: return "a line for the group";
    }
    return {};
}

std::string words_of(const inspect::GivenDraft& draft) {
    std::string text = "answers to " + draft.exercise + ", cards " + number(draft.cards) +
                       ", answers " + number(draft.answers.size());
    for (const inspect::Given& given : draft.answers) {
        text += "; " + given.block;
        text += given.card == 0 ? "" : " (card " + number(given.card) + ")";
        text += " " + words_of(given);
    }
    return text;
}

std::string words_of(const domain::PlannedExercise& exercise) {
    return "exercise " + exercise.exercise + ", revision " + number(exercise.revision) + ", " +
           number(exercise.rounds) + " round(s), at least " + number(exercise.k) +
           " people behind a number";
}

std::string words_of(const Date& day) {
    return number(static_cast<std::size_t>(day.year)) + "-" +
           number(static_cast<std::size_t>(day.month)) + "-" +
           number(static_cast<std::size_t>(day.day));
}

std::string words_of(Kind kind) {
    switch (kind) {
    case Kind::Content: return "packed content";
    case Kind::Drafts: return "a person's own answers, as kept on their device";
    case Kind::Workshop: return "a workshop's rules";
    case Kind::HandIn: return "what one person handed in";
    case Kind::Box: return "what was collected for a workshop";
    case Kind::Key: return "the key of a workshop";
    case Kind::Guide: return "packed texts and templates for facilitators";
    case Kind::Desk: return "a facilitator's workshops, as kept on their device";
    case Kind::Release: return "a release: what may leave a workshop";
    case Kind::Sums: return "sums of releases, not signed";
    case Kind::Table: return "a table of a release or of sums, not signed";
    }
    return {};
}

struct WhatAndWhy {
    std::string what = {};
    const char* why = "";
};

/// The value of a row in words, where it is a number or a text.
std::string plain(const inspect::Value& value) {
    return std::visit(
        Overload{
            [](std::monostate) { return std::string{}; },
            [](std::uint32_t one) { return number(one); },
            [](const std::string& text) { return text; },
            [](const domain::PlannedExercise& exercise) { return words_of(exercise); },
            [](const Date& day) { return words_of(day); },
            [](const inspect::GivenDraft& draft) { return words_of(draft); },
            [](const inspect::Counted&) { return std::string{}; },
        },
        value
    );
}

std::string with_length(const char* what, const inspect::Row& row) {
    return std::string{what} + ": \"" + plain(row.value) + "\", its length in front";
}

WhatAndWhy in_words(const inspect::Row& row, Kind kind) {
    const std::string value = plain(row.value);
    const bool sums = kind == Kind::Sums;
    switch (row.what) {
    case What::Magic: return {"\"WIRK\"", "says that it is a file of Wirkbrille"};
    case What::Format: return {"format " + value, "for reading in later versions"};
    case What::FileKind: return {"kind: " + words_of(kind), "says what follows"};
    case What::RecordsSize: return {"size of all records", "for reading"};
    case What::Frame: return {"length and type of a record", "for reading"};
    case What::Checksum: return {"SHA-256 of all before", "shows damage"};
    case What::Title: return {with_length("title", row), "so that people see where they take part"};
    case What::UnitCount: return {"number of names of the unit: " + value, "for reading"};
    case What::Unit: return {with_length("unit", row), "so that results can be added up by unit"};
    case What::ExerciseCount: return {"number of exercises: " + value, "for reading"};
    case What::Exercise: return {value, "what is asked, and the rule for it"};
    case What::K: return {"k: " + value, "no number from fewer people"};
    case What::KText: return {"k for texts: " + value, "no text from fewer authors"};
    case What::CategoryCount: return {"number of own categories: " + value, "for reading"};
    case What::CategoryGerman: return {with_length("own category, German", row), "to sort tasks"};
    case What::CategoryEnglish: return {with_length("own category, English", row), "to sort tasks"};
    case What::ExpectedPeople:
        return {"expected people: " + value, "to warn before the last few are left alone"};
    case What::BoxKey: return {"box key " + value, "hand-ins are sealed to it (X25519)"};
    case What::SigningKey:
        return {"signing key " + value, "proves who wrote the rules and releases (Ed25519)"};
    case What::BlurredInRoom:
        return {
            "numbers in the room: " + value,
            "0: exact ones may be shown there, 1: blurred ones only"};
    case What::SupportNotice: return {with_length("whom to turn to", row), "read before answering"};
    case What::ImprintNotice: return {with_length("who answers", row), "read before answering"};
    case What::PrivacyNotice: return {with_length("privacy notice", row), "read before answering"};
    case What::Day: return {"day: " + value, "so that people see which workshop it is"};
    case What::DescriptorSignature:
        return {"a signature (Ed25519)", "shows that these rules were not exchanged"};
    case What::Draft: return {value, "so that you can go on; never sent anywhere"};
    case What::Choices:
        return {"what you decided about handing in", "so that you can go on; never sent anywhere"};
    case What::WorkshopId: return {"workshop " + value, "so that it gets into the right box"};
    case What::OneTimeKey:
        return {
            "a one-time key",
            "opens this record together with the workshop's key; drawn by chance, so the order "
            "tells nothing"};
    case What::Seal: return {"a seal", "shows that nothing was altered"};
    case What::SealedAnswers:
        return {
            "one person's answers to one exercise, sealed; padded to one size, so the size "
            "tells the exercise at most",
            "to be counted"};
    case What::FrozenBatch:
        return {
            "a frozen batch: published counts and a signature",
            "so that no person is counted in two batches"};
    case What::GuessCost:
        return {"cost of a guess, salt and nonce", "makes guessing the passphrase slow (Argon2id)"};
    case What::Secrets:
        return {
            "secrets, ledger and frozen batches",
            "opens hand-ins, signs releases, remembers what was frozen"};
    case What::DeskWorkshop:
    case What::DeskChanges:
    case What::DeskPlan:
        return {
            "a workshop with its locked key, or a plan that is being made",
            "so that a facilitator can go on; never sent anywhere"};
    case What::ContentPart: return {"a part of the packed content", "the words of the app"};
    case What::Counts:
        return {
            "\"atoms\":",
            sums ? "sums of counts that were blurred once"
                 : "counts: each one blurred once, of at least k people"};
    case What::Batches:
        return {
            "\"batches\":",
            sums ? "which batches are added up"
                 : "which exercise, round and workshops were frozen together"};
    case What::Rules:
        return {
            "\"format\":",
            sums ? "for reading in later versions, and the smallest k of its batches"
                 : "format, k and k for texts: the rules it was made under"};
    case What::LeftOut: return {"\"left_out\":", "questions that too few people answered"};
    case What::NoiseVariance: return {"\"noise_variance\":", "how much the counts are blurred"};
    case What::Policy: return {"\"policy\":", "name of the rules"};
    case What::PublicKey: return {"\"public_key\":", "whose signature it is"};
    case What::ReleaseSignature: return {"\"signature\":", "shows that nothing was altered"};
    case What::Texts: return {"\"texts\":", "lines of text, reviewed, of at least k_text authors"};
    case What::ByteOrderMark: return {"byte order mark", "tells spreadsheets that it is UTF-8"};
    case What::TableHead: return {"names of the columns", "for reading"};
    case What::TableLine: return {"a line", "one published number, or one line of text"};
    }
    return {};
}

/// A line each for the rows; what stands in one list of a release is one line.
std::vector<Line> lines_of(const inspect::Explained& file) {
    std::vector<Line> lines;
    What list = What::Magic;   // no list
    for (const inspect::Row& row : file.rows) {
        const bool listed = row.what >= What::Counts && row.what <= What::TableLine;
        if (listed && list == row.what) {
            lines.back().size += row.size;
            continue;
        }
        list = listed ? row.what : What::Magic;
        WhatAndWhy words = in_words(row, file.kind);
        lines.push_back({row.from, row.size, std::move(words.what), words.why, words_of(row.reader)}
        );
    }
    return lines;
}

int show(const inspect::Explained& file, bool as_json) {
    const std::string title = words_of(file.kind);
    std::vector<std::string> list;
    std::string lines = title + "\n";
    for (const Line& row : lines_of(file)) {
        list.push_back(JsonText{}
                           .add_number("from", row.from)
                           .add_number("size", row.size)
                           .add_text("what", row.what)
                           .add_text("why", row.why)
                           .add_text("who_can_read_it", row.who)
                           .text());
        lines += "bytes " + number(row.from) + "-" + number(row.from + row.size - 1) + ": " +
                 row.what + "\n    why: " + row.why + "\n    who can read it: " + row.who + "\n";
    }
    const JsonText json = JsonText{}.add_text("file", title).add("bytes", json_array(list));
    print(stdout, as_json ? json.text() + "\n" : lines);
    return exit_fine;
}

std::string words_of(const inspect::NamedBatch& batch) {
    return batch.slot.exercise + ", round " + number(batch.slot.round) +
           (batch.slot.text_block.empty() ? "" : ", texts of " + batch.slot.text_block) +
           ", batch " + number(batch.number) + ", " + batch.people + " people" +
           (batch.workshops == 1 ? "" : ", a pool of " + number(batch.workshops) + " workshops");
}

int show(const inspect::Difference& difference, bool as_json) {
    JsonText json;
    std::string lines = "The two releases differ by whole batches.\n";
    const auto add =
        [&](const char* key, const char* title, const std::vector<inspect::NamedBatch>& batches) {
            std::vector<std::string> list;
            lines += std::string{title} + ": " + number(batches.size()) + "\n";
            for (const inspect::NamedBatch& batch : batches) {
                list.push_back(json_string(words_of(batch)));
                lines += "    " + words_of(batch) + "\n";
            }
            json.add(key, json_array(list));
        };
    add("both", "in both", difference.both);
    add("only_first", "only in the first", difference.only_first);
    add("only_second", "only in the second", difference.only_second);
    print(stdout, as_json ? json.text() + "\n" : lines);
    return exit_fine;
}

/// The file in words or data; nothing when it is not in order, which is said.
std::optional<inspect::Explained> explained(const std::string& path) {
    const auto bytes = bytes_of_file(path);
    if (!bytes) {
        return std::nullopt;
    }
    auto found = inspect::explain(*bytes);
    if (auto* const file = std::get_if<inspect::Explained>(&found)) {
        return std::move(*file);
    }
    const auto& fault = *std::get_if<inspect::Fault>(&found);
    if (fault.offset && fault.kind != Kind::Table) {
        failed(
            "This is no release that was not altered: " + wb::cli::words_of(fault.error) +
            " at byte " + number(*fault.offset) + "."
        );
    } else if (fault.kind) {
        failed("The file is not in order: " + wb::cli::words_of(fault.error) + ".");
    } else {
        failed("This is no file of Wirkbrille.");
    }
    return std::nullopt;
}

int show_both(const std::string& first, const std::string& second, bool as_json) {
    const auto a = explained(first);
    const auto b = a ? explained(second) : std::nullopt;
    if (!b) {
        return exit_failed;
    }
    if (!a->release || !b->release) {
        return failed("Only two releases can be compared.");
    }
    const auto found = inspect::compare(*a->release, *b->release);
    if (const auto* const difference = std::get_if<inspect::Difference>(&found)) {
        return show(*difference, as_json);
    }
    const auto& no = *std::get_if<inspect::Contradicted>(&found);
    return failed(
        std::string{"The two releases contradict each other: "} +
        (no.why == inspect::Contradiction::OtherContent ? "one batch has different numbers ("
                                                        : "the same answers were counted twice (") +
        words_of(no.batch) + ")."
    );
}

}   // namespace

int inspect_command(std::span<const std::string> words) {
    const Options options = options_of(words, {}, {"--json", "--help"}, Files::Allowed);
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const bool as_json = options.has("--json");
    if (options.files.size() == 2) {
        return show_both(options.files[0], options.files[1], as_json);
    }
    if (options.files.size() != 1) {
        return usage("inspect needs one FILE.");
    }
    const auto file = explained(options.files.front());
    return file ? show(*file, as_json) : exit_failed;
}

}   // namespace wb::cli
