#include "core/pictures/charts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/privacy/blur.hpp"

namespace wb::pictures {

namespace {

/// Up to so many options stand in the content's order; with more, those with most people come
/// first.
constexpr std::size_t most_in_order = 4;

bool is(const Bar& bar, privacy::Word word) {
    const auto* const said = std::get_if<privacy::Word>(&bar.people);
    return said != nullptr && *said == word;
}

/// More people first; almost everybody is more than any number.
std::uint64_t size_of(const ChartBar& one) {
    const auto* const count = std::get_if<std::uint32_t>(&one.bar.people);
    return count == nullptr ? UINT64_MAX : *count;
}

bool same_place(const Table& a, const Table& b) {
    return a.question == b.question && a.beneficiary == b.beneficiary && a.place == b.place &&
           a.row == b.row;
}

/// Who answered is part of the batch; noise can make the one look larger than the other.
std::string smaller_band(std::string a, const std::string& b) {
    const auto begins_with = [](const std::string& band) {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < band.size() && band[i] >= '0' && band[i] <= '9'; ++i) {
            number = 10 * number + static_cast<std::uint32_t>(band[i] - '0');
        }
        return number;
    };
    return begins_with(b) < begins_with(a) ? b : a;
}

// Of a sum, bars may be of different groups: their shares beside each other would mislead.
bool of_one_base(const Table& table) {
    const auto& bars = table.bars;
    return std::all_of(bars.begin(), bars.end(), [&](const Bar& bar) {
        return bar.base.value_or(*table.base) == bars.front().base.value_or(*table.base);
    });
}

std::optional<int> percent_of(const Table& published, const Bar& bar) {
    if (bar.options.size() != 1 || !published.base || !of_one_base(published)) {
        return std::nullopt;
    }
    for (const Bar& one : published.bars) {
        const auto* const count = std::get_if<std::uint32_t>(&one.people);
        if (count != nullptr && one.options == bar.options) {
            return privacy::percent(*count, one.base.value_or(*published.base));
        }
    }
    return std::nullopt;
}

}   // namespace

const content::Block* Source::block(const std::string& id) const {
    for (const content::Step& step : exercise_.steps) {
        for (const content::Block& one : step.blocks) {
            if (one.id == id) {
                return &one;
            }
        }
    }
    return nullptr;
}

bool Source::on_cards(const std::string& id) const {
    return std::any_of(exercise_.steps.begin(), exercise_.steps.end(), [&](const auto& step) {
        return step.per_card &&
               std::any_of(step.blocks.begin(), step.blocks.end(), [&](const auto& one) {
                   return one.id == id;
               });
    });
}

std::vector<std::string> Source::options(const std::string& id) const {
    std::vector<std::string> ids;
    if (const content::Block* const found = block(id)) {
        for (const content::Option& option : found->options) {
            ids.push_back(option.id);
        }
    }
    return ids;
}

const Table* Source::published(const std::string& id) const {
    if (published_ == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(published_->begin(), published_->end(), [&](const auto& table) {
        return table.question == id && table.row.empty();
    });
    return found == published_->end() ? nullptr : &*found;
}

std::vector<Table> Source::seen(const std::string& id) const {
    const std::vector<Table>* const tables =
        shown_ == nullptr || shown_->empty() ? published_ : shown_;
    std::vector<Table> result;
    if (tables != nullptr) {
        std::copy_if(
            tables->begin(),
            tables->end(),
            std::back_inserter(result),
            [&](const Table& table) { return table.question == id; }
        );
    }
    return result;
}

std::vector<Chart> Source::charts(const std::string& id) const {
    std::vector<Chart> result;
    for (const Table& table : seen(id)) {
        if (shown_ == nullptr || shown_->empty()) {
            result.push_back(chart(table, table));
            continue;
        }
        const auto published =
            std::find_if(published_->begin(), published_->end(), [&](const Table& one) {
                return same_place(one, table);
            });
        result.push_back(chart(table, published == published_->end() ? table : *published));
    }
    return result;
}

Chart Source::chart(const Table& seen, const Table& published) const {
    const bool exact = seen.counts == privacy::RoomCounts::Exact;
    Chart result;
    result.question = seen.question;
    result.beneficiary = seen.beneficiary;
    result.row = seen.row;
    result.counting = seen.counting;
    result.scale = seen.scale;
    result.counts = seen.counts;
    result.people =
        published.base ? smaller_band(privacy::people_band(*published.base), people_) : people_;
    for (const Bar& bar : seen.bars) {
        if (is(bar, privacy::Word::HardlyAnybody)) {
            result.hardly_anybody.insert(
                result.hardly_anybody.end(), bar.options.begin(), bar.options.end()
            );
        } else {
            result.bars.push_back({bar, exact ? std::nullopt : percent_of(published, bar)});
        }
    }
    const content::Block* const found = block(seen.question);
    const bool grid = found != nullptr && found->kind == content::BlockKind::Grid;
    const bool few = seen.place == 0 && found != nullptr &&
                     found->source == content::OptionSource::Listed &&
                     found->options.size() <= most_in_order;
    if (!seen.scale && !grid && !few) {
        result.order = Order::People;
        std::stable_sort(
            result.bars.begin(),
            result.bars.end(),
            [](const ChartBar& a, const ChartBar& b) { return size_of(a) > size_of(b); }
        );
    }
    if (const auto levels = seen.scale ? levels_of(seen) : std::nullopt) {
        result.mean_tenths = privacy::mean_tenths(*levels);
    }
    return result;
}

std::optional<privacy::Levels> levels_of(const Table& table) {
    privacy::Levels levels;
    for (const Bar& bar : table.bars) {
        const auto* const count = std::get_if<std::uint32_t>(&bar.people);
        if (count == nullptr) {
            return std::nullopt;
        }
        levels.counts.push_back(*count);
        levels.variance_tenths = std::max(levels.variance_tenths, bar.variance_tenths);
    }
    return levels;
}

std::optional<std::uint32_t> count_of(const Table& table, const std::string& option) {
    for (const Bar& bar : table.bars) {
        if (bar.options != std::vector<std::string>{option}) {
            continue;
        }
        if (const auto* const count = std::get_if<std::uint32_t>(&bar.people)) {
            return *count;
        }
        return is(bar, privacy::Word::HardlyAnybody) ? std::optional{1U} : std::nullopt;
    }
    return std::nullopt;
}

std::uint32_t variance_tenths_of(const Table& table, const std::string& option) {
    for (const Bar& bar : table.bars) {
        if (bar.options == std::vector<std::string>{option}) {
            return bar.variance_tenths;
        }
    }
    return privacy::noise_variance_tenths;
}

bool is_clear_gap(std::uint32_t a, std::uint32_t b, std::uint32_t variance_tenths) {
    // Two standard deviations, compared as squares.
    const std::uint64_t gap = a > b ? a - b : b - a;
    return 10 * gap * gap > 4 * std::uint64_t{variance_tenths};
}

}   // namespace wb::pictures
