#include "ui/project/screens.hpp"

#include <algorithm>
#include <utility>

#include "core/base/overload.hpp"
#include "core/content/path.hpp"
#include "core/pictures/hands.hpp"
#include "ui/pictures/group_picture.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::room {

namespace {

using app::room::Model;

constexpr float margin = 36;
constexpr float code_width = 380;   // as tall as it is wide, on a screen of 16:9

/// What stands where: a title, words at its right, what is shown, and two ends of a line below.
struct Page {
    std::string key = {};
    std::string title = {};
    std::string beside = {};
    std::string first_line = {};   ///< said after the title
    std::vector<Node> body = {};
    std::string left = {};
    std::string right = {};
};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

const content::Exercise* exercise_of(const std::string& id, const LeadWords& words) {
    return content::find_exercise(words.bundle(), id);
}

std::string title_of(const std::string& exercise, const LeadWords& words) {
    const content::Exercise* const found = exercise_of(exercise, words);
    return found == nullptr ? words(LeadText::room_unknown) : found->title;
}

Page welcome_page(const wire::RoomWelcome& welcome, const LeadWords& words) {
    Page page;
    page.key = "welcome";
    page.title = welcome.title.empty() ? words(LeadText::room_title) : welcome.title;
    page.first_line = words(LeadText::room_soon);
    page.body.push_back(paragraph("soon", page.first_line, Look::Section));
    return page;
}

const content::Picture*
find_picture(const std::string& exercise, const std::string& id, const LeadWords& words) {
    const auto found = words.guide().pictures.find(exercise);
    if (found == words.guide().pictures.end()) {
        return nullptr;
    }
    const auto& all = found->second;
    const auto one =
        std::find_if(all.begin(), all.end(), [&](const auto& picture) { return picture.id == id; });
    return one == all.end() ? nullptr : &*one;
}

// The screen's title is the picture's; the view's own question stands below it.
Page picture_page(const wire::RoomPictureShown& shown, const LeadWords& words) {
    Page page;
    page.key = "picture";
    page.left = title_of(shown.exercise, words);
    const content::Exercise* const exercise = exercise_of(shown.exercise, words);
    const content::Picture* const guide = find_picture(shown.exercise, shown.picture, words);
    if (exercise == nullptr || guide == nullptr) {
        page.title = page.left;
        page.body.push_back(paragraph("unknown", words(LeadText::room_unknown), Look::Section));
        return page;
    }
    const auto picture = pictures::picture_of(*guide, *exercise, shown.tables);
    const PictureWords names{words, shown.categories};
    const GroupPicture told = describe_picture(picture, *exercise, *guide, names, Fit::Projector);
    page.title = told.title;
    page.right = told.threshold;
    if (told.views.empty()) {
        for (std::size_t i = 0; i < told.empty.size(); ++i) {
            page.body.push_back(paragraph(
                "empty-" + std::to_string(i), told.empty[i], i == 0 ? Look::Section : Look::Body
            ));
        }
        page.first_line = told.empty.empty() ? std::string{} : told.empty.front();
        return page;
    }
    const std::size_t number = std::min<std::size_t>(shown.view, told.views.size() - 1);
    PictureView view = told.views[number];
    page.beside = std::exchange(view.people, {});
    page.first_line = view.title;
    // One behind the other: below each other they would take the room of the bars.
    std::string remarks;
    for (const std::string& remark : view.remarks) {
        remarks += (remarks.empty() ? "" : " ") + remark;
    }
    view.remarks = remarks.empty() ? std::vector<std::string>{} : std::vector{remarks};
    page.body.push_back(view_node(view, "view", 2, words));
    if (number + 1 == told.views.size()) {
        for (std::size_t i = 0; i < told.notes.size(); ++i) {
            page.body.push_back(paragraph("note-" + std::to_string(i), told.notes[i], Look::Small));
        }
    }
    if (told.views.size() > 1) {
        page.left = words(
            LeadText::room_view,
            {{"title", page.left},
             {"number", std::to_string(number + 1)},
             {"count", std::to_string(told.views.size())}}
        );
    }
    return page;
}

Page lines_page(const wire::RoomLinesShown& shown, const LeadWords& words) {
    Page page;
    page.key = "lines";
    page.left = title_of(shown.exercise, words);
    page.right = words(LeadText::room_lines_agreed);
    const content::Exercise* const exercise = exercise_of(shown.exercise, words);
    const PictureWords names{words, {}};
    page.title = exercise == nullptr
                     ? page.left
                     : PictureNames{*exercise, names}.question(shown.question, std::nullopt);
    Node list = column("lines", 16, {});
    list.role = Role::List;
    list.name = page.title;
    list.shown = "";
    for (std::size_t i = 0; i < shown.lines.size(); ++i) {
        Node line = paragraph("line-" + std::to_string(i), shown.lines[i], Look::Quote);
        line.role = Role::ListItem;
        list.children.push_back(std::move(line));
    }
    if (shown.lines.empty()) {
        page.body.push_back(paragraph("none", words(LeadText::room_no_lines), Look::Section));
    } else {
        page.first_line = shown.lines.front();
        page.body.push_back(std::move(list));
    }
    return page;
}

Page join_page(const wire::RoomJoin& join, const LeadWords& words) {
    Page page;
    page.key = "join";
    page.title = words(LeadText::room_join);
    page.beside = join.title;
    page.first_line = words(LeadText::room_join_first);
    std::vector<Node> steps;
    for (const LeadText text :
         {LeadText::room_join_first, LeadText::room_join_then, LeadText::room_join_last}) {
        Node step = paragraph("step-" + std::to_string(steps.size()), words(text), Look::Section);
        step.role = Role::ListItem;
        steps.push_back(std::move(step));
    }
    Node list = column("steps", 20, std::move(steps));
    list.role = Role::List;
    list.name = page.title;
    list.shown = "";
    if (join.modules == 0) {
        list.children.erase(list.children.begin());
        page.body = {std::move(list), paragraph("url", join.url, Look::Body)};
        return page;
    }
    Node code;
    code.role = Role::Figure;
    code.key = "code";
    code.name = words(LeadText::qr_name);
    code.shown = "";
    code.look = Look::Picture;
    code.qr = QrPicture{join.modules, join.dark};
    code.box.max_width = code_width;
    Node both = wrap("both", 32, {std::move(code), std::move(list)});
    both.box.min_item_width = 300;
    page.body = {std::move(both)};
    return page;
}

Page running_page(const Model& model, const wire::RoomRunning& running, const LeadWords& words) {
    Page page;
    page.key = "running";
    page.title = title_of(running.exercise, words);
    const std::string count = std::to_string(running.handed_in);
    page.first_line = running.expected > 0
                          ? words(
                                LeadText::room_handed_in_of,
                                {{"count", count}, {"expected", std::to_string(running.expected)}}
                            )
                          : words(LeadText::room_handed_in, {{"count", count}});
    page.body.push_back(paragraph("handed-in", page.first_line, Look::Section));
    if (running.timer.state != wire::RoomTimer::State::None) {
        const int left = model.seconds_left;
        Node clock = paragraph(
            "clock", std::to_string(left / 60) + ":" + two_digits(left % 60), Look::Title
        );
        std::vector<Node> children{
            paragraph("label", words(LeadText::room_time_left), Look::Body), std::move(clock)};
        if (running.timer.state == wire::RoomTimer::State::Paused) {
            children.push_back(paragraph("paused", words(LeadText::room_paused), Look::Body));
        } else if (left == 0) {
            children = {paragraph("over", words(LeadText::room_time_over), Look::Section)};
        }
        page.body.push_back(column("timer", 4, std::move(children)));
    }
    page.left = words(LeadText::room_quiet);
    return page;
}

Page hands_page(const wire::RoomHands& shown, const LeadWords& words) {
    const content::Exercise* const exercise = exercise_of(shown.exercise, words);
    Page page;
    page.key = "hands";
    page.title = words(LeadText::hands_title);
    page.left = title_of(shown.exercise, words);
    page.right = words(LeadText::room_hands);
    if (exercise == nullptr) {
        page.body.push_back(paragraph("unknown", words(LeadText::room_unknown), Look::Section));
        return page;
    }
    const PictureWords names{words, {}};
    content::Picture guide;
    guide.title = page.title;
    const GroupPicture told = describe_picture(
        pictures::picture_of(shown.hands), *exercise, guide, names, Fit::Projector
    );
    for (const PictureView& view : told.views) {
        page.first_line = view.title;
        page.body.push_back(view_node(view, "view", 2, words));
    }
    return page;
}

Page blank_page(const LeadWords& words) {
    Page page;
    page.key = "blank";
    page.title = words(LeadText::room_blank);
    return page;
}

Page page_of(const Model& model, const LeadWords& words) {
    return std::visit(
        Overload{
            [&](const wire::RoomWelcome& one) { return welcome_page(one, words); },
            [&](const wire::RoomPictureShown& one) { return picture_page(one, words); },
            [&](const wire::RoomLinesShown& one) { return lines_page(one, words); },
            [&](const wire::RoomJoin& one) { return join_page(one, words); },
            [&](const wire::RoomRunning& one) { return running_page(model, one, words); },
            [&](const wire::RoomHands& one) { return hands_page(one, words); },
            [&](const wire::RoomBlank&) { return blank_page(words); },
        },
        model.shows
    );
}

Node line_of(std::string key, Node left, Node right) {
    left.box.grow = true;
    Node line = row(std::move(key), 24, {std::move(left), std::move(right)});
    line.box.across = Align::End;
    return line;
}

Node band(Role role, std::string key, float pad_y, std::vector<Node> children) {
    Node node = column(std::move(key), 8, std::move(children));
    node.role = role;
    node.box.pad_x = margin;
    node.box.pad_y = pad_y;
    return node;
}

}   // namespace

