#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/lead_session.hpp"
#include "core/wire/release_file.hpp"

#include "unit/support/team.hpp"

namespace wb::wire {

namespace {

using privacy::Part;
using privacy::Slot;
using privacy::WhyNot;

const Slot emotion{"emotion-work", 1, ""};

template <class T>
const T& value(const Answered<T>& answered) {
    REQUIRE(std::holds_alternative<T>(answered));
    return *std::get_if<T>(&answered);
}

template <class T, class Why>
bool refused(const Answered<T>& answered, Why why) {
    const auto* const refusal = std::get_if<Refusal>(&answered);
    return refusal != nullptr && *refusal == Refusal{why};
}

SessionFiles files(const std::vector<std::uint8_t>& descriptor, Bytes key_file) {
    return {descriptor, key_file, team::passphrase, team::packed(), {}, {}};
}

/// A browser: what its storage holds, and the session that the vault runs on it.
struct Browser {
    const team::Workshop& place;
    std::vector<std::uint8_t> key_file = {};
    std::vector<Mark> marks = {};
    std::vector<Sealed> sealed = {};

    explicit Browser(const team::Workshop& workshop)
        : place{workshop}
        , key_file{workshop.key_file} {}

    Answered<LeadSession> open() const {
        const auto descriptor = place.workshop.file();
        SessionFiles given = files(descriptor, key_file);
        given.marks = marks;
        given.sealed = sealed;
        return LeadSession::open(std::move(given));
    }

    LeadSession session() const {
        auto opened = open();
        REQUIRE(std::holds_alternative<LeadSession>(opened));
        return std::get<LeadSession>(std::move(opened));
    }

    void store(const ToStore& more) {
        key_file = more.key_file;
        marks.insert(marks.end(), more.marks.begin(), more.marks.end());
    }

    void fill(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t person = from; person < to; ++person) {
            const auto more = team::sealed(place, team::records(place, person));
            sealed.insert(sealed.end(), more.begin(), more.end());
        }
    }
};

Part part_of(const team::Workshop& place, const Slot& slot, std::uint16_t number = 1) {
    return {place.workshop.id(), slot, number};
}

team::Workshop small_workshop() {
    return team::workshop({{"emotion-work", 1}, {"pulse", 2}, {"constants", 1}}, 12);
}

SlotProgress progress_of(const LeadSession& session, const Slot& slot) {
    for (const SlotProgress& one : session.progress()) {
        if (one.slot == slot) {
            return one;
        }
    }
    REQUIRE(false);
    return {};
}

}   // namespace

