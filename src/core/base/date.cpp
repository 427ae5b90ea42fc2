#include "core/base/date.hpp"

#include <cstddef>

namespace wb {

namespace {

// Days since 1970-01-01 and back, after Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms": years begin in March, so that the leap day is the last one.
constexpr int days_of_era = 146097;   // 400 years
constexpr int era_to_1970 = 719468;   // from 0000-03-01

int days_since_1970(const Date& date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = year / 400;
    const int year_of_era = year - era * 400;
    const int month = (date.month + 9) % 12;
    const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_of_era + day_of_era - era_to_1970;
}

Date date_of(int days) {
    const int shifted = days + era_to_1970;
    const int era = shifted / days_of_era;
    const int day_of_era = shifted - era * days_of_era;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month = (5 * day_of_year + 2) / 153;
    const int calendar_month = month < 10 ? month + 3 : month - 9;
    return {
        year_of_era + era * 400 + (calendar_month <= 2 ? 1 : 0),
        calendar_month,
        day_of_year - (153 * month + 2) / 5 + 1};
}

std::string digits(int number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(text.size() < count ? count - text.size() : 0, '0') + text;
}

}   // namespace

Date later(const Date& date, int days) {
    return date_of(days_since_1970(date) + days);
}

std::string compact(const Date& date) {
    return digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2);
}

}   // namespace wb
