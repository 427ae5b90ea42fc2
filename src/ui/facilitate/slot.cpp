#include <algorithm>
#include <utility>

#include "core/content/path.hpp"
#include "core/pictures/pictures.hpp"
#include "ui/facilitate/running.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Closed;
using app::lead::Model;
using app::lead::Session;

constexpr int offered_minutes[] = {3, 5, 10, 15, 20};

std::string why(const Session& session, const wire::SlotProgress& slot, const LeadWords& words) {
    const std::string fewest = std::to_string(slot.needed);
    switch (app::lead::why_closed(session, slot)) {
    case Closed::No: return {};
    case Closed::TooFew:
        return words(
            LeadText::closed_few,
            {{"count", std::to_string(slot.needed - slot.handed_in)}, {"fewest", fewest}}
        );
    case Closed::AllRevealed: return words(LeadText::closed_all, {{"fewest", fewest}});
    case Closed::ReviewFirst: return words(LeadText::closed_review);
    case Closed::VaultAtWork: return words(LeadText::closed_at_work);
    }
    return {};
}

Node arrived(const Model& model, const wire::SlotProgress& slot, const LeadWords& words) {
    Node bar;
    bar.role = Role::Progress;
    bar.key = "arrived";
    bar.name = words(LeadText::slot_arrived);
    bar.shown = "";
    bar.look = Look::Bar;
    const std::uint32_t expected =
        std::max<std::uint32_t>(model.workshops[model.open].workshop.expected_people, slot.needed);
    bar.high = 100;
    bar.now = static_cast<int>(std::min(100U, slot.handed_in * 100U / expected));
    bar.value = slot_count(model, slot, words).name;
    return bar;
}

Node reveal_card(const Model& model, const wire::SlotProgress& slot, const LeadWords& words) {
    const Session& session = *model.session;
    const std::string reason = why(session, slot, words);
    Node reveal = button(
        "reveal",
        words(slot.batches > 0 ? LeadText::reveal_again : LeadText::reveal),
        app::lead::AskToReveal{},
        reason.empty() ? Look::Primary : Look::Secondary
    );
    if (!reason.empty()) {
        reveal.flags |= flag::disabled;
        reveal.description = reason;
    }
    std::vector<Node> children{slot_count(model, slot, words)};
    if (slot.handed_in > 0 || slot.batches == 0) {
        children.push_back(arrived(model, slot, words));
    }
    if (!reason.empty()) {
        children.push_back(decoration("why", reason, Look::Muted));
    }
    std::vector<Node> actions{std::move(reveal)};
    if (slot.unreviewed > 0) {
        actions.insert(
            actions.begin(),
            button("review", words(LeadText::review_button), app::lead::OpenReview{}, Look::Primary)
        );
    }
    const bool followed = session.projected.what == app::lead::Projected::What::Progress &&
                          session.projected.slot == slot.slot;
    actions.push_back(
        followed ? button("blank", words(LeadText::project_nothing), app::lead::ShowBlank{})
                 : button("count-up", words(LeadText::project_count), app::lead::ShowProgress{})
    );
    children.push_back(wrap("actions", 12, std::move(actions)));
    return card("reveal-card", Look::Card, std::move(children));
}

Node clock_card(const Model& model, const LeadWords& words) {
    const app::lead::Timer& timer = model.session->timer;
    std::vector<Node> buttons;
    if (timer.left_ms > 0) {
        const bool runs = timer.ends_ms >= 0;
        buttons.push_back(button(
            "pause",
            words(runs ? LeadText::clock_pause : LeadText::clock_go_on),
            app::lead::PauseTimer{}
        ));
        buttons.push_back(button("stop", words(LeadText::clock_stop), app::lead::SetTimer{0}));
    } else {
        for (const int minutes : offered_minutes) {
            const std::string count = std::to_string(minutes);
            Node node = button(
                "minutes-" + count,
                words(LeadText::clock_minutes, {{"count", count}}),
                app::lead::SetTimer{minutes}
            );
            buttons.push_back(std::move(node));
        }
    }
    return card(
        "clock-card",
        Look::Card,
        {
            heading(2, "clock-title", words(LeadText::clock_title), Look::Section),
            wrap("actions", 8, std::move(buttons)),
        }
    );
}

