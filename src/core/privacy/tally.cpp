#include "core/privacy/tally.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace wb::privacy {

namespace {

using content::Block;
using content::BlockKind;

constexpr std::uint32_t nobody = 0xFFFFFFFF;
constexpr std::array<std::size_t, 5> coarse_cell{0, 0, 1, 2, 2};   // of the steps 1 to 5

template <class Items, class Name>
const typename Items::value_type* find_id(const Items& items, const Name& id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Where an answer belongs, as in the record.
struct Where {
    std::uint8_t card = 0;
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;

    bool operator==(const Where&) const = default;
};

Where where(const SharedEntry& entry) {
    return {entry.card, entry.beneficiary};
}

const std::vector<std::string>* option_ids(const SharedEntry& entry) {
    const auto* const options = std::get_if<SharedOptions>(&entry.answer);
    return options == nullptr ? nullptr : &options->ids();
}

/// An answer that counts: the ids that it names, in order ("1" to "5" of a scale).
struct Said {
    const Block* block = nullptr;
    Where where = {};
    std::vector<std::string> ids = {};
};

/// How many options one answer to the block may name.
std::size_t most_named(const Block& block) {
    switch (block.kind) {
    case BlockKind::Choice:
    case BlockKind::Grid:
    case BlockKind::Scale: return 1;
    case BlockKind::Choices:
    case BlockKind::Rank:
    case BlockKind::Phrase: return block.most;
    case BlockKind::Cards:
    case BlockKind::Text:
    case BlockKind::PrivateNote: return 0;
    }
    return 0;
}

/// Reads one record after the other.
class Reader {
public:
    Reader(
        const content::Bundle& bundle,
        const content::Exercise& exercise,
        std::span<const Question> questions
    )
        : bundle_{bundle}
        , exercise_{exercise}
        , questions_{questions}
        , marks_(questions.size()) {
        for (const content::Step& step : exercise.steps) {
            for (const Block& block : step.blocks) {
                if (block.kind == BlockKind::Cards) {
                    cards_ = &block;
                }
            }
        }
        for (const Question& question : questions) {
            if (question.cards) {
                row_ids_ = question.options;
            }
        }
    }

    void read(const Record& record, std::uint32_t person) {
        said_.clear();
        read_cards(record);
        for (const content::Step& step : exercise_.steps) {
            for (const Block& block : step.blocks) {
                read_block(record, step, block);
            }
        }
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            mark(questions_[i], person, marks_[i]);
        }
    }

    std::vector<Marks> take() { return std::move(marks_); }

private:
    std::uint16_t row_index(std::string_view id) const {
        const auto found = std::find(row_ids_.begin(), row_ids_.end(), id);
        return found == row_ids_.end() ? no_row
                                       : static_cast<std::uint16_t>(found - row_ids_.begin());
    }

    std::uint16_t row_of(const SharedCard& card) const {
        if (cards_ == nullptr) {
            return no_row;
        }
        if (cards_->source != content::OptionSource::Tasks) {
            return row_index(card.option.empty() ? own_words_row : card.option);
        }
        for (const content::Branch& branch : bundle_.branches) {
            // The task decides: what else the card claims could put one task into two rows.
            if (const content::Task* const task = find_id(branch.tasks, card.option)) {
                return row_index(task->category);
            }
        }
        return card.option.empty() ? row_index(card.category) : no_row;
    }

    void read_cards(const Record& record) {
        rows_.clear();
        const std::size_t most = cards_ == nullptr ? 0 : cards_->most;
        for (std::size_t i = 0; i < std::min(record.cards.size(), most); ++i) {
            rows_.push_back(row_of(record.cards[i]));
        }
    }

    bool fits(const content::Step& step, const Where& at) const {
        const bool card_fits =
            step.per_card ? at.card >= 1 && at.card <= rows_.size() : at.card == 0;
        return card_fits && step.per_beneficiary == at.beneficiary.has_value();
    }

    /// True when the condition holds for that card and beneficiary. The answer that decides may be
    /// one that is never shared; then nobody can tell and the answer stands.
    bool holds(const std::optional<content::Condition>& when, const Where& at) const {
        if (!when) {
            return true;
        }
        for (const content::Step& step : exercise_.steps) {
            if (const Block* const block = find_id(step.blocks, when->block)) {
                const Where there{
                    step.per_card ? at.card : std::uint8_t{0},
                    step.per_beneficiary ? at.beneficiary : std::nullopt};
                return block->sharing == content::Sharing::Never ||
                       std::any_of(said_.begin(), said_.end(), [&](const Said& said) {
                           return said.block == block && said.where == there &&
                                  std::any_of(
                                      said.ids.begin(),
                                      said.ids.end(),
                                      [&](const auto& id) { return contains(when->any_of, id); }
                                  );
                       });
            }
        }
        return false;
    }

    std::vector<std::string> countable_ids(const Block& block, const SharedEntry& entry) const {
        if (block.kind == BlockKind::Scale) {
            const auto* const level = std::get_if<SharedLevel>(&entry.answer);
            const bool good =
                level != nullptr && level->value() >= 1 && level->value() <= domain::highest_level;
            return good ? std::vector{std::to_string(level->value())} : std::vector<std::string>{};
        }
        const std::vector<std::string>* const ids = option_ids(entry);
        if (ids == nullptr || ids->empty() || ids->size() > most_named(block)) {
            return {};
        }
        for (auto id = ids->begin(); id != ids->end(); ++id) {
            const bool twice = std::find(ids->begin(), id, *id) != id;
            const bool alone = ids->size() == 1 || !contains(block.exclusive, *id);
            if (twice || !alone || !is_offered(block, *id, entry.beneficiary)) {
                return {};
            }
        }
        return *ids;
    }

    bool is_offered(
        const Block& block, std::string_view id, std::optional<domain::Beneficiary> beneficiary
    ) const {
        return std::any_of(questions_.begin(), questions_.end(), [&](const Question& question) {
            return question.block == block.id && question.beneficiary == beneficiary &&
                   contains(question.options, id);
        });
    }

    void read_block(const Record& record, const content::Step& step, const Block& block) {
        std::vector<const SharedEntry*> entries;
        for (const SharedEntry& entry : record.entries) {
            if (entry.block == block.id) {
                entries.push_back(&entry);
            }
        }
        for (const SharedEntry* const entry : entries) {
            const Where at = where(*entry);
            const auto same_place =
                std::count_if(entries.begin(), entries.end(), [&](const SharedEntry* other) {
                    return where(*other) == at;
                });
            if (same_place != 1 || !fits(step, at) || !holds(step.when, at) ||
                !holds(block.when, at)) {
                continue;
            }
            std::vector<std::string> ids = countable_ids(block, *entry);
            if (!ids.empty()) {
                said_.push_back({&block, at, std::move(ids)});
            }
        }
    }

    void mark(const Question& question, std::uint32_t person, Marks& found) const {
        if (question.cards) {
            for (const std::uint16_t row : rows_) {
                if (row != no_row) {
                    found.push_back({person, no_row, row});
                }
            }
            return;
        }
        for (const Said& said : said_) {
            if (said.block->id != question.block ||
                said.where.beneficiary != question.beneficiary) {
                continue;
            }
            const std::uint16_t row =
                said.where.card == 0 ? no_row : rows_[std::size_t{said.where.card} - 1];
            for (std::size_t i = 0; i < said.ids.size(); ++i) {
                if (question.place != 0 && question.place != i + 1) {
                    continue;
                }
                const auto option =
                    std::find(question.options.begin(), question.options.end(), said.ids[i]);
                found.push_back(
                    {person, row, static_cast<std::uint16_t>(option - question.options.begin())}
                );
            }
        }
    }

    const content::Bundle& bundle_;
    const content::Exercise& exercise_;
    std::span<const Question> questions_;
    std::vector<Marks> marks_;
    const Block* cards_ = nullptr;
    std::vector<std::string> row_ids_ = {};
    std::vector<std::uint16_t> rows_ = {};   // of the record's cards
    std::vector<Said> said_ = {};
};

}   // namespace

