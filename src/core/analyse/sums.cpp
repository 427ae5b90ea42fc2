#include "core/analyse/sums.hpp"

#include <algorithm>
#include <utility>

#include "core/privacy/union.hpp"

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

void add_worded(SumPicture& sum, const std::vector<UnionAtom>& atoms) {
    for (const UnionAtom& atom : atoms) {
        if (!atom.row.empty()) {
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
    std::vector<std::string> questions = wanted.blocks;
    std::sort(questions.begin(), questions.end());
    questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
    for (const std::string& question : questions) {
        const auto lacks = [&](const Batch* batch) {
            const auto& left_out = batch->content().left_out;
            return std::any_of(left_out.begin(), left_out.end(), [&](const auto& one) {
                return one.why == privacy::LeftOutWhy::FewPeople && one.question == question;
            });
        };
        const auto groups = std::count_if(batches.begin(), batches.end(), lacks);
        if (groups > 0) {
            sum.missing.push_back({question, static_cast<std::uint32_t>(groups)});
        }
    }
}

/// Of each slot in the batches, without any table yet.
std::vector<FileTables> empty_tables(const Batches& batches) {
    std::vector<FileTables> result;
    std::vector<std::uint32_t> people;
    for (const Batch* const batch : batches) {
        const privacy::BatchContent& content = batch->content();
        // A picture has a round or two, so the list is as short as that.
        auto found = std::find_if(result.begin(), result.end(), [&](const FileTables& one) {
            return one.slot == content.slot();
        });
        if (found == result.end()) {
            found = result.insert(result.end(), FileTables{});
            found->slot = content.slot();
            found->revision = content.revision;
            people.push_back(0);
        }
        found->k = std::max(found->k, content.k);
        people[static_cast<std::size_t>(found - result.begin())] += batch->people;
    }
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].people = privacy::people_band(people[i]);
    }
    std::sort(result.begin(), result.end(), [](const FileTables& one, const FileTables& other) {
        return one.slot < other.slot;
    });
    return result;
}

FileTables& tables_at(std::vector<FileTables>& all, const privacy::Slot& slot) {
    return *std::find_if(all.begin(), all.end(), [&](const FileTables& one) {
        return one.slot == slot;
    });
}

}   // namespace

std::uint32_t blur_of(std::uint32_t variance_tenths) {
    std::uint64_t people = 0;
    while (10 * people * people < 4 * std::uint64_t{variance_tenths}) {
        ++people;
    }
    return static_cast<std::uint32_t>(people);
}

SumPicture sum_picture(
    const content::Picture& wanted,
    const content::Exercise& exercise,
    const privacy::CellNumbers& numbers,
    const Batches& all
) {
    SumPicture sum;
    sum.exercise = exercise.id;
    const bool texts = wanted.kind == content::PictureKind::Lines;
    Batches batches;
    for (const Batch* const batch : all) {
        if (batch->is_text != texts) {
            continue;
        }
        const privacy::Slot& slot = batch->content().slot();
        const bool of_picture =
            slot.exercise == exercise.id && (!texts || shows(wanted, slot.text_block));
        if (of_picture && batch->content().revision != exercise.revision) {
            ++sum.other_revision;
        } else if (of_picture) {
            batches.push_back(batch);
        }
    }
    sum.groups = static_cast<std::uint32_t>(batches.size());
    const std::vector<UnionAtom> atoms = numbers.sums(cells(batches), wanted.blocks);
    std::vector<FileTables> tables = empty_tables(batches);
    for (const UnionAtom& atom : atoms) {
        auto table = table_of(atom);
        if (!table) {
            continue;
        }
        for (const pictures::Bar& bar : table->bars) {
            sum.blur = std::max(sum.blur, blur_of(bar.variance_tenths));
        }
        tables_at(tables, atom.slot).published.push_back(std::move(*table));
    }
    for (FileTables& one : tables) {
        put_larger_first(one.published);
    }
    if (texts && !batches.empty()) {
        const auto united = privacy::unite(as_frozen(batches));
        for (const privacy::UnionLines& lines : united->lines()) {
            tables_at(tables, lines.slot).lines = lines.lines;
        }
    }
    sum.picture = pictures::picture_of(wanted, exercise, tables);
    add_worded(sum, atoms);
    add_missing(sum, wanted, batches);
    return sum;
}

}   // namespace wb::analyse
