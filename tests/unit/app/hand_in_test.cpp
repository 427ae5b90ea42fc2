#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "app/take_part/book.hpp"
#include "app/take_part/hand_in.hpp"
#include "app/take_part/hints.hpp"
#include "app/take_part/review.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/vault.hpp"
#include "core/wire/vault_message.hpp"
#include "core/wire/workshop_file.hpp"

#include "support/tour.hpp"
#include "support/walk.hpp"

namespace wb::test {

namespace {

using ui::Role;
using ui::Text;

wire::WorkshopKeys keys() {
    wire::WorkshopKeys result;
    result.box_seed.fill(1);
    result.signing_seed.fill(2);
    result.noise_key.fill(3);
    return result;
}

wire::SignedWorkshop workshop() {
    domain::Workshop rules;
    rules.title = "Wirkung am Tresen";
    rules.unit = {"Nord", "Filiale 12"};
    rules.exercises = {{"pulse", 1, 2, 5}, {"emotion-work", 1, 1, 5}, {"frontline-voice", 1, 1, 5}};
    rules.expected_people = 12;
    rules.day = {2026, 11, 22};
    auto made = wire::sign_workshop(rules, keys());
    REQUIRE(made);
    return *made;
}

void join(Driver& app) {
    app.program.act(app::WorkshopChecked{app::VaultStatus::Done, workshop().file()}, app.now_ms);
    app.settle();
}

privacy::ParticipantSecret secret() {
    privacy::ParticipantSecret result;
    result.fill(7);
    return result;
}

// Stands in for the page: the secret, then the vault itself.
void seal(Driver& app, std::uint32_t version = 1) {
    REQUIRE(app.ports.participant);
    app.program.act(app::ParticipantLoaded{app::StoreStatus::Done, secret(), version}, app.now_ms);
    app.settle();
    REQUIRE(app.ports.sealed);
    const auto& request = app.ports.sealed->request;
    const std::vector<std::uint8_t> random(wire::randomness_for(request), 9);
    const auto answer = wire::carry_out(request, random);
    const auto message = wire::read_message(answer);
    REQUIRE(message);
    REQUIRE(message->number == 0);
    app.program.act(
        app::HandInSealed{
            app::VaultStatus::Done, {message->parts[1].begin(), message->parts[1].end()}},
        app.now_ms
    );
    app.settle();
}

std::vector<privacy::Record> opened(const std::vector<std::uint8_t>& file) {
    const auto hand_in = wire::read_hand_in(file);
    REQUIRE(hand_in);
    const wire::Opener opener{keys()};
    std::vector<privacy::Record> records;
    for (const wire::Sealed& sealed : hand_in->sealed) {
        const auto record = wire::open_record(sealed, opener);
        REQUIRE(record);
        records.push_back(*record);
    }
    return records;
}

bool shows_text(const Driver& app, std::string_view words) {
    const auto all = app.records();
    return std::any_of(all.begin(), all.end(), [&](const Seen& seen) {
        return seen.name.find(words) != std::string::npos;
    });
}

std::size_t entries(const std::vector<privacy::Record>& records, const std::string& block) {
    std::size_t count = 0;
    for (const privacy::Record& record : records) {
        for (const privacy::SharedEntry& entry : record.entries) {
            count += entry.block == block ? 1 : 0;
        }
    }
    return count;
}

void go_to_review(Driver& app) {
    app.program.act(app::ShowPath{}, app.now_ms);
    app.settle();
    app.press(Role::Button, text(app, Text::to_review));
}

}   // namespace

TEST_SUITE("app/hand_in") {
    TEST_CASE("who asks and the rules are shown before the first answer, and only what is asked") {
        Driver app;
        CHECK_FALSE(app.shows(Role::Heading, "Wirkung am Tresen"));
        join(app);
        CHECK(app.shows(Role::Heading, "Wirkung am Tresen"));
        CHECK(shows_text(app, "Nord \u203A Filiale 12"));
        CHECK(shows_text(app, "mindestens 5 Personen"));
        CHECK(shows_text(app, "ab 10 Personen"));
        CHECK(shows_text(app, wire::fingerprint(workshop().workshop().signing_key)));
        app.program.act(app::ShowPath{}, app.now_ms);
        app.settle();
        std::size_t exercises = 0;
        for (const Seen& seen : app.records()) {
            exercises += seen.role == Role::ListItem ? 1 : 0;
        }
        CHECK(exercises == 3);
    }

    TEST_CASE("who stands behind the workshop is read before the first answer, and nothing empty") {
        for (const bool said : {false, true}) {
            Driver app;
            domain::Workshop rules = workshop().workshop();
            rules.blurred_in_room = said;
            rules.notices.support = said ? "Empfang, Zimmer 3" : "";
            const auto made = wire::sign_workshop(rules, keys());
            REQUIRE(made);
            app.program.act(app::WorkshopChecked{app::VaultStatus::Done, made->file()}, app.now_ms);
            app.settle();
            CHECK(shows_text(app, "Empfang, Zimmer 3") == said);
            CHECK(shows_text(app, text(app, Text::rule_room_blurred)) == said);
            CHECK(shows_text(app, text(app, Text::rule_room_exact)) == !said);
            CHECK_FALSE(shows_text(app, "Datenschutzhinweise:"));
        }
    }

    TEST_CASE("what the vault refuses, and other content, is said and changes nothing") {
        Driver app;
        app.program.act(app::WorkshopChecked{app::VaultStatus::WrongSigner, {}}, app.now_ms);
        CHECK(app.program.model().notice == app::Notice::WorkshopUnreadable);
        app.program.act(app::WorkshopChecked{app::VaultStatus::Unavailable, {}}, app.now_ms);
        CHECK(app.program.model().notice == app::Notice::WorkshopUnchecked);
        domain::Workshop other = workshop().workshop();
        other.exercises = {{"pulse", 9, 1, 5}};
        const auto signed_other = wire::sign_workshop(other, keys());
        REQUIRE(signed_other);
        app.program.act(
            app::WorkshopChecked{app::VaultStatus::Done, signed_other->file()}, app.now_ms
        );
        CHECK(app.program.model().notice == app::Notice::WorkshopOtherContent);
        CHECK_FALSE(app.program.model().joined);
    }

    TEST_CASE("an opened file of a workshop goes to the vault") {
        Driver app;
        app.program.act(app::FileChosen{app::FileStatus::Read, workshop().file()}, app.now_ms);
        REQUIRE(app.ports.checked);
        CHECK(app.ports.checked->file == workshop().file());
    }

    TEST_CASE("what is sealed is what the review shows, and nothing in own words") {
        Driver app;
        join(app);
        for (const char* const id : {"pulse", "emotion-work", "frontline-voice"}) {
            walk_exercise(app, id, [](const std::string&) {});
        }
        go_to_review(app);
        CHECK(app.title() == text(app, Text::review_title));
        const auto& bundle = app.program.words().bundle();
        const auto shown = app::review(app.program.model(), bundle);
        REQUIRE(shown.size() == 3);
        CHECK_FALSE(shows_text(app, "Die Frau mit dem Hund"));
        app.press(Role::Button, text(app, Text::seal));
        CHECK(app.shows(Role::Button, text(app, Text::sealing)));
        CHECK(app.ports.participant->device == app::DeviceMode::Own);
        seal(app);
        CHECK(app.title() == text(app, Text::handed_in_title));
        app.press(Role::Button, text(app, Text::save_hand_in));
        REQUIRE(app.ports.downloads.size() == 1);
        const auto records = opened(app.ports.downloads.front().bytes);
        for (const app::ReviewExercise& exercise : shown) {
            for (const app::ReviewQuestion& question : exercise.questions) {
                CAPTURE(question.block);
                const std::size_t sealed = entries(records, question.block);
                const bool cards = sealed == 0 && !question.answers.empty() &&
                                   question.answers.front().answer.empty();
                CHECK((cards || sealed == (question.leaves ? question.answers.size() : 0)));
            }
        }
        const std::string own = "Die Frau mit dem Hund";
        for (const auto& plain : app::plain_records(app.program.model(), bundle, secret(), 1)) {
            CHECK(std::search(plain.begin(), plain.end(), own.begin(), own.end()) == plain.end());
        }
        CHECK(app::has_drafts(app.program.model()));
    }

    TEST_CASE("a question taken out is not sealed; with all of them out nobody is counted") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        const auto& bundle = app.program.words().bundle();
        const auto questions = app::review(app.program.model(), bundle).front().questions;
        REQUIRE(questions.size() == 4);
        app.program.act(app::ToggleShared{"pulse", questions.front().block}, app.now_ms);
        app.settle();
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        app.press(Role::Button, text(app, Text::save_hand_in));
        const auto records = opened(app.ports.downloads.front().bytes);
        CHECK(entries(records, questions[0].block) == 0);
        CHECK(entries(records, questions[1].block) == 1);

        Driver nothing;
        join(nothing);
        walk_exercise(nothing, "pulse", [](const std::string&) {});
        go_to_review(nothing);
        for (const app::ReviewQuestion& question : questions) {
            nothing.program.act(app::ToggleShared{"pulse", question.block}, nothing.now_ms);
        }
        nothing.settle();
        CHECK(nothing.shows(Role::Paragraph, text(nothing, Text::review_all_out)));
        CHECK(nothing.find(Role::Button, text(nothing, Text::seal)).has(ui::flag::disabled));
        CHECK(app::plain_records(nothing.program.model(), bundle, secret(), 1).empty());
    }