// "Show this picture", and what moves it on while it is shown.
Node projector_line(
    const Model& model, const content::Picture& picture, std::size_t views, const LeadWords& words
) {
    const Session& session = *model.session;
    const app::lead::Projected& projected = session.projected;
    const bool shown = projected.what == app::lead::Projected::What::Picture &&
                       projected.slot == session.slots[session.chosen].slot &&
                       projected.picture == picture.id;
    std::vector<Node> actions;
    const auto action = [&](const char* key, LeadText spoken, LeadText drawn, Press press) {
        Node node = button(key, words(spoken, {{"title", picture.title}}), std::move(press));
        node.shown = words(drawn);
        return node;
    };
    if (!shown) {
        actions.push_back(action(
            "project",
            LeadText::project_this,
            LeadText::project,
            app::lead::ShowPicture{picture.id, 0}
        ));
        return wrap("projector", 12, std::move(actions));
    }
    const std::uint16_t view = projected.view;
    if (views > 1) {
        Node before = button(
            "before",
            words(LeadText::view_before),
            app::lead::ShowPicture{picture.id, static_cast<std::uint16_t>(view - 1)}
        );
        Node after = button(
            "after",
            words(LeadText::view_after),
            app::lead::ShowPicture{picture.id, static_cast<std::uint16_t>(view + 1)}
        );
        if (view == 0) {
            before.flags |= flag::disabled;
        }
        if (view + 1U >= views) {
            after.flags |= flag::disabled;
        }
        actions.push_back(std::move(before));
        actions.push_back(std::move(after));
    }
    actions.push_back(button("blank", words(LeadText::project_nothing), app::lead::ShowBlank{}));
    Node state = paragraph(
        "state",
        views > 1 ? words(
                        LeadText::projected_view,
                        {{"number", std::to_string(view + 1)}, {"count", std::to_string(views)}}
                    )
                  : words(LeadText::projected),
        Look::Small
    );
    state.icon = Icon::Check;
    return column("projector", 8, {std::move(state), wrap("actions", 12, std::move(actions))});
}

// The pictures of this slot, each with what to ask the group.
std::vector<Node> picture_cards(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    const privacy::Slot& slot = session.slots[session.chosen].slot;
    const auto tables = app::lead::tables_for(session, slot);
    const PictureWords names{words, model.workshops[model.open].workshop.categories};
    std::vector<Node> cards;
    for (const content::Picture* const picture : pictures_of(model, words)) {
        const content::Exercise& exercise = *content::find_exercise(words.bundle(), slot.exercise);
        std::vector<Node> children{heading(2, "picture-title", picture->title, Look::Section)};
        if (slot.text_block.empty()) {
            children.push_back(
                projector_line(model, *picture, projected_views(model, *picture, words), words)
            );
        }
        for (Node& node : group_picture(
                 pictures::picture_of(*picture, exercise, tables), exercise, *picture, names
             )) {
            children.push_back(std::move(node));
        }
        if (!picture->questions.empty()) {
            const std::string& title = words(LeadText::questions_title);
            children.push_back(heading(3, "questions-title", title, Look::Strong));
            children.push_back(
                list_of("questions", Role::List, title, picture->questions, Icon::None)
            );
        }
        Node one = card("picture-" + picture->id, Look::Card, std::move(children));
        one.box.gap = 16;
        cards.push_back(std::move(one));
    }
    return cards;
}

Node line_card(std::size_t place, const app::lead::ReviewedLine& line, const LeadWords& words) {
    const std::string count = std::to_string(place + 1);
    Node field = text_field(
        Role::TextArea,
        "words",
        words(LeadText::review_line, {{"number", count}}),
        line.words,
        app::lead::WriteLine{place, {}}
    );
    if (!line.kept) {
        field.flags |= flag::disabled;
    }
    return card(
        "line-" + count,
        line.kept ? Look::Card : Look::Panel,
        {
            std::move(field),
            option(
                Role::Checkbox,
                "keep",
                words(LeadText::review_keep, {{"number", count}}),
                line.kept,
                app::lead::ToggleLine{place},
                Look::Tick
            ),
        }
    );
}

// The lines whose authors want everybody to read them; of a text question only.
std::vector<Node> lines_cards(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    const privacy::Slot& slot = session.slots[session.chosen].slot;
    if (slot.text_block.empty()) {
        return {};
    }
    const bool shown = session.projected.what == app::lead::Projected::What::Lines &&
                       session.projected.slot == slot;
    return {card(
        "lines-card",
        Look::Card,
        {
            heading(2, "lines-title", words(LeadText::room_lines_title), Look::Section),
            paragraph("about", words(LeadText::room_lines_about), Look::Muted),
            wrap(
                "actions",
                12,
                {shown
                     ? button("blank", words(LeadText::project_nothing), app::lead::ShowBlank{})
                     : button("show", words(LeadText::room_lines_show), app::lead::ProjectLines{})}
            ),
        }
    )};
}

