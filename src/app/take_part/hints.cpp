#include "app/take_part/hints.hpp"

#include <algorithm>
#include <utility>

#include "app/take_part/review.hpp"

namespace wb::app {

namespace {

std::vector<std::string> lines_of(const Model& model, const content::Bundle& bundle) {
    std::vector<std::string> lines;
    if (model.page != Page::Review || !model.joined) {
        return lines;
    }
    for (const domain::PlannedExercise& plan : model.joined->workshop.exercises) {
        if (const auto chosen = leaving(model, bundle, plan)) {
            for (const privacy::PreviewText& text : chosen->texts) {
                if (text.text) {
                    lines.push_back(text.text->text());
                }
            }
        }
    }
    return lines;
}

}   // namespace

void ask_hints(Next& next, const content::Bundle& bundle) {
    std::vector<HintedLine>& known = next.model.hinted;
    std::vector<HintedLine> wanted;
    for (std::string& line : lines_of(next.model, bundle)) {
        const auto before = std::find_if(known.begin(), known.end(), [&](const HintedLine& hinted) {
            return hinted.line == line && hinted.language == bundle.language;
        });
        if (before != known.end()) {
            wanted.push_back(*before);
        } else {
            next.commands.emplace_back(AskHints{line, bundle.language});
            wanted.push_back({std::move(line), bundle.language, {}});
        }
    }
    known = std::move(wanted);
}

const std::vector<privacy::Hint>* hints_for(const Model& model, const std::string& line) {
    for (const HintedLine& hinted : model.hinted) {
        if (hinted.line == line && hinted.language == model.language) {
            return &hinted.hints;
        }
    }
    return nullptr;
}

}   // namespace wb::app
