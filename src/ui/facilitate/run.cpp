#include <iterator>
#include <utility>

#include "ui/facilitate/running.hpp"
#include "ui/screens/parts.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Closed;
using app::lead::Model;
using app::lead::Session;

Node unlock_field(const Model& model, const LeadWords& words) {
    const bool typed = model.passphrase.strength != app::lead::Strength::Nothing;
    const bool missing = model.missing == app::lead::Missing::Passphrase;
    Node field = text_field(
        Role::Secret,
        "passphrase",
        words(LeadText::passphrase_field),
        typed ? "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022" : "",
        app::lead::TypeSecret{}
    );
    std::vector<Node> parts;
    if (missing) {
        field.flags |= flag::invalid;
        field.error = words(LeadText::passphrase_missing);
    }
    parts.push_back(std::move(field));
    if (missing) {
        Node error = decoration("error", words(LeadText::passphrase_missing), Look::Error);
        error.icon = Icon::Warning;
        parts.push_back(std::move(error));
    }
    return column("unlock", 6, std::move(parts));
}

Node counted(const char* key, LeadText text, std::uint32_t count, const LeadWords& words) {
    Node node = paragraph(key, words(text, {{"count", std::to_string(count)}}));
    node.role = Role::ListItem;
    return node;
}

// What became of the records of a file, line by line; nothing is said of what did not happen.
Node counts_list(const wire::IntakeCounts& counts, const LeadWords& words) {
    Node list = column("counts", 4, {});
    list.role = Role::List;
    list.name = words(LeadText::arriving_title);
    list.shown = "";
    list.children.push_back(counted("new", LeadText::arriving_new, counts.accepted, words));
    const auto add = [&](const char* key, LeadText text, std::uint32_t count) {
        if (count > 0) {
            list.children.push_back(counted(key, text, count, words));
        }
    };
    add("duplicate", LeadText::was_duplicate, counts.duplicate);
    add("older", LeadText::was_older, counts.older_revision);
    add("other", LeadText::was_other, counts.wrong_workshop);
    add("frozen", LeadText::was_frozen, counts.frozen);
    add("unreadable", LeadText::was_unreadable, counts.unreadable);
    return list;
}

Node arriving_card(const Session& session, const LeadWords& words) {
    return card(
        "arriving",
        Look::CardChosen,
        {
            heading(2, "arriving-title", words(LeadText::arriving_title), Look::Section),
            counts_list(*session.arriving, words),
            wrap(
                "actions",
                12,
                {
                    button("yes", words(LeadText::take_in), app::lead::TakeIn{}, Look::Primary),
                    button("no", words(LeadText::leave_out), app::lead::LeaveOut{}),
                }
            ),
        }
    );
}

Node collect_card(const LeadWords& words) {
    return card(
        "collect",
        Look::Card,
        {
            heading(2, "collect-title", words(LeadText::collect_title), Look::Section),
            wrap(
                "actions",
                12,
                {
                    button("join", words(LeadText::show_join), app::lead::ShowJoin{}),
                    files_input("take-in", words(LeadText::collect_files), ".wirk"),
                    button("camera", words(LeadText::camera_button), app::lead::OpenCamera{}),
                    button("next-person", words(LeadText::next_person), app::lead::NextPerson{}),
                }
            ),
            paragraph("files-help", words(LeadText::collect_files_help), Look::Small),
            paragraph("camera-help", words(LeadText::camera_help), Look::Small),
            paragraph("next-help", words(LeadText::next_person_help), Look::Small),
        }
    );
}

Node projector_card(const Model& model, const LeadWords& words) {
    const app::lead::Projected::What shown = model.session->projected.what;
    std::vector<Node> actions{
        button("open", words(LeadText::open_projector), app::lead::OpenProjector{})};
    if (shown == app::lead::Projected::What::Nothing) {
        // Nobody joins a rehearsal.
        if (!app::lead::is_rehearsal(model)) {
            actions.push_back(
                button("way-in", words(LeadText::project_way_in), app::lead::ShowWayIn{})
            );
        }
    } else {
        actions.push_back(button("blank", words(LeadText::project_nothing), app::lead::ShowBlank{})
        );
    }
    actions.push_back(
        button("keys", words(LeadText::keys_title), app::lead::ShowDialog{app::lead::Dialog::Keys})
    );
    return card(
        "projector",
        Look::Card,
        {
            heading(2, "projector-title", words(LeadText::projector_title), Look::Section),
            paragraph("about", words(LeadText::projector_about), Look::Small),
            wrap("actions", 12, std::move(actions)),
        }
    );
}

Node slot_card(const Model& model, std::size_t place, const LeadWords& words) {
    const Session& session = *model.session;
    const wire::SlotProgress& slot = session.slots[place];
    const std::string title = slot_title(slot.slot, rounds_of(model, slot.slot), words);
    Node open =
        button("open", words(LeadText::slot_open, {{"title", title}}), app::lead::ShowSlot{place});
    open.shown = words(LeadText::open);
    std::vector<Node> head{
        heading(3, "name", title, Look::Strong),
        slot_count(model, slot, words),
    };
    const auto state = [&](LeadText text, Icon icon) {
        Node node = paragraph("state", words(text), Look::Small);
        node.icon = icon;
        head.push_back(std::move(node));
    };
    if (slot.unreviewed > 0) {
        state(LeadText::slot_waits, Icon::Edit);
    } else if (slot.handed_in >= slot.needed) {
        state(LeadText::slot_ready, Icon::List);
    }
    Node about = column("head", 4, std::move(head));
    about.box.grow = true;
    Node line = row("line", 12, {std::move(about), std::move(open)});
    line.box.across = Align::Center;
    Node node = card("slot-" + std::to_string(place), Look::Card, {std::move(line)});
    node.role = Role::ListItem;
    return node;
}

