// Running a workshop, with a vault that answers what the test says.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/facilitate/run.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/room_message.hpp"
#include "core/wire/vault_message.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

namespace lead = app::lead;
using lead::Notice;
using ui::LeadText;
using ui::Role;
using wire::LeadJob;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t not_stored = 254;
constexpr std::uint32_t gone = 255;

const privacy::Slot first_round{"effect-map", 1, {}};
const privacy::Slot text_slot{"effect-map", 1, "sentence"};

wire::WorkshopKeys keys() {
    wire::WorkshopKeys keys;
    keys.box_seed[0] = 1;
    keys.signing_seed[0] = 2;
    return keys;
}

wire::SignedWorkshop workshop() {
    domain::Workshop plan;
    plan.title = "Wirkung an der Kasse";
    plan.exercises = {{"effect-map", 1, 1, 5}};
    plan.expected_people = 8;
    plan.day = {2026, 11, 22};
    return *wire::sign_workshop(plan, keys());
}

Bytes key_file() {
    return *wire::write_key_file({workshop().id(), keys(), {}, {}}, "vier Worte", {}, {1, 8});
}

void act(LeadDriver& app, const lead::Action& action) {
    app.program.act(action, app.now_ms);
    app.settle();
}

const lead::Model& model(const LeadDriver& app) {
    return app.program.model();
}

// The workshop on the desk, taken over from its two files.
void take_over(LeadDriver& app) {
    act(app, app::FileChosen{app::FileStatus::Read, key_file()});
    act(app, app::FileChosen{app::FileStatus::Read, workshop().file()});
    act(app, lead::WorkshopChecked{true, app.ports.checked});
}

LeadJob asked(const LeadDriver& app) {
    return static_cast<LeadJob>(wire::read_message(app.ports.asked.back())->number);
}

void answer(LeadDriver& app, std::vector<Bytes> parts = {}, std::uint32_t status = 0) {
    act(app, lead::VaultAnswered{status, std::move(parts)});
}

Bytes progress(std::vector<wire::SlotProgress> slots) {
    return wire::write_progress(slots);
}

// To the running workshop, with so many people there.
void open(LeadDriver& app, std::uint32_t people, std::uint16_t batches = 0) {
    take_over(app);
    act(app, lead::OpenWorkshop{0});
    act(app, lead::AskPassphrase{});
    act(app, lead::PassphraseJudged{{lead::Strength::Enough, false}});
    act(app, lead::Unlock{});
    answer(app, {wire::write_counts({})});
    REQUIRE(asked(app) == LeadJob::Progress);
    answer(app, {progress({{first_round, people, 5, 8 - people, batches, 0}})});
}

Bytes counts(std::uint32_t accepted, std::uint32_t duplicate = 0) {
    return wire::write_counts({accepted, duplicate, 0, 0, 0, 0});
}

Bytes tables(const privacy::Slot& slot, std::uint16_t number) {
    pictures::FileTables tables;
    tables.slot = slot;
    tables.number = number;
    tables.revision = 1;
    tables.k = 5;
    tables.people = "5-9";
    return wire::write_tables(tables);
}

Bytes hand_in() {
    return wire::write_hand_in(
        {workshop().id(), {*wire::seal(Bytes(64, 1), workshop().workshop().box_key, wire::Seed{3})}}
    );
}

}   // namespace