std::vector<Marks> marks(
    const content::Bundle& bundle,
    const content::Exercise& exercise,
    std::span<const Question> questions,
    std::span<const Record* const> people
) {
    Reader reader{bundle, exercise, questions};
    for (std::size_t i = 0; i < people.size(); ++i) {
        reader.read(*people[i], static_cast<std::uint32_t>(i));
    }
    return reader.take();
}

Table table(const Question& question, const Marks& marks, const RowSet& rows) {
    Table result;
    result.counts.resize(question.options.size());
    result.coarse.resize(question.scale ? 3 : 0);
    // Who was counted last, per cell: marks come person after person.
    std::uint32_t last = nobody;
    std::vector<std::uint32_t> last_in(result.counts.size(), nobody);
    std::vector<std::uint32_t> last_in_coarse(result.coarse.size(), nobody);
    const auto count = [](std::uint32_t person, std::uint32_t& seen, std::uint32_t& cell) {
        if (seen != person) {
            seen = person;
            ++cell;
        }
    };
    for (const Mark& mark : marks) {
        if (!rows.empty() && (mark.row == no_row || !rows[mark.row])) {
            continue;
        }
        count(mark.person, last, result.base);
        count(mark.person, last_in[mark.option], result.counts[mark.option]);
        if (question.scale) {
            const std::size_t cell = coarse_cell[mark.option];
            count(mark.person, last_in_coarse[cell], result.coarse[cell]);
        }
    }
    return result;
}

}   // namespace wb::privacy