    TEST_CASE("what was handed in and is taken out now is withdrawn by the next hand-in") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "frontline-voice", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        const auto hand_in = [&] {
            app.press(Role::Button, text(app, Text::save_hand_in));
            return app.ports.downloads.back().bytes;
        };
        const auto first = opened(hand_in());
        const auto& bundle = app.program.words().bundle();
        go_to_review(app);
        const auto take_out = [&](const std::string& exercise) {
            for (const app::ReviewExercise& one : app::review(app.program.model(), bundle)) {
                for (const app::ReviewQuestion& question : one.questions) {
                    if (one.exercise == exercise && question.leaves) {
                        app.program.act(app::ToggleShared{exercise, question.block}, app.now_ms);
                    }
                }
            }
            app.settle();
        };
        take_out("frontline-voice");
        CHECK(app.shows(Role::Paragraph, text(app, Text::review_withdraws)));
        app.press(Role::Button, text(app, Text::seal));
        seal(app, 2);
        const auto second_file = hand_in();
        const auto second = opened(second_file);
        std::size_t withdrawn = 0;
        for (const privacy::Record& before : first) {
            CAPTURE(before.exercise);
            CAPTURE(before.text_block);
            const auto now =
                std::find_if(second.begin(), second.end(), [&](const privacy::Record& record) {
                    return record.nullifier == before.nullifier;
                });
            REQUIRE(now != second.end());
            CHECK(now->version == 2);
            if (before.exercise == "frontline-voice") {
                CHECK(now->cards.empty());
                CHECK(now->entries.empty());
                CHECK_FALSE(now->for_room);
                ++withdrawn;
            } else {
                CHECK(now->entries == before.entries);
            }
        }
        CHECK(withdrawn == 5);
        // Whoever answers everything hands in as many parts of the same sizes.
        const auto sizes = [](const std::vector<std::uint8_t>& file) {
            std::vector<std::size_t> all;
            const auto read = wire::read_hand_in(file);
            REQUIRE(read);
            for (const wire::Sealed& sealed : read->sealed) {
                all.push_back(sealed.size());
            }
            std::sort(all.begin(), all.end());
            return all;
        };
        app.program.act(app::ShowPath{}, app.now_ms);
        walk_exercise(app, "emotion-work", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        seal(app, 3);
        CHECK(sizes(hand_in()) == sizes(second_file));

        go_to_review(app);
        take_out("pulse");
        take_out("emotion-work");
        app.press(Role::Button, text(app, Text::seal_withdrawal));
        seal(app, 4);
        for (const privacy::Record& record : opened(hand_in())) {
            CHECK(record.cards.empty());
            CHECK(record.entries.empty());
        }
    }

