// JSON as the commands print it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/wire/release_json.hpp"

namespace wb::cli {

using wire::json_string;

/// An object in the making, its members in the order in which they are added.
class JsonText {
public:
    JsonText& add(std::string_view key, const std::string& json);
    JsonText& add_text(std::string_view key, std::string_view text);
    JsonText& add_number(std::string_view key, std::uint64_t number);

    std::string text() const { return text_ + "}"; }

private:
    std::string text_ = "{";
};

/// An array of JSON texts.
std::string json_array(const std::vector<std::string>& items);

}   // namespace wb::cli
