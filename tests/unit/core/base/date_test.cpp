#include <doctest/doctest.h>

#include "core/base/date.hpp"

TEST_SUITE("date") {
    TEST_CASE("days later") {
        struct Row {
            const char* name;
            wb::Date begin;
            int days;
            wb::Date end;
        };

        for (const Row& row : {
                 Row{"within a month", {2026, 11, 2}, 5, {2026, 11, 7}},
                 Row{"over the turn of the year", {2026, 11, 22}, 42, {2027, 1, 3}},
                 Row{"over a leap day", {2028, 2, 28}, 1, {2028, 2, 29}},
                 Row{"no leap day in a year that 4 does not divide",
                     {2027, 2, 28},
                     1,
                     {2027, 3, 1}},
                 Row{"no leap day in a full century", {2100, 2, 28}, 1, {2100, 3, 1}},
                 Row{"a leap day in a century that 400 divides", {2000, 2, 28}, 1, {2000, 2, 29}},
                 Row{"the day itself", {1970, 1, 1}, 0, {1970, 1, 1}},
                 Row{"four hundred years have 146097 days", {2001, 3, 1}, 146097, {2401, 3, 1}},
             }) {
            CAPTURE(std::string{row.name});
            CHECK(wb::later(row.begin, row.days) == row.end);
        }
    }

    TEST_CASE("day by day through nine years, no date is left out or comes twice") {
        wb::Date date{2023, 12, 31};
        for (int day = 0; day < 9 * 366; ++day) {
            const wb::Date next = wb::later(date, 1);
            const bool same_month = next.month == date.month && next.day == date.day + 1;
            const bool next_month = next.day == 1 && next.month == date.month % 12 + 1;
            CHECK((same_month || next_month));
            date = next;
        }
    }

    TEST_CASE("compact") {
        CHECK(wb::compact({2026, 1, 3}) == "20260103");
        CHECK(wb::compact({987, 12, 31}) == "09871231");
    }
}
