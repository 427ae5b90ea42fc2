#include <doctest/doctest.h>

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;

Release release_of(Site& place, const Slot& slot) {
    const auto batch = frozen({&place}, slot);
    REQUIRE(batch);
    return *make_release({&*batch, 1}, 10);
}

Site scaled(std::uint32_t number, std::uint32_t people) {
    Site place = site(number);
    for (std::uint32_t person = 0; person < people; ++person) {
        Record record = blank(place, person, {"pulse", 1, {}});
        record.entries.push_back(rated("pulse", "pride", static_cast<int>(1 + person % 5)));
        place.records.push_back(record);
    }
    return place;
}

std::uint32_t total(const Atom& atom, const std::vector<std::string>& options) {
    std::uint32_t sum = 0;
    for (const Cell& cell : atom.cells) {
        for (const std::string& option : options) {
            sum += cell.option == option ? std::get<std::uint32_t>(cell.value) : 0;
        }
    }
    return sum;
}

}   // namespace

TEST_SUITE("union") {
    TEST_CASE("three cells and five cells add up to three, with the noise of all of them") {
        Site small = scaled(1, 8);
        Site large = scaled(2, 30);
        const Release a = release_of(small, {"pulse", 1, {}});
        const Release b = release_of(large, {"pulse", 1, {}});
        const Atom& few = a.batches().front().content().atoms.front();
        const Atom& many = b.batches().front().content().atoms.front();
        for (const auto& order : {std::vector{a, b}, std::vector{b, a}}) {
            const auto united = unite(order, {});
            REQUIRE(united);
            REQUIRE(united->atoms().size() == 1);
            const UnionAtom& atom = united->atoms().front();
            REQUIRE(atom.cells.size() == 3);
            for (const UnionCell& cell : atom.cells) {
                CAPTURE(cell.option);
                std::vector<std::string> fine{cell.option};
                if (cell.option == "1-2") {
                    fine = {"1", "2"};
                } else if (cell.option == "4-5") {
                    fine = {"4", "5"};
                }
                CHECK(cell.count == total(few, {cell.option}) + total(many, fine));
                CHECK(cell.base == few.base + many.base);
                CHECK(cell.batches == 2);
                CHECK(cell.variance_tenths == 9 + 9 * fine.size());
            }
        }
    }

    TEST_CASE("a union by unit holds the workshops below it") {
        Site here = scaled(1, 8);
        Site there = scaled(2, 9);
        there.workshop.unit = {"Sued", "Filiale 2"};
        const std::vector<Release> releases{
            release_of(here, {"pulse", 1, {}}), release_of(there, {"pulse", 1, {}})};
        CHECK(unite(releases, {})->batches().size() == 2);
        CHECK(unite(releases, {"Nord"})->batches().size() == 1);
        CHECK(unite(releases, {"Nord", "Filiale 1"})->batches().size() == 1);
        CHECK_FALSE(unite(releases, {"West"}));
    }

    TEST_CASE("a pool that reaches beyond the unit is not in its union") {
        Site here = scaled(1, 4);
        Site there = scaled(2, 4);
        there.workshop.unit = {"Sued"};
        const auto pool = frozen({&here, &there}, {"pulse", 1, {}});
        REQUIRE(pool);
        const auto release = make_release({&*pool, 1}, 10);
        CHECK(unite({&*release, 1}, {}));
        CHECK_FALSE(unite({&*release, 1}, {"Nord"}));
    }

    TEST_CASE("one batch in two releases counts once, with other numbers it is refused") {
        Site place = scaled(1, 8);
        const Release release = release_of(place, {"pulse", 1, {}});
        const auto once = unite({&release, 1}, {});
        const auto twice = unite(std::vector{release, release}, {});
        CHECK(*once == *twice);
    }

    TEST_CASE("workshops' own categories are not added up") {
        Random random{41};
        Site place = site(1);
        for (std::uint32_t person = 0; person < 40; ++person) {
            Record record = blank(place, person, {"map", 1, {}});
            record.cards = {{{}, person % 2 == 0 ? "own-1" : "service"}, {{}, "advice"}};
            for (const std::uint8_t card : {std::uint8_t{1}, std::uint8_t{2}}) {
                record.entries.push_back(picked(
                    "map",
                    "sign",
                    {person % 3 == 0 ? "helps" : "harms"},
                    card,
                    domain::Beneficiary::Self
                ));
            }
            place.records.push_back(record);
        }
        const Release release = release_of(place, {"map", 1, {}});
        const auto find_row = [](const auto& atoms, const std::string& row) {
            for (const auto& atom : atoms) {
                if (atom.row == row) {
                    return true;
                }
            }
            return false;
        };
        CHECK(find_row(release.batches().front().content().atoms, "own-1"));
        const auto united = unite({&release, 1}, {});
        CHECK(find_row(united->atoms(), "service"));
        CHECK_FALSE(find_row(united->atoms(), "own-1"));
    }
}

}   // namespace wb::privacy
