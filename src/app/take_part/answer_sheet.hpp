// What was answered in an exercise, question by question: the sheet of every exercise that has none
// of its own.
#pragma once

#include <string>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

struct AnswerRow {
    std::string question = {};
    std::vector<std::string> answers = {};   ///< options or lines in words
    bool ordered = false;                    ///< the answers are places
    int level = 0;               ///< of a scale, 1 to 5; then `answers` has its word, if any
    bool stays = false;          ///< never leaves this device
    domain::StepRef step = {};   ///< where to change it
    std::string key = {};        ///< the block's id

    bool operator==(const AnswerRow&) const = default;
};

struct AnswerSection {
    std::uint8_t card = 0;
    std::string title = {};   ///< the card's name; empty for what was asked once
    std::vector<AnswerRow> rows = {};

    bool operator==(const AnswerSection&) const = default;
};

struct AnswerSheet {
    std::vector<std::string> sentences = {};   ///< built sentences without a gap
    std::vector<AnswerSection> sections = {};

    bool operator==(const AnswerSheet&) const = default;

    bool empty() const { return sections.empty(); }
};

AnswerSheet
make_answer_sheet(const content::Bundle&, const content::Exercise&, const domain::Answers&);

}   // namespace wb::app
