#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "core/coach/signals.hpp"

TEST_SUITE_BEGIN("core/coach/signals");

namespace coach = wb::coach;
using coach::Clause;
using coach::Role;
using coach::Signal;
using coach::total;

TEST_CASE("every signal speaks for one side") {
    constexpr std::array doing{
        Signal::Agent,
        Signal::Activity,
        Signal::BareVerb,
        Signal::NounStyle,
        Signal::HandledObject,
        Signal::ObjectOfWork,
        Signal::JobTalk,
    };
    for (const Signal signal : doing) {
        CHECK(weight_of(signal) < 0);
    }
    constexpr std::array effect{
        Signal::Experience,
        Signal::SomebodyElse,
        Signal::Beneficiary,
        Signal::Change,
        Signal::Relieving,
        Signal::Condition,
        Signal::Comparison,
        Signal::Turn,
        Signal::Result,
    };
    for (const Signal signal : effect) {
        CHECK(weight_of(signal) > 0);
    }
}

TEST_CASE("a signal counts once in a clause") {
    const Clause once{Role::Main, {{Signal::ObjectOfWork, 1}}};
    const Clause often{Role::Main, {{Signal::ObjectOfWork, 1}, {Signal::ObjectOfWork, 3}}};
    CHECK(score(once) == score(often));
    CHECK(score(Clause{}) == 0);
}

TEST_CASE("the last main clause and results count more, asides only alone") {
    const Clause doing{Role::Main, {{Signal::Agent, 0}}};
    const Clause effect{Role::Main, {{Signal::SomebodyElse, 4}}};
    const Clause result{Role::Result, {{Signal::SomebodyElse, 4}}};
    const Clause aside{Role::Aside, {{Signal::SomebodyElse, 4}}};
    const int one = weight_of(Signal::SomebodyElse);
    REQUIRE(weight_of(Signal::Agent) == -one);
    CHECK(total({doing, effect}) == one);
    CHECK(total({effect, doing}) == -one);
    CHECK(total({doing, Clause{}}) == -2 * one);
    CHECK(total({doing, result}) == one);
    CHECK(total({doing, aside}) == -2 * one);
    CHECK(total({aside}) == one);
    CHECK(total({aside, Clause{}}) == one);
    CHECK(total({}) == 0);
}

TEST_SUITE_END();
