#include "main/json_text.hpp"

namespace wb::cli {

JsonText& JsonText::add(std::string_view key, const std::string& json) {
    text_ += (text_.size() == 1 ? "" : ",") + json_string(key) + ":" + json;
    return *this;
}

JsonText& JsonText::add_text(std::string_view key, std::string_view text) {
    return add(key, json_string(text));
}

JsonText& JsonText::add_number(std::string_view key, std::uint64_t number) {
    return add(key, std::to_string(number));
}

std::string json_array(const std::vector<std::string>& items) {
    std::string text = "[";
    for (const std::string& item : items) {
        text += (text.size() == 1 ? "" : ",") + item;
    }
    return text + "]";
}

}   // namespace wb::cli
