#include "content/broken.hpp"

#include <algorithm>
#include <iterator>

#include <doctest/doctest.h>

#include "content/sample_assets.hpp"

namespace wb::samples {

namespace {

content::Assets assets_with(const Broken& row) {
    content::Assets result = assets();
    if (row.from.empty() && row.to.empty()) {
        REQUIRE(result.files.erase(row.file) == 1);
    } else if (row.from.empty()) {
        result.files[row.file] = row.to;
    } else if (row.file == "ui/*.json") {
        replace(result.files["ui/de.json"], row.from, row.to);
        replace(result.files["ui/en.json"], row.from, row.to);
    } else {
        replace(result.files[row.file], row.from, row.to);
    }
    return result;
}

bool says(const std::string& line, const std::string& expected) {
    const bool beginning = expected.back() == '{';
    return line.compare(0, beginning ? expected.size() : line.size(), expected) == 0;
}

}   // namespace

void check_rows(const std::vector<Broken>& rows) {
    REQUIRE_FALSE(rows.empty());
    for (const Broken& row : rows) {
        CAPTURE(row.name);
        const std::vector<std::string> lines = lines_of(check(assets_with(row)));
        std::string said;
        for (const std::string& line : lines) {
            said += "\n" + line;
        }
        CAPTURE(said);
        CHECK_FALSE(row.lines.empty());
        CHECK(std::equal(lines.begin(), lines.end(), row.lines.begin(), row.lines.end(), says));
    }
}

std::vector<std::string> lines_of(const content::Findings& findings) {
    std::vector<std::string> lines;
    std::transform(findings.begin(), findings.end(), std::back_inserter(lines), content::line_of);
    return lines;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t offset = text.find(from);
    REQUIRE(offset != std::string::npos);
    text.replace(offset, from.size(), to);
}

std::string each(int count, const std::string& pattern) {
    std::string result;
    for (int i = 1; i <= count; ++i) {
        result += i > 1 ? ", " : "";
        for (const char c : pattern) {
            result += c == '#' ? std::to_string(i) : std::string(1, c);
        }
    }
    return result;
}

std::string quoted_letters(std::size_t count) {
    return "\"" + std::string(count, 'a') + "\"";
}

std::string soft_hyphens(std::size_t count) {
    std::string result = "\"a";
    for (std::size_t i = 1; i < count; ++i) {
        result += "\\u00ada";
    }
    return result + "\"";
}

}   // namespace wb::samples
