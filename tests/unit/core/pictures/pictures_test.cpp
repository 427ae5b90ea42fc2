#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/path.hpp"
#include "core/pictures/pictures.hpp"
#include "core/privacy/blur.hpp"

#include "unit/support/picture_text.hpp"
#include "unit/support/revealed.hpp"
#include "unit/support/team.hpp"

namespace wb::pictures {

namespace {

using content::PictureKind;
using privacy::Part;
using privacy::Slot;
using privacy::Word;
using team::reveal_all;
using team::Revealed;
using team::team_of;
using wire::LeadSession;

std::string printed(const std::map<std::string, Revealed>& revealed) {
    std::string text;
    for (const auto& one : revealed) {
        const content::Exercise& exercise = *content::find_exercise(team::bundle(), one.first);
        for (const content::Picture& wanted : team::pictures(one.first)) {
            text += one.first + ", file\n";
            text += team::text_of(picture_of(wanted, exercise, one.second.files));
            if (wanted.kind != PictureKind::Lines) {
                text += one.first + ", room\n";
                text += team::text_of(picture_of(wanted, exercise, one.second.room));
            }
        }
    }
    return text;
}

std::string read(const std::string& path) {
    std::string text;
    if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
        for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
            text.push_back(static_cast<char>(c));
        }
        std::fclose(file);
    }
    return text;
}

/// The text of a golden file; with WB_REBASELINE it is written first.
std::string golden(const std::string& name, const std::string& now) {
    const std::string path = std::string{WB_GOLDEN_DIR} + "/" + name;
    if (std::getenv("WB_REBASELINE") != nullptr) {
        if (std::FILE* const file = std::fopen(path.c_str(), "wb")) {
            std::fwrite(now.data(), 1, now.size(), file);
            std::fclose(file);
        }
    }
    return read(path);
}

/// An answer record to a scale.
void rate(privacy::Record& record, int level) {
    record.entries.clear();
    for (const content::Step& step :
         content::find_exercise(team::bundle(), record.exercise)->steps) {
        for (const content::Block& block : step.blocks) {
            const auto shared = privacy::shareable(team::bundle(), block, domain::Level{level});
            if (block.kind == content::BlockKind::Scale && shared) {
                record.entries.push_back({block.id, 0, std::nullopt, *shared});
            }
        }
    }
    std::sort(record.entries.begin(), record.entries.end(), [](const auto& a, const auto& b) {
        return a.block < b.block;
    });
}

/// Hands in one record of the slot for each level.
void hand_in_levels(
    LeadSession& session,
    const team::Workshop& place,
    const Slot& slot,
    const std::vector<int>& levels
) {
    for (std::uint32_t person = 0; person < levels.size(); ++person) {
        for (privacy::Record record : team::records(place, person)) {
            if (Slot{record.exercise, record.round, record.text_block} == slot) {
                rate(record, levels[person]);
                const auto taken = session.take_in(
                    wire::write_hand_in({place.workshop.id(), team::sealed(place, {record})})
                );
                REQUIRE(std::holds_alternative<wire::TakenIn>(taken));
                REQUIRE(std::get<wire::TakenIn>(taken).counts.accepted == 1);
                static_cast<void>(session.keep());
            }
        }
    }
}

std::vector<Change> changes(const std::vector<int>& before, const std::vector<int>& after) {
    const team::Workshop place = team::workshop({{"pulse", 2}}, 12);
    LeadSession session = team::opened(place);
    hand_in_levels(session, place, {"pulse", 1, ""}, before);
    hand_in_levels(session, place, {"pulse", 2, ""}, after);
    const auto revealed = reveal_all(session);
    const auto picture = picture_of(
        team::pictures("pulse").front(),
        *content::find_exercise(team::bundle(), "pulse"),
        revealed.at("pulse").files
    );
    std::vector<Change> result;
    for (const ShiftLine& line : std::get<Shift>(picture.body).lines) {
        result.push_back(line.change);
    }
    return result;
}

}   // namespace

