#include "core/coach/coach.hpp"

#include "ui/screens/blocks.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui {

namespace {

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

}   // namespace

void add_coach(const Asked& asked, Node& node) {
    const std::optional<app::Coaching>& coaching = asked.model.coaching;
    if (!coaching || coaching->place != asked.place || !coaching->judgement) {
        return;
    }
    // Not said by itself: it would talk over everybody who hears their own typing.
    std::vector<Node> children{
        paragraph("question", asked.words(text_of(coaching->judgement->question)), Look::Strong)};
    std::string because;
    for (const std::string& word : coaching->judgement->because) {
        because += because.empty() ? word : ", " + word;
    }
    if (!because.empty()) {
        children.push_back(paragraph(
            "because", asked.words(Text::coach_because, {{"words", because}}), Look::Small
        ));
    }
    Node panel = card("coach", Look::Panel, std::move(children));
    panel.box.gap = 6;
    panel.box.pad_y = 14;
    node.children.push_back(std::move(panel));
}

}   // namespace wb::ui
