#include "app/action.hpp"

#include <utility>

namespace wb::app {

Action with_words(Action action, std::string words) {
    if (auto* own = std::get_if<WriteOwn>(&action)) {
        own->words = std::move(words);
    } else if (auto* line = std::get_if<WriteLine>(&action)) {
        line->words = std::move(words);
    } else if (auto* card = std::get_if<WriteOwnCard>(&action)) {
        card->words = std::move(words);
    } else if (auto* text = std::get_if<WriteText>(&action)) {
        text->words = std::move(words);
    }
    return action;
}

Action with_number(Action action, int number) {
    if (auto* category = std::get_if<ChooseCategory>(&action)) {
        category->index = number;
    } else if (auto* option = std::get_if<PickIndex>(&action)) {
        option->index = number;
    } else if (auto* level = std::get_if<SetLevel>(&action)) {
        level->level = number;
    }
    return action;
}

}   // namespace wb::app
