// From the tables of a batch to charts. For core/pictures' own .cpp files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/content/content.hpp"
#include "core/pictures/pictures.hpp"

namespace wb::pictures {

/// The tables of one batch with what the exercise says about them. Both lists may be null: nothing
/// was revealed.
class Source {
public:
    Source(
        const content::Exercise& exercise,
        const std::vector<Table>* published,
        const std::vector<Table>* shown,
        std::string people
    )
        : exercise_{exercise}
        , published_{published}
        , shown_{shown}
        , people_{std::move(people)} {}

    /// The block of that id, or null.
    const content::Block* block(const std::string& id) const;

    /// True when the block is asked on cards, where one person may say several things.
    bool on_cards(const std::string& id) const;

    /// The ids of the block's listed options.
    std::vector<std::string> options(const std::string& id) const;

    /// What was published of a block, of everybody; or null.
    const Table* published(const std::string& id) const;

    /// The block's tables as the audience sees them.
    std::vector<Table> seen(const std::string& id) const;

    /// The block's charts, in the order of its tables.
    std::vector<Chart> charts(const std::string& id) const;

private:
    Chart chart(const Table& seen, const Table& published) const;

    const content::Exercise& exercise_;
    const std::vector<Table>* published_;
    const std::vector<Table>* shown_;
    std::string people_;   ///< in the batch, as a band
};

/// The published counts of a scale; nothing where a word stands.
std::optional<privacy::Levels> levels_of(const Table& table);

/// The count of an option, at most 1 where hardly anybody chose it; nothing where almost everybody
/// did, where it is joined with others, or where the table does not have it.
std::optional<std::uint32_t> count_of(const Table& table, const std::string& option);

/// Of the noise in the option's count, in tenths.
std::uint32_t variance_tenths_of(const Table& table, const std::string& option);

/// True when two counts differ by more than 2 standard deviations; `variance_tenths`: of the noise
/// in their difference, the sum of both. For exact counts, too: with few people a smaller
/// difference is one or two persons' mood.
bool is_clear_gap(std::uint32_t a, std::uint32_t b, std::uint32_t variance_tenths);

}   // namespace wb::pictures
