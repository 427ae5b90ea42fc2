// The keys of the interface texts: their order, their hash, and the enum that is generated from
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb::content {

/// FNV-1a, 32 bits, over the keys joined by line feeds. The generated header and every bundle carry
/// it, so that a bundle packed with other keys is noticed (ErrorCode::StaleContent).
std::uint32_t text_keys_hash(const std::vector<std::string>& sorted_keys);

/// "start-take-part" as an enumerator: "start_take_part".
std::string enumerator_of(std::string_view key);

/// True for keys whose enumerator would be a word of the C++ language, such as "continue" or
/// "delete".
bool is_reserved(std::string_view key);

/// The header with `enum class Text`, `text_keys_hash` and `text_count`; of another part of the app
/// `LeadText`, `lead_text_keys_hash` and `lead_text_count`, when `part` is "lead".
std::string
text_keys_header(const std::vector<std::string>& sorted_keys, std::string_view part = {});

}   // namespace wb::content
