#include "ui/pictures/chart_view.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/content/path.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/field_chart.hpp"

namespace wb::ui {

namespace {

using pictures::Chart;
using pictures::ChartBar;

constexpr std::size_t most_projected_pairs = 5;   // two bars each
constexpr std::size_t most_names = 2;             // of what is joined
constexpr float tallest_projected = 0.27F;        // of the width: the rest is for words
constexpr float tallest_projected_pairs = 0.25F;

std::size_t names_for(Fit fit) {
    return fit == Fit::Projector ? 1 : most_names;
}

float tallest_for(Fit fit, float tallest) {
    return fit == Fit::Projector ? tallest : 0;
}

std::string count_words(const ChartBar& bar, const LeadWords& texts) {
    if (const auto* const word = std::get_if<privacy::Word>(&bar.bar.people)) {
        switch (*word) {
        case privacy::Word::AlmostEverybody: return texts(LeadText::picture_almost_everybody);
        case privacy::Word::HardlyAnybody: return texts(LeadText::picture_hardly_anybody);
        }
    }
    const std::string count = std::to_string(*std::get_if<std::uint32_t>(&bar.bar.people));
    return bar.percent ? texts(
                             LeadText::picture_count_percent,
                             {{"count", count}, {"percent", std::to_string(*bar.percent)}}
                         )
                       : count;
}

std::uint32_t number_of(const ChartBar& bar) {
    const auto* const count = std::get_if<std::uint32_t>(&bar.bar.people);
    return count == nullptr ? 0 : *count;
}

bool is_word(const ChartBar& bar) {
    return std::holds_alternative<privacy::Word>(bar.bar.people);
}

std::uint32_t longest_of(const std::vector<ChartBar>& bars) {
    std::uint32_t longest = 1;
    for (const ChartBar& bar : bars) {
        longest = std::max(longest, number_of(bar));
    }
    return longest;
}

float share_of(const ChartBar& bar, std::uint32_t longest) {
    return static_cast<float>(number_of(bar)) / static_cast<float>(longest);
}

/// How an option looks: what helps, what harms and what is blocked by shape, color and word.
struct Sign {
    Icon icon = Icon::None;
    BarLook look = BarLook::Solid;
    bool harm = false;
};

bool asks_for_sign(const content::Block& block) {
    const auto has = [&](std::string_view id) {
        return std::any_of(block.options.begin(), block.options.end(), [&](const auto& option) {
            return option.id == id;
        });
    };
    return has("helps") && has("harms");
}

Sign sign_of(const Chart& chart, const std::string& id, const PictureNames& names) {
    const content::Block* const block = content::find_block(names.exercise(), chart.question);
    if (block == nullptr) {
        return {};
    }
    if (const auto* const effect = content::find_effect(names.texts().bundle(), id);
        effect != nullptr && block->source == content::OptionSource::Effects) {
        return effect->polarity == content::Polarity::Harm
                   ? Sign{Icon::Harms, BarLook::Solid, true}
                   : Sign{Icon::Helps, BarLook::Solid, false};
    }
    if (!asks_for_sign(*block)) {
        return {};
    }
    if (id == "helps") {
        return {Icon::Helps, BarLook::Solid, false};
    }
    if (id == "harms") {
        return {Icon::Harms, BarLook::Solid, true};
    }
    return id == "blocked" ? Sign{Icon::Blocked, BarLook::Hatched, false}
                           : Sign{Icon::None, BarLook::Outlined, false};
}

Tone tone_of(const std::optional<domain::Beneficiary>& beneficiary, bool harm) {
    if (harm) {
        return Tone::Warning;
    }
    if (!beneficiary) {
        return Tone::Neutral;
    }
    switch (*beneficiary) {
    case domain::Beneficiary::Customers: return Tone::Customers;
    case domain::Beneficiary::Company: return Tone::Company;
    case domain::Beneficiary::Self: return Tone::Self;
    }
    return Tone::Neutral;
}

/// The bars in the order in which they are shown: what is joined of several options comes last
/// where people decide the order.
std::vector<ChartBar> ordered(const Chart& chart) {
    std::vector<ChartBar> bars = chart.bars;
    if (chart.order == pictures::Order::People) {
        std::stable_partition(bars.begin(), bars.end(), [](const ChartBar& bar) {
            return bar.bar.options.size() == 1;
        });
    }
    return bars;
}

/// The six largest, in the order in which they stood.
std::vector<ChartBar> largest(const std::vector<ChartBar>& bars, Fit fit) {
    if (fit == Fit::Window || bars.size() <= most_projected_rows) {
        return bars;
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> sizes;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        sizes.emplace_back(is_word(bars[i]) ? UINT32_MAX : number_of(bars[i]), i);
    }
    std::stable_sort(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
        return a.first > b.first;
    });
    sizes.resize(most_projected_rows);
    std::sort(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
        return a.second < b.second;
    });
    std::vector<ChartBar> result;
    for (const auto& one : sizes) {
        result.push_back(bars[one.second]);
    }
    return result;
}

