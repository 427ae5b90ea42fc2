#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/overload.hpp"
#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/release_names.hpp"

#include "main/json_text.hpp"
#include "main/workshop_commands.hpp"
#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr const char* help_text =
    R"(Shows every stored byte in plain words: what it is, why it is there, who can read it.

wirkbrille inspect FILE [--json]
    FILE is anything that Wirkbrille writes: drafts, a workshop, a hand-in, a box, a key file, packed
    content, a release.

    $ wirkbrille inspect sim/person-0001.wirk
)";

/// Some bytes in a row, explained.
struct Row {
    std::size_t from = 0;
    std::size_t size = 0;
    std::string what = {};
    std::string why = {};
    std::string who = {};
};

constexpr const char* everybody = "everybody who has the file";
constexpr const char* key_holder = "only who has the workshop's key file and its passphrase";

/// Rows in the order of the bytes, with no gap.
class Rows {
public:
    void add(std::size_t size, std::string what, std::string why, std::string who = everybody) {
        if (size > 0) {
            rows_.push_back({at_, size, std::move(what), std::move(why), std::move(who)});
        }
        at_ += size;
    }

    const std::vector<Row>& rows() const { return rows_; }

private:
    std::size_t at_ = 0;
    std::vector<Row> rows_;
};

std::string number(std::size_t value) {
    return std::to_string(value);
}

void add_text(Rows& rows, const std::string& what, const std::string& text, const char* why) {
    rows.add(1 + text.size(), what + ": \"" + text + "\", its length in front", why);
}

void explain_descriptor(Rows& rows, const domain::Workshop& workshop) {
    add_text(rows, "title", workshop.title, "so that people see where they take part");
    rows.add(1, "number of names of the unit: " + number(workshop.unit.size()), "for reading");
    for (const std::string& name : workshop.unit) {
        add_text(rows, "unit", name, "so that results can be added up by unit");
    }
    rows.add(1, "number of exercises: " + number(workshop.exercises.size()), "for reading");
    for (const domain::PlannedExercise& exercise : workshop.exercises) {
        rows.add(
            1 + exercise.exercise.size() + 4,
            "exercise " + exercise.exercise + ", revision " + number(exercise.revision) + ", " +
                number(exercise.rounds) + " round(s), at least " + number(exercise.k) +
                " people behind a number",
            "what is asked, and the rule for it"
        );
    }
    rows.add(1, "k: " + number(workshop.k), "no number from fewer people");
    rows.add(1, "k for texts: " + number(workshop.k_text), "no text from fewer authors");
    rows.add(1, "number of own categories: " + number(workshop.categories.size()), "for reading");
    for (const domain::OwnCategory& category : workshop.categories) {
        add_text(rows, "own category, German", category.german, "to sort tasks");
        add_text(rows, "own category, English", category.english, "to sort tasks");
    }
    rows.add(
        2,
        "expected people: " + number(workshop.expected_people),
        "to warn before the last few are left alone"
    );
    rows.add(32, "box key " + wire::hex(workshop.box_key), "hand-ins are sealed to it (X25519)");
    rows.add(
        32,
        "signing key " + wire::hex(workshop.signing_key),
        "proves who wrote the rules and releases (Ed25519)"
    );
    rows.add(
        4,
        "day: " + number(static_cast<std::size_t>(workshop.day.year)) + "-" +
            number(static_cast<std::size_t>(workshop.day.month)) + "-" +
            number(static_cast<std::size_t>(workshop.day.day)),
        "so that people see which workshop it is"
    );
}

std::string words_of(const domain::Answer& answer) {
    return std::visit(
        Overload{
            [](const domain::Selection& selection) {
                std::string text = "chosen:";
                for (const std::string& id : selection.options) {
                    text += " " + id;
                }
                return text + (selection.own.empty() ? "" : ", own words");
            },
            [](const domain::Level& level) { return "level " + std::to_string(level.value); },
            [](const domain::Lines& lines) {
                return "private note, lines: " + number(lines.lines.size());
            },
            [](const domain::OpenText&) { return std::string{"a line for the group"}; },
        },
        answer
    );
}

