#include "main/hints_command.hpp"

#include <cstdio>
#include <iostream>
#include <string_view>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/privacy/text_hints.hpp"

#include "main/command_line.hpp"
#include "main/json_text.hpp"

namespace wb::cli {

namespace {

using content::Language;
using privacy::Hint;
using privacy::HintKind;

constexpr const char* help_text =
    R"(What in a line could tell who is meant: names, numbers, dates, "my boss", "the only one".

wirkbrille hints --lang de|en
    Reads lines from standard input and prints an object a line: each hint's kind (email, phone,
    iban, tax_id, pension_number, plate, name, superior, self, date), its place in code points
    [start, end), and what could stand there instead. A line that is no UTF-8 ends the command with
    a message and exit code 2.

    $ echo "Mrs Miller got her refund" | wirkbrille hints --lang en
    {"hints":[{"kind":"name","start":0,"end":10,"rewrite":"A person"}]}
)";

std::string_view name_of(HintKind kind) {
    switch (kind) {
    case HintKind::Email: return "email";
    case HintKind::Phone: return "phone";
    case HintKind::Iban: return "iban";
    case HintKind::TaxId: return "tax_id";
    case HintKind::PensionNumber: return "pension_number";
    case HintKind::Plate: return "plate";
    case HintKind::Name: return "name";
    case HintKind::Superior: return "superior";
    case HintKind::Self: return "self";
    case HintKind::Date: return "date";
    }
    return {};
}

std::string json_of(const std::vector<Hint>& hints) {
    std::string list;
    for (const Hint& hint : hints) {
        list += list.empty() ? "" : ",";
        list += R"({"kind":")" + std::string{name_of(hint.kind)} + R"(","start":)" +
                std::to_string(hint.start) + R"(,"end":)" + std::to_string(hint.end) +
                R"(,"rewrite":)" + json_string(hint.rewrite) + "}";
    }
    return R"({"hints":[)" + list + "]}\n";
}

}   // namespace

int hints_command(std::span<const std::string> words) {
    const Options options = options_of(words, {"--lang"}, {"--help"});
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string code = options.value_or("--lang", "");
    if (code != "de" && code != "en") {
        return usage("hints needs --lang de or --lang en.");
    }
    const Language language = code == "de" ? Language::German : Language::English;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (!utf8::valid(line)) {
            print_error("Line " + std::to_string(number) + " is no UTF-8.");
            return exit_usage;
        }
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        print(stdout, json_of(privacy::text_hints(line, language)));
    }
    return exit_fine;
}

}   // namespace wb::cli
