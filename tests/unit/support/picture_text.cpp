#include "unit/support/picture_text.hpp"

#include <variant>

#include "core/base/overload.hpp"

namespace wb::team {

namespace {

using namespace pictures;

std::string name(std::optional<domain::Beneficiary> beneficiary) {
    if (!beneficiary) {
        return {};
    }
    switch (*beneficiary) {
    case domain::Beneficiary::Customers: return " for customers";
    case domain::Beneficiary::Company: return " for company";
    case domain::Beneficiary::Self: return " for self";
    }
    return {};
}

std::string text_of(const ChartBar& one) {
    std::string text;
    for (const std::string& option : one.bar.options) {
        text += (text.empty() ? "" : "+") + option;
    }
    if (const auto* const count = std::get_if<std::uint32_t>(&one.bar.people)) {
        text += " " + std::to_string(*count);
    } else {
        text += std::get<privacy::Word>(one.bar.people) == privacy::Word::AlmostEverybody
                    ? " almost everybody"
                    : " hardly anybody";
    }
    return one.percent ? text + " (" + std::to_string(*one.percent) + " %)" : text;
}

std::string text_of(const Chart& chart) {
    std::string text = "    " + chart.question + name(chart.beneficiary);
    text += chart.row.empty() ? "" : " [" + chart.row + "]";
    text += chart.counts == privacy::RoomCounts::Exact ? ", exact:" : ", " + chart.people + ":";
    for (const ChartBar& one : chart.bars) {
        text += " | " + text_of(one);
    }
    if (!chart.hardly_anybody.empty()) {
        text += " | hardly anybody: " + std::to_string(chart.hardly_anybody.size()) + " options";
    }
    if (chart.mean_tenths) {
        text += " | mean " + std::to_string(*chart.mean_tenths / 10) + "." +
                std::to_string(*chart.mean_tenths % 10);
    }
    return text + "\n";
}

std::string text_of(const std::optional<Chart>& chart) {
    return chart ? text_of(*chart) : std::string{};
}

std::string text_of(const std::vector<Chart>& charts) {
    std::string text;
    for (const Chart& chart : charts) {
        text += text_of(chart);
    }
    return text;
}

std::string name(Change change) {
    switch (change) {
    case Change::Unclear: return "no clear change";
    case Change::Up: return "up";
    case Change::Down: return "down";
    case Change::RoundMissing: return "a round is missing";
    case Change::Unanimous: return "unanimous, so not computed";
    }
    return {};
}

std::string name(Gap gap) {
    switch (gap) {
    case Gap::Unclear: return "about as many";
    case Gap::FirstMore: return "first more";
    case Gap::SecondMore: return "second more";
    case Gap::Unknown: return "not computed";
    }
    return {};
}

}   // namespace

std::string text_of(const Body& body) {
    return std::visit(
        Overload{
            [](const People& one) {
                std::string text = text_of(one.charts) + text_of(one.rows);
                if (one.claim) {
                    text += "    claimed: " + std::to_string(one.claim->percent) + " %" +
                            (one.claim->counts_situations ? " of situations" : "") + "\n";
                }
                return text;
            },
            [](const Distribution& one) { return text_of(one.charts); },
            [](const Shift& one) {
                std::string text;
                for (const ShiftLine& line : one.lines) {
                    text += text_of(line.before) + text_of(line.after) + "      " + line.question +
                            ": " + name(line.change) + "\n";
                }
                return text;
            },
            [](const Compare& one) {
                std::string text = text_of(one.first_chart) + text_of(one.second_chart);
                for (const Pair& pair : one.pairs) {
                    text += "      " + pair.option + ": " +
                            (pair.first ? text_of(*pair.first) : std::string{"-"}) + " / " +
                            (pair.second ? text_of(*pair.second) : std::string{"-"}) + ": " +
                            name(pair.gap) + "\n";
                }
                return text;
            },
            [](const Places& one) {
                std::string text = "    top:";
                for (const Ranked& ranked : one.top) {
                    text += " " + ranked.option + " " + std::to_string(ranked.named);
                }
                return text + "\n" + text_of(one.places);
            },
            [](const Field& one) { return text_of(one.fields); },
            [](const Kept& one) {
                return text_of(one.places) + text_of(one.overall) + text_of(one.by_place);
            },
            [](const Flow& one) {
                std::string text;
                for (const Stream& stream : one.streams) {
                    text +=
                        text_of(stream.effects) + text_of(stream.strength) + text_of(stream.rows);
                }
                return text;
            },
            [](const Lines& one) {
                std::string text;
                for (const TextLines& question : one.questions) {
                    text += "    " + question.question + ": " +
                            std::to_string(question.lines.size()) + " lines\n";
                }
                return text;
            },
        },
        body
    );
}

std::string text_of(const privacy::LeftOut& left_out) {
    return "    left out: " + left_out.question + name(left_out.beneficiary) +
           (left_out.place > 0 ? " place " + std::to_string(left_out.place) : std::string{}) +
           (left_out.why == privacy::LeftOutWhy::FewPeople ? ", few people\n" : ", by rows\n");
}

}   // namespace wb::team