TEST_SUITE("run") {
    TEST_CASE("two files in any order become a workshop in the list, and survive the storage") {
        LeadDriver app;
        act(app, app::FileChosen{app::FileStatus::Read, key_file()});
        CHECK(model(app).notice == Notice::WorkshopNext);
        CHECK(model(app).workshops.empty());
        act(app, app::FileChosen{app::FileStatus::Read, workshop().file()});
        CHECK(app.ports.checked == workshop().file());
        act(app, lead::WorkshopChecked{false, {}});
        CHECK(model(app).notice == Notice::NotAWorkshop);
        act(app, lead::WorkshopChecked{true, workshop().file()});
        CHECK(model(app).notice == Notice::TakenOver);
        REQUIRE(model(app).workshops.size() == 1);
        const auto stored = *wire::read_desk(app.ports.puts.back());
        CHECK(stored.workshops.front().key_file == key_file());

        // Once more: no second one, but the key file that was brought.
        act(app, app::DraftStored{app::StoreStatus::Done});
        take_over(app);
        CHECK(model(app).workshops.size() == 1);
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        CHECK(model(app).notice == Notice::NotAWorkshop);
        act(app, app::FileChosen{app::FileStatus::TooLarge, {}});
        CHECK(model(app).notice == Notice::FileTooLarge);
    }

    TEST_CASE("without a passphrase nothing is asked; each refusal says what to do") {
        LeadDriver app;
        take_over(app);
        act(app, lead::OpenWorkshop{0});
        app.press(Role::Button, app.text(LeadText::run_button));
        app.press(Role::Button, app.text(LeadText::unlock_button));
        CHECK(model(app).missing == lead::Missing::Passphrase);
        CHECK(app.ports.opened.empty());
        const auto refused = [&](std::uint32_t status) {
            act(app, lead::PassphraseJudged{{lead::Strength::TooShort, false}});
            app.press(Role::Button, app.text(LeadText::unlock_button));
            CHECK(model(app).session);
            answer(app, {}, status);
            CHECK_FALSE(model(app).session);
            CHECK(app.title() == app.text(LeadText::unlock_question));
            return *model(app).notice;
        };
        CHECK(refused(wire::number_of(ErrorCode::WrongSeal)) == Notice::WrongPassphrase);
        CHECK(refused(wire::number_of(ErrorCode::TooLarge)) == Notice::NoMemoryToOpen);
        CHECK(refused(wire::number_of(wire::SessionFault::OldKeyFile)) == Notice::OldKeyFile);
        CHECK(refused(wire::number_of(wire::SessionFault::OtherKey)) == Notice::KeyDamaged);
        CHECK(refused(not_stored) == Notice::NotStored);
        CHECK(refused(gone) == Notice::VaultGone);
        CHECK(app.ports.opened.front() == workshop().file());
        CHECK(app.ports.opened.at(1) == key_file());
    }

    TEST_CASE("files are taken in one after the other, and only then the progress is asked for") {
        LeadDriver app;
        open(app, 0);
        const std::size_t before = app.ports.asked.size();
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        CHECK(app.ports.asked.size() == before + 1);   // the second one waits
        answer(app, {counts(3)});
        CHECK(asked(app) == LeadJob::Keep);
        answer(app);
        CHECK(asked(app) == LeadJob::TakeIn);
        answer(app, {counts(0, 3)});
        CHECK(asked(app) == LeadJob::Keep);
        answer(app);
        CHECK(asked(app) == LeadJob::Progress);
        CHECK(model(app).notice == Notice::TookIn);
        CHECK(model(app).session->taken_in.accepted == 3);
        CHECK(model(app).session->taken_in.duplicate == 3);
        CHECK_FALSE(model(app).session->box_saved);
        act(app, app::DismissNotice{});
        CHECK(model(app).session->taken_in == wire::IntakeCounts{});
    }

    TEST_CASE("a box shows its counts first; left out, it is dropped") {
        LeadDriver app;
        open(app, 0);
        const Bytes box = wire::write_box({workshop().id(), {}, {}});
        act(app, app::FileChosen{app::FileStatus::Read, box});
        answer(app, {counts(40)});
        CHECK(asked(app) == LeadJob::TakeIn);   // nothing more until somebody decides
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});   // waits, and is not lost
        const std::size_t before = app.ports.asked.size();
        CHECK(model(app).session->asked.size() == 1);
        app.press(Role::Button, app.text(LeadText::leave_out));
        CHECK(app.ports.asked.size() == before + 1);
        CHECK(asked(app) == LeadJob::Drop);
        answer(app);
        CHECK(asked(app) == LeadJob::TakeIn);
        answer(app, {counts(1)});
        answer(app);
        answer(app, {progress({})});
        act(app, app::FileChosen{app::FileStatus::Read, box});
        answer(app, {counts(40)});
        app.press(Role::Button, app.text(LeadText::take_in));
        CHECK(asked(app) == LeadJob::Keep);
        answer(app, {}, not_stored);
        CHECK(model(app).notice == Notice::NotStored);
    }

    TEST_CASE("at four the reveal is closed and says why; at five it asks before it freezes") {
        LeadDriver app;
        open(app, 4);
        act(app, lead::ShowSlot{0});
        const Seen closed = app.find(Role::Button, app.text(LeadText::reveal));
        CHECK(closed.has(ui::flag::disabled));
        CHECK(
            closed.description ==
            app.program.words()(LeadText::closed_few, {{"count", "1"}, {"fewest", "5"}})
        );
        act(app, lead::AskToReveal{});
        CHECK_FALSE(model(app).dialog);
        act(app, lead::Reveal{});
        CHECK(asked(app) == LeadJob::Progress);   // nothing was asked for

        LeadDriver ready;
        open(ready, 6);
        act(ready, lead::ShowSlot{0});
        act(ready, lead::Reveal{});   // not without the question
        CHECK(asked(ready) == LeadJob::Progress);
        ready.press(Role::Button, ready.text(LeadText::reveal));
        REQUIRE(model(ready).dialog == lead::Dialog::Reveal);
        // Two are still expected, too few for a picture of their own.
        const std::string warning =
            ready.program.words()(LeadText::reveal_strands, {{"count", "2"}});
        bool warned = false;
        for (const Seen& seen : ready.records()) {
            warned = warned || seen.name.find(warning) != std::string::npos;
        }
        CHECK(warned);
        act(ready, lead::Reveal{});
        CHECK(asked(ready) == LeadJob::Reveal);
        answer(ready, {wire::write_part({{}, first_round, 1})});
        CHECK(asked(ready) == LeadJob::Progress);
        answer(ready, {progress({{first_round, 0, 5, 2, 1, 0}})});
        CHECK(asked(ready) == LeadJob::Picture);
        answer(ready, {tables(first_round, 1)});
        REQUIRE(model(ready).session->revealed.size() == 1);
        CHECK(model(ready).session->revealed.front().number == 1);
        CHECK_FALSE(model(ready).session->release_saved);
        CHECK_FALSE(model(ready).session->key_saved);
        CHECK(
            lead::why_closed(*model(ready).session, model(ready).session->slots.front()) ==
            lead::Closed::AllRevealed
        );
    }

    TEST_CASE("a text waits for its review, line by line, before there is anything to release") {
        LeadDriver app;
        open(app, 8, 0);
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        answer(app, {counts(1)});
        answer(app);
        answer(app, {progress({{text_slot, 0, 10, 0, 1, 1}})});
        CHECK(asked(app) == LeadJob::Picture);
        answer(app, {}, wire::number_of(wire::SessionFault::NoSuchBatch));
        act(app, lead::ShowSlot{0});
        app.press(Role::Button, app.text(LeadText::review_button));
        CHECK(asked(app) == LeadJob::Lines);
        const std::string one = "Ich erkl\u00e4re es in Ruhe";
        const std::string two = "Frau Muster dankt";
        const std::string same = "ich erkl\u00e4re es, in  Ruhe!";
        answer(
            app, {{one.begin(), one.end()}, {two.begin(), two.end()}, {same.begin(), same.end()}}
        );
        CHECK(app.title() == app.text(LeadText::review_question));
        app.press(Role::Button, app.text(LeadText::review_merge));
        CHECK(model(app).session->review->lines[0].kept);
        CHECK(model(app).session->review->lines[1].kept);
        CHECK_FALSE(model(app).session->review->lines[2].kept);
        CHECK_FALSE(app.shows(Role::Button, app.text(LeadText::review_merge)));
        act(app, lead::ToggleLine{1});
        act(app, lead::WriteLine{0, "Ich erkl\u00e4re es"});
        act(app, lead::ToggleLine{7});
        app.press(Role::Button, app.text(LeadText::review_done));
        REQUIRE(asked(app) == LeadJob::Review);
        const auto request = wire::read_message(app.ports.asked.back());
        REQUIRE(request->parts.size() == 4);
        const auto kept = wire::text_of(request->parts[1].subspan(1));
        CHECK(kept == "Ich erkl\u00e4re es");
        CHECK(request->parts[2].size() == 1);
        answer(app, {}, not_stored);
        CHECK(model(app).notice == Notice::NotStored);
        CHECK(model(app).session->review);   // nothing of the work is lost
        app.press(Role::Button, app.text(LeadText::review_done));
        answer(app, {wire::write_part({{}, text_slot, 1})});
        CHECK_FALSE(model(app).session->review);
        answer(app, {progress({{text_slot, 0, 10, 0, 1, 0}})});
        CHECK(asked(app) == LeadJob::Picture);
    }

    TEST_CASE("the room sees lines whose authors agreed, and nothing changes while they are few") {
        LeadDriver app;
        open(app, 8, 0);
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        answer(app, {counts(1)});
        answer(app);
        answer(app, {progress({{text_slot, 0, 8, 0, 0, 0}})});
        act(app, lead::ShowSlot{0});
        app.press(Role::Button, app.text(LeadText::room_lines_show));
        REQUIRE(asked(app) == LeadJob::ShowLines);
        const auto asked_for = wire::read_message(app.ports.asked.back());
        CHECK(*wire::read_slot(asked_for->parts.front()) == text_slot);
        answer(app, {}, wire::number_of(wire::SessionFault::NotEnoughAgreed));
        CHECK(model(app).notice == Notice::FewAgreed);
        CHECK(app.ports.in_room.empty());
        app.press(Role::Button, app.text(LeadText::room_lines_show));
        const std::string one = "Ich rufe vorher an";
        answer(app, {{one.begin(), one.end()}});
        const auto told = [&] { return wire::read_room_message(app.ports.in_room.back())->shows; };
        const wire::RoomShow lines =
            wire::RoomLinesShown{text_slot.exercise, text_slot.text_block, {one}};
        CHECK(told() == lines);
        CHECK_FALSE(model(app).session->key_saved);
        app.press(Role::Button, app.text(LeadText::project_nothing));
        CHECK(told() == wire::RoomShow{wire::RoomBlank{}});
        act(app, lead::Uncover{});
        CHECK(told() == lines);
        const std::size_t before = app.ports.asked.size();
        act(app, lead::ShowPicture{"any", 0});
        CHECK(app.ports.asked.size() == before + 1);
        CHECK(asked(app) == LeadJob::ShowLines);   // a text has no other picture in the room
        act(app, lead::ShowBlank{});
        answer(app, {{one.begin(), one.end()}});
        CHECK(told() == wire::RoomShow{wire::RoomBlank{}});   // the answer comes too late
    }

    TEST_CASE("the clock counts whole seconds, stands when it is paused, and says its end once") {
        LeadDriver app;
        open(app, 4);
        act(app, lead::SetTimer{3});
        app.wait(0);
        CHECK(model(app).session->timer.left_ms == 180'000);
        app.wait(1500);
        CHECK(model(app).session->timer.left_ms == 179'000);
        act(app, lead::PauseTimer{});
        app.wait(60'000);
        CHECK(model(app).session->timer.left_ms == 179'000);
        act(app, lead::PauseTimer{});
        app.wait(179'500);
        CHECK(model(app).session->timer.left_ms == 0);
        CHECK(model(app).notice == Notice::TimeIsUp);
        CHECK(lead::next_deadline_ms(model(app)) < 0);
    }

    TEST_CASE("locking forgets the session and leaves late answers unheard") {
        LeadDriver app;
        open(app, 6);
        act(app, lead::ShowSlot{0});
        act(app, lead::AskToReveal{});
        act(app, lead::Reveal{});
        act(app, lead::Lock{});
        CHECK_FALSE(model(app).session);
        CHECK(asked(app) == LeadJob::Lock);
        answer(app, {wire::write_part({{}, first_round, 1})});
        CHECK_FALSE(model(app).session);
        act(app, lead::AskPassphrase{});
        CHECK(app.title() == app.text(LeadText::unlock_question));
    }

    TEST_CASE("the next person gets a locked device with the workshop's link") {
        LeadDriver app;
        open(app, 2);
        app.press(Role::Button, app.text(LeadText::next_person));
        CHECK(asked(app) == LeadJob::Lock);
        REQUIRE(app.ports.kiosks.size() == 1);
        CHECK(app.ports.kiosks.front() == *wire::link_of(model(app).workshops.front()));
        CHECK_FALSE(model(app).session);
    }

    TEST_CASE("the projector is told what the room may see, once the vault has given all of it") {
        LeadDriver app;
        open(app, 3);
        act(app, lead::OpenProjector{});
        CHECK(app.ports.projectors == 1);
        const auto told = [&] { return wire::read_room_message(app.ports.in_room.back())->shows; };
        CHECK(std::get<wire::RoomWelcome>(told()).title == "Wirkung an der Kasse");
        act(app, lead::ShowSlot{0});
        act(app, lead::ShowProgress{});
        CHECK(std::get<wire::RoomRunning>(told()).handed_in == 3);
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        answer(app, {counts(1)});
        answer(app);
        answer(app, {progress({{first_round, 0, 5, 0, 1, 0}})});
        CHECK(std::get<wire::RoomRunning>(told()).handed_in == 0);
        answer(app, {tables(first_round, 1)});

        const std::size_t before = app.ports.in_room.size();
        act(app, lead::ShowPicture{"beneficiaries", 0});
        REQUIRE(asked(app) == LeadJob::RoomPicture);
        CHECK(app.ports.in_room.size() == before);
        pictures::RoomTables room;
        room.slot = first_round;
        room.revision = 1;
        room.k = 5;
        room.people = "5-9";
        answer(app, {wire::write_tables(room)});
        CHECK(std::get<wire::RoomPictureShown>(told()).picture == "beneficiaries");
        CHECK(std::get<wire::RoomPictureShown>(told()).tables.size() == 1);

        // The next view is told without asking again.
        const std::size_t questions = app.ports.asked.size();
        act(app, lead::ShowPicture{"beneficiaries", 1});
        CHECK(std::get<wire::RoomPictureShown>(told()).view == 1);
        CHECK(app.ports.asked.size() == questions);
        act(app, lead::ShowBlank{});
        CHECK(std::holds_alternative<wire::RoomBlank>(told()));
        CHECK(model(app).session->projected == lead::Projected{});

        // What the vault refuses is not shown, and the page says so.
        LeadDriver other;
        open(other, 0, 1);
        answer(other, {tables(first_round, 1)});
        act(other, lead::ShowSlot{0});
        act(other, lead::ShowPicture{"beneficiaries", 0});
        answer(other, {}, wire::number_of(wire::SessionFault::RecordsMissing));
        CHECK(model(other).notice == Notice::NotProjected);
        CHECK(other.ports.in_room.empty());
    }

    TEST_CASE("hands are shown from five on, and are gone with the session") {
        LeadDriver app;
        domain::Workshop plan = workshop().workshop();
        plan.exercises = {{"pulse", 1, 1, 5}};
        const auto other = *wire::sign_workshop(plan, keys());
        const Bytes key =
            *wire::write_key_file({other.id(), keys(), {}, {}}, "vier Worte", {}, {1, 8});
        act(app, app::FileChosen{app::FileStatus::Read, key});
        act(app, app::FileChosen{app::FileStatus::Read, other.file()});
        act(app, lead::WorkshopChecked{true, other.file()});
        act(app, lead::OpenWorkshop{0});
        act(app, lead::AskPassphrase{});
        act(app, lead::PassphraseJudged{{lead::Strength::Enough, false}});
        act(app, lead::Unlock{});
        answer(app, {wire::write_counts({})});
        answer(app, {progress({{{"pulse", 1, {}}, 0, 5, 8, 0, 0}})});
        act(app, lead::ShowSlot{0});
        app.press(Role::Button, app.text(LeadText::hands_count));
        REQUIRE(model(app).page == lead::Page::Hands);
        const std::size_t stored = app.ports.puts.size();
        act(app, lead::WriteHands{0, "0"});
        act(app, lead::WriteHands{2, "4 Personen"});
        CHECK(model(app).session->hands->typed == std::vector<std::string>{"", "", "4", "", ""});
        const std::string project = app.text(LeadText::project);
        CHECK(app.find(Role::Button, project).has(ui::flag::disabled));
        act(app, lead::ProjectHands{});
        CHECK(app.ports.in_room.empty());
        act(app, lead::WriteHands{3, "1"});
        app.press(Role::Button, project);
        const auto told = [&] { return wire::read_room_message(app.ports.in_room.back())->shows; };
        REQUIRE(std::holds_alternative<wire::RoomHands>(told()));
        CHECK(std::get<wire::RoomHands>(told()).hands.hands()[2].people == 4);

        // Dark and back again.
        act(app, lead::ShowBlank{});
        CHECK(std::holds_alternative<wire::RoomBlank>(told()));
        act(app, lead::Uncover{});
        CHECK(std::holds_alternative<wire::RoomHands>(told()));

        // Another question begins at nothing.
        act(app, lead::ChooseHands{1});
        CHECK(model(app).session->hands->typed == std::vector<std::string>(5));
        CHECK(app.ports.puts.size() == stored);
        act(app, lead::Lock{});
        CHECK_FALSE(model(app).session);
    }

    TEST_CASE("the report is printed of a release, with its fingerprint") {
        LeadDriver app;
        open(app, 0, 1);
        answer(app, {tables(first_round, 1)});
        act(app, lead::AddChange{});
        act(app, lead::WriteChange{0, "Preise fr\u00FCher bekommen"});
        act(app, lead::ShowClose{});
        app.press(Role::Button, app.text(LeadText::report_print));
        REQUIRE(asked(app) == LeadJob::Release);
        const std::string digits = "0123456789abcdef";
        answer(app, {{}, {}, {digits.begin(), digits.end()}});
        CHECK(app.ports.downloads.empty());
        std::string all;
        for (const Seen& seen : read_records(app.ports.printed)) {
            all += seen.name + "\n";
        }
        CHECK(all.find("Wirkung an der Kasse") != std::string::npos);
        CHECK(all.find("Preise fr\u00FCher bekommen") != std::string::npos);
        CHECK(all.find(digits) != std::string::npos);
        const auto& exercises = app.program.words().bundle().exercises;
        const auto of_slot = std::find_if(exercises.begin(), exercises.end(), [](const auto& one) {
            return one.id == first_round.exercise;
        });
        CHECK(all.find(of_slot->title) != std::string::npos);
    }

    TEST_CASE("a rehearsal needs no passphrase, says what it is everywhere, and leaves nothing") {
        LeadDriver app;
        take_over(app);
        act(app, lead::OpenWorkshop{0});
        const std::string few = app.program.words()(LeadText::rehearse_few, {{"count", "4"}});
        app.press(Role::Button, few);
        REQUIRE(asked(app) == LeadJob::Rehearse);
        const auto request = *wire::read_message(app.ports.asked.back());
        CHECK(Bytes{request.parts.at(0).begin(), request.parts.at(0).end()} == workshop().file());
        CHECK(request.parts.at(1).front() == 4);
        answer(app, {counts(12)});
        CHECK(model(app).page == lead::Page::Run);
        answer(app, {progress({{first_round, 4, 5, 0, 0, 0}})});
        const auto marked = [&] {
            return app.shows(Role::Button, app.text(LeadText::rehearsal_end));
        };
        CHECK(marked());
        CHECK_FALSE(app.shows(Role::Button, app.text(LeadText::close_button)));
        act(app, lead::ShowSlot{0});
        CHECK(marked());
        act(app, lead::ShowProgress{});
        CHECK(wire::read_room_message(app.ports.in_room.back())->rehearsal);

        // Files and the next person are for the workshop itself; nothing can be saved.
        const std::size_t before = app.ports.asked.size();
        act(app, app::FileChosen{app::FileStatus::Read, hand_in()});
        CHECK(model(app).notice == Notice::NotInRehearsal);
        act(app, lead::ShowClose{});
        act(app, lead::NextPerson{});
        CHECK(model(app).page == lead::Page::Slot);
        CHECK(app.ports.asked.size() == before);
        CHECK(app.ports.kiosks.empty());

        app.press(Role::Button, app.text(LeadText::rehearsal_end));
        CHECK(model(app).notice == Notice::RehearsalEnded);
        CHECK_FALSE(model(app).session);
        CHECK(asked(app) == LeadJob::Lock);

        // Opening the workshop ends a rehearsal and asks for the passphrase.
        act(app, lead::Rehearse{8});
        answer(app, {counts(24)});
        act(app, lead::GoBack{});
        act(app, lead::AskPassphrase{});
        CHECK_FALSE(model(app).session);
        CHECK(model(app).page == lead::Page::Unlock);

        act(app, lead::GoBack{});
        act(app, lead::Rehearse{8});
        answer(app, {}, gone);
        CHECK(model(app).notice == Notice::VaultGone);
        CHECK(model(app).page == lead::Page::Workshop);
    }

    TEST_CASE("what the group wants to change is kept with the workshop") {
        LeadDriver app;
        open(app, 2);
        act(app, lead::AddChange{});
        act(app, lead::WriteChange{0, "R\u00fcckrufliste gemeinsam f\u00fchren"});
        app.wait(1000);
        act(app, app::DraftStored{app::StoreStatus::Done});
        app.wait(1000);
        const auto stored = *wire::read_desk(app.ports.puts.back());
        CHECK(
            stored.workshops.front().changes ==
            std::vector<std::string>{"R\u00fcckrufliste gemeinsam f\u00fchren"}
        );
        act(app, lead::RemoveChange{0});
        CHECK(model(app).desk.workshops.front().changes.empty());
    }
}

}   // namespace wb::test
