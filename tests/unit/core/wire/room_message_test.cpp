#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/lead_message.hpp"
#include "core/wire/room_message.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::wire {

namespace {

pictures::RoomTables tables() {
    pictures::Table exact;
    exact.question = "needed";
    exact.counts = privacy::RoomCounts::Exact;
    exact.bars = {{{"respect"}, 4U}, {{"refund", "apology"}, 2U}};
    pictures::Table published = exact;
    published.counts = privacy::RoomCounts::Blurred;
    published.base = 8;
    published.bars = {{{"respect"}, privacy::Word::AlmostEverybody}};
    pictures::RoomTables made;
    made.slot = {"complaint-stance", 1, ""};
    made.k = 5;
    made.people = "5-9";
    made.published = {published};
    made.shown = {exact};
    return made;
}

std::vector<RoomShow> one_of_each() {
    return {
        RoomWelcome{"Wirkung an der Kasse"},
        RoomWelcome{},
        RoomPictureShown{"complaint-stance", "needs", 3, {{"Kasse", "Till"}}, {tables()}},
        RoomPictureShown{"complaint-stance", "needs", 0, {}, {}},
        RoomLinesShown{"constants", "missing", {"Zeit f\u00FCr ein Gespr\u00E4ch", "Ruhe"}},
        RoomJoin{"Titel", "https://example.org/#w=abc", 2, {1, 0, 0, 1}},
        RoomRunning{"pulse", 7, 12, {RoomTimer::State::Running, 90'000}},
        RoomRunning{"pulse", 0, 0, {RoomTimer::State::None, 0}},
        RoomHands{
            "pulse",
            *privacy::ShowOfHands::counted(
                "pride", privacy::Counting::OneCell, {{"1", 0}, {"2", 4}, {"3", 2}}, 5
            )},
        RoomBlank{},
    };
}

ErrorCode refused(const std::vector<std::uint8_t>& bytes) {
    const auto read = read_room_message(bytes);
    REQUIRE_FALSE(read);
    return read.error().code;
}

}   // namespace

TEST_SUITE("room message") {
    TEST_CASE("what the room is shown comes back as it was written") {
        for (const RoomShow& show : one_of_each()) {
            const auto bytes = write_room_message({show});
            const auto read = read_room_message(bytes);
            REQUIRE(read);
            CHECK(*read == RoomMessage{show, false});
            CHECK(write_room_message(*read) == bytes);
            const auto made_up = write_room_message({show, true});
            CHECK(made_up != bytes);
            CHECK(*read_room_message(made_up) == RoomMessage{show, true});
        }
    }

    TEST_CASE("nothing shorter, longer or of another kind is read") {
        std::size_t refusals = 0;
        for (const RoomShow& show : one_of_each()) {
            const auto bytes = write_room_message({show});
            for (std::size_t size = 0; size < bytes.size(); ++size) {
                refusals += read_room_message(Bytes{bytes}.first(size)) ? 0 : 1;
            }
            auto longer = bytes;
            longer.insert(longer.end(), {0, 0, 0, 0});
            CHECK(refused(longer) == ErrorCode::TrailingBytes);
            auto other = bytes;
            other[0] = 8;
            CHECK(refused(other) == ErrorCode::BadValue);
        }
        std::size_t all = 0;
        for (const RoomShow& show : one_of_each()) {
            all += write_room_message({show}).size();
        }
        CHECK(refusals == all);
    }

    TEST_CASE("tables for files, reviewed lines and another exercise's tables are not for the room"
    ) {
        const auto with = [](const std::vector<std::uint8_t>& table) {
            auto bytes = write_room_message({RoomPictureShown{
                "complaint-stance", "needs", 0, {}, {tables()}}});
            bytes.resize(bytes.size() - write_tables(tables()).size() - 4);
            for (unsigned i = 0; i < 4; ++i) {
                bytes.push_back(static_cast<std::uint8_t>(table.size() >> (8U * i)));
            }
            bytes.insert(bytes.end(), table.begin(), table.end());
            return bytes;
        };
        CHECK(read_room_message(with(write_tables(tables()))));
        pictures::FileTables file;
        file.slot = {"complaint-stance", 1, ""};
        CHECK(refused(with(write_tables(file))) == ErrorCode::BadValue);
        auto with_lines = tables();
        with_lines.lines = {"Ein Satz"};
        CHECK(refused(with(write_tables(with_lines))) == ErrorCode::BadValue);
        auto other = tables();
        other.slot.exercise = "pulse";
        CHECK(refused(with(write_tables(other))) == ErrorCode::BadValue);
    }

    TEST_CASE("hands below k have no message") {
        const auto hands = privacy::ShowOfHands::counted(
            "praise", privacy::Counting::EachOption, {{"a", 6}, {"b", 6}}, 5
        );
        auto bytes = write_room_message({RoomHands{"frontline-voice", *hands}, false});
        REQUIRE(read_room_message(bytes));
        // The last part is a number of hands, the one two before it that of the other option.
        bytes[bytes.size() - 4] = 4;
        CHECK(read_room_message(bytes));
        const std::size_t other = bytes.size() - 4 - 4 - 1 - 4 - 4;
        REQUIRE(bytes[other] == 6);
        bytes[other] = 4;
        CHECK(refused(bytes) == ErrorCode::BadValue);
    }

    TEST_CASE("ids, texts, codes and clocks are checked") {
        CHECK(
            refused(write_room_message({RoomLinesShown{"No Id", "a", {}}})) == ErrorCode::BadValue
        );
        CHECK(refused(write_room_message({RoomWelcome{"two\nlines"}})) == ErrorCode::BadText);
        CHECK(
            refused(write_room_message({RoomWelcome{std::string(201, 'a')}})) == ErrorCode::BadText
        );
        CHECK(refused(write_room_message({RoomJoin{"", "", 2, {1, 0, 0}}})) == ErrorCode::BadValue);
        CHECK(refused(write_room_message({RoomJoin{"", "", 1, {2}}})) == ErrorCode::BadValue);
        const RoomTimer stopped_nowhere{RoomTimer::State::None, 1};
        CHECK(
            refused(write_room_message({RoomRunning{"a", 0, 0, stopped_nowhere}})) ==
            ErrorCode::BadValue
        );
        const RoomTimer endless{RoomTimer::State::Running, longest_timer_ms + 1};
        CHECK(
            refused(write_room_message({RoomRunning{"a", 0, 0, endless}})) == ErrorCode::BadValue
        );
    }
}

}   // namespace wb::wire
