#include "ui/screens/dialog_parts.hpp"
#include "ui/screens/parts.hpp"
#include "ui/screens/sections.hpp"

namespace wb::ui {

std::optional<Node> open_dialog(const app::Model& model, const Words& words) {
    if (!model.dialog) {
        return std::nullopt;
    }
    switch (*model.dialog) {
    case app::Dialog::Display: return display_dialog(model, words);
    case app::Dialog::DeleteAll:
        return question(
            "delete-dialog",
            words(Text::delete_all_question),
            model.others_kept ? words(Text::delete_all_means) + " " + words(Text::delete_all_others)
                              : words(Text::delete_all_means),
            warning_button("yes", words(Text::delete_all), app::DeleteEverything{}),
            words(Text::keep_it)
        );
    case app::Dialog::NextPerson:
        return question(
            "next-dialog",
            words(Text::next_person_question),
            words(Text::next_person_means),
            warning_button("yes", words(Text::clear_answers), app::ClearForNextPerson{}),
            words(Text::keep_it)
        );
    case app::Dialog::ReplaceDraft:
        return question(
            "replace-dialog",
            words(Text::replace_question),
            words(Text::replace_means),
            warning_button("yes", words(Text::replace), app::UseOpenedFile{}),
            words(Text::keep_it)
        );
    case app::Dialog::StillThere:
        return dialog(
            "idle-dialog",
            words(Text::still_there_question),
            {
                paragraph("words", words(Text::still_there_means)),
                wrap(
                    "actions",
                    12,
                    {button("yes", words(Text::still_there), app::CloseDialog{}, Look::Primary)}
                ),
            }
        );
    }
    return std::nullopt;
}

}   // namespace wb::ui