void add_rest(PictureView& view, std::size_t all, std::size_t shown, const LeadWords& texts) {
    if (all > shown) {
        const std::size_t rest = all - shown;
        view.remarks.push_back(
            rest == 1 ? texts(LeadText::picture_one_more)
                      : texts(LeadText::picture_more, {{"count", std::to_string(rest)}})
        );
    }
}

std::string people_words(const std::string& people, const LeadWords& texts) {
    return people.empty() ? people
                          : texts(LeadText::picture_band, {{"count", PictureNames::band(people)}});
}

void add_hardly_anybody(PictureView& view, const Chart& chart, const PictureNames& names) {
    const std::vector<std::string> all = names.all(chart, chart.hardly_anybody);
    for (const std::string& name : all) {
        std::vector<std::string> row{name, names.texts()(LeadText::picture_hardly_anybody)};
        row.resize(view.columns.size(), "\u2013");
        view.rows.push_back(std::move(row));
    }
    if (!all.empty()) {
        view.remarks.push_back(names.texts(
        )(LeadText::picture_hardly_anybody_chose, {{"list", names.shortened(all, most_names)}}));
    }
}

void add_blurred(PictureView& view, const Chart& chart) {
    view.blurred = chart.counts == privacy::RoomCounts::Blurred &&
                   std::any_of(chart.bars.begin(), chart.bars.end(), [](const ChartBar& bar) {
                       return !is_word(bar);
                   });
}

PictureView begin_view(const Chart& chart, const PictureNames& names) {
    PictureView view;
    view.title = names.question(chart);
    view.beneficiary = chart.beneficiary;
    view.people = people_words(chart.people, names.texts());
    return view;
}

bool has_percent(const std::vector<ChartBar>& bars) {
    return std::any_of(bars.begin(), bars.end(), [](const ChartBar& bar) {
        return bar.percent.has_value();
    });
}

std::string percent_words(const ChartBar& bar, const LeadWords& texts) {
    return bar.percent
               ? texts(LeadText::picture_percent, {{"percent", std::to_string(*bar.percent)}})
               : "\u2013";
}

std::string list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : "; ") + name;
    }
    return text;
}

void tabulate(PictureView& view, const Chart& chart, const PictureNames& names) {
    const LeadWords& texts = names.texts();
    const bool shares = has_percent(chart.bars);
    view.columns = {texts(LeadText::picture_answer), texts(LeadText::picture_people)};
    if (shares) {
        view.columns.push_back(texts(LeadText::picture_share));
    }
    for (const ChartBar& bar : ordered(chart)) {
        ChartBar count = bar;
        count.percent = std::nullopt;
        const bool joined = bar.bar.options.size() > 1 && !chart.scale;
        const std::string options = chart.scale ? names.joined(chart, bar.bar.options, most_names)
                                                : list(names.all(chart, bar.bar.options));
        std::vector<std::string> row{
            joined ? texts(LeadText::picture_together, {{"list", options}}) : options,
            count_words(count, texts)};
        if (shares) {
            row.push_back(percent_words(bar, texts));
        }
        view.rows.push_back(std::move(row));
    }
}

DrawnBar
drawn(const ChartBar& bar, std::uint32_t longest, Tone tone, BarLook look, const LeadWords& texts) {
    return {count_words(bar, texts), share_of(bar, longest), look, tone, is_word(bar)};
}

void add_mean(PictureView& view, const Chart& chart, const LeadWords& texts) {
    if (chart.mean_tenths) {
        const bool german = texts.bundle().language == content::Language::German;
        view.remarks.push_back(texts(
            LeadText::picture_mean,
            {{"number",
              std::to_string(*chart.mean_tenths / 10) + (german ? "," : ".") +
                  std::to_string(*chart.mean_tenths % 10)}}
        ));
    }
}

}   // namespace

