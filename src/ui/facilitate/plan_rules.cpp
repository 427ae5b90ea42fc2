// The steps of a plan about what everybody who takes part is promised.
#include <algorithm>
#include <utility>

#include "app/facilitate/plan.hpp"
#include "ui/facilitate/plan_parts.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

using app::lead::Missing;
using app::lead::Model;

namespace {

Node slider(
    std::string key,
    std::string name,
    std::string shown,
    int low,
    int now,
    std::string value,
    Press press
) {
    Node node;
    node.role = Role::Slider;
    node.key = std::move(key);
    node.name = std::move(name);
    node.shown = std::move(shown);
    node.value = std::move(value);
    node.look = Look::Slider;
    node.low = low;
    node.high = domain::largest_k;
    node.now = now;
    node.press = std::move(press);
    return node;
}

}   // namespace

std::vector<Node> thresholds_body(const Model& model, const LeadWords& words) {
    const domain::Plan& plan = *model.desk.plan;
    std::vector<Node> pictures{
        slider(
            "k",
            words(LeadText::k_slider_name),
            words(LeadText::k_slider, {{"count", number(plan.k)}}),
            domain::smallest_k,
            plan.k,
            words(LeadText::people_count, {{"count", number(plan.k)}}),
            app::lead::SetK{}
        ),
        paragraph("k-means", words(LeadText::k_means), Look::Muted),
    };
    for (const domain::PlannedExercise& one : plan.exercises) {
        if (one.k > plan.k) {
            pictures.push_back(paragraph(
                "more-" + one.exercise,
                words(
                    LeadText::needs_more,
                    {{"title", exercise_title(one.exercise, words)}, {"count", number(one.k)}}
                ),
                Look::Small
            ));
        }
    }
    if (plan.expected_people > 0 && plan.expected_people < plan.k) {
        Node few = paragraph(
            "few",
            words(LeadText::fewer_expected, {{"expected", number(plan.expected_people)}}),
            Look::Small
        );
        few.icon = Icon::Warning;
        pictures.push_back(std::move(few));
    }
    return {
        card("pictures", Look::Card, std::move(pictures)),
        card(
            "texts",
            Look::Card,
            {
                slider(
                    "k-text",
                    words(LeadText::k_text_slider_name),
                    words(LeadText::k_text_slider, {{"count", number(plan.k_text)}}),
                    std::max<int>(domain::smallest_k_text, plan.k),
                    plan.k_text,
                    words(LeadText::people_count, {{"count", number(plan.k_text)}}),
                    app::lead::SetKText{}
                ),
                paragraph("k-text-means", words(LeadText::k_text_means), Look::Muted),
            }
        ),
        card(
            "room",
            Look::Card,
            {
                option(
                    Role::Checkbox,
                    "blurred",
                    words(LeadText::blurred_in_room),
                    plan.blurred_in_room,
                    app::lead::ToggleBlurredInRoom{}
                ),
                paragraph("room-means", words(LeadText::blurred_means), Look::Muted),
            }
        ),
    };
}

std::vector<Node> categories_body(const Model& model, const LeadWords& words) {
    const std::vector<domain::OwnCategory>& all = model.desk.plan->categories;
    std::vector<Node> children;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto place = static_cast<std::uint8_t>(i);
        const std::string count = number(i + 1);
        const auto name = [&](LeadText text) { return words(text, {{"number", count}}); };
        Node german = field(
            "german",
            name(LeadText::category_german),
            all[i].german,
            app::lead::WriteCategory{place, content::Language::German, {}}
        );
        Node english = field(
            "english",
            name(LeadText::category_english),
            all[i].english,
            app::lead::WriteCategory{place, content::Language::English, {}}
        );
        english.extra = "en";
        german.extra = "de";
        const bool half = lacks(model, Missing::CategoryHalf) && model.missing_at == place;
        std::vector<Node> parts;
        if (half) {
            mark(all[i].german.empty() ? german : english, words(LeadText::category_half));
        }
        parts.push_back(std::move(german));
        parts.push_back(std::move(english));
        if (half) {
            parts.push_back(error_line(words(LeadText::category_half)));
        }
        Node remove = button(
            "remove", name(LeadText::category_remove), app::lead::RemoveCategory{place}, Look::Quiet
        );
        remove.icon = Icon::Remove;
        parts.push_back(wrap("actions", 12, {std::move(remove)}));
        Node group = card("category-" + count, Look::Card, std::move(parts));
        group.name = name(LeadText::category_group);
        group.shown = "";
        children.push_back(std::move(group));
    }
    if (all.size() < domain::most_own_categories) {
        Node add = button("add", words(LeadText::category_add), app::lead::AddCategory{});
        add.icon = Icon::Add;
        children.push_back(wrap("add-line", 12, {std::move(add)}));
    } else {
        children.push_back(paragraph("full", words(LeadText::categories_full), Look::Small));
    }
    return children;
}

std::vector<Node> notices_body(const Model& model, const LeadWords& words) {
    using app::lead::NoticeLine;
    using app::lead::WriteNotice;
    const domain::Notices& notices = model.desk.plan->notices;
    std::vector<Node> children{
        field(
            "support",
            words(LeadText::support_field),
            notices.support,
            WriteNotice{NoticeLine::Support, {}}
        ),
        field(
            "imprint",
            words(LeadText::imprint_field),
            notices.imprint,
            WriteNotice{NoticeLine::Imprint, {}}
        ),
        field(
            "privacy",
            words(LeadText::privacy_field),
            notices.privacy,
            WriteNotice{NoticeLine::Privacy, {}}
        ),
    };
    if (app::lead::link_size(*model.desk.plan) > wire::longest_link) {
        children.push_back(notice("long", Tone::Warning, words(LeadText::link_long), {}));
    }
    return children;
}

}   // namespace wb::ui::lead
