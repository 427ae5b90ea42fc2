#include "app/action.hpp"

#include <utility>

namespace wb::app {

Action with_words(Action action, std::string words) {
    if (auto* own = std::get_if<WriteOwn>(&action)) {
        own->words = std::move(words);
    } else if (auto* line = std::get_if<WriteLine>(&action)) {
        line->words = std::move(words);
    } else if (auto* task = std::get_if<WriteOwnTask>(&action)) {
        task->words = std::move(words);
    }
    return action;
}

Action with_number(Action action, int number) {
    if (auto* category = std::get_if<ChooseCategory>(&action)) {
        category->index = number;
    } else if (auto* level = std::get_if<SetLevel>(&action)) {
        level->level = number;
    }
    return action;
}

}   // namespace wb::app
