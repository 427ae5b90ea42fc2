#include "main/coach_command.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <optional>
#include <string_view>
#include <variant>

#include "core/base/utf8.hpp"
#include "core/coach/coach.hpp"
#include "core/wire/json.hpp"

#include "main/assets_folder.hpp"
#include "main/command_line.hpp"
#include "main/json_text.hpp"

namespace wb::cli {

namespace {

using coach::Judgement;
using coach::Question;
using coach::Verdict;
using content::Language;

constexpr const char* help_text =
    R"(Does a sentence say what somebody does, or what it brings about?

wirkbrille coach --lang de|en [--json] [--assets DIR]
    Reads lines from standard input, each a sentence, and prints for each: the verdict (doing,
    effect or unsure), the words that led to it and a question that helps to climb, parted by tabs.
    With --json an object a line. The questions are read from the assets folder ("assets" unless
    said otherwise). A line that is no UTF-8 ends the command with a message and exit code 2.

    $ echo "I scan the form so she gets her money sooner" | wirkbrille coach --lang en --json
    {"verdict":"effect","because":["so","she","sooner"],"question":"That is already an effect..."}

wirkbrille coach --score FILE... --lang de|en [--list-wrong]
    Reads labelled sentences (label TAB register TAB sentence) and prints for each file how many are
    judged as labelled, and the table of labels (rows) and verdicts (columns); unsure counts as
    wrong. --list-wrong prints the others, too: not for sentences that are kept for scoring.
)";

constexpr std::array<const char*, 3> verdict_names{"doing", "effect", "unsure"};

std::string name_of(Verdict verdict) {
    return verdict_names.at(static_cast<std::size_t>(verdict));
}

/// The key of a question in the interface texts.
std::string key_of(Question question) {
    switch (question) {
    case Question::WhoGains: return "coach-who-gains";
    case Question::WhatCanTheyDo: return "coach-what-can-they-do";
    case Question::WhatIfNobodyDid: return "coach-what-if-nobody-did";
    case Question::WhatFollows: return "coach-what-follows";
    case Question::WhoNotices: return "coach-who-notices";
    }
    return {};
}

std::string json_of(const Judgement& judgement, const std::string& question) {
    std::string words;
    for (const std::string& word : judgement.because) {
        words += (words.empty() ? "" : ",") + json_string(word);
    }
    return "{\"verdict\":" + json_string(name_of(judgement.verdict)) + ",\"because\":[" + words +
           "],\"question\":" + json_string(question) + "}\n";
}

std::string line_of(const Judgement& judgement, const std::string& question) {
    std::string words;
    for (const std::string& word : judgement.because) {
        words += (words.empty() ? "" : ", ") + word;
    }
    return name_of(judgement.verdict) + "\t" + words + "\t" + question + "\n";
}

int judge_lines(const Options& options, Language language, const std::string& code) {
    const auto texts = interface_texts(options.value_or("--assets", "assets"), code);
    if (!texts) {
        return exit_failed;
    }
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (!utf8::valid(line)) {
            print_error("Line " + std::to_string(number) + " is no UTF-8.");
            return exit_usage;
        }
        const Judgement judgement = coach::judge(line, language);
        const auto found = texts->find(key_of(judgement.question));
        if (found == texts->end()) {
            return failed("The interface texts have no \"" + key_of(judgement.question) + "\".");
        }
        print(
            stdout,
            options.has("--json") ? json_of(judgement, found->second)
                                  : line_of(judgement, found->second)
        );
    }
    return exit_fine;
}

/// A labelled sentence; empty when the line is none.
struct Labelled {
    Verdict label = Verdict::Unsure;
    std::string_view line = {};
    std::string_view sentence = {};
};

std::optional<Labelled> labelled(std::string_view line) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first == std::string_view::npos ? first : first + 1);
    const std::string_view label = line.substr(0, first);
    if (second == std::string_view::npos || (label != "doing" && label != "effect")) {
        return std::nullopt;
    }
    return Labelled{
        label == "doing" ? Verdict::Doing : Verdict::Effect, line, line.substr(second + 1)};
}

struct Score {
    std::array<std::array<std::size_t, 3>, 2> counts = {};   ///< label, verdict
    std::string wrong = {};

    void add(const Labelled& item, Verdict verdict) {
        ++counts.at(static_cast<std::size_t>(item.label)).at(static_cast<std::size_t>(verdict));
        if (verdict != item.label) {
            wrong += name_of(verdict) + " <- " + std::string{item.line} + "\n";
        }
    }
};

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string report_of(const std::string& file, const Score& score) {
    const std::size_t right = score.counts[0][0] + score.counts[1][1];
    std::size_t all = 0;
    std::string table = padded("", 8);
    for (const char* const name : verdict_names) {
        table += padded(name, 8);
    }
    table += "\n";
    for (std::size_t label = 0; label < score.counts.size(); ++label) {
        table += padded(verdict_names.at(label), 8);
        for (const std::size_t count : score.counts.at(label)) {
            table += padded(std::to_string(count), 8);
            all += count;
        }
        table += "\n";
    }
    const std::size_t thousandths = all == 0 ? 0 : (right * 1000 + all / 2) / all;
    return file + ": " + std::to_string(right) + " of " + std::to_string(all) + " right, " +
           std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + " %\n" +
           table;
}

int score_file(const std::string& file, Language language, bool list_wrong) {
    const auto bytes = read_file(file);
    if (!bytes) {
        return failed("This file cannot be read: " + file);
    }
    Score score;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < bytes->size();) {
        const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
        const std::string_view line = std::string_view{*bytes}.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        const auto item = labelled(line);
        if (!item || !utf8::valid(line)) {
            return failed(
                file + ", line " + std::to_string(number) +
                ": This is no label, TAB, register, TAB, sentence in UTF-8."
            );
        }
        score.add(*item, coach::judge(item->sentence, language).verdict);
    }
    print(stdout, report_of(file, score) + (list_wrong ? score.wrong : ""));
    return exit_fine;
}

}   // namespace

int coach_command(std::span<const std::string> words) {
    const Options options = options_of(
        words,
        {"--lang", "--assets"},
        {"--json", "--score", "--list-wrong", "--help"},
        Files::Allowed
    );
    if (options.has("--help")) {
        print(stdout, help_text);
        return exit_fine;
    }
    if (!options.fault.empty()) {
        return usage(options.fault);
    }
    const std::string code = options.value_or("--lang", "");
    if (code != "de" && code != "en") {
        return usage("coach needs --lang de or --lang en.");
    }
    const bool scores = options.has("--score");
    if (scores == options.files.empty()) {
        return usage(scores ? "coach --score needs a FILE." : "Files are only for coach --score.");
    }
    const Language language = code == "de" ? Language::German : Language::English;
    if (!scores) {
        return judge_lines(options, language, code);
    }
    for (const std::string& file : options.files) {
        if (const int outcome = score_file(file, language, options.has("--list-wrong"))) {
            return outcome;
        }
    }
    return exit_fine;
}

}   // namespace wb::cli
