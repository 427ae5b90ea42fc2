#include <doctest/doctest.h>

#include "core/domain/open_text.hpp"
#include "core/privacy/shareable.hpp"

#include "unit/core/samples.hpp"

namespace wb::privacy {

namespace {

const content::Block& block(const content::Bundle& bundle, const std::string& id) {
    for (const content::Step& step : bundle.exercises.front().steps) {
        for (const content::Block& found : step.blocks) {
            if (found.id == id) {
                return found;
            }
        }
    }
    FAIL("no block " << id);
    return bundle.exercises.front().steps.front().blocks.front();
}

std::vector<std::string> ids(const std::optional<SharedAnswer>& answer) {
    return answer ? std::get<SharedOptions>(*answer).ids() : std::vector<std::string>{};
}

}   // namespace

TEST_SUITE("shareable") {
    TEST_CASE("options leave by their ids, and only those that the content knows") {
        const content::Bundle bundle = samples::bundle();
        const domain::Selection chosen{{"helps", "made-up"}, {}, false};
        CHECK(
            ids(shareable(bundle, block(bundle, "sign"), chosen)) ==
            std::vector<std::string>{"helps"}
        );
        CHECK_FALSE(
            shareable(bundle, block(bundle, "sign"), domain::Selection{{"made-up"}, {}, false})
        );
    }

    TEST_CASE("a rank keeps its order") {
        const content::Bundle bundle = samples::bundle();
        const domain::Selection order{{"c", "a"}, {}, false};
        CHECK(
            ids(shareable(bundle, block(bundle, "order"), order)) ==
            std::vector<std::string>{"c", "a"}
        );
    }

    TEST_CASE("where no order was asked for, the order of pressing does not leave") {
        const content::Bundle bundle = samples::bundle();
        const domain::Selection pressed{{"tools", "time"}, {}, false};
        CHECK(
            ids(shareable(bundle, block(bundle, "why"), pressed)) ==
            std::vector<std::string>{"time", "tools"}
        );
    }

    TEST_CASE("own words leave no trace, not even beside options") {
        const content::Bundle bundle = samples::bundle();
        const domain::PrivateWords words{"Meine Worte"};
        const content::Block& sign = block(bundle, "sign");
        CHECK_FALSE(shareable(bundle, sign, domain::Selection{{}, words, true}));
        CHECK_FALSE(shareable(bundle, sign, domain::Selection{{"helps"}, words, true}));
        // Written earlier, then another answer was chosen.
        CHECK(shareable(bundle, sign, domain::Selection{{"helps"}, words, false}).has_value());
    }

    TEST_CASE("a private note never leaves") {
        const content::Bundle bundle = samples::bundle();
        const domain::Lines note{{domain::PrivateWords{"Notiz"}}};
        for (const char* const id : {"note", "line", "sign"}) {
            CHECK_FALSE(shareable(bundle, block(bundle, id), note));
        }
    }

    TEST_CASE("a level and a line for the group leave as they are, an empty line does not") {
        const content::Bundle bundle = samples::bundle();
        const auto level = shareable(bundle, block(bundle, "strength"), domain::Level{4});
        REQUIRE(level.has_value());
        CHECK(std::get<SharedLevel>(*level).value() == 4);
        const content::Block& line = block(bundle, "line");
        const auto text =
            shareable(bundle, line, domain::OpenTextMaker::typed("Weniger Formulare"));
        REQUIRE(text.has_value());
        CHECK(std::get<SharedText>(*text).text() == "Weniger Formulare");
        CHECK_FALSE(shareable(bundle, line, domain::OpenTextMaker::typed("  ")));
    }

    TEST_CASE("what is never shared does not leave, whatever it is") {
        const content::Bundle bundle = samples::bundle();
        content::Block closed = block(bundle, "strength");
        closed.sharing = content::Sharing::Never;
        CHECK_FALSE(shareable(bundle, closed, domain::Level{4}));
    }
}

}   // namespace wb::privacy
