// A show of hands: what the facilitator counts in the room, question by question.
#include <algorithm>
#include <utility>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/run.hpp"
#include "core/content/path.hpp"

namespace wb::app::lead {

namespace {

std::uint16_t number_in(const std::string& typed) {
    unsigned number = 0;
    for (const char c : typed) {
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return static_cast<std::uint16_t>(number);
}

}   // namespace

Result<privacy::ShowOfHands>
counted_hands(const HandCount& count, const content::Exercise& exercise, std::uint8_t k) {
    const content::Block* const block = content::find_block(exercise, count.question);
    if (block == nullptr) {
        return Error{ErrorCode::UnknownId, count.question};
    }
    const std::vector<std::string> options = privacy::hand_options(*block);
    std::vector<privacy::Hands> hands;
    for (std::size_t i = 0; i < options.size() && i < count.typed.size(); ++i) {
        hands.push_back({options[i], number_in(count.typed[i])});
    }
    return privacy::ShowOfHands::counted(
        count.question, privacy::hand_counting(*block), std::move(hands), k
    );
}

std::uint8_t k_of(const Model& model, const std::string& exercise) {
    const domain::Workshop& workshop = model.workshops[model.open].workshop;
    const auto planned =
        std::find_if(workshop.exercises.begin(), workshop.exercises.end(), [&](const auto& one) {
            return one.exercise == exercise;
        });
    return planned == workshop.exercises.end() ? workshop.k : std::max(workshop.k, planned->k);
}

// The exercise whose hands are counted, or null.
const content::Exercise* Runner::raised_for() const {
    return model_.session && model_.session->hands
               ? content::find_exercise(around_.bundle, model_.session->hands->exercise)
               : nullptr;
}

void Runner::operator()(const CountHands&) {
    if (!model_.session || model_.session->chosen >= model_.session->slots.size()) {
        return;
    }
    Session& session = *model_.session;
    const std::string& id = session.slots[session.chosen].slot.exercise;
    if (!session.hands || session.hands->exercise != id) {
        session.hands = HandCount{id, {}, {}};
        operator()(ChooseHands{0});
    }
    if (session.hands) {
        model_.notice = std::nullopt;
        show_page(model_, Page::Hands);
    }
}

// Another question begins at nothing.
void Runner::operator()(const ChooseHands& action) {
    const content::Exercise* const exercise = raised_for();
    if (exercise == nullptr) {
        return;
    }
    const auto blocks = privacy::by_hand(*exercise);
    HandCount& count = *model_.session->hands;
    const auto index = static_cast<std::size_t>(std::max(action.index, 0));
    if (blocks.empty()) {
        model_.session->hands = std::nullopt;
    } else if (index < blocks.size() && blocks[index]->id != count.question) {
        count.question = blocks[index]->id;
        count.typed.assign(privacy::hand_options(*blocks[index]).size(), {});
    }
}

void Runner::operator()(const WriteHands& action) {
    if (!model_.session || !model_.session->hands ||
        action.place >= model_.session->hands->typed.size()) {
        return;
    }
    std::string digits;
    std::copy_if(action.words.begin(), action.words.end(), std::back_inserter(digits), [](char c) {
        return c >= '0' && c <= '9';
    });
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    model_.session->hands->typed[action.place] = digits.substr(0, 3);
}

void Runner::operator()(const ProjectHands&) {
    const content::Exercise* const exercise = raised_for();
    if (exercise == nullptr) {
        return;
    }
    Session& session = *model_.session;
    auto hands = counted_hands(*session.hands, *exercise, k_of(model_, exercise->id));
    if (hands) {
        Projected shown;
        shown.what = Projected::What::Hands;
        shown.picture = session.hands->question;
        session.projected = std::move(shown);
        show_in_room(wire::RoomHands{exercise->id, std::move(*hands)});
    }
}

}   // namespace wb::app::lead
