// Tables for spreadsheets: semicolon, UTF-8 with byte order mark, CRLF, every cell quoted, and no
// cell that a spreadsheet would run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/privacy/release.hpp"
#include "core/privacy/union.hpp"

namespace wb::wire {

/// One quoted cell. A cell that starts with = + - @ tab CR or their full-width forms, also after
/// blanks, gets a leading apostrophe.
std::string csv_cell(std::string_view text);

/// The whole table, byte order mark first.
std::string csv(const std::vector<std::vector<std::string>>& rows);

/// The names in the first line of `release_csv`, and of `union_csv`.
std::vector<std::string> release_columns();
std::vector<std::string> union_columns();

/// One line per published cell, then one per line of text. `fingerprint`: the first 16 hex digits
/// of the release's SHA-256, in every line.
std::string release_csv(const privacy::Release& release, std::string_view fingerprint);

/// One line per sum, with the rules and the smallest k in every line. `digits`: the first 16 hex
/// digits of SHA-256 over the same sums as JSON.
std::string union_csv(const privacy::Union& united, std::string_view digits);

}   // namespace wb::wire
