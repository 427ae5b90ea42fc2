#include "app/take_part/calendar.hpp"

#include <string_view>

#include "app/take_part/sentence.hpp"
#include "core/base/utf8.hpp"

namespace wb::app {

namespace {

constexpr std::size_t most_octets = 75;   // of one line (RFC 5545, 3.1)

// RFC 5545, 3.3.11: backslash, semicolon, comma and line break.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

// A long line goes on after a line break and a blank; no character is torn apart.
void add_line(std::string& file, std::string_view line) {
    std::size_t octets = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = std::max<std::size_t>(utf8::decode(line, at).size, 1);
        if (octets + size > most_octets) {
            file += "\r\n ";
            octets = 1;
        }
        file.append(line.substr(at, size));
        octets += size;
        at += size;
    }
    file += "\r\n";
}

}   // namespace

std::vector<std::uint8_t> write_calendar(const CalendarEntry& entry) {
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Wirkbrille//Wirkbrille//EN");
    add_line(file, "BEGIN:VEVENT");
    // The same plan made on the same day is the same event, so opening the file twice adds none.
    add_line(file, "UID:" + compact(entry.made) + "-" + compact(entry.day) + "@wirkbrille");
    add_line(file, "DTSTAMP:" + compact(entry.made) + "T000000Z");
    add_line(file, "DTSTART;VALUE=DATE:" + compact(entry.day));
    add_line(file, "DTEND;VALUE=DATE:" + compact(later(entry.day, 1)));
    add_line(file, "SUMMARY:" + escaped(entry.title));
    add_line(file, "DESCRIPTION:" + escaped(entry.notes));
    add_line(file, "TRANSP:TRANSPARENT");
    add_line(file, "END:VEVENT");
    add_line(file, "END:VCALENDAR");
    return {file.begin(), file.end()};
}

std::vector<std::uint8_t> look_back_calendar(
    const content::Exercise& exercise,
    const domain::Answers& answers,
    const SaveCalendar& wanted,
    const Date& today
) {
    CalendarEntry entry;
    entry.made = today;
    entry.day = later(today, 7 * exercise.look_back_weeks);
    entry.title = wanted.title;
    for (const content::Sentence& sentence : exercise.sentences) {
        entry.notes +=
            (entry.notes.empty() ? "" : "\n") + built_sentence(exercise, sentence, answers);
    }
    entry.notes += "\n" + wanted.question;
    return write_calendar(entry);
}

}   // namespace wb::app
