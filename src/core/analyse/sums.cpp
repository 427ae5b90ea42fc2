#include "core/analyse/sums.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace wb::analyse {

namespace {

using pictures::FileTables;
using pictures::Table;
using privacy::UnionAtom;
using privacy::UnionCell;

constexpr std::size_t fine_steps = 5;
constexpr std::size_t coarse_steps = 3;

/// The word that all groups of the atom share; nothing where they do not, or one has a number.
std::optional<privacy::Word> only_word(const UnionCell& cell) {
    if (cell.batches > 0 || (cell.almost_everybody > 0) == (cell.hardly_anybody > 0)) {
        return std::nullopt;
    }
    return cell.almost_everybody > 0 ? privacy::Word::AlmostEverybody
                                     : privacy::Word::HardlyAnybody;
}

std::uint32_t base_of(const UnionAtom& atom) {
    std::uint32_t base = 0;
    for (const UnionCell& cell : atom.cells) {
        base = std::max(base, cell.base);
    }
    return base;
}

/// Nothing where no group has a number, unless all say the same.
std::optional<Table> table_of(const UnionAtom& atom) {
    Table table;
    table.question = atom.question;
    table.beneficiary = atom.beneficiary;
    table.place = atom.place;
    table.row = atom.row;
    table.counting = atom.counting;
    table.scale = atom.scale;
    table.base = base_of(atom);
    for (const UnionCell& cell : atom.cells) {
        if (cell.batches > 0) {
            table.bars.push_back({{cell.option}, cell.count, cell.base, cell.variance_tenths});
        }
    }
    if (table.bars.empty()) {
        for (const UnionCell& cell : atom.cells) {
            if (const auto word = only_word(cell)) {
                table.bars.push_back({{cell.option}, *word, std::nullopt, 0});
            }
        }
        // Groups that are each of one mind, but not of the same, have no picture together.
        if (atom.counting == privacy::Counting::OneCell && table.bars.size() != 1) {
            return std::nullopt;
        }
        table.base = std::nullopt;
    } else if (atom.counting == privacy::Counting::EachOption) {
        for (const UnionCell& cell : atom.cells) {
            if (const auto word = only_word(cell)) {
                table.bars.push_back({{cell.option}, *word, std::nullopt, 0});
            }
        }
    }
    const bool steps = table.bars.size() == fine_steps || table.bars.size() == coarse_steps ||
                       table.bars.size() == 1;
    return table.bars.empty() ||
                   (atom.scale && atom.counting == privacy::Counting::OneCell && !steps)
               ? std::nullopt
               : std::optional{std::move(table)};
}

// Of a scale asked on cards, small groups and large ones make two tables: the larger one first,
// because some pictures show one only.
void put_larger_first(std::vector<Table>& tables) {
    for (std::size_t i = 1; i < tables.size(); ++i) {
        Table& one = tables[i - 1];
        Table& other = tables[i];
        const bool same = one.question == other.question && one.beneficiary == other.beneficiary &&
                          one.place == other.place && one.row == other.row;
        if (same && one.base.value_or(0) < other.base.value_or(0)) {
            std::swap(one, other);
        }
    }
}

bool shows(const content::Picture& wanted, const std::string& question) {
    return std::find(wanted.blocks.begin(), wanted.blocks.end(), question) != wanted.blocks.end();
}

/// Of these batches those of the exercise's own revision.
Batches current(const content::Exercise& exercise, const Batches& batches) {
    Batches result;
    std::copy_if(
        batches.begin(),
        batches.end(),
        std::back_inserter(result),
        [&](const privacy::FrozenBatch* batch) {
            return batch->content().slot().exercise == exercise.id &&
                   batch->content().revision == exercise.revision;
        }
    );
    return result;
}

void add_worded(SumPicture& sum, const content::Picture& wanted, const privacy::Union& united) {
    for (const UnionAtom& atom : united.atoms()) {
        if (!shows(wanted, atom.question) || !atom.row.empty()) {
            continue;
        }
        for (const UnionCell& cell : atom.cells) {
            const bool several_minds = cell.almost_everybody > 0 && cell.hardly_anybody > 0;
            if ((cell.almost_everybody == 0 && cell.hardly_anybody == 0) ||
                (cell.batches == 0 && !several_minds &&
                 atom.counting == privacy::Counting::EachOption)) {
                continue;   // the word itself stands in the picture
            }
            sum.worded.push_back(
                {atom.question,
                 atom.beneficiary,
                 atom.place,
                 atom.scale,
                 cell.option,
                 cell.almost_everybody,
                 cell.hardly_anybody}
            );
        }
    }
}

void add_missing(SumPicture& sum, const content::Picture& wanted, const Batches& batches) {
    std::map<std::string, std::uint32_t> groups;
    for (const privacy::FrozenBatch* const batch : batches) {
        std::vector<std::string> questions;
        for (const privacy::LeftOut& one : batch->content().left_out) {
            if (one.why == privacy::LeftOutWhy::FewPeople && shows(wanted, one.question)) {
                questions.push_back(one.question);
            }
        }
        std::sort(questions.begin(), questions.end());
        questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
        for (const std::string& question : questions) {
            ++groups[question];
        }
    }
    for (const auto& [question, count] : groups) {
        sum.missing.push_back({question, count});
    }
}

}   // namespace

