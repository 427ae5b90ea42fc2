#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/base64.hpp"
#include "core/wire/file.hpp"
#include "core/wire/workshop_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

SignedWorkshop signed_sample() {
    auto result = sign_workshop(samples::workshop(), samples::keys());
    REQUIRE(result);
    return *result;
}

struct Refused {
    const char* what;
    std::function<void(domain::Workshop&)> change;
    ErrorCode code;
    const char* where;
};

}   // namespace

TEST_SUITE("workshop file") {
    TEST_CASE("file and link give back what was signed") {
        const SignedWorkshop sample = signed_sample();
        const auto from_file = read_workshop(sample.file());
        REQUIRE(from_file);
        CHECK(*from_file == sample);
        const auto link = sample.link();
        REQUIRE(link);
        MESSAGE("file ", sample.file().size(), " bytes, link ", link->size(), " characters");
        const auto from_link = read_link(*link);
        REQUIRE(from_link);
        CHECK(*from_link == sample);
        CHECK(from_link->workshop().box_key == box_key_of(samples::keys()));
    }

    TEST_CASE("the id is the beginning of SHA-256 over the descriptor") {
        const SignedWorkshop sample = signed_sample();
        const auto file = sample.file();
        const auto bytes = Bytes{file}.subspan(
            header_size + frame_size,
            file.size() - header_size - 2 * frame_size - 64 - checksum_size
        );
        const auto sum = checksum(bytes);
        CHECK(std::equal(sample.id().begin(), sample.id().end(), sum.begin()));
    }

    TEST_CASE("other rules or keys are another workshop") {
        const SignedWorkshop sample = signed_sample();
        std::vector<domain::Workshop> others(7, samples::workshop());
        others[0].k = 6;
        others[0].exercises[0].k = 6;
        others[1].k_text = 11;
        others[2].exercises[0].rounds = 1;
        others[3].title += "!";
        others[5].blurred_in_room = true;
        others[6].notices.support = "Betriebsrat";
        for (std::size_t i = 0; i < others.size(); ++i) {
            CAPTURE(i);
            const auto other = sign_workshop(others[i], samples::keys(i == 4 ? 2 : 1));
            REQUIRE(other);
            CHECK(other->id() != sample.id());
        }
    }

    TEST_CASE("what few workshops say has one form, too") {
        domain::Workshop workshop = samples::workshop();
        const auto plain = write_plan(workshop);
        for (const bool blurred : {true, false}) {
            workshop.blurred_in_room = blurred;
            workshop.notices = {
                blurred ? "" : "Empfang, Zimmer 3", "Handel Nord", std::string(80, 'p')};
            const auto made = sign_workshop(workshop, samples::keys());
            REQUIRE(made);
            CHECK(*read_workshop(made->file()) == *made);
            const auto link = made->link();
            REQUIRE(link);
            CHECK(*read_link(*link) == *made);
        }
        // Nothing said is nothing written: the same words with four bytes of nothing are refused.
        auto longer = plain;
        longer.insert(longer.end(), 4, 0);
        REQUIRE(read_plan(plain));
        const auto refused = read_plan(longer);
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == Error{ErrorCode::BadValue, "notices"});
        longer[plain.size()] = 1;
        CHECK(read_plan(longer)->blurred_in_room);
    }

    TEST_CASE("what is outside the rules is not signed") {
        const std::vector<Refused> cases{
            {"k below 5", [](auto& w) { w.k = 4; }, ErrorCode::BadValue, "k"},
            {"k above 50",
             [](auto& w) {
                 w.k = 51;
                 w.k_text = 51;
             },
             ErrorCode::BadValue,
             "k"},
            {"k_text below 10", [](auto& w) { w.k_text = 9; }, ErrorCode::BadValue, "k for texts"},
            {"an exercise below the workshop's k",
             [](auto& w) { w.k = 6; },
             ErrorCode::BadValue,
             "k of an exercise"},
            {"no exercise", [](auto& w) { w.exercises.clear(); }, ErrorCode::BadValue, "exercises"},
            {"an exercise twice",
             [](auto& w) { w.exercises.push_back(w.exercises.front()); },
             ErrorCode::BadValue,
             "exercise"},
            {"no round", [](auto& w) { w.exercises[0].rounds = 0; }, ErrorCode::BadValue, "rounds"},
            {"three rounds",
             [](auto& w) { w.exercises[0].rounds = 3; },
             ErrorCode::BadValue,
             "rounds"},
            {"no title", [](auto& w) { w.title = ""; }, ErrorCode::BadText, "title"},
            {"blanks around", [](auto& w) { w.title = " a"; }, ErrorCode::BadText, "title"},
            {"a control character",
             [](auto& w) { w.title = "a\x01"; },
             ErrorCode::BadText,
             "title"},
            {"a long title",
             [](auto& w) { w.title = std::string(81, 'a'); },
             ErrorCode::BadText,
             "title"},
            {"five unit names",
             [](auto& w) {
                 w.unit = {"a", "b", "c", "d", "e"};
             },
             ErrorCode::TooLarge,
             "unit"},
            {"a nameless unit", [](auto& w) { w.unit = {""}; }, ErrorCode::BadText, "unit"},
            {"a category in one language",
             [](auto& w) {
                 w.categories = {{"Kasse", ""}};
             },
             ErrorCode::BadText,
             "categories"},
            {"a notice of two lines",
             [](auto& w) { w.notices.privacy = "zwei\nZeilen"; },
             ErrorCode::BadText,
             "notices"},
            {"a notice that is too long",
             [](auto& w) { w.notices.imprint = std::string(81, 'i'); },
             ErrorCode::BadText,
             "notices"},
            {"the 30th of February",
             [](auto& w) {
                 w.day = {2026, 2, 30};
             },
             ErrorCode::BadValue,
             "day"},
        };
        for (const Refused& refused : cases) {
            CAPTURE(refused.what);
            domain::Workshop workshop = samples::workshop();
            refused.change(workshop);
            const auto result = sign_workshop(workshop, samples::keys());
            REQUIRE_FALSE(result);
            CHECK(result.error() == Error{refused.code, refused.where});
        }
    }

    TEST_CASE("the content has a say: the exercise's revision and its smallest group") {
        content::Bundle bundle = samples::bundle();
        domain::Workshop workshop = signed_sample().workshop();
        CHECK(fault_in(workshop, bundle) == Error{ErrorCode::UnknownId, "exercise"});
        workshop.exercises.pop_back();
        CHECK_FALSE(fault_in(workshop, bundle).has_value());
        bundle.exercises[0].smallest_group = 10;
        CHECK(fault_in(workshop, bundle) == Error{ErrorCode::BadValue, "k of an exercise"});
        bundle.exercises[0].smallest_group = 5;
        bundle.exercises[0].revision = 3;
        CHECK(fault_in(workshop, bundle) == Error{ErrorCode::UnknownId, "exercise"});
    }

    TEST_CASE("keys that nobody owns are refused") {
        domain::Workshop workshop = signed_sample().workshop();
        workshop.box_key = {};   // of small order: every secret gives the same shared one
        CHECK(fault_in(workshop) == Error{ErrorCode::BadValue, "box key"});
        workshop = signed_sample().workshop();
        workshop.signing_key = {1};
        CHECK(fault_in(workshop) == Error{ErrorCode::BadValue, "signing key"});
    }

    TEST_CASE("every flipped bit is found by the signature, under a right checksum too") {
        auto bytes = signed_sample().file();
        std::size_t accepted = 0;
        std::size_t by_signature = 0;
        for (std::size_t bit = 0; bit < 8 * (bytes.size() - checksum_size); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            bytes[bit / 8] ^= mask;
            const auto sum = checksum(Bytes{bytes}.first(bytes.size() - checksum_size));
            std::copy(sum.begin(), sum.end(), bytes.end() - checksum_size);
            const auto result = read_workshop(bytes);
            accepted += result ? 1 : 0;
            by_signature += !result && result.error().code == ErrorCode::WrongSignature ? 1 : 0;
            bytes[bit / 8] ^= mask;
        }
        CHECK(accepted == 0);
        CHECK(by_signature > 500);
        MESSAGE(by_signature, " of ", 8 * (bytes.size() - checksum_size), " by the signature");
    }

    TEST_CASE("every flipped bit and every cut of a link is refused") {
        const auto link = signed_sample().link();
        REQUIRE(link);
        auto bytes = base64::from_url(*link);
        REQUIRE(bytes.has_value());
        for (std::size_t bit = 0; bit < 8 * bytes->size(); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            (*bytes)[bit / 8] ^= mask;
            CHECK_FALSE(read_link(base64::url(*bytes)));
            (*bytes)[bit / 8] ^= mask;
        }
        for (std::size_t size = 0; size < link->size(); ++size) {
            CHECK_FALSE(read_link(link->substr(0, size)));
        }
        CHECK_FALSE(read_link(*link + "A"));
    }

    TEST_CASE("a link that is too long says what to shorten") {
        domain::Workshop workshop = samples::workshop();
        workshop.categories.assign(12, {"Eine eigene Kategorie", "One of our own categories"});
        auto made = sign_workshop(workshop, samples::keys());
        REQUIRE(made);
        auto link = made->link();
        REQUIRE_FALSE(link);
        CHECK(link.error() == Error{ErrorCode::TooLarge, "categories"});
        workshop.categories.clear();
        workshop.notices = {std::string(80, 's'), std::string(80, 'i'), std::string(80, 'p')};
        made = sign_workshop(workshop, samples::keys());
        REQUIRE(made);
        link = made->link();
        REQUIRE_FALSE(link);
        CHECK(link.error() == Error{ErrorCode::TooLarge, "notices"});
        workshop.notices = {};
        workshop.title = std::string(80, 'a');
        workshop.unit.assign(4, std::string(40, 'b'));
        made = sign_workshop(workshop, samples::keys());
        REQUIRE(made);
        link = made->link();
        REQUIRE_FALSE(link);
        CHECK(link.error() == Error{ErrorCode::TooLarge, "unit"});
    }

    TEST_CASE("a fingerprint is sixteen digits in fours") {
        const auto text = fingerprint(signing_key_of(samples::keys()));
        CHECK(text.size() == 19);
        CHECK(text != fingerprint(signing_key_of(samples::keys(2))));
    }
}

}   // namespace wb::wire
