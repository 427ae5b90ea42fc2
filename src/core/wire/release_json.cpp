#include "core/wire/release_json.hpp"

#include <span>
#include <string_view>

#include "core/privacy/blur.hpp"
#include "core/wire/release_names.hpp"

namespace wb::wire {

namespace {

using privacy::Atom;
using privacy::BatchContent;

/// An object in the making. Keys come in sorted order.
class Object {
public:
    Object& add(std::string_view key, const std::string& json) {
        text_.append(text_.size() == 1 ? "" : ",")
            .append(json_string(key))
            .append(":")
            .append(json);
        return *this;
    }

    Object& add_text(std::string_view key, std::string_view text) {
        return add(key, json_string(text));
    }

    Object& add_number(std::string_view key, std::uint32_t number) {
        return add(key, std::to_string(number));
    }

    std::string take() { return text_ + "}"; }

private:
    std::string text_ = "{";
};

template <class Items, class Write>
std::string array(const Items& items, const Write& write) {
    std::string text = "[";
    for (const auto& item : items) {
        text.append(text.size() == 1 ? "" : ",").append(write(item));
    }
    return text + "]";
}

std::string texts(const std::vector<std::string>& items) {
    return array(items, [](const std::string& text) { return json_string(text); });
}

/// 18 tenths are "1.8".
std::string tenths(std::uint32_t number) {
    return std::to_string(number / 10) + "." + std::to_string(number % 10);
}

std::string cell_json(const privacy::Cell& cell) {
    Object object;
    if (const auto* const count = std::get_if<std::uint32_t>(&cell.value)) {
        object.add_number("count", *count).add_text("option", cell.option);
    } else {
        object.add_text("option", cell.option)
            .add_text("word", name(*std::get_if<privacy::Word>(&cell.value)));
    }
    return object.take();
}

std::string atom_json(const BatchContent& batch, const Atom& atom) {
    Object object;
    object.add_number("base", atom.base).add_text("batch", hex(batch.id));
    if (atom.beneficiary) {
        object.add_text("beneficiary", name(*atom.beneficiary));
    }
    object.add("cells", array(atom.cells, cell_json))
        .add_text("counting", name(atom.counting))
        .add_text("exercise", batch.slot().exercise)
        .add_text("people", privacy::people_band(atom.base));
    if (atom.place != 0) {
        object.add_number("place", atom.place);
    }
    object.add_text("question", atom.question).add_number("round", batch.slot().round);
    if (!atom.row.empty()) {
        object.add_text("row", atom.row);
    }
    object.add("scale", atom.scale ? "true" : "false");
    return object.take();
}

std::string left_out_json(const BatchContent& batch, const privacy::LeftOut& left_out) {
    Object object;
    object.add_text("batch", hex(batch.id));
    if (left_out.beneficiary) {
        object.add_text("beneficiary", name(*left_out.beneficiary));
    }
    object.add_text("exercise", batch.slot().exercise);
    if (left_out.place != 0) {
        object.add_number("place", left_out.place);
    }
    object.add_text("question", left_out.question)
        .add_number("round", batch.slot().round)
        .add_text("why", name(left_out.why));
    return object.take();
}

std::string part_json(const privacy::Part& part) {
    Object object;
    object.add_text("exercise", part.slot.exercise)
        .add_number("number", part.number)
        .add_number("round", part.slot.round);
    if (!part.slot.text_block.empty()) {
        object.add_text("text", part.slot.text_block);
    }
    return object.add_text("workshop", hex(part.workshop)).take();
}

std::string batch_json(const BatchContent& batch) {
    Object object;
    return object.add("breakdown", batch.breakdown ? "true" : "false")
        .add_text("id", hex(batch.id))
        .add_number("k", batch.k)
        .add("parts", array(batch.parts, part_json))
        .add_text("people", batch.people)
        .add_number("revision", batch.revision)
        .add("units", array(batch.units, texts))
        .take();
}

std::string texts_json(const BatchContent& batch) {
    Object object;
    return object.add_text("batch", hex(batch.id))
        .add_text("exercise", batch.slot().exercise)
        .add("lines", texts(batch.lines))
        .add_text("people", batch.people)
        .add_text("question", batch.slot().text_block)
        .add_number("round", batch.slot().round)
        .take();
}

/// What follows the signature: no text of a release holds it, because quotes in them are escaped.
constexpr std::string_view behind_signature = ",\"texts\":";

}   // namespace

std::string release_json(const privacy::Release& release, const domain::PublicKey& signing_key) {
    std::vector<std::string> atoms;
    std::vector<std::string> batches;
    std::vector<std::string> left_out;
    std::vector<std::string> lines;
    for (const privacy::FrozenBatch& frozen : release.batches()) {
        const BatchContent& batch = frozen.content();
        batches.push_back(batch_json(batch));
        for (const Atom& atom : batch.atoms) {
            atoms.push_back(atom_json(batch, atom));
        }
        for (const privacy::LeftOut& one : batch.left_out) {
            left_out.push_back(left_out_json(batch, one));
        }
        if (!batch.slot().text_block.empty()) {
            lines.push_back(texts_json(batch));
        }
    }
    const auto as_is = [](const std::string& json) { return json; };
    Object object;
    object.add("atoms", array(atoms, as_is))
        .add("batches", array(batches, as_is))
        .add_number("format", release_format)
        .add_number("k", release.k())
        .add_number("k_text", release.k_text())
        .add("left_out", array(left_out, as_is))
        .add_text("noise_variance", tenths(privacy::noise_variance_tenths))
        .add_text("policy", release_policy)
        .add_text("public_key", hex(signing_key));
    return object.add("texts", array(lines, as_is)).take() + "\n";
}

namespace {

std::string union_cell_json(const privacy::UnionCell& cell) {
    Object object;
    return object.add_number("almost_everybody", cell.almost_everybody)
        .add_number("base", cell.base)
        .add_number("batches", cell.batches)
        .add_number("count", cell.count)
        .add_number("hardly_anybody", cell.hardly_anybody)
        .add_text("option", cell.option)
        .add_text("variance", tenths(cell.variance_tenths))
        .take();
}

std::string union_atom_json(const privacy::UnionAtom& atom) {
    Object object;
    if (atom.beneficiary) {
        object.add_text("beneficiary", name(*atom.beneficiary));
    }
    object.add("cells", array(atom.cells, union_cell_json))
        .add_text("counting", name(atom.counting))
        .add_text("exercise", atom.slot.exercise);
    if (atom.place != 0) {
        object.add_number("place", atom.place);
    }
    object.add_text("question", atom.question)
        .add_number("revision", atom.revision)
        .add_number("round", atom.slot.round);
    if (!atom.row.empty()) {
        object.add_text("row", atom.row);
    }
    return object.add("scale", atom.scale ? "true" : "false").take();
}

std::string union_lines_json(const privacy::UnionLines& lines) {
    Object object;
    return object.add_text("exercise", lines.slot.exercise)
        .add("lines", texts(lines.lines))
        .add_text("question", lines.slot.text_block)
        .add_number("revision", lines.revision)
        .add_number("round", lines.slot.round)
        .take();
}

}   // namespace

std::string signed_json(std::string text, const Signature& signature) {
    const std::string field = ",\"signature\":" + json_string(hex(signature));
    return text.insert(text.rfind(behind_signature), field);
}

std::string union_json(const privacy::Union& united) {
    Object object;
    return object.add("atoms", array(united.atoms(), union_atom_json))
               .add(
                   "batches",
                   array(
                       united.batches(),
                       [](const privacy::BatchId& id) { return json_string(hex(id)); }
                   )
               )
               .add_number("format", release_format)
               .add_number("k", united.k())
               .add_text("policy", release_policy)
               .add("texts", array(united.lines(), union_lines_json))
               .take() +
           "\n";
}

std::string json_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result.push_back('\\');
            result.push_back(c);
        } else if (byte < 0x20) {
            result.append("\\u00").push_back(digits[byte >> 4U]);
            result.push_back(digits[byte & 0xFU]);
        } else {
            result.push_back(c);
        }
    }
    result.push_back('"');
    return result;
}

}   // namespace wb::wire
