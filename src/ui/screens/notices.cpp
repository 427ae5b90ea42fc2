#include "app/take_part/book.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

namespace {

Text text_of(app::Notice notice) {
    switch (notice) {
    case app::Notice::FileUnreadable: return Text::file_unreadable;
    case app::Notice::FileTooLarge: return Text::file_too_large;
    case app::Notice::FileOtherContent: return Text::file_other_content;
    case app::Notice::FileOpened: return Text::file_opened;
    case app::Notice::FileSaved: return Text::file_saved;
    case app::Notice::HandInSaved: return Text::hand_in_saved;
    case app::Notice::DeleteFailed: return Text::delete_failed;
    case app::Notice::ClearedWhileAway: return Text::cleared_while_away;
    case app::Notice::LanguageUnavailable: return Text::language_unavailable;
    case app::Notice::CalendarSaved: return Text::calendar_saved;
    case app::Notice::DraftUnreadable: return Text::draft_unreadable;
    case app::Notice::WorkshopUnreadable: return Text::workshop_unreadable;
    case app::Notice::WorkshopOtherContent: return Text::workshop_other_content;
    case app::Notice::WorkshopUnchecked: return Text::workshop_unchecked;
    case app::Notice::HandInFailed: return Text::hand_in_failed;
    case app::Notice::HandInNoRoom: return Text::hand_in_no_room;
    case app::Notice::NoShareSheet: return Text::no_share_sheet;
    }
    return Text::file_unreadable;
}

bool is_kept(app::Notice notice) {
    return notice == app::Notice::FileSaved || notice == app::Notice::HandInSaved ||
           notice == app::Notice::CalendarSaved;
}

// The buttons that keep something stand at the end of these pages; what they answer stands there.
bool answers_at_buttons(const app::Model& model) {
    return model.notice && is_kept(*model.notice) &&
           (model.page == app::Page::Sheet ||
            (model.page == app::Page::Path && app::has_drafts(model)));
}

Node what_happened(app::Notice kind, const Words& words) {
    const bool good = kind == app::Notice::FileOpened || is_kept(kind);
    return notice(
        "notice",
        good ? Tone::Neutral : Tone::Warning,
        words(text_of(kind)),
        {button("dismiss", words(Text::understood), app::DismissNotice{})}
    );
}

std::optional<Text> storage_trouble(app::SaveState save) {
    switch (save) {
    case app::SaveState::Unavailable: return Text::storage_unavailable;
    case app::SaveState::Full: return Text::storage_full;
    case app::SaveState::Failed: return Text::storage_failed;
    case app::SaveState::ReadOnly: return Text::other_tab_writes;
    case app::SaveState::Nothing:
    case app::SaveState::Saving:
    case app::SaveState::Saved:
    case app::SaveState::MemoryOnly: return std::nullopt;
    }
    return std::nullopt;
}

}   // namespace

std::vector<Node> notices(const app::Model& model, const Words& words) {
    std::vector<Node> result;
    if (model.notice && !answers_at_buttons(model)) {
        result.push_back(what_happened(*model.notice, words));
    }
    const bool own = model.device == app::DeviceMode::Own;
    if (own && !model.writer) {
        result.push_back(notice("read-only", Tone::Warning, words(Text::other_tab_writes), {}));
    } else if (!model.writer && model.joined) {
        result.push_back(notice("other-tab", Tone::Warning, words(Text::other_tab_hands_in), {}));
    } else if (model.page == app::Page::HandedIn) {
        // The one thing to keep here is the hand-in; every other page says how the answers are
        // kept.
    } else if (own && !app::has_drafts(model) && !model.storage_works) {
        result.push_back(notice("storage", Tone::Warning, words(Text::storage_unavailable), {}));
    } else if (own && app::has_drafts(model)) {
        if (const std::optional<Text> trouble = storage_trouble(model.save)) {
            std::vector<Node> actions;
            // The sheet and the list of exercises have this button already.
            if (model.page != app::Page::Sheet && model.page != app::Page::Path) {
                Node save = button("save-file", words(Text::save_file), app::SaveToFile{});
                save.icon = Icon::Save;
                actions.push_back(std::move(save));
            }
            result.push_back(notice("storage", Tone::Warning, words(*trouble), std::move(actions)));
        }
    }
    return result;
}

std::optional<Node> kept_notice(const app::Model& model, const Words& words) {
    return answers_at_buttons(model) ? std::optional{what_happened(*model.notice, words)}
                                     : std::nullopt;
}

std::string where_answers_are(const app::Model& model, const Words& words) {
    switch (model.save) {
    case app::SaveState::Nothing: return words(Text::stays_here);
    case app::SaveState::Saving: return words(Text::saving);
    case app::SaveState::Saved: return words(Text::saved);
    case app::SaveState::MemoryOnly: return words(Text::memory_only);
    case app::SaveState::Unavailable:
    case app::SaveState::Full:
    case app::SaveState::Failed: return words(Text::not_saved);
    case app::SaveState::ReadOnly: return words(Text::read_only);
    }
    return {};
}

}   // namespace wb::ui
