#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/box_file.hpp"
#include "core/wire/record_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

// The sealed records of some people, each person's side by side.
std::vector<Sealed> seals(std::uint32_t people) {
    std::vector<Sealed> result;
    const auto key = box_key_of(samples::keys());
    for (std::uint32_t person = 1; person <= people; ++person) {
        for (const privacy::Record& record : samples::records(person)) {
            const auto number = static_cast<std::uint32_t>(1000 + result.size());
            const auto sealed = seal_record(samples::bundle(), record, key, samples::seed(number));
            REQUIRE(sealed);
            result.push_back(*sealed);
        }
    }
    return result;
}

Box box_of(const std::vector<Sealed>& sealed) {
    Box box;
    unite_sorted(box.sealed, sealed);
    return box;
}

}   // namespace

TEST_SUITE("box file") {
    TEST_CASE("a hand-in comes back, in an order that the seals decide") {
        HandIn hand_in{{1, 2, 3}, seals(1)};
        const auto bytes = write_hand_in(hand_in);
        std::reverse(hand_in.sealed.begin(), hand_in.sealed.end());
        CHECK(write_hand_in(hand_in) == bytes);
        const auto again = read_hand_in(bytes);
        REQUIRE(again);
        CHECK(again->workshop == hand_in.workshop);
        std::sort(hand_in.sealed.begin(), hand_in.sealed.end());
        CHECK(again->sealed == hand_in.sealed);
    }

    TEST_CASE("a box comes back with its batches") {
        Box box = box_of(seals(3));
        box.workshop = {9};
        box.batches = {"{\"a\":1}", "{\"b\":1}"};
        const auto again = read_box(write_box(box));
        REQUIRE(again);
        CHECK(*again == box);
    }

    TEST_CASE("merging is a union: order, replays and duplicates change no byte") {
        const auto all = seals(6);
        const auto expected = write_box(box_of(all));
        Box box;
        std::size_t added = 0;
        for (std::size_t i = 0; i < 3 * all.size(); ++i) {
            const Sealed& sealed = all[(7 * i) % all.size()];
            added += unite_sorted(box.sealed, {sealed, sealed});
        }
        CHECK(added == all.size());
        CHECK(write_box(box) == expected);
    }

    TEST_CASE("the order in a box does not follow the order of coming") {
        const auto all = seals(30);
        const Box box = box_of(all);
        double sum = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto place = std::lower_bound(box.sealed.begin(), box.sealed.end(), all[i]);
            const double d = static_cast<double>(place - box.sealed.begin()) - double(i);
            sum += d * d;
        }
        const auto n = static_cast<double>(all.size());
        const double rho = 1 - 6 * sum / (n * (n * n - 1));
        MESSAGE("Spearman of coming and place, ", all.size(), " records: ", rho);
        CHECK(rho < 0.4);
        CHECK(rho > -0.4);
    }

    TEST_CASE("wrong order, sizes and types are refused with their place") {
        const auto all = box_of(seals(2)).sealed;
        const domain::WorkshopId id{};
        const auto refused = [&](auto fill, FileKind kind) {
            FileWriter writer{kind};
            fill(writer);
            const auto bytes = std::move(writer).finish();
            if (kind == FileKind::Box) {
                const auto box = read_box(bytes);
                REQUIRE_FALSE(box);
                return std::string{box.error().where};
            }
            const auto hand_in = read_hand_in(bytes);
            REQUIRE_FALSE(hand_in);
            return std::string{hand_in.error().where};
        };
        const auto box = [&](auto fill) {
            return refused(
                [&](FileWriter& writer) {
                    writer.add(record_workshop_id, id);
                    fill(writer);
                },
                FileKind::Box
            );
        };
        CHECK(refused([](FileWriter&) {}, FileKind::Box) == "workshop");
        CHECK(
            refused(
                [&](FileWriter& writer) { writer.add(record_sealed, all[0]); }, FileKind::HandIn
            ) == "workshop"
        );
        CHECK(box([&](FileWriter& writer) {
                  writer.add(record_sealed, all[1]);
                  writer.add(record_sealed, all[0]);
              }) == "order of sealed records");
        CHECK(box([&](FileWriter& writer) {
                  writer.add(record_sealed, all[0]);
                  writer.add(record_sealed, all[0]);
              }) == "order of sealed records");
        CHECK(box([&](FileWriter& writer) {
                  writer.add(record_sealed, Bytes{all[0]}.first(all[0].size() - 1));
              }) == "size of a sealed record");
        CHECK(box([&](FileWriter& writer) {
                  writer.add(record_batch, std::vector<std::uint8_t>{'b'});
                  writer.add(record_batch, std::vector<std::uint8_t>{'a'});
              }) == "order of batches");
        CHECK(box([&](FileWriter& writer) {
                  writer.add(4, std::vector<std::uint8_t>{'b'});
              }) == "type of record");
        CHECK(
            refused(
                [&](FileWriter& writer) {
                    writer.add(record_workshop_id, id);
                    writer.add(record_batch, std::vector<std::uint8_t>{'a'});
                },
                FileKind::HandIn
            ) == "type of record"
        );
        CHECK(
            refused(
                [&](FileWriter& writer) { writer.add(record_workshop_id, id); }, FileKind::HandIn
            ) == "number of records"
        );
        CHECK_FALSE(read_box(write_hand_in({id, all})));
    }
}

}   // namespace wb::wire
