#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "app/simulate/team.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/lead_vault.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/vault_message.hpp"

#include "unit/support/team.hpp"

namespace wb::wire {

namespace {

using privacy::Slot;

using Buffer = std::vector<std::uint8_t>;

struct Answer {
    std::uint32_t number = 0;
    std::vector<Buffer> parts = {};
};

const Slot emotion{"emotion-work", 1, ""};

std::uint32_t number_of(SessionFault fault) {
    return wire::number_of(Refusal{fault});
}

std::uint32_t number_of(ErrorCode code) {
    return wire::number_of(Refusal{code});
}

/// The page's side: asks with as much randomness as is wanted.
struct Page {
    LeadVault vault{&app::invented_team};

    Answer ask(LeadJob job, const std::vector<Bytes>& parts = {}) {
        const Buffer request = write_message({static_cast<std::uint32_t>(job), parts});
        Buffer random;
        while (random.size() < lead_randomness_for(request)) {
            const KeyFileNonce more = team::nonce();
            random.insert(random.end(), more.begin(), more.end());
        }
        random.resize(lead_randomness_for(request));
        const auto bytes = vault.carry_out(request, random);
        REQUIRE(bytes);
        const auto message = read_message(*bytes);
        REQUIRE(message);
        Answer answer{message->number, {}};
        for (const Bytes part : message->parts) {
            answer.parts.emplace_back(part.begin(), part.end());
        }
        CHECK((answer.number == 0 || answer.parts.empty()));
        return answer;
    }

    Answer open(const team::Workshop& place, std::string_view passphrase = team::passphrase) {
        const Buffer descriptor = place.workshop.file();
        return ask(
            LeadJob::Open, {descriptor, place.key_file, bytes_of(passphrase), team::packed(), {}}
        );
    }

