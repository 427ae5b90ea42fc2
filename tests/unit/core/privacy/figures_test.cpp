#include <doctest/doctest.h>

#include "core/privacy/figures.hpp"

namespace wb::privacy {

TEST_SUITE("figures") {
    TEST_CASE("people come in bands, from 100 on in two digits") {
        struct Row {
            std::uint32_t people;
            const char* band;
        };

        for (const Row& row : {
                 Row{3, "5-9"},
                 Row{5, "5-9"},
                 Row{9, "5-9"},
                 Row{10, "10-14"},
                 Row{14, "10-14"},
                 Row{15, "15-19"},
                 Row{20, "20-29"},
                 Row{49, "30-49"},
                 Row{50, "50-99"},
                 Row{99, "50-99"},
                 Row{100, "100"},
                 Row{104, "100"},
                 Row{105, "110"},
                 Row{996, "1000"},
                 Row{12345, "12000"},
             }) {
            CAPTURE(row.people);
            CHECK(people_band(row.people) == row.band);
        }
    }

    TEST_CASE("a mean goes to halves below 20 people, to tenths from 20 on, and not below 10") {
        CHECK(mean_tenths({{0, 0, 5, 4, 0}, 9}) == std::nullopt);
        CHECK(mean_tenths({{0, 1, 5, 4, 1}, 9}) == 35);   // 38 / 11 = 3.45
        CHECK(mean_tenths({{0, 0, 12, 8, 0}, 9}) == 34);
        CHECK(mean_tenths({{0, 0, 12, 9, 0}, 9}) == 34);   // 72 / 21 = 3.43
        CHECK(mean_tenths({{10, 10, 10}, 9}) == std::nullopt);
    }

    TEST_CASE("a shift within two standard deviations of the noise is unclear") {
        const Levels before{{2, 4, 8, 4, 2}, 9};
        CHECK(shift(before, before) == Shift::Unclear);
        CHECK(shift(before, {{2, 3, 8, 5, 2}, 9}) == Shift::Unclear);
        CHECK(shift(before, {{0, 1, 5, 9, 5}, 9}) == Shift::Up);
        CHECK(shift({{0, 1, 5, 9, 5}, 9}, before) == Shift::Down);
        // From 3.00 to 3.35 or 3.55; two standard deviations of both rounds are 0.43.
        CHECK(shift(before, {{1, 3, 8, 4, 4}, 9}) == Shift::Unclear);
        CHECK(shift(before, {{1, 2, 7, 5, 5}, 9}) == Shift::Up);
        // The same counts, more noise (a union).
        CHECK(shift(before, {{1, 2, 7, 5, 5}, 90}) == Shift::Unclear);
        CHECK(shift({{0, 0, 0}, 9}, before) == Shift::Unclear);
        CHECK(shift({{6, 8, 6}, 9}, {{1, 5, 14}, 9}) == Shift::Up);
        CHECK(shift({{6, 8, 6}, 9}, {{0, 1, 5, 9, 5}, 9}) == Shift::Up);
    }

    TEST_CASE("a share is in whole percent and never above 100") {
        CHECK(percent(1, 3) == 33);
        CHECK(percent(2, 3) == 67);
        CHECK(percent(7, 6) == 100);
        CHECK(percent(0, 6) == 0);
        CHECK(percent(1, 0) == std::nullopt);
    }
}

}   // namespace wb::privacy