Node slots_list(const Model& model, const LeadWords& words) {
    Node list = column("slots", 12, {});
    list.role = Role::List;
    list.name = words(LeadText::slots_title);
    list.shown = "";
    for (std::size_t i = 0; i < model.session->slots.size(); ++i) {
        list.children.push_back(slot_card(model, i, words));
    }
    return column(
        "reveal",
        12,
        {heading(2, "slots-title", words(LeadText::slots_title), Look::Section), std::move(list)}
    );
}

Node save_card(
    const char* key,
    LeadText title,
    LeadText about,
    LeadText action,
    bool saved,
    Press press,
    const LeadWords& words,
    std::vector<Node> more = {}
) {
    Node save =
        button("save", words(action), std::move(press), saved ? Look::Secondary : Look::Primary);
    save.icon = Icon::Save;
    std::vector<Node> children{
        heading(2, "title", words(title), Look::Section),
        paragraph("about", words(about), Look::Muted),
    };
    if (!saved) {
        Node reminder = paragraph("reminder", words(LeadText::not_yet_saved), Look::Body);
        reminder.icon = Icon::Warning;
        children.push_back(std::move(reminder));
    }
    std::vector<Node> actions{std::move(save)};
    std::move(more.begin(), more.end(), std::back_inserter(actions));
    children.push_back(wrap("actions", 12, std::move(actions)));
    return card(key, saved ? Look::Card : Look::CardChosen, std::move(children));
}

// What is lost is said in the dialog that follows.
Node wipe_card(const Model& model, const LeadWords& words) {
    return card(
        "wipe",
        Look::Card,
        {
            heading(2, "title", words(LeadText::wipe_title), Look::Section),
            paragraph("about", words(LeadText::wipe_about), Look::Muted),
            wrap(
                "actions",
                12,
                {button("wipe", words(LeadText::wipe_button), app::lead::AskToDelete{model.open})}
            ),
        }
    );
}

}   // namespace

Screen unlock_screen(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    Screen screen;
    screen.identity = child_id(root_id, "unlock");
    Node back = button("back", words(LeadText::back), app::lead::GoBack{}, Look::Quiet);
    back.icon = Icon::Back;
    screen.banner = way_back_banner(std::move(back), 640, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            paragraph("name", workshop.title, Look::Muted),
            heading(1, "title", words(LeadText::unlock_question)),
            paragraph("help", words(LeadText::unlock_help), Look::Muted),
        }
    ));
    children.push_back(unlock_field(model, words));
    Node live = paragraph("working", model.session ? words(LeadText::unlocking) : "", Look::Small);
    live.role = Role::Live;
    children.push_back(std::move(live));
    Node open = button("open", words(LeadText::unlock_button), app::lead::Unlock{}, Look::Primary);
    if (model.session) {
        open.flags |= flag::disabled;
        open.description = words(LeadText::unlocking);
    }
    children.push_back(wrap("actions", 12, {std::move(open)}));
    screen.main = main_column(640, std::move(children));
    return screen;
}

Screen run_screen(const Model& model, const LeadWords& words) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    const Session& session = *model.session;
    Screen screen;
    screen.identity = child_id(root_id, "run");
    screen.banner = running_banner(app::lead::GoHome{}, LeadText::to_workshops, 960, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(heading(1, "title", workshop.title));
    if (session.arriving) {
        children.push_back(arriving_card(session, words));
    }
    const bool rehearsal = app::lead::is_rehearsal(model);
    if (!rehearsal) {
        children.push_back(collect_card(words));
    }
    children.push_back(projector_card(model, words));
    children.push_back(slots_list(model, words));
    if (!rehearsal) {
        children.push_back(changes_card(model, words));
        children.push_back(wrap(
            "end", 12, {button("close", words(LeadText::close_button), app::lead::ShowClose{})}
        ));
    }
    screen.main = main_column(960, std::move(children));
    return screen;
}

Screen close_screen(const Model& model, const LeadWords& words) {
    const Session& session = *model.session;
    Screen screen;
    screen.identity = child_id(root_id, "close");
    screen.banner = running_banner(app::lead::GoBack{}, LeadText::back, 640, model, words);
    std::vector<Node> children = notices(model, words);
    children.push_back(column(
        "head",
        4,
        {
            heading(1, "title", words(LeadText::close_title)),
            paragraph("about", words(LeadText::close_about), Look::Muted),
        }
    ));
    Node print =
        button("print", words(LeadText::report_print), app::lead::PrintReport{}, Look::Secondary);
    print.icon = Icon::Print;
    children.push_back(save_card(
        "release",
        LeadText::release_title,
        LeadText::release_about,
        LeadText::release_save,
        session.release_saved,
        app::lead::SaveRelease{},
        words,
        {std::move(print)}
    ));
    children.push_back(save_card(
        "box",
        LeadText::box_title,
        LeadText::box_about,
        LeadText::box_save,
        session.box_saved,
        app::lead::SaveBox{},
        words
    ));
    if (!session.key_saved) {
        children.push_back(save_card(
            "key",
            LeadText::key_title,
            LeadText::key_about,
            LeadText::save_key,
            false,
            app::lead::SaveNewestKey{},
            words
        ));
    }
    children.push_back(wipe_card(model, words));
    screen.main = main_column(640, std::move(children));
    return screen;
}

}   // namespace wb::ui::lead
