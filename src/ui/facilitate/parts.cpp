#include "ui/screens/parts.hpp"

#include <algorithm>
#include <utility>

#include "ui/facilitate/running.hpp"
#include "ui/facilitate/screens.hpp"
#include "ui/screens/trouble.hpp"

namespace wb::ui::lead {

namespace {

using app::lead::Missing;
using app::lead::Notice;

LeadText text_of(Notice notice) {
    switch (notice) {
    case Notice::LanguageUnavailable: return LeadText::language_unavailable;
    case Notice::NotMade: return LeadText::not_made;
    case Notice::NoMemory: return LeadText::no_memory;
    case Notice::WorkshopSaved: return LeadText::workshop_saved;
    case Notice::KeySaved: return LeadText::key_saved;
    case Notice::LinkCopied: return LeadText::link_copied;
    case Notice::LinkNotCopied: return LeadText::link_not_copied;
    case Notice::WrongPassphrase: return LeadText::wrong_passphrase;
    case Notice::NoMemoryToOpen: return LeadText::no_memory_to_open;
    case Notice::KeyDamaged: return LeadText::key_damaged;
    case Notice::OldKeyFile: return LeadText::old_key_file;
    case Notice::VaultGone: return LeadText::vault_gone;
    case Notice::NotStored: return LeadText::not_stored;
    case Notice::Locked: return LeadText::locked;
    case Notice::WorkshopNext: return LeadText::workshop_next;
    case Notice::KeyNext: return LeadText::key_next;
    case Notice::TakenOver: return LeadText::taken_over;
    case Notice::NotAWorkshop: return LeadText::not_a_workshop;
    case Notice::DeskFull: return LeadText::desk_full;
    case Notice::TookIn: return LeadText::took_in;
    case Notice::FileDamaged: return LeadText::file_damaged;
    case Notice::FileOfOtherVersion: return LeadText::file_other_version;
    case Notice::FileTooLarge: return LeadText::file_too_large;
    case Notice::FileUnreadable: return LeadText::file_unreadable;
    case Notice::TooFew: return LeadText::too_few;
    case Notice::NotRevealed: return LeadText::not_revealed;
    case Notice::NotReviewed: return LeadText::not_reviewed;
    case Notice::NothingToSave: return LeadText::nothing_to_save;
    case Notice::BoxSaved: return LeadText::box_saved;
    case Notice::ReleaseSaved: return LeadText::release_saved;
    case Notice::TimeIsUp: return LeadText::time_is_up;
    case Notice::NotProjected: return LeadText::not_projected;
    case Notice::FewAgreed: return LeadText::few_agreed;
    case Notice::RehearsalEnded: return LeadText::rehearsal_ended;
    case Notice::NotInRehearsal: return LeadText::not_in_rehearsal;
    case Notice::NotWiped: return LeadText::not_wiped;
    case Notice::Wiped: return LeadText::wiped;
    }
    return LeadText::not_made;
}

bool is_good(Notice notice) {
    return notice == Notice::WorkshopSaved || notice == Notice::KeySaved ||
           notice == Notice::LinkCopied || notice == Notice::Locked ||
           notice == Notice::WorkshopNext || notice == Notice::KeyNext ||
           notice == Notice::TakenOver || notice == Notice::TookIn || notice == Notice::BoxSaved ||
           notice == Notice::ReleaseSaved || notice == Notice::TimeIsUp ||
           notice == Notice::RehearsalEnded || notice == Notice::Wiped;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}   // namespace

std::vector<Node> notices(const app::lead::Model& model, const LeadWords& words) {
    std::vector<Node> all;
    if (app::lead::is_rehearsal(model) && model.session->open) {
        all.push_back(notice(
            "rehearsal",
            Tone::Warning,
            words(LeadText::rehearsal_mark, {{"count", std::to_string(model.session->invented)}}),
            {button("end", words(LeadText::rehearsal_end), app::lead::Lock{})}
        ));
    }
    if (model.notice) {
        all.push_back(notice(
            "notice",
            is_good(*model.notice) ? Tone::Neutral : Tone::Warning,
            *model.notice == Notice::TookIn && model.session
                ? taken_in(model.session->taken_in, words)
                : words(text_of(*model.notice)),
            {button("dismiss", words(LeadText::understood), app::DismissNotice{})}
        ));
    }
    if (!model.writer) {
        all.push_back(notice("read-only", Tone::Warning, words(LeadText::other_tab_writes), {}));
    } else if (model.damaged) {
        all.push_back(notice(
            "damaged",
            Tone::Warning,
            words(LeadText::desk_unreadable),
            {button(
                "afresh",
                words(LeadText::start_afresh),
                app::lead::ShowDialog{app::lead::Dialog::ReplaceDesk}
            )}
        ));
    } else if (is_trouble(model.save) || !model.storage_works) {
        all.push_back(notice("storage", Tone::Warning, words(LeadText::storage_trouble), {}));
    }
    return all;
}

LeadText missing_text(Missing missing) {
    switch (missing) {
    case Missing::Title: return LeadText::name_missing;
    case Missing::Day: return LeadText::day_missing;
    case Missing::Exercises: return LeadText::exercises_missing;
    case Missing::CategoryHalf: return LeadText::category_half;
    case Missing::PassphraseShort: return LeadText::passphrase_short;
    case Missing::PassphraseDiffers: return LeadText::passphrase_differs;
    case Missing::Passphrase: return LeadText::passphrase_missing;
    }
    return LeadText::name_missing;
}

Node icon_to_display(const LeadWords& words) {
    return icon_button(
        "display",
        words.common()(Text::display),
        Icon::Display,
        app::lead::ShowDialog{app::lead::Dialog::Display}
    );
}

Node files_input(std::string key, std::string name, std::string accepted) {
    Node file;
    file.role = Role::FileInput;
    file.key = std::move(key);
    file.name = std::move(name);
    file.look = Look::Secondary;
    file.icon = Icon::Open;
    file.extra = std::move(accepted);
    file.press = app::OpenFile{};
    return file;
}

Node way_back_banner(Node back, float max_width, const LeadWords& words) {
    Node space = decoration("space", "", Look::Small);
    space.box.grow = true;
    Node bar = row("bar", 4, {std::move(back), std::move(space), icon_to_display(words)});
    bar.box.max_width = max_width;
    Node banner;
    banner.role = Role::Banner;
    banner.key = "banner";
    banner.box.pad_x = 18;
    banner.box.pad_y = 8;
    banner.children = {std::move(bar)};
    return banner;
}

Node main_column(float max_width, std::vector<Node> children) {
    Node content = column("content", 20, std::move(children));
    content.box.max_width = max_width;
    Node main;
    main.role = Role::Main;
    main.key = "main";
    main.box.pad_x = 18;
    main.box.pad_y = 16;
    main.children = {std::move(content)};
    return main;
}

std::string unit_path(const std::vector<std::string>& unit) {
    std::string path;
    for (const std::string& name : unit) {
        if (!name.empty()) {
            path += (path.empty() ? "" : " \u203A ") + name;
        }
    }
    return path;
}

std::string day_words(const Date& day, content::Language language) {
    const std::string year = std::to_string(day.year);
    return language == content::Language::German
               ? two_digits(day.day) + "." + two_digits(day.month) + "." + year
               : year + "-" + two_digits(day.month) + "-" + two_digits(day.day);
}

std::string exercise_title(const std::string& id, const LeadWords& words) {
    const auto& all = words.bundle().exercises;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? id : found->title;
}

Node list_of(
    std::string key, Role role, const std::string& name, std::vector<std::string> lines, Icon icon
) {
    Node list = column(std::move(key), 8, {});
    list.role = role;
    list.name = name;
    list.shown = "";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Node item = paragraph("line-" + std::to_string(i), std::move(lines[i]));
        item.role = Role::ListItem;
        item.icon = icon;
        list.children.push_back(std::move(item));
    }
    return list;
}

}   // namespace wb::ui::lead
