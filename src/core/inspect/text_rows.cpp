#include <algorithm>
#include <array>
#include <string>

#include "core/inspect/rows.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/release_cursor.hpp"
#include "core/wire/release_names.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::inspect {

namespace {

using privacy::BatchContent;

constexpr std::string_view release_beginning = R"({"atoms":)";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_elements = 1'000'000;   // of one list; the file's size is the real limit
constexpr std::uint32_t highest_number = 100'000'000;   // of people, in sums

/// Where the element that begins at `at` ends: at the comma or bracket behind it. The text is a
/// release that was read, so brackets and quotation marks are in pairs.
std::size_t end_of_element(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            at += c == '\\' ? 1U : 0U;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == ']')) {
            return at;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return text.size();
}

/// The list that begins here, up to the next section: its name, then one row for each element.
void add_list(
    Rows& rows,
    std::string_view text,
    std::size_t end,
    What what,
    const std::vector<Counted>& elements
) {
    const std::size_t first = text.find('[', rows.at()) + 1;
    rows.add(first - rows.at(), what);
    for (const Counted& element : elements) {
        const std::size_t last = end_of_element(text, rows.at());
        rows.add(last - rows.at() + (text[last] == ',' ? 1 : 0), what, element);
    }
    rows.add(end - rows.at(), what);
}

Counted counted(const BatchContent& batch, const privacy::Atom& atom) {
    return {batch.slot(), atom.question, privacy::people_band(atom.base), atom.cells.size()};
}

Counted counted(const BatchContent& batch, const privacy::LeftOut& left_out) {
    return {batch.slot(), left_out.question, {}, 0};
}

std::vector<Row> rows_of(std::string_view text, const privacy::Release& release) {
    std::vector<Counted> counts;
    std::vector<Counted> batches;
    std::vector<Counted> left_out;
    std::vector<Counted> texts;
    for (const privacy::FrozenBatch& frozen : release.batches()) {
        const BatchContent& batch = frozen.content();
        batches.push_back({batch.slot(), {}, batch.people, 0});
        for (const privacy::Atom& atom : batch.atoms) {
            counts.push_back(counted(batch, atom));
        }
        for (const privacy::LeftOut& one : batch.left_out) {
            left_out.push_back(counted(batch, one));
        }
        if (!batch.slot().text_block.empty()) {
            texts.push_back(
                {batch.slot(), batch.slot().text_block, batch.people, batch.lines.size()}
            );
        }
    }
    // A text in it cannot hold an unescaped quotation mark, so this finds the section itself.
    Rows rows;
    const auto next = [&](std::string_view key) { return text.find(key, rows.at()); };
    add_list(rows, text, next(R"("batches":)"), What::Counts, counts);
    add_list(rows, text, next(R"("format":)"), What::Batches, batches);
    rows.add(next(R"("left_out":)") - rows.at(), What::Rules);
    add_list(rows, text, next(R"("noise_variance":)"), What::LeftOut, left_out);
    rows.add(next(R"("policy":)") - rows.at(), What::NoiseVariance);
    rows.add(next(R"("public_key":)") - rows.at(), What::Policy);
    rows.add(next(R"("signature":)") - rows.at(), What::PublicKey);
    rows.add(next(R"("texts":)") - rows.at(), What::ReleaseSignature);
    add_list(rows, text, text.size(), What::Texts, texts);
    return std::move(rows).take();
}

constexpr std::uint32_t most_k = 255;

// ---- Sums: nobody has signed them, so all that can be said is whether they are spelled as ours.

/// Reads `union.json` as release_json.cpp writes it.
class SumsReader {
public:
    explicit SumsReader(std::string_view text) : cursor_{text} {}

    void read() {
        cursor_.expect(R"({"atoms":)");
        list(What::Counts, [&] { return atom(); });
        cursor_.expect(R"(,"batches":)");
        list(What::Batches, [&] {
            cursor_.bytes<16>();
            return Counted{};
        });
        cursor_.expect(R"(,"format":1,"k":)");
        cursor_.number(most_k);
        row(What::Rules);
        cursor_.expect(R"(,"policy":"files-1")");
        row(What::Policy);
        cursor_.expect(R"(,"texts":)");
        list(What::Texts, [&] { return lines(); });
        cursor_.expect("}\n");
        row(What::Texts);
    }

    const wire::ReleaseCursor& cursor() const { return cursor_; }

    std::vector<Row> rows() && { return std::move(rows_).take(); }

private:
    void row(What what, Value value = {}) {
        rows_.add(cursor_.at() - rows_.at(), what, std::move(value));
    }

    template <class Read>
    void list(What what, Read read) {
        bool first = true;
        cursor_.list(most_elements, [&] {
            // The bracket with the name before it, or the comma behind the element before.
            if (first) {
                row(what);
            }
            first = false;
            Counted element = read();
            row(what, std::move(element));
        });
        row(what);
    }

    void beneficiary() {
        if (cursor_.passes(R"("beneficiary":)")) {
            cursor_.named(domain::all_beneficiaries);
            cursor_.expect(",");
        }
    }

    std::uint8_t round() { return static_cast<std::uint8_t>(cursor_.number(domain::most_rounds)); }

