#include "core/privacy/room.hpp"

#include <algorithm>

#include "core/privacy/room_painter.hpp"

namespace wb::privacy {

namespace {

/// A bar of fewer people is joined with another one.
constexpr std::uint32_t smallest_bar = 2;

struct Bar {
    std::vector<std::string> options;
    std::uint32_t people;
};

void join(Bar& into, Bar& from) {
    into.options.insert(into.options.end(), from.options.begin(), from.options.end());
    into.people += from.people;
}

/// A bar of one person and its neighbours on the scale become one, as often as it takes.
std::vector<Bar> joined_neighbours(std::vector<Bar> bars) {
    const auto lone = [](const Bar& bar) { return bar.people > 0 && bar.people < smallest_bar; };
    for (;;) {
        const auto bar = std::find_if(bars.begin(), bars.end(), lone);
        if (bar == bars.end() || bars.size() == 1) {
            return bars;
        }
        const auto low = std::next(bar) == bars.end() ? std::prev(bar) : bar;
        join(*low, *std::next(low));
        bars.erase(std::next(low));
    }
}

/// All options of one person or nobody stand together under "more", with the next smallest option
/// when they are too few; who sees "more" cannot tell which of its options was chosen.
std::vector<Bar> joined_rest(std::vector<Bar> bars) {
    const bool lone =
        std::any_of(bars.begin(), bars.end(), [](const Bar& bar) { return bar.people == 1; });
    if (!lone) {
        return bars;
    }
    std::vector<Bar> kept;
    Bar more{{}, 0};
    for (Bar& bar : bars) {
        if (bar.people < smallest_bar) {
            join(more, bar);
        } else {
            kept.push_back(std::move(bar));
        }
    }
    while ((more.people < smallest_bar || more.options.size() < 2) && !kept.empty()) {
        const auto smallest =
            std::min_element(kept.begin(), kept.end(), [](const Bar& a, const Bar& b) {
                return a.people < b.people;
            });
        join(more, *smallest);
        kept.erase(smallest);
    }
    kept.push_back(std::move(more));
    return kept;
}

std::vector<RoomBar> exact_bars(const Question& question, const Shown& shown) {
    const ExactCells cells = exact_cells(question, shown);
    std::vector<RoomBar> result;
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < cells.options.size(); ++i) {
        const auto word = word_for(question.counting, cells.counts[i], shown.table.base);
        if (word && question.counting == Counting::OneCell) {
            return {{{cells.options[i]}, *word}};
        }
        if (question.counting == Counting::OneCell) {
            bars.push_back({{cells.options[i]}, cells.counts[i]});
        } else if (word) {
            result.push_back({{cells.options[i]}, *word});
        } else {
            result.push_back({{cells.options[i]}, cells.counts[i]});
        }
    }
    bars = question.scale ? joined_neighbours(std::move(bars)) : joined_rest(std::move(bars));
    for (Bar& bar : bars) {
        result.push_back({std::move(bar.options), bar.people});
    }
    return result;
}

std::vector<RoomBar> blurred_bars(const Atom& atom) {
    std::vector<RoomBar> bars;
    for (const Cell& cell : atom.cells) {
        bars.push_back({{cell.option}, cell.value});
    }
    return bars;
}

}   // namespace

RoomPicture
RoomPainter::picture(const Tally& tally, const Layout& layout, const Rules& rules, bool exact) {
    std::vector<RoomTable> tables;
    for (const Shown& shown : layout.tables) {
        const Question& question = tally.questions[shown.question];
        // The bars of a OneCell table add up to those who answered: if that is all but one, the one
        // would show.
        const bool one_missing =
            question.counting == Counting::OneCell && rules.people - shown.table.base == 1;
        RoomTable table;
        table.question = question.block;
        table.beneficiary = question.beneficiary;
        table.place = question.place;
        table.row = shown.row;
        table.counting = question.counting;
        table.scale = question.scale;
        if (exact && !one_missing) {
            table.bars = exact_bars(question, shown);
        } else {
            table.counts = RoomCounts::Blurred;
            table.bars = blurred_bars(atom(question, shown, rules));
        }
        tables.push_back(std::move(table));
    }
    return RoomPicture{std::move(tables)};
}

}   // namespace wb::privacy
