#include "core/pictures/pictures.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/pictures/charts.hpp"

namespace wb::pictures {

namespace {

using content::PictureKind;

std::vector<Chart> whole(std::vector<Chart> charts) {
    charts.erase(
        std::remove_if(
            charts.begin(), charts.end(), [](const Chart& chart) { return !chart.row.empty(); }
        ),
        charts.end()
    );
    return charts;
}

std::vector<Chart> by_rows(std::vector<Chart> charts) {
    charts.erase(
        std::remove_if(
            charts.begin(), charts.end(), [](const Chart& chart) { return chart.row.empty(); }
        ),
        charts.end()
    );
    return charts;
}

std::optional<Chart> first_of(const std::vector<Chart>& charts) {
    return charts.empty() ? std::nullopt : std::optional{charts.front()};
}

People people(const content::Picture& wanted, const Source& source) {
    People result;
    bool on_cards = false;
    for (const std::string& block : wanted.blocks) {
        for (const Chart& chart : source.charts(block)) {
            (chart.row.empty() ? result.charts : result.rows).push_back(chart);
        }
        on_cards = on_cards || source.on_cards(block);
    }
    // One beneficiary after the other, with all that is asked for them.
    const auto whose = [](const Chart& chart) {
        return chart.beneficiary ? static_cast<int>(*chart.beneficiary) : -1;
    };
    std::stable_sort(
        result.charts.begin(),
        result.charts.end(),
        [&](const Chart& a, const Chart& b) { return whose(a) < whose(b); }
    );
    std::stable_sort(result.rows.begin(), result.rows.end(), [&](const Chart& a, const Chart& b) {
        return std::pair{whose(a), a.row == privacy::rolled_up_row} <
               std::pair{whose(b), b.row == privacy::rolled_up_row};
    });
    if (wanted.claim_percent > 0) {
        result.claim = Claim{wanted.claim_percent, on_cards};
    }
    return result;
}

Distribution distribution(const content::Picture& wanted, const Source& source) {
    Distribution result;
    for (const std::string& block : wanted.blocks) {
        const std::vector<Chart> charts = source.charts(block);
        result.charts.insert(result.charts.end(), charts.begin(), charts.end());
    }
    return result;
}

Change change(const Table* before, const Table* after) {
    if (before == nullptr || after == nullptr) {
        return Change::RoundMissing;
    }
    const auto first = levels_of(*before);
    const auto second = levels_of(*after);
    if (!first || !second) {
        return Change::Unanimous;
    }
    switch (privacy::shift(*first, *second)) {
    case privacy::Shift::Unclear: return Change::Unclear;
    case privacy::Shift::Up: return Change::Up;
    case privacy::Shift::Down: return Change::Down;
    }
    return Change::Unclear;
}

Shift shift(const content::Picture& wanted, const Source& before, const Source& after) {
    Shift result;
    for (const std::string& block : wanted.blocks) {
        ShiftLine line;
        line.question = block;
        line.before = first_of(whole(before.charts(block)));
        line.after = first_of(whole(after.charts(block)));
        line.change = change(before.published(block), after.published(block));
        result.lines.push_back(std::move(line));
    }
    return result;
}

bool is_unanimous_for(const Table& table, const std::string& option) {
    return table.bars.size() == 1 && table.bars.front().options.front() == option &&
           std::holds_alternative<privacy::Word>(table.bars.front().people);
}

std::optional<ChartBar> bar_of(const std::optional<Chart>& chart, const std::string& option) {
    if (!chart) {
        return std::nullopt;
    }
    const auto found = std::find_if(chart->bars.begin(), chart->bars.end(), [&](const auto& one) {
        return one.bar.options == std::vector<std::string>{option};
    });
    return found == chart->bars.end() ? std::nullopt : std::optional{*found};
}

Compare compare(const content::Picture& wanted, const Source& source) {
    Compare result;
    result.first = wanted.blocks.front();
    result.second = wanted.blocks.back();
    result.first_chart = first_of(whole(source.charts(result.first)));
    result.second_chart = first_of(whole(source.charts(result.second)));
    const std::vector<Table> first = source.seen(result.first);
    const std::vector<Table> second = source.seen(result.second);
    std::vector<std::pair<std::uint32_t, Pair>> pairs;
    for (const std::string& option : source.options(result.first)) {
        Pair pair;
        pair.option = option;
        pair.first = bar_of(result.first_chart, option);
        pair.second = bar_of(result.second_chart, option);
        if (!pair.first && !pair.second) {
            continue;
        }
        const auto one = first.empty() ? std::nullopt : count_of(first.front(), option);
        const auto other = second.empty() ? std::nullopt : count_of(second.front(), option);
        std::uint32_t size = 0;
        if (one && other) {
            const std::uint32_t a = one.value_or(0);
            const std::uint32_t b = other.value_or(0);
            size = a > b ? a - b : b - a;
            const std::uint32_t variance = variance_tenths_of(first.front(), option) +
                                           variance_tenths_of(second.front(), option);
            pair.gap = !is_clear_gap(a, b, variance) ? Gap::Unclear
                       : a > b                       ? Gap::FirstMore
                                                     : Gap::SecondMore;
            size = pair.gap == Gap::Unclear ? 0 : size;
        }
        pairs.emplace_back(size, std::move(pair));
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
        return a.first > b.first;
    });
    for (auto& one : pairs) {
        result.pairs.push_back(std::move(one.second));
    }
    return result;
}

Places places(const content::Picture& wanted, const Source& source) {
    Places result;
    const std::string& block = wanted.blocks.front();
    result.places = source.charts(block);
    std::vector<std::pair<std::uint32_t, Ranked>> ranked;   // those with a word first
    for (const std::string& option : source.options(block)) {
        Ranked one{option, 0};
        std::uint32_t leads = 0;
        for (const Table& table : source.seen(block)) {
            one.named += count_of(table, option).value_or(0);
            leads += is_unanimous_for(table, option) ? 1U : 0U;
        }
        if (one.named > 0 || leads > 0) {
            ranked.emplace_back(leads, std::move(one));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::pair{a.first, a.second.named} > std::pair{b.first, b.second.named};
    });
    for (auto& one : ranked) {
        result.top.push_back(std::move(one.second));
    }
    return result;
}

Field field(const content::Picture& wanted, const Source& source) {
    const content::Block* const block = source.block(wanted.blocks.front());
    return {
        block == nullptr ? content::GridShape::TwoByTwo : block->shape,
        first_of(whole(source.charts(wanted.blocks.front())))};
}

Kept kept(const content::Picture& wanted, const Source& source) {
    const std::vector<Chart> answers = source.charts(wanted.blocks.back());
    return {
        first_of(source.charts(wanted.blocks.front())), first_of(whole(answers)), by_rows(answers)};
}

Flow flow(const content::Picture& wanted, const Source& source) {
    Flow result;
    for (const domain::Beneficiary beneficiary : domain::all_beneficiaries) {
        Stream stream;
        stream.beneficiary = beneficiary;
        const auto of_theirs = [&](const std::string& block) {
            std::vector<Chart> charts = source.charts(block);
            charts.erase(
                std::remove_if(
                    charts.begin(),
                    charts.end(),
                    [&](const Chart& chart) { return chart.beneficiary != beneficiary; }
                ),
                charts.end()
            );
            return charts;
        };
        const std::vector<Chart> effects = of_theirs(wanted.blocks.front());
        stream.effects = first_of(whole(effects));
        stream.strength = first_of(whole(of_theirs(wanted.blocks.back())));
        stream.rows = by_rows(effects);
        result.streams.push_back(std::move(stream));
    }
    return result;
}

template <Audience audience>
Lines lines(const content::Picture& wanted, const std::vector<Tables<audience>>& tables) {
    Lines result;
    for (const std::string& block : wanted.blocks) {
        TextLines one{block, {}};
        bool revealed = false;
        for (const Tables<audience>& batch : tables) {
            if (batch.slot.text_block == block) {
                revealed = true;
                one.lines.insert(one.lines.end(), batch.lines.begin(), batch.lines.end());
            }
        }
        if (revealed) {
            result.questions.push_back(std::move(one));
        }
    }
    return result;
}

/// The newest batch of a round's answers, or null.
template <Audience audience>
const Tables<audience>* newest(const std::vector<Tables<audience>>& tables, std::uint8_t round) {
    const auto found = std::find_if(tables.rbegin(), tables.rend(), [&](const auto& batch) {
        return batch.slot.round == round && batch.slot.text_block.empty();
    });
    return found == tables.rend() ? nullptr : &*found;
}

Body body_of(const content::Picture& wanted, const Source& source, const Source& second_round) {
    switch (wanted.kind) {
    case PictureKind::Distribution: return distribution(wanted, source);
    case PictureKind::Shift: return shift(wanted, source, second_round);
    case PictureKind::People: return people(wanted, source);
    case PictureKind::Compare: return compare(wanted, source);
    case PictureKind::Places: return places(wanted, source);
    case PictureKind::Field: return field(wanted, source);
    case PictureKind::Kept: return kept(wanted, source);
    case PictureKind::Flow: return flow(wanted, source);
    case PictureKind::Lines: break;   // has no tables
    }
    return Lines{};
}

}   // namespace