std::string draft_in_words(const domain::Draft& draft) {
    std::string text = "answers to " + draft.exercise + ", cards " +
                       number(draft.answers.cards.size()) + ", answers " +
                       number(draft.answers.entries.size());
    for (const auto& entry : draft.answers.entries) {
        text += "; " + entry.first.block;
        text += entry.first.card == 0 ? "" : " (card " + number(entry.first.card) + ")";
        text += " " + words_of(entry.second);
    }
    return text;
}

// What a record's payload is, for the kinds that are read record by record.
void explain_payload(
    Rows& rows, wire::FileKind kind, const wire::Record& record, std::size_t place
) {
    const std::size_t size = record.payload.size();
    switch (kind) {
    case wire::FileKind::Content:
    case wire::FileKind::Guide:
        rows.add(size, "a part of the packed content", "the words of the app", everybody);
        return;
    case wire::FileKind::Key:
        rows.add(
            size,
            place == 0 ? "cost of a guess, salt and nonce" : "secrets, ledger and frozen batches",
            place == 0 ? "makes guessing the passphrase slow (Argon2id)"
                       : "opens hand-ins, signs releases, remembers what was frozen",
            place == 0 ? everybody : "only who knows the passphrase"
        );
        return;
    case wire::FileKind::HandIn:
    case wire::FileKind::Box:
        if (record.type == wire::record_workshop_id) {
            rows.add(
                size, "workshop " + wire::hex(record.payload), "so that it gets into the right box"
            );
        } else if (record.type == wire::record_sealed) {
            rows.add(
                32,
                "a one-time key",
                "opens this record together with the workshop's key; drawn by chance, so the order "
                "tells nothing"
            );
            rows.add(16, "a seal", "shows that nothing was altered");
            rows.add(
                size - 48,
                "one person's answers to one exercise, sealed; padded to one size, so the size "
                "tells the exercise at most",
                "to be counted",
                key_holder
            );
        } else {
            rows.add(
                size,
                "a frozen batch: published counts and a signature",
                "so that no person is counted in two batches"
            );
        }
        return;
    case wire::FileKind::Desk:
        rows.add(
            size,
            "a workshop with its locked key, or a plan that is being made",
            "so that a facilitator can go on; never sent anywhere"
        );
        return;
    case wire::FileKind::Drafts:
    case wire::FileKind::Workshop: return;   // explained from what was read as a whole
    }
}

std::string kind_in_words(wire::FileKind kind) {
    switch (kind) {
    case wire::FileKind::Content: return "packed content";
    case wire::FileKind::Drafts: return "a person's own answers, as kept on their device";
    case wire::FileKind::Workshop: return "a workshop's rules";
    case wire::FileKind::HandIn: return "what one person handed in";
    case wire::FileKind::Box: return "what was collected for a workshop";
    case wire::FileKind::Key: return "the key of a workshop";
    case wire::FileKind::Guide: return "packed texts and templates for facilitators";
    case wire::FileKind::Desk: return "a facilitator's workshops, as kept on their device";
    }
    return {};
}

// Everything that is known of a drafts or workshop file, read strictly.
std::optional<Error> fault_of(wire::FileKind kind, wire::Bytes bytes) {
    const auto error = [](const auto& result) {
        return result ? std::nullopt : std::optional{result.error()};
    };
    switch (kind) {
    case wire::FileKind::Content: return error(content::unpack(bytes));
    case wire::FileKind::Drafts: return error(wire::read_kept(bytes));
    case wire::FileKind::Workshop: return error(wire::read_workshop(bytes));
    case wire::FileKind::HandIn: return error(wire::read_hand_in(bytes));
    case wire::FileKind::Box: return error(wire::read_box(bytes));
    case wire::FileKind::Key: return error(wire::open_file(bytes, kind));
    case wire::FileKind::Guide: return error(content::unpack_lead(bytes));
    case wire::FileKind::Desk: return error(wire::read_desk(bytes));
    }
    return std::nullopt;
}

