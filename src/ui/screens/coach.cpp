#include "ui/screens/coach.hpp"

#include "core/base/utf8.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui {

Text text_of(coach::Question question) {
    switch (question) {
    case coach::Question::WhoGains: return Text::coach_who_gains;
    case coach::Question::WhatCanTheyDo: return Text::coach_what_can_they_do;
    case coach::Question::WhatIfNobodyDid: return Text::coach_what_if_nobody_did;
    case coach::Question::WhatFollows: return Text::coach_what_follows;
    case coach::Question::WhoNotices: break;
    }
    return Text::coach_who_notices;
}

std::optional<Node> coach_node(const std::string& sentence, const Words& words) {
    // A word or two are no sentence yet; whoever is still typing is not interrupted.
    constexpr std::size_t fewest_letters = 12;
    if (utf8::tidy(sentence, domain::most_code_points).size() < fewest_letters) {
        return std::nullopt;
    }
    const coach::Judgement judgement = coach::judge(sentence, words.bundle().language);
    // Not said by itself: it would talk over everybody who hears their own typing.
    std::vector<Node> children{
        paragraph("question", words(text_of(judgement.question)), Look::Strong)};
    std::string because;
    for (const std::string& word : judgement.because) {
        because += because.empty() ? word : ", " + word;
    }
    if (!because.empty()) {
        children.push_back(
            paragraph("because", words(Text::coach_because, {{"words", because}}), Look::Small)
        );
    }
    Node node = card("coach", Look::Panel, std::move(children));
    node.box.gap = 6;
    node.box.pad_y = 14;
    return node;
}

}   // namespace wb::ui