template <Audience audience>
Picture<audience> picture_of(
    const content::Picture& wanted,
    const content::Exercise& exercise,
    const std::vector<Tables<audience>>& tables
) {
    Picture<audience> result;
    result.id = wanted.id;
    if (wanted.kind == PictureKind::Lines) {
        result.body = lines(wanted, tables);
        return result;
    }
    const Tables<audience>* const first = newest(tables, 1);
    const Tables<audience>* const second = newest(tables, 2);
    const Tables<audience>* const shown =
        first == nullptr && wanted.kind != PictureKind::Shift ? second : first;
    const auto source = [&](const Tables<audience>* batch) {
        return batch == nullptr ? Source{exercise, nullptr, nullptr, {}}
                                : Source{exercise, &batch->published, &batch->shown, batch->people};
    };
    result.body = body_of(wanted, source(shown), source(second));
    for (const Tables<audience>* const batch : {shown, second}) {
        if (batch == nullptr ||
            (batch == second && wanted.kind != PictureKind::Shift && shown != second)) {
            continue;
        }
        result.people = result.people.empty() ? batch->people : result.people;
        result.k = std::max(result.k, batch->k);
        for (const privacy::LeftOut& one : batch->left_out) {
            const bool of_picture =
                std::find(wanted.blocks.begin(), wanted.blocks.end(), one.question) !=
                wanted.blocks.end();
            const bool there = std::find(result.left_out.begin(), result.left_out.end(), one) !=
                               result.left_out.end();
            if (of_picture && !there) {
                result.left_out.push_back(one);
            }
        }
    }
    return result;
}

template Picture<Audience::Files>
picture_of(const content::Picture&, const content::Exercise&, const std::vector<FileTables>&);
template Picture<Audience::Room>
picture_of(const content::Picture&, const content::Exercise&, const std::vector<RoomTables>&);

}   // namespace wb::pictures
