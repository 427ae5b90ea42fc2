// A day of the calendar, as people say it.
#pragma once

#include <string>

namespace wb {

struct Date {
    int year = 1970;
    int month = 1;   ///< 1 to 12
    int day = 1;     ///< 1 to 31

    bool operator==(const Date&) const = default;
};

/// The day `days` later. Gregorian, for years 1 to 9999.
Date later(const Date& date, int days);

/// "20261122", as calendar files write it.
std::string compact(const Date& date);

}   // namespace wb