TEST_SUITE("pictures") {
    TEST_CASE("every bar is the truth, blurred in files by at most two, exact in the room") {
        for (const std::uint32_t people : {5U, 8U, 12U, 30U}) {
            const team::Workshop place =
                team::workshop(team::everything(), static_cast<std::uint16_t>(people));
            LeadSession session = team::opened(place);
            team::take_in(session, place, 0, people);
            std::size_t bars = 0;
            std::size_t exact = 0;
            for (const auto& one : reveal_all(session)) {
                for (const RoomTables& tables : one.second.room) {
                    team::Truth truth;
                    for (std::uint32_t person = 0; person < people; ++person) {
                        truth.add(team::records(place, person), tables.slot);
                    }
                    for (const auto* const list : {&tables.published, &tables.shown}) {
                        for (const Table& table : *list) {
                            if (!table.row.empty()) {
                                continue;   // counted another way in the attacks' tests
                            }
                            for (const Bar& bar : table.bars) {
                                CAPTURE(one.first);
                                CAPTURE(table.question);
                                CAPTURE(bar.options.front());
                                const std::uint32_t there = truth.people(table, bar.options);
                                const auto* const count = std::get_if<std::uint32_t>(&bar.people);
                                ++bars;
                                if (count == nullptr) {
                                    const bool few = there <= 1;
                                    CHECK(
                                        few == (std::get<Word>(bar.people) == Word::HardlyAnybody)
                                    );
                                } else if (table.counts == privacy::RoomCounts::Exact) {
                                    CHECK(*count == there);
                                    ++exact;
                                } else {
                                    CHECK(*count <= there + privacy::largest_noise);
                                    CHECK(*count + privacy::largest_noise >= there);
                                }
                            }
                        }
                    }
                }
            }
            MESSAGE(people, " people: ", bars, " bars, ", exact, " of them exact");
            CHECK(bars > 100);
            CHECK(exact > 10);
        }
    }

    TEST_CASE("every picture says something to eight people and to twelve") {
        for (const std::uint32_t people : {8U, 12U}) {
            const auto revealed = team_of(people);
            const std::string now = printed(revealed);
            CHECK(now == golden("pictures_" + std::to_string(people) + ".txt", now));
            std::size_t empty = 0;
            std::size_t all = 0;
            for (const auto& one : revealed) {
                const auto& exercise = *content::find_exercise(team::bundle(), one.first);
                for (const content::Picture& wanted : team::pictures(one.first)) {
                    if (wanted.kind == PictureKind::Lines) {
                        continue;
                    }
                    const auto picture = picture_of(wanted, exercise, one.second.room);
                    ++all;
                    CAPTURE(one.first);
                    CAPTURE(wanted.id);
                    const bool says = team::text_of(picture.body).find(" | ") != std::string::npos;
                    CHECK((says || !picture.left_out.empty()));
                    empty += says ? 0 : 1;
                }
            }
            MESSAGE(people, " people: ", all, " pictures, ", empty, " without a bar");
        }
    }

    TEST_CASE("a kind of picture for every exercise, and obstacles only from ten people on") {
        const auto eight = team_of(8);
        const auto thirty = team_of(30);
        CHECK(eight.count("obstacles") == 0);
        CHECK(thirty.count("obstacles") == 1);
        CHECK(thirty.size() == team::bundle().exercises.size());
    }

    TEST_CASE("when all say the same, words stand in place of numbers") {
        const team::Workshop place = team::workshop({{"pulse", 2}}, 8);
        LeadSession session = team::opened(place);
        hand_in_levels(session, place, {"pulse", 1, ""}, {4, 4, 4, 4, 4, 4, 4, 5});
        hand_in_levels(session, place, {"pulse", 2, ""}, {4, 4, 4, 4, 4, 4, 4, 4});
        const auto revealed = reveal_all(session);
        const content::Picture wanted = team::pictures("pulse").front();
        const auto& exercise = *content::find_exercise(team::bundle(), "pulse");
        const auto check = [](const auto& picture) {
            for (const ShiftLine& line : std::get<Shift>(picture.body).lines) {
                for (const auto& chart : {line.before, line.after}) {
                    REQUIRE(chart);
                    REQUIRE(chart->bars.size() == 1);
                    CHECK(std::get<Word>(chart->bars[0].bar.people) == Word::AlmostEverybody);
                    CHECK(chart->bars[0].bar.options == std::vector<std::string>{"4-5"});
                    CHECK_FALSE(chart->bars[0].percent);
                    CHECK_FALSE(chart->mean_tenths);
                }
                CHECK(line.change == Change::Unanimous);
            }
        };
        check(picture_of(wanted, exercise, revealed.at("pulse").files));
        check(picture_of(wanted, exercise, revealed.at("pulse").room));
    }

    TEST_CASE("a shift is said when it is larger than the noise, in words only") {
        const std::vector<int> low{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
        const std::vector<int> high{4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5};
        const std::vector<int> low_once_more{2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1, 2};
        CHECK(changes(low, high) == std::vector<Change>(4, Change::Up));
        CHECK(changes(high, low) == std::vector<Change>(4, Change::Down));
        CHECK(changes(low, low_once_more) == std::vector<Change>(4, Change::Unclear));
        CHECK(changes(low, {1, 2, 3}) == std::vector<Change>(4, Change::RoundMissing));
    }

    TEST_CASE("gaps are clear from three people on, bars stand by people, ranks by who named them"
    ) {
        CHECK(privacy::noise_variance_tenths == 9);
        content::Exercise exercise;
        exercise.id = "support";
        content::Step step;
        for (const char* const id : {"received", "wanted"}) {
            content::Block block;
            block.id = id;
            block.kind = content::BlockKind::Choices;
            block.source = content::OptionSource::Listed;
            for (const char* const option : {"a", "b", "c", "d", "e"}) {
                block.options.push_back({option, {}, {}});
            }
            step.blocks.push_back(block);
        }
        content::Block rank = step.blocks.front();
        rank.id = "order";
        rank.kind = content::BlockKind::Rank;
        step.blocks.push_back(rank);
        exercise.steps = {step};
        const auto table = [](const char* question, std::vector<Bar> bars, std::uint8_t place) {
            Table result;
            result.question = question;
            result.place = place;
            result.counting =
                place == 0 ? privacy::Counting::EachOption : privacy::Counting::OneCell;
            result.base = 10;
            result.bars = std::move(bars);
            return result;
        };
        FileTables tables;
        tables.slot = {"support", 1, ""};
        tables.people = "10-14";
        tables.published = {
            table(
                "received",
                {{{"a"}, 2U},
                 {{"b"}, 5U},
                 {{"c"}, Word::HardlyAnybody},
                 {{"d"}, Word::AlmostEverybody},
                 {{"e"}, Word::HardlyAnybody}},
                0
            ),
            table(
                "wanted",
                {{{"a"}, 4U}, {{"b"}, 2U}, {{"c"}, 7U}, {{"d"}, 3U}, {{"e"}, Word::HardlyAnybody}},
                0
            ),
            table("order", {{{"a"}, 2U}, {{"b"}, 3U}, {{"c"}, 0U}}, 1),
            table("order", {{{"a"}, 4U}, {{"b"}, 1U}, {{"c"}, 0U}}, 2),
            table("order", {{{"d"}, Word::AlmostEverybody}}, 3)};
        content::Picture wanted;
        wanted.kind = PictureKind::Compare;
        wanted.blocks = {"received", "wanted"};
        const auto compared = picture_of(wanted, exercise, std::vector{tables});
        const auto& pairs = std::get<Compare>(compared.body).pairs;
        REQUIRE(pairs.size() == 4);
        CHECK(pairs[0].option == "c");
        CHECK(pairs[0].gap == Gap::SecondMore);
        CHECK_FALSE(pairs[0].first);
        CHECK(pairs[0].second->percent == 70);
        CHECK(pairs[1].option == "b");
        CHECK(pairs[1].gap == Gap::FirstMore);
        CHECK(pairs[2].option == "a");
        CHECK(pairs[2].gap == Gap::Unclear);
        CHECK(pairs[3].option == "d");
        CHECK(pairs[3].gap == Gap::Unknown);
        const auto& chart = *std::get<Compare>(compared.body).first_chart;
        CHECK(chart.order == Order::People);
        CHECK(chart.bars[0].bar.options.front() == "d");
        CHECK(chart.bars[1].bar.options.front() == "b");
        CHECK(chart.hardly_anybody == std::vector<std::string>{"c", "e"});
        CHECK(chart.people == "10-14");

        wanted.kind = PictureKind::Places;
        wanted.blocks = {"order"};
        const auto ranked = picture_of(wanted, exercise, std::vector{tables});
        CHECK(
            std::get<Places>(ranked.body).top == std::vector<Ranked>{{"d", 0}, {"a", 6}, {"b", 4}}
        );
    }

    TEST_CASE("a claim about situations says that people are counted here") {
        const auto revealed = team_of(12);
        const auto& exercise = *content::find_exercise(team::bundle(), "emotion-work");
        const content::Picture wanted = team::pictures("emotion-work").front();
        const auto file = picture_of(wanted, exercise, revealed.at("emotion-work").files);
        const auto room = picture_of(wanted, exercise, revealed.at("emotion-work").room);
        CHECK(std::get<People>(file.body).claim == Claim{50, true});
        CHECK(std::get<People>(room.body).claim == Claim{50, true});
        const Chart& published = std::get<People>(file.body).charts.at(0);
        const Chart& exact = std::get<People>(room.body).charts.at(0);
        CHECK(published.counts == privacy::RoomCounts::Blurred);
        CHECK(exact.counts == privacy::RoomCounts::Exact);
        for (const ChartBar& bar : published.bars) {
            const bool number = std::holds_alternative<std::uint32_t>(bar.bar.people);
            CHECK(bar.percent.has_value() == number);
        }
        for (const ChartBar& bar : exact.bars) {
            CHECK_FALSE(bar.percent);
        }
    }

    TEST_CASE("what the room is told about bars never contradicts the bars") {
        for (const std::uint32_t people : {8U, 12U}) {
            const auto revealed = team_of(people);
            std::size_t gaps = 0;
            for (const auto& one : revealed) {
                const auto& exercise = *content::find_exercise(team::bundle(), one.first);
                for (const content::Picture& wanted : team::pictures(one.first)) {
                    const auto picture = picture_of(wanted, exercise, one.second.room);
                    const auto* const compare = std::get_if<Compare>(&picture.body);
                    if (compare == nullptr) {
                        continue;
                    }
                    for (const Pair& pair : compare->pairs) {
                        if (pair.gap != Gap::FirstMore && pair.gap != Gap::SecondMore) {
                            continue;
                        }
                        CAPTURE(pair.option);
                        const auto count = [](const std::optional<ChartBar>& bar) {
                            return bar ? std::get<std::uint32_t>(bar->bar.people) : 1U;
                        };
                        CHECK(
                            (count(pair.first) > count(pair.second)) == (pair.gap == Gap::FirstMore)
                        );
                        ++gaps;
                    }
                }
            }
            MESSAGE(people, " people: ", gaps, " clear gaps");
            CHECK(gaps > 0);
        }
    }
}

}   // namespace wb::pictures
