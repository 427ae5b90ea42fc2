// Writing a plan: what changes it, step by step back and forth.
#pragma once

#include <string>
#include <vector>

#include "app/facilitate/update.hpp"

namespace wb::app::lead {

/// Carries out on `next` the actions that change the plan. One for one action.
class PlanEditor {
public:
    PlanEditor(Next& next, const Surroundings& around)
        : next_{next}
        , model_{next.model}
        , around_{around} {}

    void operator()(const Undo&);
    void operator()(const Redo&);
    void operator()(const WriteTitle& action);
    void operator()(const ChooseDate& action);
    void operator()(const WriteUnit& action);
    void operator()(const ChooseTemplate& action);
    void operator()(const ToggleExercise& action);
    void operator()(const ToggleRounds& action);
    void operator()(const WritePeople& action);
    void operator()(const SetK& action);
    void operator()(const SetKText& action);
    void operator()(const ToggleBlurredInRoom&);
    void operator()(const WriteNotice& action);
    void operator()(const AddCategory&);
    void operator()(const WriteCategory& action);
    void operator()(const RemoveCategory& action);

private:
    template <class Change>
    void edit(const std::string& typing, Change change);
    void step_in_history(std::vector<domain::Plan>& from, std::vector<domain::Plan>& to);
    void replace(domain::Plan plan, Urgency urgency);

    Next& next_;
    Model& model_;
    const Surroundings& around_;
};

}   // namespace wb::app::lead