Screen make_screen(const Model& model, const LeadWords& words) {
    Page page = page_of(model, words);
    if (model.rehearsal && page.key != "blank") {
        page.right = words(LeadText::room_rehearsal);
    }
    const bool blank = page.key == "blank";
    Screen screen;
    screen.identity = child_id(root_id, page.key);
    Node title = heading(1, "title", page.title);
    title.flags = 0;   // nothing here takes the focus
    if (blank) {
        title.flags |= flag::unseen;
    }
    screen.banner = band(Role::Banner, "banner", 12, {});
    if (page.beside.empty()) {
        screen.banner.children.push_back(std::move(title));
    } else {
        screen.banner.children.push_back(
            line_of("line", std::move(title), paragraph("beside", page.beside, Look::Muted))
        );
    }
    screen.main = band(Role::Main, "main", 12, std::move(page.body));
    screen.main.box.gap = 16;
    if (!page.left.empty() || !page.right.empty()) {
        screen.footing = band(
            Role::ContentInfo,
            "footing",
            10,
            {line_of(
                "line",
                paragraph("left", page.left, Look::Small),
                paragraph("right", page.right, Look::Small)
            )}
        );
    }
    return screen;
}

std::string announcement(const Model& before, const Model& after, const LeadWords& words) {
    if (before.changes != after.changes) {
        const Page page = page_of(after, words);
        return page.first_line.empty() ? page.title
                                       : words(
                                             LeadText::room_announced,
                                             {{"title", page.title}, {"words", page.first_line}}
                                         );
    }
    const bool over = after.ends_ms >= 0 && before.seconds_left > 0 && after.seconds_left == 0;
    return over ? words(LeadText::room_time_over) : std::string{};
}

}   // namespace wb::ui::room