    void fill(const team::Workshop& place, std::uint32_t people) {
        for (std::uint32_t person = 0; person < people; ++person) {
            REQUIRE(ask(LeadJob::TakeIn, {team::hand_in(place, person)}).number == 0);
            REQUIRE(ask(LeadJob::Keep).number == 0);
        }
    }
};

team::Workshop small_workshop() {
    return team::workshop({{"emotion-work", 1}, {"constants", 1}}, 12);
}

constexpr std::array<LeadJob, 14> all_jobs{
    LeadJob::Open,
    LeadJob::TakeIn,
    LeadJob::Progress,
    LeadJob::Reveal,
    LeadJob::Lines,
    LeadJob::Review,
    LeadJob::ShowLines,
    LeadJob::Keep,
    LeadJob::Drop,
    LeadJob::Picture,
    LeadJob::RoomPicture,
    LeadJob::Release,
    LeadJob::Box,
    LeadJob::Lock};

}   // namespace

TEST_SUITE("lead vault") {
    TEST_CASE("without a session every request is refused, and so is a second session") {
        const team::Workshop place = small_workshop();
        Page page;
        for (const LeadJob job : all_jobs) {
            CAPTURE(static_cast<int>(job));
            const auto expected = job == LeadJob::Open ? number_of(ErrorCode::BadValue)
                                                       : number_of(SessionFault::NotOpen);
            CHECK(page.ask(job).number == expected);
        }
        CHECK(page.open(place, "falsch").number == number_of(ErrorCode::WrongSeal));
        CHECK(page.ask(LeadJob::Progress).number == number_of(SessionFault::NotOpen));
        const Answer opened = page.open(place);
        CHECK(opened.number == 0);
        REQUIRE(opened.parts.size() == 3);
        CHECK(Bytes{opened.parts[0]}.size() == 16);
        CHECK(*read_counts(opened.parts[1]) == IntakeCounts{});
        CHECK(opened.parts[2].empty());
        CHECK(page.open(place).number == number_of(SessionFault::AlreadyOpen));
        CHECK(page.ask(LeadJob::Lock).number == 0);
        CHECK(page.ask(LeadJob::Box).number == number_of(SessionFault::NotOpen));
        CHECK(page.open(place).number == 0);
    }

    TEST_CASE("other parts than a request has are refused, and nothing changes") {
        const team::Workshop place = small_workshop();
        Page page;
        REQUIRE(page.open(place).number == 0);
        const Buffer odd{1, 2, 3};
        for (const LeadJob job : all_jobs) {
            if (job == LeadJob::Open) {
                continue;
            }
            CAPTURE(static_cast<int>(job));
            CHECK(page.ask(job, {odd, odd, odd}).number != 0);
            CHECK(page.ask(job, {odd}).number != 0);
        }
        for (const LeadJob job : {LeadJob::TakeIn, LeadJob::Reveal, LeadJob::Picture}) {
            CHECK(page.ask(job).number == number_of(ErrorCode::BadValue));
        }
        const Buffer reveal =
            write_message({static_cast<std::uint32_t>(LeadJob::Reveal), {write_slot(emotion)}});
        const auto without = page.vault.carry_out(reveal, {});
        REQUIRE(without);
        CHECK(read_message(*without)->number == number_of(ErrorCode::BadValue));
        const Buffer other_job = write_message({3, {odd}});
        CHECK_FALSE(page.vault.carry_out(other_job, {}));
        CHECK_FALSE(page.vault.carry_out(write_message({20, {}}), {}));
        CHECK_FALSE(page.vault.carry_out(odd, {}));
        CHECK(page.ask(LeadJob::Keep).number == number_of(SessionFault::NothingStaged));
    }

    TEST_CASE("a whole workshop by messages") {
        const team::Workshop place = small_workshop();
        Page page;
        REQUIRE(page.open(place).number == 0);
        const Answer taken = page.ask(LeadJob::TakeIn, {team::hand_in(place, 0)});
        REQUIRE(taken.parts.size() > 1);
        CHECK(read_counts(taken.parts[0])->accepted == taken.parts.size() - 1);
        CHECK(page.ask(LeadJob::Drop).number == 0);
        page.fill(place, 10);
        const auto progress = read_progress(page.ask(LeadJob::Progress).parts.at(0));
        REQUIRE(progress);
        REQUIRE(progress->size() == 3);
        CHECK(progress->at(0) == SlotProgress{emotion, 10, 5, 2, 0, 0});

        const Answer store = page.ask(LeadJob::Reveal, {write_slot(emotion)});
        REQUIRE(store.parts.size() == 2);
        CHECK(kind_of(store.parts[0]) == FileKind::Key);
        CHECK(store.parts[1].size() == 2 * sizeof(Mark));
        const Answer kept = page.ask(LeadJob::Keep);
        REQUIRE(kept.parts.size() == 1);
        const auto part = read_part(kept.parts[0]);
        REQUIRE(part);
        CHECK(part->slot == emotion);
        CHECK(part->number == 1);

        const Answer file = page.ask(LeadJob::Picture, {kept.parts[0]});
        const Answer room = page.ask(LeadJob::RoomPicture, {kept.parts[0]});
        const auto for_files = read_file_tables(file.parts.at(0));
        const auto for_room = read_room_tables(room.parts.at(0));
        REQUIRE(for_files);
        REQUIRE(for_room);
        CHECK(for_files->published == for_room->published);
        CHECK(for_files->shown.empty());
        CHECK_FALSE(for_room->shown.empty());
        // Neither is taken for the other, and neither is a file.
        CHECK_FALSE(read_file_tables(room.parts[0]));
        CHECK_FALSE(read_room_tables(file.parts[0]));
        CHECK_FALSE(kind_of(room.parts[0]));

        const Answer release = page.ask(LeadJob::Release);
        REQUIRE(release.parts.size() == 3);
        CHECK(text_of(release.parts[2]) == release_digits(text_of(release.parts[0])));
        CHECK(std::holds_alternative<SignedRelease>(read_release(text_of(release.parts[0]))));
        CHECK(kind_of(page.ask(LeadJob::Box).parts.at(0)) == FileKind::Box);
        CHECK(page.ask(LeadJob::Lock).number == 0);
    }

    TEST_CASE("a rehearsal goes from people to pictures, with nothing to store and nothing to save"
    ) {
        const team::Workshop place = small_workshop();
        const Buffer descriptor = place.workshop.file();
        const auto rehearse = [&](Page& page, std::uint8_t people) {
            const Buffer count{people};
            const std::string line = "Ein Satz";
            return page.ask(LeadJob::Rehearse, {team::packed(), descriptor, count, bytes_of(line)});
        };
        Page page;
        CHECK(rehearse(page, 0).number == number_of(ErrorCode::BadValue));
        CHECK(rehearse(page, most_invented + 1).number == number_of(ErrorCode::BadValue));
        const Answer begun = rehearse(page, 60);   // so that ten write something
        REQUIRE(begun.parts.size() == 1);
        CHECK(read_counts(begun.parts[0])->accepted == 60 * 3);
        CHECK(rehearse(page, 60).number == number_of(SessionFault::AlreadyOpen));
        const auto progress = read_progress(page.ask(LeadJob::Progress).parts.at(0));
        CHECK(progress->at(0) == SlotProgress{emotion, 60, 5, 0, 0, 0});

        const Answer store = page.ask(LeadJob::Reveal, {write_slot(emotion)});
        REQUIRE(store.parts.size() == 2);
        CHECK(store.parts[0].empty());
        CHECK(store.parts[1].empty());
        const Answer kept = page.ask(LeadJob::Keep);
        CHECK(read_file_tables(page.ask(LeadJob::Picture, {kept.parts.at(0)}).parts.at(0)));
        CHECK(read_room_tables(page.ask(LeadJob::RoomPicture, {kept.parts.at(0)}).parts.at(0)));
        const privacy::Slot text{"constants", 1, progress->back().slot.text_block};
        REQUIRE(page.ask(LeadJob::Reveal, {write_slot(text)}).number == 0);
        const Answer opened = page.ask(LeadJob::Keep);
        const Answer lines = page.ask(LeadJob::Lines, {opened.parts.at(0)});
        REQUIRE_FALSE(lines.parts.empty());
        CHECK(text_of(lines.parts[0]) == "Ein Satz");

        const auto rehearsing = number_of(SessionFault::Rehearsing);
        CHECK(page.ask(LeadJob::Release).number == rehearsing);
        CHECK(page.ask(LeadJob::Box).number == rehearsing);
        CHECK(page.ask(LeadJob::TakeIn, {team::hand_in(place, 0)}).number == rehearsing);
        CHECK(page.ask(LeadJob::Lock).number == 0);
        CHECK(page.open(place).number == 0);

        Page few;
        REQUIRE(rehearse(few, 4).number == 0);
        CHECK(
            few.ask(LeadJob::Reveal, {write_slot(emotion)}).number ==
            wire::number_of(Refusal{privacy::WhyNot::TooFewPeople})
        );
    }

    TEST_CASE("four people are refused with the number for too few, and five are not") {
        const team::Workshop place = small_workshop();
        Page page;
        REQUIRE(page.open(place).number == 0);
        page.fill(place, 4);
        CHECK(page.ask(LeadJob::Reveal, {write_slot(emotion)}).number == 99);
        REQUIRE(page.ask(LeadJob::TakeIn, {team::hand_in(place, 4)}).number == 0);
        CHECK(
            page.ask(LeadJob::Reveal, {write_slot(emotion)}).number ==
            number_of(SessionFault::Undecided)
        );
        REQUIRE(page.ask(LeadJob::Keep).number == 0);
        CHECK(page.ask(LeadJob::Reveal, {write_slot(emotion)}).number == 0);
    }

    TEST_CASE("what the page shows is what was said, whatever is cut off") {
        const team::Workshop place = small_workshop();
        Page page;
        REQUIRE(page.open(place).number == 0);
        page.fill(place, 8);
        REQUIRE(page.ask(LeadJob::Reveal, {write_slot(emotion)}).number == 0);
        const Answer kept = page.ask(LeadJob::Keep);
        const Buffer tables = page.ask(LeadJob::RoomPicture, {kept.parts.at(0)}).parts.at(0);
        const auto read = read_room_tables(tables);
        REQUIRE(read);
        CHECK(write_tables(*read) == tables);
        std::size_t refused = 0;
        for (std::size_t size = 0; size < tables.size(); ++size) {
            refused += read_room_tables(Bytes{tables}.first(size)) ? 0U : 1U;
        }
        CHECK(refused == tables.size());
    }
}

}   // namespace wb::wire
