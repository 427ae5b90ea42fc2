#include "ui/pictures/group_picture.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/base/overload.hpp"
#include "ui/pictures/chart_view.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui {

namespace {

using pictures::Chart;

/// Puts the views of one body together.
class Describer {
public:
    Describer(const PictureNames& names, const content::Picture& guide, Fit fit)
        : names_{names}
        , guide_{guide}
        , fit_{fit} {}

    std::vector<PictureView> views(const pictures::Body& body) {
        std::visit(
            Overload{
                [&](const pictures::People& one) { people(one); },
                [&](const pictures::Distribution& one) { add(one.charts); },
                [&](const pictures::Shift& one) { shift(one); },
                [&](const pictures::Compare& one) { compare(one); },
                [&](const pictures::Places& one) { places(one); },
                [&](const pictures::Field& one) { field(one); },
                [&](const pictures::Kept& one) { kept(one); },
                [&](const pictures::Flow& one) { flow(one); },
                [&](const pictures::Lines& one) { lines(one); },
            },
            body
        );
        return std::move(views_);
    }

    /// Places of a rank that were left out: the charts are those of the others, in order.
    void set_left_out(const std::vector<privacy::LeftOut>& left_out) { left_out_ = left_out; }

private:
    void add(const Chart& chart) { views_.push_back(chart_view(chart, names_, fit_)); }

    void add(const std::optional<Chart>& chart) {
        if (chart) {
            add(*chart);
        }
    }

    void add(const std::vector<Chart>& charts) {
        for (const Chart& chart : charts) {
            add(chart);
        }
    }

    void people(const pictures::People& one) {
        add(one.charts);
        if (one.claim && !views_.empty()) {
            claim(*one.claim, views_.front());
        }
        add(one.rows);
    }

    // The claim in its author's words, then the number, then what it cannot be held against.
    void claim(const pictures::Claim& claim, PictureView& view) {
        const LeadWords& texts = names_.texts();
        std::vector<std::string> words;
        if (!guide_.claim.empty()) {
            words.push_back(guide_.claim);
        }
        const std::string percent = std::to_string(claim.percent);
        words.push_back(texts(
            claim.counts_situations ? LeadText::picture_claim_situations : LeadText::picture_claim,
            {{"percent", percent}}
        ));
        view.remarks.insert(view.remarks.begin(), words.begin(), words.end());
    }

    void shift(const pictures::Shift& one) {
        for (const pictures::ShiftLine& line : one.lines) {
            if (line.before || line.after) {
                views_.push_back(shift_view(line, names_, fit_));
            }
        }
    }

    void compare(const pictures::Compare& one) {
        if (!one.pairs.empty()) {
            views_.push_back(compare_view(one, names_, fit_));
            return;
        }
        add(one.first_chart);
        add(one.second_chart);
    }

    void places(const pictures::Places& one) {
        if (one.places.empty()) {
            return;
        }
        views_.push_back(places_view(one, names_, fit_));
        int place = 0;
        for (const Chart& chart : one.places) {
            do {
                ++place;
            } while (std::any_of(left_out_.begin(), left_out_.end(), [&](const auto& left_out) {
                return left_out.question == chart.question && left_out.place == place;
            }));
            add(chart);
            views_.back().title = names_.texts(
            )(LeadText::picture_at_place,
              {{"question", views_.back().title}, {"number", std::to_string(place)}});
        }
    }

    void field(const pictures::Field& one) {
        if (one.fields) {
            views_.push_back(field_view(one, names_, fit_));
        }
    }

    void kept(const pictures::Kept& one) {
        add(one.overall);
        add(one.by_place);
        add(one.places);
    }

    void flow(const pictures::Flow& one) {
        for (const pictures::Stream& stream : one.streams) {
            add(stream.effects);
            add(stream.strength);
            add(stream.rows);
        }
    }

    void lines(const pictures::Lines& one) {
        for (const pictures::TextLines& question : one.questions) {
            if (!question.lines.empty()) {
                PictureView view;
                view.title = names_.question(question.question, std::nullopt);
                view.lines = question.lines;
                views_.push_back(std::move(view));
            }
        }
    }

