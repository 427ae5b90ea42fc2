#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/privacy/batch.hpp"
#include "core/wire/intake.hpp"
#include "core/wire/record_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

struct Room {
    SignedWorkshop workshop;
    WorkshopKeys keys = samples::keys();
    privacy::Ledger ledger = {};
    content::Bundle bundle = samples::bundle();

    IntakeRules rules() const { return {workshop, keys, ledger, bundle}; }
};

Room room() {
    domain::Workshop rules = samples::workshop();
    rules.exercises.pop_back();
    return {*sign_workshop(rules, samples::keys())};
}

privacy::Record record(const Room& room, std::uint32_t person, std::uint32_t version) {
    privacy::Record result = samples::records(person).front();
    result.workshop = room.workshop.id();
    result.version = version;
    return result;
}

// A hand-in of some records, sealed one after the other.
std::vector<std::uint8_t>
file(const Room& room, const std::vector<privacy::Record>& records, std::uint32_t number) {
    HandIn hand_in{room.workshop.id(), {}};
    for (const privacy::Record& one : records) {
        const auto sealed = seal_record(
            room.bundle, one, room.workshop.workshop().box_key, samples::seed(number++)
        );
        REQUIRE(sealed);
        hand_in.sealed.push_back(*sealed);
    }
    return write_hand_in(hand_in);
}

// The box after taking in a file.
OpenedBox with(OpenedBox box, const std::vector<std::uint8_t>& bytes, const Room& room) {
    auto addition = stage(box, bytes, room.rules());
    REQUIRE(addition);
    add(box, std::move(*addition));
    return box;
}

}   // namespace

TEST_SUITE("intake") {
    TEST_CASE("what is new is accepted, what is there is a duplicate, and staging adds nothing") {
        const Room here = room();
        const OpenedBox box;
        const auto bytes = file(here, {record(here, 1, 1), record(here, 2, 1)}, 100);
        const auto staged = stage(box, bytes, here.rules());
        REQUIRE(staged);
        CHECK(staged->counts == IntakeCounts{2, 0, 0, 0, 0, 0});
        CHECK(staged->more.sealed.size() == 2);
        CHECK(box == OpenedBox{});
        const OpenedBox filled = with(box, bytes, here);
        CHECK(filled.sealed.size() == 2);
        CHECK(filled.records.at({"effect-map", 1, ""}).size() == 2);
        const auto again = stage(filled, bytes, here.rules());
        REQUIRE(again);
        CHECK(again->counts == IntakeCounts{0, 2, 0, 0, 0, 0});
        CHECK(again->more == OpenedBox{});
    }

    TEST_CASE("a browser's box is staged like a file, and a record twice in it counts once") {
        const Room here = room();
        const auto bytes = file(here, {record(here, 1, 1), record(here, 2, 1)}, 100);
        auto sealed = read_hand_in(bytes)->sealed;
        std::reverse(sealed.begin(), sealed.end());
        sealed.push_back(sealed.front());
        const Addition staged = stage(OpenedBox{}, sealed, here.rules());
        CHECK(staged.counts == IntakeCounts{2, 1, 0, 0, 0, 0});
        CHECK(staged.more.sealed == read_hand_in(bytes)->sealed);
    }

    TEST_CASE("an older version, another workshop and another key are told apart") {
        const Room here = room();
        const OpenedBox box = with({}, file(here, {record(here, 1, 3)}, 100), here);
        const auto counts = [&](const std::vector<std::uint8_t>& bytes) {
            const auto staged = stage(box, bytes, here.rules());
            REQUIRE(staged);
            return staged->counts;
        };
        CHECK(counts(file(here, {record(here, 1, 2)}, 200)) == IntakeCounts{0, 0, 1, 0, 0, 0});
        CHECK(counts(file(here, {record(here, 1, 4)}, 300)) == IntakeCounts{1, 0, 0, 0, 0, 0});

        domain::WorkshopId other = here.workshop.id();
        other[0] ^= 1U;
        const auto sealed = read_hand_in(file(here, {record(here, 2, 1)}, 400))->sealed;
        CHECK(counts(write_hand_in({other, sealed})) == IntakeCounts{0, 0, 0, 1, 0, 0});

        privacy::Record foreign = record(here, 3, 1);
        foreign.workshop = other;   // sealed to the right key, but for other rules
        CHECK(counts(file(here, {foreign}, 500)) == IntakeCounts{0, 0, 0, 0, 0, 1});
    }

    TEST_CASE("what is in a batch is not changed any more") {
        Room here = room();
        std::vector<privacy::Record> records;
        for (std::uint32_t person = 1; person <= 6; ++person) {
            records.push_back(record(here, person, 1));
        }
        const privacy::Member member{
            here.workshop.id(), here.workshop.workshop(), here.keys.noise_key, {}, records};
        auto frozen = privacy::freeze(here.bundle, {&member, 1}, {"effect-map", 1, ""});
        REQUIRE(std::holds_alternative<privacy::Frozen>(frozen));
        here.ledger = std::get<privacy::Frozen>(frozen).ledgers.front();
        const auto staged = stage(
            OpenedBox{},
            file(here, {record(here, 1, 2), record(here, 2, 1), record(here, 9, 1)}, 100),
            here.rules()
        );
        REQUIRE(staged);
        CHECK(staged->counts == IntakeCounts{2, 0, 0, 0, 1, 0});
    }

    TEST_CASE("a box brings its batches along; a file with a fault changes nothing") {
        const Room here = room();
        const auto sealed = read_hand_in(file(here, {record(here, 1, 1)}, 100))->sealed;
        const auto staged =
            stage(OpenedBox{}, write_box({here.workshop.id(), sealed, {"{}"}}), here.rules());
        REQUIRE(staged);
        CHECK(staged->batches == std::vector<std::string>{"{}"});
        auto bytes = file(here, {record(here, 1, 1)}, 100);
        bytes[40] ^= 1U;
        const auto damaged = stage(OpenedBox{}, bytes, here.rules());
        REQUIRE_FALSE(damaged);
        CHECK(damaged.error().code == ErrorCode::WrongChecksum);
    }
}

}   // namespace wb::wire