void explain_records(Rows& rows, wire::FileKind kind, wire::Bytes bytes) {
    auto records = *wire::open_file(bytes, kind);
    for (std::size_t place = 0; !records.done(); ++place) {
        const wire::Record record = records.next();
        rows.add(wire::frame_size, "length and type of a record", "for reading");
        if (kind == wire::FileKind::Workshop && place == 0) {
            explain_descriptor(rows, wire::read_workshop(bytes)->workshop());
        } else if (kind == wire::FileKind::Workshop) {
            rows.add(
                record.payload.size(),
                "a signature (Ed25519)",
                "shows that these rules were not exchanged"
            );
        } else if (kind == wire::FileKind::Drafts) {
            const auto kept = *wire::read_kept(bytes);
            rows.add(
                record.payload.size(),
                place < kept.drafts.size() ? draft_in_words(kept.drafts[place])
                                           : "what you decided about handing in",
                "so that you can go on; never sent anywhere"
            );
        } else {
            explain_payload(rows, kind, record, place);
        }
    }
}

Rows explained(wire::FileKind kind, wire::Bytes bytes) {
    Rows rows;
    rows.add(4, "\"WIRK\"", "says that it is a file of Wirkbrille");
    rows.add(2, "format " + number(wire::file_format), "for reading in later versions");
    rows.add(2, "kind: " + kind_in_words(kind), "says what follows");
    rows.add(4, "size of all records", "for reading");
    explain_records(rows, kind, bytes);
    rows.add(wire::checksum_size, "SHA-256 of all before", "shows damage");
    return rows;
}

void explain_release(Rows& rows, const std::string& text) {
    const std::vector<std::pair<const char*, const char*>> sections{
        {"\"atoms\":", "counts: each one blurred once, of at least k people"},
        {"\"batches\":", "which exercise, round and workshops were frozen together"},
        {"\"format\":", "format, k and k for texts: the rules it was made under"},
        {"\"left_out\":", "questions that too few people answered"},
        {"\"noise_variance\":", "how much the counts are blurred"},
        {"\"policy\":", "name of the rules"},
        {"\"public_key\":", "whose signature it is"},
        {"\"signature\":", "shows that nothing was altered"},
        {"\"texts\":", "lines of text, reviewed, of at least k_text authors"},
    };
    std::size_t begin = 0;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        // A text in it cannot hold an unescaped quotation mark, so this finds the section itself.
        const std::size_t next =
            i + 1 < sections.size() ? text.find(sections[i + 1].first, begin) : text.size();
        const std::size_t end = next == std::string::npos ? text.size() : next;
        rows.add(end - begin, sections[i].first, sections[i].second);
        begin = end;
    }
}

int show(const std::string& title, const Rows& rows, bool as_json) {
    std::vector<std::string> list;
    std::string lines = title + "\n";
    for (const Row& row : rows.rows()) {
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
    if (options.files.size() != 1) {
        return usage("inspect needs one FILE.");
    }
    const auto bytes = bytes_of_file(options.files.front());
    if (!bytes) {
        return exit_failed;
    }
    const bool as_json = options.has("--json");
    if (const auto kind = wire::kind_of(*bytes)) {
        if (const auto fault = fault_of(*kind, *bytes)) {
            return failed("The file is not in order: " + wb::cli::words_of(*fault) + ".");
        }
        return show(kind_in_words(*kind), explained(*kind, *bytes), as_json);
    }
    const std::string text{bytes->begin(), bytes->end()};
    if (!text.starts_with("{")) {
        return failed("This is no file of Wirkbrille.");
    }
    const auto read = wire::read_release(text);
    if (const auto* const fault = std::get_if<wire::ReleaseFault>(&read)) {
        return failed(
            "This is no release that was not altered: " + wb::cli::words_of(fault->error) +
            " at byte " + number(fault->offset) + "."
        );
    }
    Rows rows;
    explain_release(rows, text);
    return show("a release: what may leave a workshop", rows, as_json);
}

}   // namespace wb::cli