    TEST_CASE("on a shared device a hand-in is final: nothing of the person stays") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        CHECK(app.ports.participant->device == app::DeviceMode::Shared);
        seal(app);
        CHECK(app.title() == text(app, Text::handed_in_shared_title));
        CHECK_FALSE(app::has_drafts(app.program.model()));
        CHECK(app.program.model().handing_in.sealed.empty());
        CHECK(app.program.model().joined);
        app.press(Role::Button, text(app, Text::next_person));
        CHECK(app.program.model().page == app::Page::Start);
        CHECK(app.ports.puts.empty());
    }

    TEST_CASE("when sealing or storing fails, the answers stay and it can be tried again") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        app.program.act(app::ParticipantLoaded{app::StoreStatus::Done, secret(), 1}, app.now_ms);
        app.program.act(app::HandInSealed{app::VaultStatus::NotStored, {}}, app.now_ms);
        app.settle();
        CHECK(app.program.model().notice == app::Notice::HandInFailed);
        CHECK(app::has_drafts(app.program.model()));
        app.press(Role::Button, text(app, Text::seal));
        app.program.act(app::ParticipantLoaded{app::StoreStatus::Done, secret(), 1}, app.now_ms);
        app.program.act(app::HandInSealed{app::VaultStatus::NoRoom, {}}, app.now_ms);
        app.settle();
        CHECK(shows_text(app, text(app, Text::hand_in_no_room)));
        CHECK(app::has_drafts(app.program.model()));
        app.press(Role::Button, text(app, Text::seal));
        app.program.act(app::ParticipantLoaded{app::StoreStatus::Full, {}, 0}, app.now_ms);
        app.settle();
        CHECK(shows_text(app, text(app, Text::hand_in_no_room)));
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        CHECK_FALSE(app::has_drafts(app.program.model()));
    }

    TEST_CASE("the sealed file is shown as codes by one press, and nothing else is said or kept") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        CHECK(app.ports.shown_as_codes.empty());
        app.press(Role::Button, text(app, Text::show_codes));
        REQUIRE(app.ports.shown_as_codes.size() == 1);
        CHECK(app.ports.shown_as_codes[0].bytes == app.program.model().handing_in.sealed);
        CHECK(app.ports.shared.empty());
        app.program.act(app::FileShared{app::ShareStatus::Shared}, app.now_ms);
        CHECK_FALSE(app.program.model().notice);
        app.program.act(app::FileShared{app::ShareStatus::Unavailable}, app.now_ms);
        CHECK(app.program.model().notice == app::Notice::NoShareSheet);
    }

    TEST_CASE("a line is looked through, and one press puts other words in its place") {
        Driver app;
        join(app);
        walk_exercise(app, "frontline-voice", [](const std::string&) {});
        CHECK(app.ports.hints_asked.empty());
        go_to_review(app);
        REQUIRE(app.ports.hints_asked.size() > 1);
        // The tour writes the same everywhere: the first question gets a line of its own.
        const auto& bundle = app.program.words().bundle();
        const auto shown = app::review(app.program.model(), bundle);
        const auto& questions = shown.back().questions;
        const auto first =
            std::find_if(questions.begin(), questions.end(), [](const auto& question) {
                return question.text;
            });
        REQUIRE(first != questions.end());
        const std::string line = "Udo sagt, wir sind zu langsam.";
        app.program.act(app::OpenExercise{"frontline-voice"}, app.now_ms);
        app.program.act(app::WriteText{{first->block, 0, {}}, line}, app.now_ms);
        app.program.act(app::ShowReview{}, app.now_ms);
        const std::size_t asked = app.ports.hints_asked.size();
        CHECK(app::hints_for(app.program.model(), line) != nullptr);
        app.program.act(app::ToggleBytes{}, app.now_ms);
        CHECK(app.ports.hints_asked.size() == asked);
        const privacy::Hint hint{privacy::HintKind::Name, 0, 3, "Eine Person"};
        app.program.act(app::HintsAnswered{{line, {hint}}}, app.now_ms);
        app.settle();
        CHECK(shows_text(app, text(app, Text::hint_name)));
        const std::string piece{privacy::hinted_words(line, hint)};
        const auto& words = app.program.words();
        const std::string what =
            words(Text::hint_replace, {{"words", piece}, {"answer", hint.rewrite}});
        app.press(
            Role::Button, words(Text::hint_in, {{"words", what}, {"question", first->question}})
        );
        const std::string now = privacy::rewritten(line, hint);
        CHECK(app.program.model().page == app::Page::Review);
        CHECK(shows_text(app, now));
        CHECK_FALSE(shows_text(app, text(app, Text::hint_name)));
        CHECK(app.ports.hints_asked.back().line == now);
        app.program.act(app::Undo{}, app.now_ms);
        app.settle();
        CHECK(app.program.model().page == app::Page::Review);
        CHECK(shows_text(app, line));
        app.program.act(app::ShowPath{}, app.now_ms);
        CHECK(app.program.model().hinted.empty());
    }

    TEST_CASE("while it is sealed, nothing that is pressed changes what leaves") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "frontline-voice", [](const std::string&) {});
        go_to_review(app);
        const auto& bundle = app.program.words().bundle();
        const auto shown = app::review(app.program.model(), bundle);
        const auto before = app::plain_records(app.program.model(), bundle, secret(), 1);
        app.press(Role::Button, text(app, Text::seal));
        const app::Model sealing = app.program.model();
        for (const Seen& seen : app.records()) {
            if (seen.role == Role::Checkbox || seen.role == Role::Radio) {
                CAPTURE(seen.name);
                CHECK(seen.has(ui::flag::disabled));
            }
        }
        const std::string block = shown.front().questions.front().block;
        for (const app::Action& action : std::vector<app::Action>{
                 app::ToggleShared{"pulse", block},
                 app::ToggleForRoom{"frontline-voice", "line"},
                 app::ChooseRound{2},
                 app::LeaveWorkshop{},
                 app::GoHome{},
                 app::OpenExercise{"pulse"},
                 app::SetLevel{{block, 0, {}}, 1},
                 app::Undo{},
                 app::DeleteEverything{},
                 app::HandIn{},
                 app::WorkshopChecked{app::VaultStatus::Done, workshop().file()},
             }) {
            CAPTURE(action.index());
            app.program.act(action, app.now_ms);
            CHECK(app.program.model() == sealing);
        }
        CHECK(app::plain_records(app.program.model(), bundle, secret(), 1) == before);
        seal(app);
        CHECK(app.title() == text(app, Text::handed_in_title));
        app.program.act(app::ChooseRound{2}, app.now_ms);
        CHECK(app.program.model().handing_in.round == 2);
    }

    TEST_CASE("the shared device's clock asks nobody while it is sealed, and still clears") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        const double pressed_ms = app.program.model().last_input_ms;
        app.program.act(app::Tick{}, pressed_ms + app::idle_warning_ms);
        CHECK_FALSE(app.program.model().dialog);
        CHECK(app::next_deadline_ms(app.program.model()) == pressed_ms + app::idle_clear_ms);
        app.program.act(app::Tick{}, pressed_ms + app::idle_clear_ms);
        CHECK_FALSE(app::has_drafts(app.program.model()));
        CHECK(app.program.model().notice == app::Notice::ClearedWhileAway);
    }

    TEST_CASE("what was decided survives a reload on an own device, and is of one workshop only") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "frontline-voice", [](const std::string&) {});
        const auto& bundle = app.program.words().bundle();
        const std::string block = app::review(app.program.model(), bundle)[0].questions[0].block;
        app.program.act(app::DraftStored{}, app.now_ms);
        app.program.act(app::ToggleShared{"pulse", block}, app.now_ms);
        app.program.act(app::DraftStored{}, app.now_ms);
        app.program.act(app::ToggleForRoom{"frontline-voice", "words"}, app.now_ms);
        const privacy::Choices first = app.program.model().handing_in;
        app.program.act(app::DraftStored{}, app.now_ms);
        app.program.act(app::ChooseRound{2}, app.now_ms);
        app.program.act(app::DraftStored{}, app.now_ms);
        const privacy::Choices decided = app.program.model().handing_in;
        CHECK(decided.round == 2);
        CHECK(decided.decisions.at("pulse").taken_out.count(block) == 1);
        CHECK_FALSE(decided == first);

        // The workshop may come before the draft or after it.
        for (const bool draft_first : {true, false}) {
            CAPTURE(draft_first);
            Driver again;
            const app::DraftLoaded draft{app::StoreStatus::Done, app.ports.puts.back()};
            const app::WorkshopRemembered kept{app.ports.kept_workshop};
            if (draft_first) {
                again.program.act(draft, again.now_ms);
                again.program.act(kept, again.now_ms);
            } else {
                again.program.act(kept, again.now_ms);
                again.program.act(draft, again.now_ms);
            }
            CHECK(
                static_cast<const privacy::Choices&>(again.program.model().handing_in) == decided
            );
            join(again);
            CHECK(again.program.model().handing_in.round == 2);
            again.program.act(app::LeaveWorkshop{}, again.now_ms);
            domain::Workshop rules = workshop().workshop();
            rules.title = "Ein anderer";
            const auto other = wire::sign_workshop(rules, keys());
            REQUIRE(other);
            again.program.act(
                app::WorkshopChecked{app::VaultStatus::Done, other->file()}, again.now_ms
            );
            CHECK(again.program.model().handing_in.round == 1);
            CHECK(again.program.model().handing_in.decisions.empty());
        }
        Driver shared;
        shared.press(Role::Radio, text(shared, Text::shared_device));
        join(shared);
        walk_exercise(shared, "pulse", [](const std::string&) {});
        shared.program.act(app::ToggleShared{"pulse", block}, shared.now_ms);
        shared.settle();
        CHECK(shared.ports.puts.empty());
    }

    TEST_CASE("after a reload everything handed in can still be withdrawn") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        app.program.act(app::DraftStored{}, app.now_ms);
        seal(app);
        app.program.act(app::DraftStored{}, app.now_ms);
        Driver again;
        again.program.act(
            app::DraftLoaded{app::StoreStatus::Done, app.ports.puts.back()}, again.now_ms
        );
        join(again);
        go_to_review(again);
        const auto& bundle = again.program.words().bundle();
        const auto shown = app::review(again.program.model(), bundle);
        for (const auto& question : shown[0].questions) {
            again.program.act(app::ToggleShared{"pulse", question.block}, again.now_ms);
        }
        again.settle();
        again.press(Role::Button, text(again, Text::seal_withdrawal));
        CHECK(again.ports.participant);
    }

    TEST_CASE("a tab beside the one that writes hands nothing in and leaves the workshop alone") {
        Driver app;
        app.press(Role::Radio, text(app, Text::shared_device));
        app.program.act(app::WriterChanged{false}, app.now_ms);
        join(app);
        CHECK(app.ports.kept_workshop.empty());
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        CHECK(shows_text(app, text(app, Text::other_tab_hands_in)));
        const Seen seal_button = app.find(Role::Button, text(app, Text::seal));
        CHECK(seal_button.has(ui::flag::disabled));
        CHECK(seal_button.description == text(app, Text::other_tab_hands_in));
        app.program.act(app::HandIn{}, app.now_ms);
        CHECK_FALSE(app.ports.participant);
        app.program.act(app::WriterChanged{true}, app.now_ms);
        app.settle();
        app.press(Role::Button, text(app, Text::seal));
        CHECK(app.ports.participant);
    }

    TEST_CASE("a kiosk is shared at once, knows the address's workshop only, and has a way out") {
        Driver app;
        app.program.act(app::EnterKiosk{}, app.now_ms);
        app.program.act(app::WorkshopRemembered{workshop().file()}, app.now_ms);
        app.settle();
        CHECK_FALSE(app.program.model().joined);
        join(app);
        CHECK(app.ports.kept_workshop.empty());
        CHECK(app.program.model().device == app::DeviceMode::Shared);
        CHECK_FALSE(app.shows(Role::Radio, text(app, Text::own_device)));
        CHECK_FALSE(app.shows(Role::Button, text(app, Text::leave_workshop)));
        const auto to_facilitator = [&] {
            return app.shows(Role::Link, text(app, Text::to_facilitator));
        };
        CHECK(to_facilitator());
        app.program.act(app::ChooseDevice{app::DeviceMode::Own}, app.now_ms);
        CHECK(app.program.model().device == app::DeviceMode::Shared);
        // What somebody keeps for themselves in this browser is not opened to others.
        Driver own;
        walk_exercise(own, "pulse", [](const std::string&) {});
        app.program.act(
            app::DraftLoaded{app::StoreStatus::Done, own.ports.puts.back()}, app.now_ms
        );
        CHECK_FALSE(app::has_drafts(app.program.model()));
        app.press(Role::Button, text(app, Text::begin));
        walk_exercise(app, "pulse", [&](const std::string&) { CHECK_FALSE(to_facilitator()); });
        app.program.act(app::GoHome{}, app.now_ms);
        app.settle();
        CHECK_FALSE(to_facilitator());
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        CHECK(app.title() == text(app, Text::handed_in_shared_title));
        CHECK_FALSE(app.shows(Role::Button, text(app, Text::back_to_exercises)));
        CHECK(to_facilitator());
        app.press(Role::Button, text(app, Text::next_person));
        CHECK(app.program.model().page == app::Page::Start);
        CHECK(app.shows(Role::Heading, "Wirkung am Tresen"));
        CHECK(app.ports.puts.empty());
    }

    TEST_CASE("what others keep in this browser stays, and the dialog says so when there is any") {
        Driver app;
        walk_exercise(app, "pulse", [](const std::string&) {});
        app.program.act(app::ShowDialog{app::Dialog::DeleteAll}, app.now_ms);
        app.settle();
        CHECK(app.ports.looks_for_others == 1);
        CHECK_FALSE(shows_text(app, text(app, Text::delete_all_others)));
        app.program.act(app::OthersFound{true}, app.now_ms);
        app.settle();
        CHECK(shows_text(app, text(app, Text::delete_all_others)));
        app.program.act(app::DeleteEverything{}, app.now_ms);
        app.program.act(app::EverythingCleared{app::StoreStatus::Done}, app.now_ms);
        app.settle();
        CHECK(app.shows(Role::ListItem, text(app, Text::wiped_storage_own)));
    }

    TEST_CASE("where the storage is full, one button saves a file after handing in") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Button, text(app, Text::seal));
        app.program.act(app::DraftStored{app::StoreStatus::Full}, app.now_ms);
        CHECK(app.program.model().save == app::SaveState::Full);
        seal(app);
        app.program.act(app::DraftStored{app::StoreStatus::Full}, app.now_ms);
        app.settle();
        const auto all = app.records();
        CHECK(std::count_if(all.begin(), all.end(), [&](const Seen& seen) {
                  return seen.role == Role::Button && seen.name == text(app, Text::save_file);
              }) == 1);
    }

    TEST_CASE("an invitation says its own number of exercises, and its way in stands below all") {
        const auto invited = [](std::size_t count, content::Language language) {
            Driver app{language};
            domain::Workshop rules = workshop().workshop();
            rules.exercises.clear();
            for (std::size_t i = 0; i < count; ++i) {
                const content::Exercise& one = app.program.words().bundle().exercises[i];
                rules.exercises.push_back({one.id, one.revision, 1, 10});
            }
            const auto made = wire::sign_workshop(rules, keys());
            REQUIRE(made);
            app.program.act(app::WorkshopChecked{app::VaultStatus::Done, made->file()}, app.now_ms);
            app.settle();
            CHECK(app.shows(Role::Button, text(app, Text::begin)));
            for (const Seen& seen : app.records()) {
                const bool lead = seen.role == Role::Paragraph &&
                                  seen.name.find(
                                      language == content::Language::German ? "vom eigenen Tun"
                                                                            : "from what you do"
                                  ) != std::string::npos;
                if (lead) {
                    return seen.name.substr(0, seen.name.find(' '));
                }
            }
            return std::string{};
        };
        using content::Language;
        CHECK(invited(1, Language::German) == "Eine");
        CHECK(invited(2, Language::German) == "Zwei");
        CHECK(invited(12, Language::German) == "Zwölf");
        CHECK(invited(13, Language::German) == "13");
        CHECK(invited(3, Language::English) == "Three");
        CHECK(invited(12, Language::English) == "Twelve");
    }

    TEST_CASE("a line that was taken out says that it stays, and the round stands at its exercise"
    ) {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "emotion-work", [](const std::string&) {});
        go_to_review(app);
        const auto& bundle = app.program.words().bundle();
        const auto question = app::review(app.program.model(), bundle)[0].questions[0];
        const auto stays = [&] {
            const auto all = app.records();
            return std::count_if(all.begin(), all.end(), [&](const Seen& seen) {
                return seen.role == Role::ListItem &&
                       seen.name.find("bleibt hier") != std::string::npos;
            });
        };
        const auto before = stays();
        app.program.act(app::ToggleShared{"pulse", question.block}, app.now_ms);
        app.settle();
        CHECK(stays() == before + 1);
        // The round is asked below the heading of the exercise that is asked twice.
        bool pulse_seen = false;
        for (const Seen& seen : app.records()) {
            pulse_seen = pulse_seen || (seen.role == Role::Heading &&
                                        seen.name == bundle.exercises.front().title);
            if (seen.role == Role::RadioGroup) {
                CHECK(pulse_seen);
            }
        }
    }

    TEST_CASE("handing in is offered as soon as something can be, before the list") {
        Driver app;
        join(app);
        const auto place = [&] {
            app.program.act(app::ShowPath{}, app.now_ms);
            app.settle();
            const auto all = app.records();
            const auto offer = std::find_if(all.begin(), all.end(), [&](const Seen& seen) {
                return seen.role == Role::Button && seen.name == text(app, Text::to_review);
            });
            const auto list = std::find_if(all.begin(), all.end(), [&](const Seen& seen) {
                return seen.role == Role::OrderedList;
            });
            REQUIRE(offer != all.end());
            REQUIRE(list != all.end());
            return offer < list;
        };
        CHECK_FALSE(place());
        walk_exercise(app, "pulse", [](const std::string&) {});
        CHECK(place());
    }

    TEST_CASE("the workshop is remembered until it is left or everything is deleted") {
        Driver app;
        join(app);
        CHECK(app.ports.kept_workshop == workshop().file());
        Driver again;
        again.program.act(app::WorkshopRemembered{app.ports.kept_workshop}, again.now_ms);
        again.settle();
        REQUIRE(again.program.model().joined);
        CHECK(again.program.model().joined->id == workshop().id());
        again.press(Role::Button, text(again, Text::leave_workshop));
        CHECK(again.ports.kept_workshop.empty());
        again.program.act(app::WorkshopRemembered{{1, 2, 3}}, again.now_ms);
        CHECK_FALSE(again.program.model().joined);
        app.program.act(app::DeleteEverything{}, app.now_ms);
        CHECK_FALSE(app.program.model().joined);
        CHECK(app.ports.clears == 1);
        Driver shared;
        shared.press(Role::Radio, text(shared, Text::shared_device));
        join(shared);
        shared.program.act(app::DeleteEverything{}, shared.now_ms);
        CHECK(shared.ports.kept_workshop.empty());
    }

    TEST_CASE("exercises asked twice are handed in for the chosen round") {
        Driver app;
        join(app);
        walk_exercise(app, "pulse", [](const std::string&) {});
        walk_exercise(app, "emotion-work", [](const std::string&) {});
        go_to_review(app);
        app.press(Role::Radio, text(app, Text::round_after));
        const auto shown = app::review(app.program.model(), app.program.words().bundle());
        REQUIRE(shown.size() == 1);
        CHECK(shown.front().exercise == "pulse");
        app.press(Role::Button, text(app, Text::seal));
        seal(app);
        app.press(Role::Button, text(app, Text::save_hand_in));
        for (const privacy::Record& record : opened(app.ports.downloads.front().bytes)) {
            CHECK(record.round == 2);
        }
    }
}

}   // namespace wb::test
