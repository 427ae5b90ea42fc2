// What a press does, whatever part of the app the screen belongs to: a node holds it, only that
// part's program looks inside.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace wb::ui {

/// An action of some part, or none. Made implicitly from whatever `as_action` beside the action's
/// type takes: the part's action, or one alternative of it. Copies share the action, which never
/// changes.
class Press {
public:
    Press() = default;

    template <
        class Given,
        class Action = decltype(as_action(std::declval<Given>())),
        std::enable_if_t<!std::is_same_v<std::remove_cvref_t<Given>, Press>, int> = 0>
    Press(Given&& given)   // NOLINT(google-explicit-constructor): a press is what it does
        : action_{hold<Action>(as_action(std::forward<Given>(given)))}
        , type_{&type_of<Action>} {}

    explicit operator bool() const { return action_ != nullptr; }

    /// The action when it is one of this part's, else null.
    template <class Action>
    const Action* get_if() const {
        return type_ == &type_of<Action> ? static_cast<const Action*>(action_.get()) : nullptr;
    }

private:
    // One address per part's action stands for its type: there is no RTTI in the browser's build.
    template <class Action>
    static constexpr char type_of = 0;

    template <class Action>
    static std::shared_ptr<const void> hold(Action action) {
        return std::make_shared<const Action>(std::move(action));
    }

    std::shared_ptr<const void> action_ = {};
    const char* type_ = nullptr;
};

}   // namespace wb::ui