TEST_SUITE("lead session") {
    TEST_CASE("it opens with its own files and passphrase only, and says why not") {
        const team::Workshop place = small_workshop();
        const team::Workshop other = team::workshop({{"pulse", 2}}, 12, 2);
        const auto descriptor = place.workshop.file();
        const auto with = [&](auto change) {
            SessionFiles given = files(descriptor, place.key_file);
            change(given);
            return LeadSession::open(std::move(given));
        };
        CHECK(std::holds_alternative<LeadSession>(with([](SessionFiles&) {})));
        CHECK(refused(
            with([](SessionFiles& given) { given.passphrase = "drei Worte"; }), ErrorCode::WrongSeal
        ));
        CHECK(refused(
            with([&](SessionFiles& given) { given.key_file = other.key_file; }),
            SessionFault::OtherKey
        ));
        auto damaged = place.key_file;
        damaged.back() ^= 1U;
        CHECK(refused(
            with([&](SessionFiles& given) { given.key_file = damaged; }), ErrorCode::WrongChecksum
        ));
        auto descriptor_damaged = descriptor;
        descriptor_damaged[20] ^= 1U;
        CHECK(refused(
            with([&](SessionFiles& given) { given.workshop = descriptor_damaged; }),
            ErrorCode::WrongChecksum
        ));
        CHECK(refused(
            with([&](SessionFiles& given) { given.content = Bytes{team::packed()}.first(100); }),
            ErrorCode::Truncated
        ));
        const std::array<Mark, 1> unknown{};
        CHECK(refused(
            with([&](SessionFiles& given) { given.marks = unknown; }), SessionFault::OldKeyFile
        ));
    }

    TEST_CASE("a file is kept or dropped; until then nothing else changes anything") {
        const team::Workshop place = small_workshop();
        LeadSession session = team::opened(place);
        const auto file = team::hand_in(place, 1);
        const TakenIn taken = value(session.take_in(file));
        CHECK(taken.counts.accepted == team::records(place, 1).size());
        CHECK(taken.sealed.size() == taken.counts.accepted);
        CHECK(progress_of(session, emotion).handed_in == 0);
        CHECK(refused(session.take_in(file), SessionFault::Undecided));
        CHECK(refused(session.reveal(emotion, team::nonce()), SessionFault::Undecided));
        CHECK_FALSE(session.drop());
        CHECK(session.drop() == Refusal{SessionFault::NothingStaged});
        CHECK(refused(session.keep(), SessionFault::NothingStaged));
        CHECK(progress_of(session, emotion).handed_in == 0);

        static_cast<void>(value(session.take_in(file)));
        CHECK(std::holds_alternative<std::monostate>(value(session.keep())));
        CHECK(progress_of(session, emotion).handed_in == 1);
        CHECK(value(session.take_in(file)).counts.duplicate == taken.counts.accepted);
        CHECK_FALSE(session.drop());
        auto damaged = file;
        damaged[60] ^= 1U;
        CHECK(refused(session.take_in(damaged), ErrorCode::WrongChecksum));
        CHECK(progress_of(session, emotion).handed_in == 1);
    }

    TEST_CASE("progress names every slot planned, with numbers of people and nothing else") {
        const team::Workshop place = small_workshop();
        LeadSession session = team::opened(place);
        team::take_in(session, place, 0, 8);
        std::vector<std::string> slots;
        for (const SlotProgress& one : session.progress()) {
            slots.push_back(
                one.slot.exercise + " " + std::to_string(one.slot.round) + " " + one.slot.text_block
            );
            CAPTURE(slots.back());
            CHECK(one.handed_in == 8);
            CHECK(one.needed == (one.slot.text_block.empty() ? 5 : 10));
            CHECK(one.still_expected == 4);
            CHECK(one.would_strand());
            CHECK(one.batches == 0);
        }
        CHECK(
            slots ==
            std::vector<std::string>{
                "emotion-work 1 ", "pulse 1 ", "pulse 2 ", "constants 1 ", "constants 1 missing"}
        );
    }

    TEST_CASE("four people are refused, five may be revealed, and late ones make a second batch") {
        const team::Workshop place = small_workshop();
        LeadSession session = team::opened(place);
        team::take_in(session, place, 0, 4);
        CHECK(refused(session.reveal(emotion, team::nonce()), WhyNot::TooFewPeople));
        CHECK(refused(session.keep(), SessionFault::NothingStaged));
        team::take_in(session, place, 4, 5);
        const ToStore store = value(session.reveal(emotion, team::nonce()));
        CHECK(store.marks.size() == 2);   // the ledger's entry and the batch
        const Part first = part_of(place, emotion);
        CHECK(value(session.keep()) == Kept{first});
        const auto picture = value(session.picture(first));
        CHECK(picture.people == "5-9");

        team::take_in(session, place, 5, 9);
        CHECK(refused(session.reveal(emotion, team::nonce()), WhyNot::TooFewPeople));
        CHECK(progress_of(session, emotion).handed_in == 4);
        CHECK(progress_of(session, emotion).batches == 1);
        CHECK(value(session.picture(first)) == picture);
        team::take_in(session, place, 9, 10);
        static_cast<void>(value(session.reveal(emotion, team::nonce())));
        CHECK(value(session.keep()) == Kept{part_of(place, emotion, 2)});
        CHECK(value(session.picture(first)) == picture);
        CHECK_FALSE(value(session.picture(part_of(place, emotion, 2))) == picture);
        CHECK(refused(session.reveal(emotion, team::nonce()), WhyNot::TooFewPeople));
        CHECK(refused(session.reveal({"motives", 1, ""}, team::nonce()), WhyNot::NotPlanned));
        CHECK(refused(session.reveal({"pulse", 3, ""}, team::nonce()), WhyNot::NotPlanned));
    }

    TEST_CASE("nothing of a batch can be had before it is said to be stored") {
        const team::Workshop place = small_workshop();
        LeadSession session = team::opened(place);
        team::take_in(session, place, 0, 6);
        const Part part = part_of(place, emotion);
        static_cast<void>(value(session.reveal(emotion, team::nonce())));
        CHECK(refused(session.picture(part), SessionFault::NoSuchBatch));
        CHECK(refused(session.room_picture(part), SessionFault::NoSuchBatch));
        CHECK(refused(session.release(), SessionFault::NothingReleased));
        CHECK(progress_of(session, emotion).batches == 0);
        CHECK_FALSE(session.drop());
        CHECK(refused(session.picture(part), SessionFault::NoSuchBatch));
        CHECK(progress_of(session, emotion).handed_in == 6);
    }

    TEST_CASE("killed between freezing and storing, the same reveal gives the same batch") {
        const team::Workshop place = small_workshop();
        Browser browser{place};
        browser.fill(0, 7);
        const Part part = part_of(place, emotion);
        std::string before;
        {
            LeadSession lost = browser.session();
            const ToStore never_stored = value(lost.reveal(emotion, team::nonce()));
            CHECK_FALSE(never_stored.key_file == browser.key_file);
            static_cast<void>(value(lost.keep()));   // only to see what it would have been
            before = value(lost.release()).json;
        }
        LeadSession again = browser.session();
        CHECK(progress_of(again, emotion).batches == 0);
        const ToStore store = value(again.reveal(emotion, team::nonce()));
        browser.store(store);
        // Killed once more, now after storing and before anything was shown.
        LeadSession third = browser.session();
        CHECK(progress_of(third, emotion).batches == 1);
        CHECK(value(third.release()).json == before);
        static_cast<void>(value(again.keep()));
        CHECK(value(third.picture(part)) == value(again.picture(part)));
        CHECK(value(third.room_picture(part)) == value(again.room_picture(part)));
    }

    TEST_CASE("an older key file is refused, and so is a box that another copy has frozen") {
        const team::Workshop place = small_workshop();
        Browser browser{place};
        browser.fill(0, 7);
        const auto old_key_file = browser.key_file;
        LeadSession session = browser.session();
        browser.store(value(session.reveal(emotion, team::nonce())));
        static_cast<void>(value(session.keep()));
        std::vector<Mark> all = session.marks();
        CHECK(browser.marks == all);
        LeadSession reopened = browser.session();
        std::vector<Mark> again = reopened.marks();
        std::sort(again.begin(), again.end());
        std::sort(all.begin(), all.end());
        CHECK(again == all);
        CHECK(std::holds_alternative<LeadSession>(browser.open()));
        const auto new_key_file = std::exchange(browser.key_file, old_key_file);
        CHECK(refused(browser.open(), SessionFault::OldKeyFile));

        // A second laptop with the old key file and its own box: this box tells it.
        Browser laptop{place};
        LeadSession second = laptop.session();
        CHECK(refused(second.take_in(value(session.box())), SessionFault::OldKeyFile));
        CHECK(refused(second.keep(), SessionFault::NothingStaged));
        CHECK(progress_of(second, emotion).handed_in == 0);
        laptop.key_file = new_key_file;
        LeadSession third = laptop.session();
        CHECK(value(third.take_in(value(session.box()))).counts.accepted > 0);
        static_cast<void>(value(third.keep()));
        CHECK(
            value(third.room_picture(part_of(place, emotion))) ==
            value(session.room_picture(part_of(place, emotion)))
        );
        // Batches of the box that nobody signed, or somebody else.
        CHECK(
            refused(third.take_in(write_box({place.workshop.id(), {}, {"{}"}})), ErrorCode::BadJson)
        );
    }

    TEST_CASE("texts open at k_text, are reviewed, and stay the same when the page is killed") {
        const team::Workshop place = small_workshop();
        const Slot slot{"constants", 1, "missing"};
        const Part part = part_of(place, slot);
        Browser browser{place};
        LeadSession session = browser.session();
        std::uint32_t people = 0;
        while (std::holds_alternative<Refusal>(session.reveal(slot, team::nonce()))) {
            REQUIRE(people < 60);
            browser.fill(people, people + 1);
            team::take_in(session, place, people, people + 1);
            ++people;
        }
        MESSAGE("ten authors among ", people, " people");
        CHECK(people >= 10);
        CHECK(refused(session.lines_under_review(part), SessionFault::NoSuchBatch));
        CHECK_FALSE(session.drop());
        LeadSession reloaded = browser.session();
        browser.store(value(reloaded.reveal(slot, team::nonce())));
        CHECK(value(reloaded.keep()) == Kept{part});
        const auto lines = value(reloaded.lines_under_review(part));
        CHECK(lines.size() == 10);
        CHECK(progress_of(reloaded, slot).unreviewed == 1);
        CHECK(refused(reloaded.picture(part), SessionFault::NoSuchBatch));
        std::vector<std::optional<std::string>> words(lines.begin(), lines.end());
        words.pop_back();
        CHECK(refused(reloaded.review(part, words, team::nonce()), ErrorCode::BadValue));
        words.emplace_back(std::nullopt);

        LeadSession later = browser.session();
        CHECK(value(later.lines_under_review(part)) == lines);
        browser.store(value(later.review(part, words, team::nonce())));
        CHECK(value(later.keep()) == Kept{part});
        CHECK(value(later.picture(part)).lines.size() == 9);
        CHECK(refused(later.lines_under_review(part), SessionFault::NoSuchBatch));
        CHECK(refused(later.review(part, words, team::nonce()), SessionFault::NoSuchBatch));
        CHECK(refused(later.room_picture(part), SessionFault::NoSuchBatch));
        CHECK(progress_of(later, slot).unreviewed == 0);
        CHECK(value(browser.session().picture(part)) == value(later.picture(part)));
    }

    TEST_CASE("the room's lines come from five who agreed, and are remembered") {
        const team::Workshop place = small_workshop();
        const Slot slot{"constants", 1, "missing"};
        Browser browser{place};
        LeadSession session = browser.session();
        std::uint32_t people = 0;
        while (std::holds_alternative<Refusal>(session.show_lines(slot, team::nonce()))) {
            REQUIRE(people < 100);
            team::take_in(session, place, people, people + 1);
            browser.fill(people, people + 1);
            ++people;
        }
        CHECK_FALSE(session.drop());
        CHECK(people >= 5);
        browser.store(value(session.show_lines(slot, team::nonce())));
        const Kept shown = value(session.keep());
        REQUIRE(std::holds_alternative<privacy::RoomLines>(shown));
        CHECK(std::get<privacy::RoomLines>(shown).lines().size() == 5);
        CHECK(browser.marks.size() == 1);
        LeadSession again = browser.session();
        static_cast<void>(value(again.show_lines(slot, team::nonce())));
        CHECK(value(again.keep()) == shown);
        browser.key_file = place.key_file;
        CHECK(refused(browser.open(), SessionFault::OldKeyFile));
        CHECK(refused(session.show_lines(emotion, team::nonce()), SessionFault::NotEnoughAgreed));
    }

    TEST_CASE("the release is signed, fits the workshop and comes back the same after a reload") {
        const team::Workshop place = small_workshop();
        Browser browser{place};
        browser.fill(0, 12);
        LeadSession session = browser.session();
        for (const Slot& slot : {emotion, Slot{"pulse", 1, ""}, Slot{"pulse", 2, ""}}) {
            browser.store(value(session.reveal(slot, team::nonce())));
            static_cast<void>(value(session.keep()));
        }
        const ReleaseFiles release = value(session.release());
        const auto read = read_release(release.json);
        REQUIRE(std::holds_alternative<SignedRelease>(read));
        const auto& signed_release = std::get<SignedRelease>(read);
        CHECK_FALSE(fault_of(signed_release, place.workshop));
        CHECK(signed_release.release.batches().size() == 3);
        CHECK(release.csv.find(release_digits(release.json)) != std::string::npos);
        CHECK(value(browser.session().release()) == release);
        const auto box = read_box(value(session.box()));
        REQUIRE(box);
        CHECK(box->batches.size() == 3);
        CHECK(box->sealed.size() == browser.sealed.size());
    }

    TEST_CASE("one record more before freezing, or after it, changes nothing that the room sees") {
        const team::Workshop place = small_workshop();
        LeadSession one = team::opened(place);
        LeadSession other = team::opened(place);
        team::take_in(one, place, 0, 8);
        team::take_in(other, place, 0, 8);
        const Part part = part_of(place, emotion);
        for (LeadSession* const session : {&one, &other}) {
            static_cast<void>(value(session->reveal(emotion, team::nonce())));
            static_cast<void>(value(session->keep()));
        }
        // What else is waiting, and what comes late, in one of them only.
        team::take_in(other, place, 8, 9);
        CHECK(value(one.room_picture(part)) == value(other.room_picture(part)));
        CHECK(value(one.picture(part)) == value(other.picture(part)));
        for (const Slot& slot : {Slot{"pulse", 1, ""}, Slot{"constants", 1, ""}}) {
            CHECK(refused(one.room_picture(part_of(place, slot)), SessionFault::NoSuchBatch));
            CHECK(refused(other.room_picture(part_of(place, slot)), SessionFault::NoSuchBatch));
        }
    }
}

}   // namespace wb::wire
