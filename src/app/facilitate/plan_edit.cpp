#include "app/facilitate/plan_edit.hpp"

#include <algorithm>
#include <utility>

#include "app/facilitate/desk.hpp"
#include "app/facilitate/plan.hpp"

namespace wb::app::lead {

namespace {

constexpr int most_expected_people = 999;

std::vector<domain::PlannedExercise>::iterator
planned_in(domain::Plan& plan, const std::string& id) {
    return std::find_if(
        plan.exercises.begin(),
        plan.exercises.end(),
        [&](const domain::PlannedExercise& one) { return one.exercise == id; }
    );
}

std::string& notice_at(domain::Notices& notices, NoticeLine line) {
    switch (line) {
    case NoticeLine::Support: break;
    case NoticeLine::Imprint: return notices.imprint;
    case NoticeLine::Privacy: return notices.privacy;
    }
    return notices.support;
}

}   // namespace

// `typing` names a field; letters in one field are one step back.
template <class Change>
void PlanEditor::edit(const std::string& typing, Change change) {
    if (!editable(model_) || !model_.desk.plan || model_.making) {
        return;
    }
    domain::Plan plan = *model_.desk.plan;
    change(plan);
    raise_to(plan, around_.bundle);
    if (plan == *model_.desk.plan) {
        return;
    }
    PlanHistory& history = model_.history;
    if (typing.empty() || typing != history.typing) {
        history.earlier.push_back(*model_.desk.plan);
        if (history.earlier.size() > most_plan_undo) {
            history.earlier.erase(history.earlier.begin());
        }
    }
    history.later.clear();
    history.typing = typing;
    replace(std::move(plan), typing.empty() ? Urgency::Now : Urgency::AfterTyping);
}

void PlanEditor::step_in_history(std::vector<domain::Plan>& from, std::vector<domain::Plan>& to) {
    if (from.empty() || !editable(model_) || !model_.desk.plan || model_.making) {
        return;
    }
    to.push_back(*model_.desk.plan);
    domain::Plan plan = std::move(from.back());
    from.pop_back();
    model_.history.typing.clear();
    // Back to where it was changed, so that one sees what happens.
    if (plan.step != model_.desk.plan->step) {
        show_plan(model_);
    }
    replace(std::move(plan), Urgency::Now);
}

void PlanEditor::replace(domain::Plan plan, Urgency urgency) {
    model_.desk.plan = std::move(plan);
    model_.notice = std::nullopt;
    if (model_.missing &&
        !lack_of(*model_.desk.plan, step_of(*model_.desk.plan), model_.passphrase)) {
        model_.missing = std::nullopt;
    }
    desk_changed(next_, around_.now_ms, urgency);
}

void PlanEditor::operator()(const Undo&) {
    step_in_history(model_.history.earlier, model_.history.later);
}

void PlanEditor::operator()(const Redo&) {
    step_in_history(model_.history.later, model_.history.earlier);
}

void PlanEditor::operator()(const WriteTitle& a) {
    edit("title", [&](domain::Plan& plan) {
        plan.title = as_line(a.words, wire::most_title_code_points);
    });
}

void PlanEditor::operator()(const ChooseDate& a) {
    edit("", [&](domain::Plan& plan) {
        const auto within = [&](int count) { return std::clamp(a.index, 0, count - 1); };
        switch (a.part) {
        case DatePart::Day: plan.day.day = 1 + within(31); return;
        case DatePart::Month: plan.day.month = 1 + within(12); return;
        case DatePart::Year: plan.day.year = first_year + within(years_offered); return;
        }
    });
}

void PlanEditor::operator()(const WriteUnit& a) {
    edit("unit-" + std::to_string(a.place), [&](domain::Plan& plan) {
        if (a.place >= domain::most_unit_names) {
            return;
        }
        plan.unit.resize(std::max<std::size_t>(plan.unit.size(), a.place + 1U));
        plan.unit[a.place] = as_line(a.words, wire::most_unit_code_points);
    });
}

void PlanEditor::operator()(const ChooseTemplate& a) {
    edit("", [&](domain::Plan& plan) {
        const content::Template* chosen = find_template(around_.guide, a.id);
        if (chosen == nullptr && !a.id.empty()) {
            return;
        }
        plan.like = a.id;
        if (chosen != nullptr) {
            plan.exercises = exercises_of(*chosen, around_.bundle);
        }
    });
}

void PlanEditor::operator()(const ToggleExercise& a) {
    edit("", [&](domain::Plan& plan) {
        const auto found = planned_in(plan, a.exercise);
        if (found != plan.exercises.end()) {
            plan.exercises.erase(found);
            return;
        }
        // In the order of the content, which is that of the participants' list.
        std::vector<domain::PlannedExercise> all;
        for (const content::Exercise& exercise : around_.bundle.exercises) {
            const auto one = planned_in(plan, exercise.id);
            if (one != plan.exercises.end()) {
                all.push_back(*one);
            } else if (exercise.id == a.exercise) {
                all.push_back(planned(exercise, 1, plan.k));
            }
        }
        if (all.size() <= domain::most_planned_exercises) {
            plan.exercises = std::move(all);
        }
    });
}

void PlanEditor::operator()(const ToggleRounds& a) {
    edit("", [&](domain::Plan& plan) {
        if (const auto found = planned_in(plan, a.exercise); found != plan.exercises.end()) {
            found->rounds = found->rounds == 1 ? domain::most_rounds : std::uint8_t{1};
        }
    });
}

void PlanEditor::operator()(const WritePeople& a) {
    edit("people", [&](domain::Plan& plan) {
        int number = 0;
        for (const char c : a.words) {
            const bool digit = c >= '0' && c <= '9';
            number = digit ? std::min(number * 10 + (c - '0'), most_expected_people) : number;
        }
        plan.expected_people = static_cast<std::uint16_t>(number);
    });
}

void PlanEditor::operator()(const SetK& a) {
    edit("k", [&](domain::Plan& plan) {
        plan.k =
            static_cast<std::uint8_t>(std::clamp<int>(a.k, domain::smallest_k, domain::largest_k));
    });
}

void PlanEditor::operator()(const SetKText& a) {
    edit("k-text", [&](domain::Plan& plan) {
        plan.k_text = static_cast<std::uint8_t>(
            std::clamp<int>(a.k, domain::smallest_k_text, domain::largest_k)
        );
    });
}

void PlanEditor::operator()(const ToggleBlurredInRoom&) {
    edit("", [](domain::Plan& plan) { plan.blurred_in_room = !plan.blurred_in_room; });
}

void PlanEditor::operator()(const WriteNotice& a) {
    edit("notice-" + std::to_string(static_cast<int>(a.line)), [&](domain::Plan& plan) {
        notice_at(plan.notices, a.line) = as_line(a.words, wire::most_notice_code_points);
    });
}

void PlanEditor::operator()(const AddCategory&) {
    edit("", [](domain::Plan& plan) {
        if (plan.categories.size() < domain::most_own_categories) {
            plan.categories.emplace_back();
        }
    });
}

void PlanEditor::operator()(const WriteCategory& a) {
    const bool german = a.language == content::Language::German;
    const std::string place = "category-" + std::to_string(a.place) + (german ? "-de" : "-en");
    edit(place, [&](domain::Plan& plan) {
        if (a.place < plan.categories.size()) {
            domain::OwnCategory& category = plan.categories[a.place];
            (german ? category.german : category.english) =
                as_line(a.words, wire::most_category_code_points);
        }
    });
}

void PlanEditor::operator()(const RemoveCategory& a) {
    edit("", [&](domain::Plan& plan) {
        if (a.place < plan.categories.size()) {
            plan.categories.erase(plan.categories.begin() + a.place);
        }
    });
}

}   // namespace wb::app::lead
