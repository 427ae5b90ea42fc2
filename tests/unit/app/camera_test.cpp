// Hand-ins from phones' screens: what the camera's page says, and that the camera is off without
// it.
#include <doctest/doctest.h>

#include "app/facilitate/run.hpp"
#include "core/wire/file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/vault_message.hpp"

#include "support/driver.hpp"

namespace wb::test {

namespace {

namespace lead = app::lead;
using lead::CameraState;
using ui::LeadText;
using ui::Role;
using wire::LeadJob;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t not_stored = 254;

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

void act(LeadDriver& app, const lead::Action& action) {
    app.program.act(action, app.now_ms);
    app.settle();
}

const lead::Camera& camera(const LeadDriver& app) {
    REQUIRE(app.program.model().session);
    REQUIRE(app.program.model().session->camera);
    return *app.program.model().session->camera;
}

LeadJob asked(const LeadDriver& app) {
    return static_cast<LeadJob>(wire::read_message(app.ports.asked.back())->number);
}

void answer(LeadDriver& app, std::vector<Bytes> parts = {}, std::uint32_t status = 0) {
    act(app, lead::VaultAnswered{status, std::move(parts)});
}

// To the camera of a running workshop.
void open(LeadDriver& app) {
    const Bytes key =
        *wire::write_key_file({workshop().id(), keys(), {}, {}}, "vier Worte", {}, {1, 8});
    act(app, app::FileChosen{app::FileStatus::Read, key});
    act(app, app::FileChosen{app::FileStatus::Read, workshop().file()});
    act(app, lead::WorkshopChecked{true, app.ports.checked});
    act(app, lead::OpenWorkshop{0});
    act(app, lead::AskPassphrase{});
    act(app, lead::PassphraseJudged{{lead::Strength::Enough, false}});
    act(app, lead::Unlock{});
    act(app, lead::OpenCamera{});
    CHECK(app.ports.camera_starts == 0);   // not before the passphrase was right
    answer(app, {wire::write_counts({})});
    const std::vector<wire::SlotProgress> slots{{{"effect-map", 1, {}}, 0, 5, 8, 0, 0}};
    answer(app, {wire::write_progress(slots)});
    app.press(Role::Button, app.text(LeadText::camera_button));
    CHECK(app.title() == app.text(LeadText::camera_title));
    CHECK(app.ports.camera_on);
    CHECK(app.shows(Role::Figure, app.text(LeadText::camera_picture)));
}

bool says(LeadDriver& app, LeadText text) {
    return app.shows(Role::Live, app.text(text));
}

Bytes hand_in() {
    return wire::write_hand_in(
        {workshop().id(), {*wire::seal(Bytes(64, 1), workshop().workshop().box_key, wire::Seed{3})}}
    );
}

// The vault takes it in, with what it says of the records.
void take_in(LeadDriver& app, const wire::IntakeCounts& counts) {
    act(app, lead::CodesRead{hand_in()});
    CHECK(camera(app).state == CameraState::TakingIn);
    REQUIRE(asked(app) == LeadJob::TakeIn);
    CHECK(wire::read_message(app.ports.asked.back())->parts[0].size() == hand_in().size());
    answer(app, {wire::write_counts(counts)});
    REQUIRE(asked(app) == LeadJob::Keep);
    answer(app);
    REQUIRE(asked(app) == LeadJob::Progress);
    answer(app, {wire::write_progress({})});
}

}   // namespace

TEST_SUITE("camera") {
    TEST_CASE("parts are counted down, a hand-in goes to the vault, and the next person may come") {
        LeadDriver app;
        open(app);
        CHECK(says(app, LeadText::camera_starting));
        act(app, lead::CameraTold{});
        CHECK(says(app, LeadText::camera_looking));
        act(app, lead::CodesSeen{39});
        act(app, lead::CodesSeen{12});
        CHECK(says(app, LeadText::camera_reading));
        const Seen bar = app.find(Role::Progress, app.text(LeadText::camera_parts));
        CHECK(bar.value.find("12") != std::string::npos);
        CHECK(camera(app).parts == 40);
        act(app, lead::CameraTold{});   // a picture that moves again is no news
        CHECK(camera(app).state == CameraState::Reading);
        act(app, lead::CodesSeen{1});
        take_in(app, {7, 0, 0, 0, 0, 0});
        CHECK(says(app, LeadText::camera_took_in));
        CHECK(camera(app).taken_in == 1);
        CHECK_FALSE(app.program.model().session->box_saved);
        CHECK(app.ports.camera_on);
        CHECK_FALSE(app.program.model().notice);
        act(app, lead::CodesSeen{50});
        CHECK(camera(app).parts == 51);
        take_in(app, {7, 1, 0, 0, 0, 0});
        CHECK(camera(app).taken_in == 2);
    }

    TEST_CASE("what was not taken in is said in words, and counts for nothing") {
        struct Case {
            wire::IntakeCounts counts;
            LeadText text;
        };

        LeadDriver app;
        open(app);
        act(app, lead::CameraTold{});
        for (const Case& one :
             {Case{{0, 7, 0, 0, 0, 0}, LeadText::camera_again},
              Case{{0, 0, 1, 0, 0, 0}, LeadText::camera_late},
              Case{{0, 0, 0, 7, 0, 0}, LeadText::camera_other},
              Case{{0, 0, 0, 0, 7, 0}, LeadText::camera_late},
              Case{{0, 0, 0, 0, 0, 7}, LeadText::camera_unusable}}) {
            take_in(app, one.counts);
            CHECK(says(app, one.text));
        }
        act(app, lead::CodesRead{hand_in()});
        answer(app, {}, wire::number_of(ErrorCode::WrongChecksum));
        CHECK(says(app, LeadText::camera_unusable));
        CHECK_FALSE(app.program.model().notice);
        act(app, lead::CodesRead{hand_in()});
        answer(app, {}, not_stored);
        CHECK(app.program.model().notice == lead::Notice::NotStored);
        CHECK(says(app, LeadText::camera_looking));
        act(app, lead::CodesRead{hand_in()});
        answer(app, {wire::write_counts({7, 0, 0, 0, 0, 0})});
        answer(app, {}, not_stored);   // read, and then not kept
        CHECK(app.program.model().notice == lead::Notice::NotStored);
        CHECK(says(app, LeadText::camera_looking));
        // Neither a workshop nor a box is asked for here.
        const std::size_t before = app.ports.asked.size();
        act(app, lead::CodesRead{workshop().file()});
        CHECK(says(app, LeadText::camera_unusable));
        CHECK(app.ports.asked.size() == before);
        CHECK(camera(app).taken_in == 0);
    }

    TEST_CASE("after a while without a code it says what to do, and is quiet again with one") {
        LeadDriver app;
        open(app);
        act(app, lead::CameraTold{});
        app.now_ms += lead::patience_ms / 2;
        app.settle();
        CHECK(says(app, LeadText::camera_looking));
        app.now_ms += lead::patience_ms / 2;
        app.settle();
        CHECK(says(app, LeadText::camera_unread));
        CHECK(app.program.frame(app.now_ms) < 0);
        act(app, lead::CodesSeen{20});
        CHECK(says(app, LeadText::camera_reading));
        // Nobody is told to come closer who has just been thanked.
        take_in(app, {7, 0, 0, 0, 0, 0});
        app.now_ms += 10 * lead::patience_ms;
        app.settle();
        CHECK(says(app, LeadText::camera_took_in));
    }

    TEST_CASE("each problem has words and a way on") {
        const LeadText words[] = {
            LeadText::camera_none,
            LeadText::camera_refused,
            LeadText::camera_taken,
            LeadText::camera_ended,
            LeadText::camera_reader};
        LeadDriver app;
        open(app);
        for (int problem = 0; problem < 5; ++problem) {
            act(app, lead::CameraTold{static_cast<lead::CameraProblem>(problem)});
            CHECK(says(app, words[problem]));
            act(app, lead::CodesRead{hand_in()});
            CHECK(says(app, words[problem]));
            const int starts = app.ports.camera_starts;
            app.press(Role::Button, app.text(LeadText::camera_retry));
            CHECK(app.ports.camera_starts == starts + 1);
            CHECK(says(app, LeadText::camera_starting));
        }
        act(app, lead::CameraTold{});
        const int starts = app.ports.camera_starts;
        act(app, lead::OpenCamera{});   // it is on
        CHECK(app.ports.camera_starts == starts);
    }

    TEST_CASE("every way from the page turns the camera off") {
        const lead::Action ways[] = {
            lead::GoBack{},
            lead::GoHome{},
            lead::Lock{},
            lead::NextPerson{},
            lead::ShowJoin{},
            lead::DeleteWorkshop{},
            lead::ShowClose{},
            app::WriterChanged{false},
            lead::VaultAnswered{255, {}}};
        for (const lead::Action& way : ways) {
            CAPTURE(way.index());
            LeadDriver app;
            open(app);
            act(app, lead::CameraTold{});
            act(app, lead::CodesRead{hand_in()});   // so that the vault is at work
            act(app, way);
            CHECK_FALSE(app.ports.camera_on);
            const auto& session = app.program.model().session;
            CHECK_FALSE((session && session->camera));
            // What was still on its way is nobody's any more.
            const std::size_t before = app.ports.asked.size();
            act(app, lead::CodesRead{hand_in()});
            act(app, lead::CodesSeen{3});
            act(app, lead::CameraTold{lead::CameraProblem::Ended});
            CHECK(app.ports.asked.size() == before);
        }
    }
}

}   // namespace wb::test