    const PictureNames& names_;
    const content::Picture& guide_;
    Fit fit_;
    std::vector<privacy::LeftOut> left_out_ = {};
    std::vector<PictureView> views_ = {};
};

std::string names_of(
    const std::vector<privacy::LeftOut>& left_out,
    privacy::LeftOutWhy why,
    const PictureNames& names
) {
    std::vector<std::string> questions;
    for (const privacy::LeftOut& one : left_out) {
        std::string name = names.left_out(one);
        if (one.why == why &&
            std::find(questions.begin(), questions.end(), name) == questions.end()) {
            questions.push_back(std::move(name));
        }
    }
    std::string text;
    for (const std::string& question : questions) {
        text += (text.empty() ? "" : " ") +
                names.texts()(LeadText::picture_quoted, {{"question", question}});
    }
    return text;
}

GroupPicture describe(
    const pictures::Body& body,
    std::uint8_t k,
    const std::vector<privacy::LeftOut>& left_out,
    const PictureNames& names,
    const content::Picture& guide,
    Fit fit
) {
    const LeadWords& texts = names.texts();
    GroupPicture result;
    result.title = guide.title;
    if (k > 0) {
        result.threshold = texts(LeadText::picture_threshold, {{"fewest", std::to_string(k)}});
    }
    Describer describer{names, guide, fit};
    describer.set_left_out(left_out);
    result.views = describer.views(body);
    if (result.views.empty()) {
        result.empty = {
            left_out.empty() ? texts(LeadText::picture_not_revealed)
                             : texts(LeadText::picture_too_few, {{"fewest", std::to_string(k)}}),
            texts(
                left_out.empty() ? LeadText::picture_reveal_first : LeadText::picture_talk_without
            ),
        };
        return result;
    }
    // Said with each view where one is seen at a time, else once below all of them.
    bool blurred = false;
    for (PictureView& view : result.views) {
        blurred = blurred || view.blurred;
        if (view.blurred && fit == Fit::Projector) {
            view.remarks.push_back(names.blur());
        }
    }
    if (blurred && fit == Fit::Window) {
        result.notes.push_back(names.blur());
    }
    const auto add = [&](privacy::LeftOutWhy why, LeadText text) {
        if (const std::string names_left = names_of(left_out, why, names); !names_left.empty()) {
            result.notes.push_back(texts(text, {{"list", names_left}}));
        }
    };
    add(privacy::LeftOutWhy::FewPeople, LeadText::picture_left_out_few);
    add(privacy::LeftOutWhy::ByRows, LeadText::picture_left_out_rows);
    return result;
}

Icon icon_of_view(const std::optional<domain::Beneficiary>& beneficiary) {
    if (!beneficiary) {
        return Icon::None;
    }
    switch (*beneficiary) {
    case domain::Beneficiary::Customers: return Icon::Customers;
    case domain::Beneficiary::Company: return Icon::Company;
    case domain::Beneficiary::Self: return Icon::Self;
    }
    return Icon::None;
}

Tone tone_of_view(const std::optional<domain::Beneficiary>& beneficiary) {
    if (!beneficiary) {
        return Tone::Neutral;
    }
    switch (*beneficiary) {
    case domain::Beneficiary::Customers: return Tone::Customers;
    case domain::Beneficiary::Company: return Tone::Company;
    case domain::Beneficiary::Self: return Tone::Self;
    }
    return Tone::Neutral;
}

Node cell(Role role, std::string key, const std::string& words) {
    Node node = paragraph(std::move(key), words);
    node.role = role;
    return node;
}

}   // namespace

Node picture_table(const PictureView& view) {
    Node table = column("table", 0, {});
    table.role = Role::Table;
    table.name = view.title;
    table.shown = "";
    table.flags |= flag::unseen;
    const auto add = [&](std::string key, Role first, Role others, const auto& words) {
        Node row = column(std::move(key), 0, {});
        row.role = Role::Row;
        for (std::size_t i = 0; i < words.size(); ++i) {
            row.children.push_back(
                cell(i == 0 ? first : others, "cell-" + std::to_string(i), words[i])
            );
        }
        table.children.push_back(std::move(row));
    };
    add("head", Role::ColumnHeader, Role::ColumnHeader, view.columns);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        add("row-" + std::to_string(i), Role::RowHeader, Role::Cell, view.rows[i]);
    }
    return table;
}