std::uint32_t blur_of(std::uint32_t variance_tenths) {
    std::uint64_t people = 0;
    while (10 * people * people < 4 * std::uint64_t{variance_tenths}) {
        ++people;
    }
    return static_cast<std::uint32_t>(people);
}

std::vector<FileTables> tables_of(const content::Exercise& exercise, const Batches& all) {
    std::map<privacy::Slot, Batches> by_slot;
    for (const privacy::FrozenBatch* const batch : current(exercise, all)) {
        by_slot[batch->content().slot()].push_back(batch);
    }
    std::vector<FileTables> result;
    for (const auto& [slot, batches] : by_slot) {
        const auto united = privacy::unite(batches);
        if (!united) {
            continue;
        }
        FileTables tables;
        tables.slot = slot;
        tables.revision = exercise.revision;
        for (const privacy::FrozenBatch* const batch : batches) {
            tables.k = std::max(tables.k, batch->content().k);
        }
        tables.people = privacy::people_band(people_in(batches));
        for (const UnionAtom& atom : united->atoms()) {
            if (auto table = table_of(atom)) {
                tables.published.push_back(std::move(*table));
            }
        }
        put_larger_first(tables.published);
        for (const privacy::UnionLines& lines : united->lines()) {
            tables.lines.insert(tables.lines.end(), lines.lines.begin(), lines.lines.end());
        }
        result.push_back(std::move(tables));
    }
    return result;
}

SumPicture
sum_picture(const content::Picture& wanted, const content::Exercise& exercise, const Batches& all) {
    SumPicture sum;
    sum.exercise = exercise.id;
    const bool texts = wanted.kind == content::PictureKind::Lines;
    Batches batches;
    for (const privacy::FrozenBatch* const batch : all) {
        const privacy::Slot& slot = batch->content().slot();
        const bool of_picture = slot.exercise == exercise.id && slot.text_block.empty() != texts &&
                                (!texts || shows(wanted, slot.text_block));
        if (of_picture && batch->content().revision != exercise.revision) {
            ++sum.other_revision;
        } else if (of_picture) {
            batches.push_back(batch);
        }
    }
    sum.groups = static_cast<std::uint32_t>(batches.size());
    const std::vector<FileTables> tables = tables_of(exercise, batches);
    sum.picture = pictures::picture_of(wanted, exercise, tables);
    for (const FileTables& one : tables) {
        for (const Table& table : one.published) {
            for (const pictures::Bar& bar : table.bars) {
                if (shows(wanted, table.question)) {
                    sum.blur = std::max(sum.blur, blur_of(bar.variance_tenths));
                }
            }
        }
    }
    if (const auto united = privacy::unite(batches); united && !texts) {
        add_worded(sum, wanted, *united);
    }
    add_missing(sum, wanted, batches);
    return sum;
}

}   // namespace wb::analyse