// Only of exercises with a question that everybody may answer by hand.
std::vector<Node> hands_cards(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    const privacy::Slot& slot = session.slots[session.chosen].slot;
    const content::Exercise* const exercise = content::find_exercise(words.bundle(), slot.exercise);
    if (exercise == nullptr || !slot.text_block.empty() || privacy::by_hand(*exercise).empty()) {
        return {};
    }
    return {card(
        "hands-card",
        Look::Card,
        {
            heading(2, "hands-title", words(LeadText::hands_title), Look::Section),
            paragraph("about", words(LeadText::hands_when), Look::Muted),
            wrap(
                "actions",
                12,
                {button("count", words(LeadText::hands_count), app::lead::CountHands{})}
            ),
        }
    )};
}

}   // namespace

std::vector<const content::Picture*> pictures_of(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    const privacy::Slot& slot = session.slots[session.chosen].slot;
    const auto found = words.guide().pictures.find(slot.exercise);
    std::vector<const content::Picture*> pictures;
    if (found == words.guide().pictures.end() ||
        content::find_exercise(words.bundle(), slot.exercise) == nullptr ||
        app::lead::tables_for(session, slot).empty()) {
        return pictures;
    }
    for (const content::Picture& picture : found->second) {
        const bool of_texts = picture.kind == content::PictureKind::Lines;
        if (of_texts != slot.text_block.empty()) {
            pictures.push_back(&picture);
        }
    }
    return pictures;
}

std::size_t
projected_views(const Model& model, const content::Picture& picture, const LeadWords& words) {
    const Session& session = *model.session;
    const privacy::Slot& slot = session.slots[session.chosen].slot;
    const auto tables = app::lead::room_tables_for(session, slot);
    if (tables.empty()) {
        return 0;
    }
    const content::Exercise& exercise = *content::find_exercise(words.bundle(), slot.exercise);
    const PictureWords names{words, model.workshops[model.open].workshop.categories};
    const auto told = describe_picture(
        pictures::picture_of(picture, exercise, tables), exercise, picture, names, Fit::Projector
    );
    return told.views.size();
}

Screen slot_screen(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    const wire::SlotProgress& slot = session.slots[session.chosen];
    Screen screen;
    screen.identity = child_id(root_id, "slot-" + std::to_string(session.chosen));
    screen.banner = running_banner(app::lead::GoBack{}, LeadText::back, 960, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(
        heading(1, "title", slot_title(slot.slot, rounds_of(model, slot.slot), words))
    );
    children.push_back(reveal_card(model, slot, words));
    for (Node& picture : picture_cards(model, words)) {
        children.push_back(std::move(picture));
    }
    for (Node& lines : lines_cards(model, words)) {
        children.push_back(std::move(lines));
    }
    for (Node& hands : hands_cards(model, words)) {
        children.push_back(std::move(hands));
    }
    children.push_back(clock_card(model, words));
    screen.main = main_column(960, std::move(children));
    return screen;
}

Screen review_screen(const Model& model, const LeadWords& words) {
    const app::lead::Review& review = *model.session->review;
    Screen screen;
    screen.identity = child_id(root_id, "review");
    screen.banner = running_banner(app::lead::GoBack{}, LeadText::back, 640, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            paragraph(
                "slot",
                slot_title(review.part.slot, rounds_of(model, review.part.slot), words),
                Look::Muted
            ),
            heading(1, "title", words(LeadText::review_question)),
            paragraph("about", words(LeadText::review_help), Look::Muted),
        }
    ));
    const std::size_t repeated = app::lead::repeated_lines(review).size();
    if (repeated > 0) {
        children.push_back(card(
            "repeated",
            Look::Panel,
            {
                paragraph(
                    "words",
                    repeated == 1
                        ? words(LeadText::review_repeated_one)
                        : words(LeadText::review_repeated, {{"count", std::to_string(repeated)}})
                ),
                wrap(
                    "actions",
                    12,
                    {button("merge", words(LeadText::review_merge), app::lead::MergeLines{})}
                ),
            }
        ));
    }
    for (std::size_t i = 0; i < review.lines.size(); ++i) {
        children.push_back(line_card(i, review.lines[i], words));
    }
    Node done =
        button("done", words(LeadText::review_done), app::lead::FinishReview{}, Look::Primary);
    if (model.session->at_work) {
        done.flags |= flag::disabled;
        done.description = words(LeadText::closed_at_work);
    }
    children.push_back(wrap("end", 12, {std::move(done)}));
    screen.main = main_column(640, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
