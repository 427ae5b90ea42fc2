// A calendar file with one day to look back on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "core/base/date.hpp"
#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

/// One event of a whole day, as RFC 5545 writes it.
struct CalendarEntry {
    Date day = {};
    Date made = {};   ///< the day on which the file was made
    std::string title = {};
    std::string notes = {};
};

/// The entry as the bytes of an .ics file: CRLF, lines folded at 75 octets, texts escaped.
std::vector<std::uint8_t> write_calendar(const CalendarEntry& entry);

/// The look back that an exercise proposes, with the sentence that the person built and the
/// question as its notes.
std::vector<std::uint8_t> look_back_calendar(
    const content::Exercise& exercise,
    const domain::Answers& answers,
    const SaveCalendar& wanted,
    const Date& today
);

}   // namespace wb::app
