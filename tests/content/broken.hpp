// Content with one thing broken at a time: what its author reads is a sentence that says where and
// what to do.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/content/finding.hpp"

namespace wb::samples {

/// The sample with one file changed.
struct Broken {
    std::string name;
    std::string file;   // "ui/*.json": both
    std::string from;   // empty: the whole file goes, or comes
    std::string to;
    // What the check says, file by file. A line that ends in { is the beginning of one: the known
    // placeholders follow, and change with the interface.
    std::vector<std::string> lines;
};

/// The check says of each row exactly its lines.
void check_rows(const std::vector<Broken>& rows);

std::vector<std::string> lines_of(const content::Findings& findings);

/// The first `from` in a text becomes `to`; one has to be there.
void replace(std::string& text, const std::string& from, const std::string& to);

/// `pattern` so many times with commas between; # is the number, from 1 on.
std::string each(int count, const std::string& pattern);

/// A text in quotation marks with so many letters.
std::string quoted_letters(std::size_t count);

/// The same with a soft hyphen between any two.
std::string soft_hyphens(std::size_t count);

}   // namespace wb::samples
