// A show of hands: one number per option, the picture beside it, and the way to the projector.
#include "core/pictures/hands.hpp"

#include <utility>

#include "core/content/path.hpp"
#include "ui/facilitate/running.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::HandCount;
using app::lead::Model;

Node question_select(
    const HandCount& count,
    const std::vector<const content::Block*>& blocks,
    const PictureNames& names,
    const LeadWords& words
) {
    Node node = text_field(
        Role::Select, "question", words(LeadText::hands_question), "", app::lead::ChooseHands{}
    );
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Node option =
            paragraph("option-" + std::to_string(i), names.question(blocks[i]->id, std::nullopt));
        option.role = Role::Option;
        if (blocks[i]->id == count.question) {
            node.now = static_cast<int>(i);
            node.value = option.name;
        }
        node.children.push_back(std::move(option));
    }
    return node;
}

Node number_fields(const HandCount& count, const content::Block& block, const PictureNames& names) {
    Node fields = column("numbers", 14, {});
    fields.role = Role::Group;
    fields.name = names.question(block.id, std::nullopt);
    fields.shown = "";
    pictures::Chart chart;
    chart.question = block.id;
    chart.scale = block.kind == content::BlockKind::Scale;
    const std::vector<std::string> options = privacy::hand_options(block);
    for (std::size_t i = 0; i < options.size() && i < count.typed.size(); ++i) {
        fields.children.push_back(text_field(
            Role::TextField,
            "hands-" + std::to_string(i),
            names.option(chart, options[i]),
            count.typed[i],
            app::lead::WriteHands{static_cast<std::uint8_t>(i), {}}
        ));
    }
    return fields;
}

}   // namespace

Screen hands_screen(const Model& model, const LeadWords& words) {
    const HandCount& count = *model.session->hands;
    const content::Exercise& exercise = *content::find_exercise(words.bundle(), count.exercise);
    const PictureWords own{words, {}};
    const PictureNames names{exercise, own};
    const auto blocks = privacy::by_hand(exercise);
    const content::Block& block = *content::find_block(exercise, count.question);
    const std::uint8_t k = app::lead::k_of(model, exercise.id);
    const auto hands = app::lead::counted_hands(count, exercise, k);

    Screen screen;
    screen.identity = child_id(root_id, "hands");
    screen.banner = running_banner(app::lead::GoBack{}, LeadText::back, 640, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            paragraph("exercise", exercise.title, Look::Muted),
            heading(1, "title", words(LeadText::hands_title)),
            paragraph("about", words(LeadText::hands_about), Look::Muted),
        }
    ));
    std::vector<Node> entry;
    if (blocks.size() > 1) {
        entry.push_back(question_select(count, blocks, names, words));
    } else {
        entry.push_back(
            heading(2, "question", names.question(block.id, std::nullopt), Look::Section)
        );
    }
    entry.push_back(number_fields(count, block, names));
    children.push_back(card("entry", Look::Card, std::move(entry)));

    const std::string too_few = words(LeadText::hands_few, {{"fewest", std::to_string(k)}});
    Node project =
        button("project", words(LeadText::project), app::lead::ProjectHands{}, Look::Primary);
    std::vector<Node> picture;
    if (hands) {
        content::Picture guide;
        guide.title = words(LeadText::hands_title);
        for (Node& node : group_picture(pictures::picture_of(*hands), exercise, guide, own)) {
            picture.push_back(std::move(node));
        }
    } else {
        project.flags |= flag::disabled;
        project.description = too_few;
        picture.push_back(decoration("why", too_few, Look::Muted));
    }
    std::vector<Node> actions{std::move(project)};
    if (model.session->projected.what == app::lead::Projected::What::Hands) {
        actions.push_back(button("blank", words(LeadText::project_nothing), app::lead::ShowBlank{})
        );
    }
    picture.push_back(wrap("actions", 12, std::move(actions)));
    children.push_back(card("picture", Look::Card, std::move(picture)));
    screen.main = main_column(640, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