PictureView chart_view(const Chart& chart, const PictureNames& names, Fit fit) {
    PictureView view = begin_view(chart, names);
    const std::vector<ChartBar> all = ordered(chart);
    const std::vector<ChartBar> bars = largest(all, fit);
    const std::uint32_t longest = longest_of(all);
    std::vector<BarLine> lines;
    for (const ChartBar& bar : bars) {
        const Sign sign =
            bar.bar.options.size() == 1 ? sign_of(chart, bar.bar.options.front(), names) : Sign{};
        const Tone tone = tone_of(chart.beneficiary, sign.harm);
        lines.push_back({
            names.joined(chart, bar.bar.options, names_for(fit)),
            sign.icon,
            sign.harm ? Tone::Warning : tone,
            {drawn(bar, longest, tone, sign.look, names.texts())},
        });
    }
    if (!lines.empty()) {
        view.drawing = std::make_shared<const BarChart>(
            std::move(lines), std::vector<BarLegend>{}, tallest_for(fit, tallest_projected)
        );
    }
    tabulate(view, chart, names);
    add_rest(view, all.size(), bars.size(), names.texts());
    add_hardly_anybody(view, chart, names);
    add_mean(view, chart, names.texts());
    add_blurred(view, chart);
    return view;
}

PictureView field_view(const pictures::Field& field, const PictureNames& names, Fit fit) {
    const Chart& chart = *field.fields;
    PictureView view = chart_view(chart, names, fit);
    const content::Block* const block = content::find_block(names.exercise(), chart.question);
    const bool joined = std::any_of(chart.bars.begin(), chart.bars.end(), [](const ChartBar& bar) {
        return bar.bar.options.size() > 1;
    });
    if (block == nullptr || field.shape != content::GridShape::TwoByTwo || joined ||
        block->options.size() != 4) {
        return view;
    }
    const LeadWords& texts = names.texts();
    const std::uint32_t longest = longest_of(chart.bars);
    std::array<DrawnField, 4> fields;
    std::array<std::string, 4> axes;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string& id = block->options[i].id;
        axes[i] = block->axis_words[i].text(std::nullopt);
        fields[i].label = names.option(chart, id);
        for (const ChartBar& bar : chart.bars) {
            if (bar.bar.options.front() == id) {
                fields[i].bar = drawn(bar, longest, Tone::Neutral, BarLook::Solid, texts);
            }
        }
        if (std::find(chart.hardly_anybody.begin(), chart.hardly_anybody.end(), id) !=
            chart.hardly_anybody.end()) {
            fields[i].bar.value = texts(LeadText::picture_hardly_anybody);
        }
    }
    // A field's row in the table says where it lies.
    for (std::vector<std::string>& row : view.rows) {
        for (std::size_t i = 0; i < 4; ++i) {
            if (row.front() == fields[i].label) {
                row.front() = texts(
                    LeadText::picture_field,
                    {{"name", fields[i].label}, {"first", axes[i % 2]}, {"second", axes[2 + i / 2]}}
                );
            }
        }
    }
    view.drawing = std::make_shared<const FieldChart>(std::move(fields), std::move(axes));
    return view;
}

