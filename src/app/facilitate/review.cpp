// A person's eyes on every line of text before it may be released.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/facilitate/run.hpp"

namespace wb::app::lead {

namespace {

/// What makes two lines the same: their letters and digits, without capitals of ASCII. Any blanks
/// and marks between words are one blank; at either end they are nothing.
std::string essence(const std::string& words) {
    std::string result;
    for (const char c : words) {
        const bool mark = std::string_view{" \t.,;:!?\"'()-"}.find(c) != std::string_view::npos;
        if (!mark) {
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else if (!result.empty() && result.back() != ' ') {
            result.push_back(' ');
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

}   // namespace

std::vector<std::size_t> repeated_lines(const Review& review) {
    std::vector<std::string> seen;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < review.lines.size(); ++i) {
        if (!review.lines[i].kept) {
            continue;
        }
        std::string line = essence(review.lines[i].words);
        if (std::find(seen.begin(), seen.end(), line) != seen.end()) {
            places.push_back(i);
        } else {
            seen.push_back(std::move(line));
        }
    }
    return places;
}

void Runner::operator()(const OpenReview&) {
    if (!model_.session || model_.session->at_work || model_.page != Page::Slot) {
        return;
    }
    const Session& session = *model_.session;
    for (const privacy::Part& part : session.unreviewed) {
        if (part.slot == session.slots[session.chosen].slot) {
            ask({wire::LeadJob::Lines, {wire::write_part(part)}, part});
            return;
        }
    }
}

void Runner::operator()(const ToggleLine& action) {
    if (model_.session && model_.session->review &&
        action.place < model_.session->review->lines.size()) {
        ReviewedLine& line = model_.session->review->lines[action.place];
        line.kept = !line.kept;
    }
}

void Runner::operator()(const WriteLine& action) {
    if (model_.session && model_.session->review &&
        action.place < model_.session->review->lines.size()) {
        model_.session->review->lines[action.place].words = action.words;
    }
}

void Runner::operator()(const FinishReview&) {
    if (!model_.session || !model_.session->review || model_.session->at_work) {
        return;
    }
    const Review& review = *model_.session->review;
    // As web/lead_vault.js does: a part, then of each line a 0, or a 1 and its words.
    Request request{wire::LeadJob::Review, {wire::write_part(review.part)}, review.part};
    for (const ReviewedLine& line : review.lines) {
        std::vector<std::uint8_t> part{static_cast<std::uint8_t>(line.kept ? 1 : 0)};
        if (line.kept) {
            part.insert(part.end(), line.words.begin(), line.words.end());
        }
        request.parts.push_back(std::move(part));
    }
    ask(std::move(request));
}

void Runner::operator()(const MergeLines&) {
    if (model_.session && model_.session->review) {
        for (const std::size_t place : repeated_lines(*model_.session->review)) {
            model_.session->review->lines[place].kept = false;
        }
    }
}

}   // namespace wb::app::lead
