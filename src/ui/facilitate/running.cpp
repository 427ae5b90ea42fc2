#include "ui/facilitate/running.hpp"

#include <algorithm>
#include <utility>

#include "ui/screens/dialog_parts.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Model;

std::string number(std::size_t value) {
    return std::to_string(value);
}

// The words that a text question is asked with: its own, or those of its step.
std::string question_of(const privacy::Slot& slot, const LeadWords& words) {
    for (const content::Exercise& exercise : words.bundle().exercises) {
        if (exercise.id != slot.exercise) {
            continue;
        }
        for (const content::Step& step : exercise.steps) {
            for (const content::Block& block : step.blocks) {
                if (block.id == slot.text_block) {
                    const std::string own = block.question.text(std::nullopt);
                    return own.empty() ? step.heading.text(std::nullopt) : own;
                }
            }
        }
    }
    return slot.text_block;
}

std::string clock_words(const app::lead::Timer& timer) {
    const auto seconds = static_cast<int>(timer.left_ms / 1000);
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string
count_words(const Model& model, const wire::SlotProgress& slot, const LeadWords& words) {
    const std::string count = number(slot.handed_in);
    if (slot.batches > 0 && slot.handed_in == 0) {
        return words(LeadText::slot_revealed);
    }
    if (slot.batches > 0) {
        return words(LeadText::slot_new, {{"count", count}});
    }
    if (slot.handed_in == 0) {
        return words(LeadText::slot_count_none);
    }
    const std::uint16_t expected = model.workshops[model.open].workshop.expected_people;
    if (expected > slot.handed_in) {
        return words(LeadText::slot_count, {{"count", count}, {"expected", number(expected)}});
    }
    return slot.handed_in == 1 ? words(LeadText::slot_count_one)
                               : words(LeadText::slot_count_open, {{"count", count}});
}

}   // namespace

Node running_banner(
    Press back, LeadText name, float max_width, const Model& model, const LeadWords& words
) {
    Node way = button("back", words(name), std::move(back), Look::Quiet);
    way.icon = Icon::Back;
    Node space = decoration("space", "", Look::Small);
    space.box.grow = true;
    std::vector<Node> parts{std::move(way), std::move(space)};
    const app::lead::Timer& timer = model.session->timer;
    if (timer.left_ms > 0) {
        const auto seconds = static_cast<int>(timer.left_ms / 1000);
        Node clock = paragraph(
            "clock",
            words(
                LeadText::clock_left,
                {{"count", std::to_string(seconds / 60)}, {"number", std::to_string(seconds % 60)}}
            ),
            Look::Strong
        );
        clock.shown = clock_words(timer);
        parts.push_back(std::move(clock));
    }
    if (!app::lead::is_rehearsal(model)) {   // which ends by its own button
        Node lock = button("lock", words(LeadText::lock), app::lead::Lock{}, Look::Quiet);
        lock.icon = Icon::Lock;
        parts.push_back(std::move(lock));
    }
    parts.push_back(icon_to_display(words));
    Node bar = row("bar", 4, std::move(parts));
    bar.box.max_width = max_width;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(bar)};
    return banner;
}

Node changes_card(const Model& model, const LeadWords& words) {
    const std::vector<std::string>& changes = model.desk.workshops[model.open].changes;
    const bool editable = app::lead::editable(model);
    std::vector<Node> children{
        heading(2, "changes-title", words(LeadText::changes_title), Look::Section),
        paragraph("about", words(LeadText::changes_help), Look::Small),
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto place = static_cast<std::uint8_t>(i);
        const std::string count = number(i + 1);
        Node field = text_field(
            Role::TextField,
            "field",
            words(LeadText::change_field, {{"number", count}}),
            changes[i],
            app::lead::WriteChange{place, {}}
        );
        field.box.grow = true;
        Node remove = icon_button(
            "remove",
            words(LeadText::change_remove, {{"number", count}}),
            Icon::Remove,
            app::lead::RemoveChange{place}
        );
        Node line = row("change-" + count, 8, {std::move(field), std::move(remove)});
        line.box.across = Align::End;
        children.push_back(std::move(line));
    }
    Node add = button("add", words(LeadText::change_add), app::lead::AddChange{});
    add.icon = Icon::Add;
    if (!editable || changes.size() >= domain::most_changes) {
        add.flags |= flag::disabled;
    }
    children.push_back(wrap("add-line", 12, {std::move(add)}));
    return card("changes", Look::Card, std::move(children));
}

std::uint8_t rounds_of(const Model& model, const privacy::Slot& slot) {
    const auto& all = model.workshops[model.open].workshop.exercises;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return one.exercise == slot.exercise;
    });
    return found == all.end() ? std::uint8_t{1} : found->rounds;
}

std::string slot_title(const privacy::Slot& slot, std::uint8_t rounds, const LeadWords& words) {
    std::string title = exercise_title(slot.exercise, words);
    if (rounds > 1) {
        title = words(
            slot.round == 1 ? LeadText::slot_round_1 : LeadText::slot_round_2, {{"title", title}}
        );
    }
    if (!slot.text_block.empty()) {
        title =
            words(LeadText::slot_text, {{"title", title}, {"question", question_of(slot, words)}});
    }
    return title;
}

Node slot_count(const Model& model, const wire::SlotProgress& slot, const LeadWords& words) {
    Node node = paragraph("count", count_words(model, slot, words), Look::Muted);
    if (slot.batches > 0 && slot.handed_in == 0) {
        node.icon = Icon::Check;
    }
    return node;
}

Node reveal_dialog(const Model& model, const LeadWords& words) {
    const wire::SlotProgress& slot = model.session->slots[model.session->chosen];
    std::string means = words(LeadText::reveal_means, {{"count", number(slot.handed_in)}});
    if (slot.would_strand()) {
        means +=
            " " + (slot.still_expected == 1
                       ? words(LeadText::reveal_strands_one)
                       : words(LeadText::reveal_strands, {{"count", number(slot.still_expected)}}));
    }
    return question(
        "reveal-dialog",
        words(LeadText::reveal_question),
        means,
        button("yes", words(LeadText::reveal), app::lead::Reveal{}, Look::Primary),
        words(LeadText::reveal_wait)
    );
}

std::string taken_in(const wire::IntakeCounts& counts, const LeadWords& words) {
    const auto with = [&](LeadText text, std::uint32_t count) {
        return words(text, {{"count", number(count)}});
    };
    std::string line = counts.accepted == 0   ? words(LeadText::took_in_none)
                       : counts.accepted == 1 ? words(LeadText::took_in_one)
                                              : with(LeadText::took_in, counts.accepted);
    const auto add = [&](LeadText text, std::uint32_t count) {
        if (count > 0) {
            line += " " + with(text, count);
        }
    };
    add(LeadText::was_duplicate, counts.duplicate);
    add(LeadText::was_older, counts.older_revision);
    add(LeadText::was_other, counts.wrong_workshop);
    add(LeadText::was_frozen, counts.frozen);
    add(LeadText::was_unreadable, counts.unreadable);
    return line;
}

}   // namespace wb::ui::lead