    void cell() {
        cursor_.expect(R"({"almost_everybody":)");
        cursor_.number(highest_number);
        for (const std::string_view key :
             {R"(,"base":)", R"(,"batches":)", R"(,"count":)", R"(,"hardly_anybody":)"}) {
            cursor_.expect(key);
            cursor_.number(highest_number);
        }
        cursor_.expect(R"(,"option":)");
        cursor_.text(longest_option);
        cursor_.expect(R"(,"variance":")");
        cursor_.number(highest_number);
        cursor_.expect(".");
        cursor_.number(9);
        cursor_.expect(R"("})");
    }

    Counted atom() {
        constexpr std::array counting{privacy::Counting::OneCell, privacy::Counting::EachOption};
        Counted result;
        cursor_.expect("{");
        beneficiary();
        cursor_.expect(R"("cells":)");
        cursor_.list(most_elements, [&] {
            cell();
            ++result.count;
        });
        cursor_.expect(R"(,"counting":)");
        cursor_.named(counting);
        cursor_.expect(R"(,"exercise":)");
        result.slot.exercise = cursor_.id();
        if (cursor_.passes(R"(,"place":)")) {
            cursor_.number(64);
        }
        cursor_.expect(R"(,"question":)");
        result.question = cursor_.id();
        cursor_.expect(R"(,"revision":)");
        cursor_.number(0xFFFF);
        cursor_.expect(R"(,"round":)");
        result.slot.round = round();
        if (cursor_.passes(R"(,"row":)")) {
            cursor_.id();
        }
        cursor_.expect(R"(,"scale":)");
        cursor_.flag();
        cursor_.expect("}");
        return result;
    }

    Counted lines() {
        Counted result;
        cursor_.expect(R"({"exercise":)");
        result.slot.exercise = cursor_.id();
        cursor_.expect(R"(,"lines":)");
        cursor_.list(most_elements, [&] {
            cursor_.text(domain::most_code_points);
            ++result.count;
        });
        cursor_.expect(R"(,"question":)");
        result.question = cursor_.id();
        result.slot.text_block = result.question;
        cursor_.expect(R"(,"revision":)");
        cursor_.number(0xFFFF);
        cursor_.expect(R"(,"round":)");
        result.slot.round = round();
        cursor_.expect("}");
        return result;
    }

    static constexpr std::size_t longest_option = 64;

    wire::ReleaseCursor cursor_;
    Rows rows_;
};

Trouble trouble_of_release(std::string_view text, const wire::ReleaseFault& fault) {
    if (fault.error.code == ErrorCode::TooLarge) {
        return Trouble::TooLarge;
    }
    if (fault.error.code == ErrorCode::WrongSignature) {
        return Trouble::Altered;
    }
    if (text.substr(0, release_beginning.size()) != release_beginning) {
        return Trouble::NotOurs;
    }
    constexpr std::string_view format = R"(,"format":)";
    const std::size_t at = text.find(format);
    const bool other = at != std::string_view::npos && text.substr(at + format.size(), 2) != "1," &&
                       fault.offset <= at + format.size();
    return other && fault.offset >= at ? Trouble::OtherVersion : Trouble::Damaged;
}

}   // namespace

Explanation explain_json(std::string_view text) {
    auto read = wire::read_release(text);
    if (auto* const release = std::get_if<wire::SignedRelease>(&read)) {
        std::vector<Row> rows = rows_of(text, release->release);
        return Explained{Kind::Release, std::move(rows), std::move(*release)};
    }
    const auto& fault = *std::get_if<wire::ReleaseFault>(&read);
    const bool ours = text.substr(0, release_beginning.size()) == release_beginning;
    // Sums have neither a key nor a signature.
    if (ours && text.find(R"(,"public_key":")") == std::string_view::npos) {
        SumsReader sums{text};
        sums.read();
        if (!sums.cursor().failed() && sums.cursor().at() == text.size()) {
            return Explained{Kind::Sums, std::move(sums).rows(), std::nullopt};
        }
    }
    return Fault{
        trouble_of_release(text, fault),
        ours ? std::optional{Kind::Release} : std::nullopt,
        fault.error,
        fault.offset};
}

Explanation explain_table(std::string_view text) {
    const auto end_of_line = [&](std::size_t at) {
        const std::size_t end = text.find("\r\n", at);
        return end == std::string_view::npos ? text.size() : end + 2;
    };
    Rows rows;
    rows.add(byte_order_mark.size(), What::ByteOrderMark);
    const std::string_view head = text.substr(rows.at(), end_of_line(rows.at()) - rows.at());
    const auto is_head = [&](const std::vector<std::string>& columns) {
        return head == wire::csv({columns}).substr(byte_order_mark.size());
    };
    if (!is_head(wire::release_columns()) && !is_head(wire::union_columns())) {
        return Fault{Trouble::NotOurs, std::nullopt, {ErrorCode::WrongMagic, "table"}, {}};
    }
    rows.add(head.size(), What::TableHead);
    while (rows.at() < text.size()) {
        const std::size_t size = end_of_line(rows.at()) - rows.at();
        const std::string_view line = text.substr(rows.at(), size);
        if (line.front() != '"' ||
            line.substr(line.size() - std::min<std::size_t>(size, 3)) != "\"\r\n") {
            return Fault{Trouble::Damaged, Kind::Table, {ErrorCode::BadValue, "table"}, rows.at()};
        }
        rows.add(size, What::TableLine);
    }
    return Explained{Kind::Table, std::move(rows).take(), std::nullopt};
}

}   // namespace wb::inspect
