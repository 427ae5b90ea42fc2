#include "core/wire/release_names.hpp"

namespace wb::wire {

std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 0xFU]);
    }
    return text;
}

std::string_view name(domain::Beneficiary beneficiary) {
    switch (beneficiary) {
    case domain::Beneficiary::Customers: return "customers";
    case domain::Beneficiary::Company: return "company";
    case domain::Beneficiary::Self: return "self";
    }
    return {};
}

std::string_view name(privacy::Counting counting) {
    switch (counting) {
    case privacy::Counting::OneCell: return "one-cell";
    case privacy::Counting::EachOption: return "each-option";
    }
    return {};
}

std::string_view name(privacy::Word word) {
    switch (word) {
    case privacy::Word::AlmostEverybody: return "almost-everybody";
    case privacy::Word::HardlyAnybody: return "hardly-anybody";
    }
    return {};
}

std::string_view name(privacy::LeftOutWhy why) {
    switch (why) {
    case privacy::LeftOutWhy::FewPeople: return "few-people";
    case privacy::LeftOutWhy::ByRows: return "by-rows";
    }
    return {};
}

}   // namespace wb::wire