namespace {

/// The steps of a scale in both rounds: where one has 1-2 and 4-5 together, so has the other.
Chart coarse(Chart chart) {
    if (chart.bars.size() != 5) {
        return chart;
    }
    const auto sum = [](const ChartBar& a, const ChartBar& b, const char* name) {
        return ChartBar{{{name}, number_of(a) + number_of(b)}, std::nullopt};
    };
    ChartBar middle = chart.bars[2];
    middle.percent = std::nullopt;
    chart.bars = {
        sum(chart.bars[0], chart.bars[1], "1-2"), middle, sum(chart.bars[3], chart.bars[4], "4-5")};
    return chart;
}

bool is_coarse(const std::optional<Chart>& chart) {
    return chart && std::any_of(chart->bars.begin(), chart->bars.end(), [](const ChartBar& bar) {
               return bar.bar.options.front().size() > 1;
           });
}

/// The keys of all bars of two charts, in the order of a scale.
std::vector<std::vector<std::string>>
steps_of(const std::optional<Chart>& first, const std::optional<Chart>& second) {
    std::vector<std::vector<std::string>> steps;
    for (const auto* const chart : {&first, &second}) {
        if (!*chart) {
            continue;
        }
        for (const ChartBar& bar : (*chart)->bars) {
            if (std::find(steps.begin(), steps.end(), bar.bar.options) == steps.end()) {
                steps.push_back(bar.bar.options);
            }
        }
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

const ChartBar* bar_at(const std::optional<Chart>& chart, const std::vector<std::string>& options) {
    if (!chart) {
        return nullptr;
    }
    const auto found = std::find_if(chart->bars.begin(), chart->bars.end(), [&](const auto& bar) {
        return bar.bar.options == options;
    });
    return found == chart->bars.end() ? nullptr : &*found;
}

LeadText change_text(pictures::Change change, bool has_before) {
    switch (change) {
    case pictures::Change::Unclear: return LeadText::picture_change_unclear;
    case pictures::Change::Up: return LeadText::picture_change_up;
    case pictures::Change::Down: return LeadText::picture_change_down;
    case pictures::Change::RoundMissing:
        return has_before ? LeadText::picture_only_before : LeadText::picture_only_after;
    case pictures::Change::Unanimous: return LeadText::picture_unanimous;
    }
    return LeadText::picture_change_unclear;
}

LeadText gap_text(pictures::Gap gap) {
    switch (gap) {
    case pictures::Gap::Unclear: return LeadText::picture_gap_unclear;
    case pictures::Gap::FirstMore:
    case pictures::Gap::SecondMore: return LeadText::picture_gap_clear;
    case pictures::Gap::Unknown: return LeadText::picture_gap_unknown;
    }
    return LeadText::picture_gap_unknown;
}

DrawnBar nothing_drawn(const std::string& words, BarLook look) {
    return {words, 0, look, Tone::Neutral, true};
}

std::string words_or_dash(const ChartBar* bar, const LeadWords& texts) {
    return bar == nullptr ? "\u2013" : count_words(*bar, texts);
}

}   // namespace

PictureView shift_view(const pictures::ShiftLine& line, const PictureNames& names, Fit fit) {
    const LeadWords& texts = names.texts();
    const bool both_coarse = is_coarse(line.before) || is_coarse(line.after);
    const auto chart_of = [&](const std::optional<Chart>& chart) {
        return chart && both_coarse ? std::optional{coarse(*chart)} : chart;
    };
    const std::optional<Chart> before = chart_of(line.before);
    const std::optional<Chart> after = chart_of(line.after);
    if (!before || !after) {
        // Beside nothing there are no pairs of bars.
        PictureView alone = chart_view(before ? *before : *after, names, fit);
        alone.verdict = texts(change_text(line.change, before.has_value()));
        alone.columns[1] = texts(before ? LeadText::picture_before : LeadText::picture_after);
        return alone;
    }
    const Chart& some = *before;
    PictureView view = begin_view(some, names);
    if (before->people != after->people) {
        view.people = texts(
            LeadText::picture_band_of_both,
            {{"first", PictureNames::band(before->people)},
             {"second", PictureNames::band(after->people)}}
        );
    }
    view.verdict = texts(change_text(line.change, true));
    view.columns = {
        texts(LeadText::picture_answer),
        texts(LeadText::picture_before),
        texts(LeadText::picture_after)};
    std::uint32_t longest = 1;
    for (const auto* const chart : {&before, &after}) {
        longest = std::max(longest, *chart ? longest_of((*chart)->bars) : 1U);
    }
    std::vector<BarLine> lines;
    for (const auto& options : steps_of(before, after)) {
        const ChartBar* const one = bar_at(before, options);
        const ChartBar* const other = bar_at(after, options);
        const auto bar = [&](const ChartBar* there, BarLook look) {
            return there == nullptr ? nothing_drawn("\u2013", look)
                                    : drawn(*there, longest, Tone::Neutral, look, texts);
        };
        const std::string label = names.joined(some, options, most_names);
        lines.push_back(
            {label,
             Icon::None,
             Tone::Neutral,
             {bar(one, BarLook::Outlined), bar(other, BarLook::Solid)}}
        );
        view.rows.push_back({label, words_or_dash(one, texts), words_or_dash(other, texts)});
    }
    view.drawing = std::make_shared<const BarChart>(
        std::move(lines),
        std::vector<BarLegend>{
            {texts(LeadText::picture_before), BarLook::Outlined},
            {texts(LeadText::picture_after), BarLook::Solid}},
        tallest_for(fit, tallest_projected_pairs)
    );
    add_blurred(view, some);
    return view;
}

PictureView compare_view(const pictures::Compare& compare, const PictureNames& names, Fit fit) {
    const LeadWords& texts = names.texts();
    const Chart& some = compare.first_chart ? *compare.first_chart : *compare.second_chart;
    PictureView view = begin_view(some, names);
    const std::string first = names.question(compare.first, std::nullopt);
    const std::string second = names.question(compare.second, std::nullopt);
    view.columns = {
        texts(LeadText::picture_answer), first, second, texts(LeadText::picture_difference)};
    std::uint32_t longest = 1;
    for (const auto* const chart : {&compare.first_chart, &compare.second_chart}) {
        longest = std::max(longest, *chart ? longest_of((*chart)->bars) : 1U);
    }
    std::vector<BarLine> lines;
    for (const pictures::Pair& pair : compare.pairs) {
        const auto missing = [&](const std::optional<Chart>& chart) -> std::string {
            const bool hardly =
                chart && std::find(
                             chart->hardly_anybody.begin(), chart->hardly_anybody.end(), pair.option
                         ) != chart->hardly_anybody.end();
            return hardly ? texts(LeadText::picture_hardly_anybody) : "\u2013";
        };
        const auto bar = [&](const std::optional<ChartBar>& there,
                             const std::optional<Chart>& chart,
                             BarLook look) {
            return there ? drawn(*there, longest, Tone::Neutral, look, texts)
                         : nothing_drawn(missing(chart), look);
        };
        const DrawnBar one = bar(pair.first, compare.first_chart, BarLook::Solid);
        const DrawnBar other = bar(pair.second, compare.second_chart, BarLook::Outlined);
        const std::string label = names.option(some, pair.option);
        view.rows.push_back({label, one.value, other.value, texts(gap_text(pair.gap))});
        if (fit == Fit::Window || lines.size() < most_projected_pairs) {
            lines.push_back({label, Icon::None, Tone::Neutral, {one, other}});
        }
    }
    const bool clear =
        std::any_of(compare.pairs.begin(), compare.pairs.end(), [](const auto& pair) {
            return pair.gap == pictures::Gap::FirstMore || pair.gap == pictures::Gap::SecondMore;
        });
    const bool both = compare.first_chart && compare.second_chart;
    view.title = !both   ? texts(LeadText::picture_side_by_side)
                 : clear ? texts(
                               LeadText::picture_largest_gap,
                               {{"option", names.option(some, compare.pairs.front().option)}}
                           )
                         : texts(LeadText::picture_no_clear_gap);
    add_rest(view, compare.pairs.size(), lines.size(), texts);
    view.drawing = std::make_shared<const BarChart>(
        std::move(lines),
        std::vector<BarLegend>{{first, BarLook::Solid}, {second, BarLook::Outlined}},
        tallest_for(fit, tallest_projected_pairs)
    );
    add_blurred(view, some);
    return view;
}

PictureView places_view(const pictures::Places& places, const PictureNames& names, Fit fit) {
    const LeadWords& texts = names.texts();
    const Chart& some = places.places.front();
    PictureView view = begin_view(some, names);
    view.columns = {texts(LeadText::picture_answer), texts(LeadText::picture_named)};
    std::uint32_t longest = 1;
    for (const pictures::Ranked& one : places.top) {
        longest = std::max(longest, one.named);
    }
    std::vector<BarLine> lines;
    for (const pictures::Ranked& one : places.top) {
        const std::string label = names.option(some, one.option);
        const bool leads = one.named == 0;
        const std::string value =
            leads ? texts(LeadText::picture_almost_everybody) : std::to_string(one.named);
        view.rows.push_back({label, value});
        if (fit == Fit::Window || lines.size() < most_projected_rows) {
            const float share = static_cast<float>(one.named) / static_cast<float>(longest);
            lines.push_back(
                {label,
                 Icon::None,
                 Tone::Neutral,
                 {{value, share, BarLook::Solid, Tone::Neutral, leads}}}
            );
        }
    }
    view.remarks.push_back(texts(LeadText::picture_named_anywhere));
    add_rest(view, places.top.size(), lines.size(), texts);
    view.drawing = std::make_shared<const BarChart>(
        std::move(lines), std::vector<BarLegend>{}, tallest_for(fit, tallest_projected)
    );
    add_blurred(view, some);
    return view;
}

}   // namespace wb::ui
