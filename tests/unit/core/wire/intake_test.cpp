#include <algorithm>
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
    KeyRing ring = {};
    content::Bundle bundle = samples::bundle();

    IntakeKeys keys() const { return {workshop, ring, bundle}; }
};

Room room() {
    domain::Workshop rules = samples::workshop();
    rules.exercises.pop_back();
    Room result{*sign_workshop(rules, samples::keys())};
    result.ring.workshop = result.workshop.id();
    result.ring.keys = samples::keys();
    return result;
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

}   // namespace

TEST_SUITE("intake") {
    TEST_CASE("what is new is accepted, what is there is a duplicate, and the box stays as it was"
    ) {
        const Room here = room();
        const IntakeKeys keys = here.keys();
        const Box box{here.workshop.id(), {}, {}};
        const auto bytes = file(here, {record(here, 1, 1), record(here, 2, 1)}, 100);
        const auto staged = stage(box, bytes, &keys);
        REQUIRE(staged);
        CHECK(staged->counts == IntakeCounts{2, 0, 0, 0, 0, 0});
        CHECK(box.sealed.empty());
        const auto again = stage(staged->box, bytes, &keys);
        REQUIRE(again);
        CHECK(again->counts == IntakeCounts{0, 2, 0, 0, 0, 0});
        CHECK(again->box == staged->box);
    }

    TEST_CASE("an older version, another workshop and another key are told apart") {
        const Room here = room();
        const IntakeKeys keys = here.keys();
        Box box{here.workshop.id(), {}, {}};
        box = stage(box, file(here, {record(here, 1, 3)}, 100), &keys)->box;
        const auto older = stage(box, file(here, {record(here, 1, 2)}, 200), &keys);
        REQUIRE(older);
        CHECK(older->counts == IntakeCounts{0, 0, 1, 0, 0, 0});
        const auto newer = stage(box, file(here, {record(here, 1, 4)}, 300), &keys);
        REQUIRE(newer);
        CHECK(newer->counts == IntakeCounts{1, 0, 0, 0, 0, 0});

        Box other = box;
        other.workshop[0] ^= 1U;
        const auto wrong = stage(other, file(here, {record(here, 2, 1)}, 400), &keys);
        REQUIRE(wrong);
        CHECK(wrong->counts == IntakeCounts{0, 0, 0, 1, 0, 0});
        CHECK(wrong->box == other);

        privacy::Record foreign = record(here, 3, 1);
        foreign.workshop[0] ^= 1U;   // sealed to the right key, but for other rules
        const auto unreadable = stage(box, file(here, {foreign}, 500), &keys);
        REQUIRE(unreadable);
        CHECK(unreadable->counts == IntakeCounts{0, 0, 0, 0, 0, 1});
        // Without the key that cannot be told.
        CHECK(stage(box, file(here, {foreign}, 500), nullptr)->counts.accepted == 1);
    }

    TEST_CASE("what is in a batch is not changed any more") {
        Room here = room();
        std::vector<privacy::Record> records;
        for (std::uint32_t person = 1; person <= 6; ++person) {
            records.push_back(record(here, person, 1));
        }
        const privacy::Member member{
            here.workshop.id(), here.workshop.workshop(), here.ring.keys.noise_key, {}, records};
        auto frozen = privacy::freeze(here.bundle, {&member, 1}, {"effect-map", 1, ""});
        REQUIRE(std::holds_alternative<privacy::Frozen>(frozen));
        here.ring.ledger = std::get<privacy::Frozen>(frozen).ledgers.front();
        const IntakeKeys keys = here.keys();
        const Box box{here.workshop.id(), {}, {}};
        const auto staged = stage(
            box,
            file(here, {record(here, 1, 2), record(here, 2, 1), record(here, 9, 1)}, 100),
            &keys
        );
        REQUIRE(staged);
        CHECK(staged->counts == IntakeCounts{2, 0, 0, 0, 1, 0});
    }

    TEST_CASE("a file with a fault changes nothing") {
        const Room here = room();
        const Box box{here.workshop.id(), {}, {}};
        auto bytes = file(here, {record(here, 1, 1)}, 100);
        bytes[40] ^= 1U;
        const auto staged = stage(box, bytes, nullptr);
        REQUIRE_FALSE(staged);
        CHECK(staged.error().code == ErrorCode::WrongChecksum);
    }
}

}   // namespace wb::wire
