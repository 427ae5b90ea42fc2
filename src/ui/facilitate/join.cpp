#include <utility>

#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;

Node code(const app::lead::WayIn& way_in, const LeadWords& words) {
    Node figure;
    figure.role = Role::Figure;
    figure.key = "qr";
    figure.name = words(LeadText::qr_name);
    figure.shown = "";
    figure.look = Look::Picture;
    figure.qr = QrPicture{way_in.modules, way_in.dark};
    figure.box.max_width = 520;
    return figure;
}

Node steps(const LeadWords& words) {
    std::vector<std::string> lines;
    int number = 0;
    for (const LeadText text : {LeadText::join_1, LeadText::join_2, LeadText::join_3}) {
        lines.push_back(std::to_string(++number) + ". " + words(text));
    }
    return list_of("steps", Role::List, words(LeadText::join_steps), std::move(lines), Icon::None);
}

std::vector<Node> link_and_code(const app::lead::WayIn& way_in, const LeadWords& words) {
    std::vector<Node> children;
    if (way_in.url.empty()) {
        children.push_back(notice("no-link", Tone::Warning, words(LeadText::no_link), {}));
        return children;
    }
    Node copy = button("copy", words(LeadText::copy_link), app::lead::CopyLink{}, Look::Primary);
    Node poster = button(
        "poster", words(LeadText::print_poster), app::lead::PrintPaper{app::lead::Paper::Poster}
    );
    poster.icon = Icon::Print;
    if (way_in.modules > 0) {
        children.push_back(code(way_in, words));
    } else {
        children.push_back(notice("no-qr", Tone::Warning, words(LeadText::no_qr), {}));
    }
    children.push_back(wrap("actions", 12, {std::move(copy), std::move(poster)}));
    children.push_back(column(
        "link",
        4,
        {
            paragraph("label", words(LeadText::link_of), Look::Strong),
            paragraph("url", way_in.url, Look::Small),
            paragraph("same", words(LeadText::same_address), Look::Small),
        }
    ));
    return children;
}

}   // namespace

Screen join_screen(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    Screen screen;
    screen.identity = child_id(root_id, "join");
    Node back = button("back", words(LeadText::back), app::lead::GoBack{}, Look::Quiet);
    back.icon = Icon::Back;
    screen.banner = way_back_banner(std::move(back), 960, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            heading(1, "title", words(LeadText::join_title)),
            paragraph("name", workshop.title, Look::Section),
        }
    ));
    Node about = column("about", 16, {steps(words)});
    Node way = column("way", 16, {});
    if (model.way_in) {
        way.children = link_and_code(*model.way_in, words);
    } else {
        way.children.push_back(paragraph("making", words(LeadText::making_link)));
    }
    Node both;
    both.key = "both";
    both.box.direction = Direction::Wrap;
    both.box.gap = 32;
    both.box.min_item_width = 280;
    both.box.across = Align::Start;
    both.children = {std::move(way), std::move(about)};
    children.push_back(std::move(both));
    screen.main = main_column(960, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
