#include "app/facilitate/action.hpp"

namespace wb::app::lead {

Action with_words(Action action, std::string words) {
    if (auto* title = std::get_if<WriteTitle>(&action)) {
        title->words = std::move(words);
    } else if (auto* unit = std::get_if<WriteUnit>(&action)) {
        unit->words = std::move(words);
    } else if (auto* people = std::get_if<WritePeople>(&action)) {
        people->words = std::move(words);
    } else if (auto* category = std::get_if<WriteCategory>(&action)) {
        category->words = std::move(words);
    } else if (auto* notice = std::get_if<WriteNotice>(&action)) {
        notice->words = std::move(words);
    } else if (auto* hands = std::get_if<WriteHands>(&action)) {
        hands->words = std::move(words);
    } else if (auto* line = std::get_if<WriteLine>(&action)) {
        line->words = std::move(words);
    } else if (auto* change = std::get_if<WriteChange>(&action)) {
        change->words = std::move(words);
    }
    return action;
}

Action with_number(Action action, int number) {
    if (auto* date = std::get_if<ChooseDate>(&action)) {
        date->index = number;
    } else if (auto* hands = std::get_if<ChooseHands>(&action)) {
        hands->index = number;
    } else if (auto* k = std::get_if<SetK>(&action)) {
        k->k = number;
    } else if (auto* k_text = std::get_if<SetKText>(&action)) {
        k_text->k = number;
    } else if (auto* timer = std::get_if<SetTimer>(&action)) {
        timer->minutes = number;
    }
    return action;
}

}   // namespace wb::app::lead