Node view_node(
    const PictureView& view, std::string key, std::uint8_t level, const LeadWords& words
) {
    Node title = heading(level, "question", view.title, Look::Section);
    title.icon = icon_of_view(view.beneficiary);
    title.tone = tone_of_view(view.beneficiary);
    Node node = column(std::move(key), 16, {std::move(title)});
    if (!view.people.empty()) {
        node.children.push_back(paragraph("people", view.people, Look::Muted));
    }
    if (!view.verdict.empty()) {
        node.children.push_back(paragraph("verdict", view.verdict, Look::Strong));
    }
    if (view.drawing) {
        Node figure;
        figure.role = Role::Figure;
        figure.key = "chart";
        figure.name = words(LeadText::picture_figure, {{"question", view.title}});
        figure.shown = "";
        figure.drawing = view.drawing;
        node.children.push_back(std::move(figure));
        node.children.push_back(picture_table(view));
    } else if (!view.rows.empty()) {
        node.children.push_back(picture_table(view));
    }
    if (!view.lines.empty()) {
        Node list = column("lines", 10, {});
        list.role = Role::List;
        list.name = view.title;
        list.shown = "";
        for (std::size_t i = 0; i < view.lines.size(); ++i) {
            Node line = paragraph("line-" + std::to_string(i), view.lines[i]);
            line.role = Role::ListItem;
            list.children.push_back(std::move(line));
        }
        node.children.push_back(std::move(list));
    }
    for (std::size_t i = 0; i < view.remarks.size(); ++i) {
        node.children.push_back(
            paragraph("remark-" + std::to_string(i), view.remarks[i], Look::Small)
        );
    }
    return node;
}

template <pictures::Audience audience>
GroupPicture describe_picture(
    const pictures::Picture<audience>& picture,
    const content::Exercise& exercise,
    const content::Picture& guide,
    const PictureWords& words,
    Fit fit
) {
    const PictureNames names{exercise, words};
    return describe(picture.body, picture.k, picture.left_out, names, guide, fit);
}

template <pictures::Audience audience>
std::vector<Node> group_picture(
    const pictures::Picture<audience>& picture,
    const content::Exercise& exercise,
    const content::Picture& guide,
    const PictureWords& words
) {
    const GroupPicture told = describe_picture(picture, exercise, guide, words, Fit::Window);
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < told.empty.size(); ++i) {
        nodes.push_back(paragraph("empty-" + std::to_string(i), told.empty[i]));
    }
    for (std::size_t i = 0; i < told.views.size(); ++i) {
        Node view = view_node(told.views[i], "view-" + std::to_string(i), 3, words.texts);
        view.look = Look::Card;
        view.box.pad_x = 20;
        view.box.pad_y = 20;
        nodes.push_back(std::move(view));
    }
    for (std::size_t i = 0; i < told.notes.size(); ++i) {
        nodes.push_back(paragraph("note-" + std::to_string(i), told.notes[i], Look::Muted));
    }
    if (!told.threshold.empty()) {
        nodes.push_back(paragraph("threshold", told.threshold, Look::Muted));
    }
    return nodes;
}

template GroupPicture describe_picture(
    const pictures::Picture<pictures::Audience::Files>&,
    const content::Exercise&,
    const content::Picture&,
    const PictureWords&,
    Fit
);
template GroupPicture describe_picture(
    const pictures::Picture<pictures::Audience::Room>&,
    const content::Exercise&,
    const content::Picture&,
    const PictureWords&,
    Fit
);
template std::vector<Node>
group_picture(const pictures::Picture<pictures::Audience::Files>&, const content::Exercise&, const content::Picture&, const PictureWords&);
template std::vector<Node>
group_picture(const pictures::Picture<pictures::Audience::Room>&, const content::Exercise&, const content::Picture&, const PictureWords&);

}   // namespace wb::ui
