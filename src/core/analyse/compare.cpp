#include "core/analyse/compare.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wb::analyse {

namespace {

using privacy::UnionAtom;
using privacy::UnionCell;

/// A count with its noise. Of several lines the sum.
struct Sum {
    std::uint32_t count = 0;
    std::uint32_t base = 0;
    std::uint32_t variance_tenths = 0;

    void add(const Sum& other) {
        count += other.count;
        base += other.base;
        variance_tenths += other.variance_tenths;
    }
};

bool may_compare(const UnionAtom& atom) {
    // On cards one person may stand on several steps, so that two steps cannot be added.
    return atom.place == 0 && atom.row.empty() &&
           (!atom.scale || atom.counting == privacy::Counting::OneCell);
}

bool is_upper(std::string_view option) {
    return option == "4" || option == "5" || option == upper_steps;
}

/// What the measure counts in these batches; `words`: some group has a word there.
Sum sum_of(const std::vector<UnionAtom>& atoms, const Measure& measure, bool& words) {
    Sum sum;
    for (const UnionAtom& atom : atoms) {
        if (!may_compare(atom) || atom.beneficiary != measure.beneficiary) {
            continue;
        }
        for (const UnionCell& cell : atom.cells) {
            if (measure.scale ? !is_upper(cell.option) : cell.option != measure.option) {
                continue;
            }
            words = words || cell.almost_everybody + cell.hardly_anybody > 0;
            sum.count += cell.count;
            sum.variance_tenths += cell.variance_tenths;
            sum.base = std::max(sum.base, cell.base);
        }
    }
    return sum;
}

int limited(double percent) {
    return static_cast<int>(std::lround(std::clamp(percent, 0.0, 100.0)));
}

Share share_of(const Sum& sum) {
    const double share = 100.0 * sum.count / sum.base;
    const double reach = 200.0 * std::sqrt(sum.variance_tenths / 10.0) / sum.base;
    return {limited(share), limited(share - reach), limited(share + reach)};
}

Standing standing(const Sum& one, const Sum& other) {
    if (one.base == 0 || other.base == 0) {
        return Standing::Alone;
    }
    const double a = one.base;
    const double b = other.base;
    const double gap = one.count / a - other.count / b;
    const double variance =
        one.variance_tenths / (10 * a * a) + other.variance_tenths / (10 * b * b);
    if (gap * gap <= 4 * variance) {
        return Standing::Unclear;
    }
    return gap > 0 ? Standing::More : Standing::Less;
}

Batches of_revision(Batches batches, const content::Exercise& exercise) {
    batches.erase(
        std::remove_if(
            batches.begin(),
            batches.end(),
            [&](const Batch* batch) {
                return batch->is_text || batch->content().revision != exercise.revision;
            }
        ),
        batches.end()
    );
    return batches;
}

CompareLine line_of(
    const privacy::CellNumbers& numbers,
    const Batches& batches,
    const Measure& measure,
    bool only_together,
    Sum& sum
) {
    CompareLine line;
    line.groups = static_cast<std::uint32_t>(batches.size());
    bool words = false;
    sum = sum_of(numbers.sums(cells(batches), std::vector{measure.question}), measure, words);
    if (sum.base > 0) {
        line.absent = Absent::No;
        line.share = share_of(sum);
        line.people = privacy::people_band(sum.base);
    } else if (words) {
        line.absent = Absent::Words;
    } else if (only_together) {
        line.absent = Absent::OnlyTogether;
    }
    return line;
}

}   // namespace

std::vector<Comparable> comparables(
    const content::Exercise& exercise, const privacy::CellNumbers& numbers, const Batches& all
) {
    const std::vector<UnionAtom> atoms = numbers.sums(cells(of_revision(all, exercise)));
    std::vector<Comparable> result;
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            for (const UnionAtom& atom : atoms) {
                if (atom.question != block.id || !may_compare(atom)) {
                    continue;
                }
                std::vector<std::pair<std::uint32_t, std::string>> options;
                for (const UnionCell& cell : atom.cells) {
                    if (cell.batches > 0) {
                        options.emplace_back(cell.count, cell.option);
                    }
                }
                const bool known =
                    std::any_of(result.begin(), result.end(), [&](const Comparable& one) {
                        return one.question == atom.question && one.beneficiary == atom.beneficiary;
                    });
                if (options.empty() || known) {
                    continue;
                }
                std::stable_sort(options.begin(), options.end(), [](const auto& a, const auto& b) {
                    return a.first > b.first;
                });
                Comparable one{atom.question, atom.beneficiary, atom.scale, {}};
                if (atom.scale) {
                    one.options = {std::string{upper_steps}};
                } else {
                    for (auto& option : options) {
                        one.options.push_back(std::move(option.second));
                    }
                }
                result.push_back(std::move(one));
            }
        }
    }
    return result;
}

std::vector<CompareLine> compare(
    const content::Exercise& exercise,
    const privacy::CellNumbers& numbers,
    const Measure& measure,
    const std::vector<CompareGroup>& groups,
    Against against
) {
    std::vector<CompareLine> result;
    std::vector<Sum> sums(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        result.push_back(line_of(
            numbers,
            of_revision(groups[i].batches, exercise),
            measure,
            groups[i].only_together,
            sums[i]
        ));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Sum others;
        for (std::size_t other = 0; other < groups.size(); ++other) {
            if (other != i && (against == Against::Others || other == 0)) {
                others.add(sums[other]);
            }
        }
        result[i].standing = standing(sums[i], others);
    }
    return result;
}

}   // namespace wb::analyse
