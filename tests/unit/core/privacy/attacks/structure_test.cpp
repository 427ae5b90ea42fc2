// Attacks of privacy.md that ask what is there and what is refused.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/wire/csv.hpp"

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;
using domain::Beneficiary;

void fill(Site& site, const Slot& slot, std::uint32_t people, Random& random) {
    const auto first = static_cast<std::uint32_t>(site.records.size());
    for (std::uint32_t person = 0; person < people; ++person) {
        site.records.push_back(random_record(site, first + person, slot, random));
    }
}

/// The frozen batch of `people` random people.
std::optional<FrozenBatch>
random_batch(Site& site, const Slot& slot, std::uint32_t people, Random& random) {
    fill(site, slot, people, random);
    return frozen({&site}, slot);
}

Record text_of_person(const Site& site, std::uint32_t person, const std::string& words) {
    Record record = blank(site, person, text_slot());
    record.for_room = true;
    if (!words.empty()) {
        record.entries.push_back(written("wide", "line", words));
    }
    return record;
}

/// A workshop where `yes` of `people` chose "x" and level 4, mood "a" and place 1 "p"; the others
/// are spread over the rest.
Site yes_of(std::uint32_t yes, std::uint32_t people, std::uint32_t number) {
    Site result = site(number);
    for (std::uint32_t person = 0; person < people; ++person) {
        const bool agrees = person < yes;
        Record wide = blank(result, person, {"wide", 1, {}});
        wide.entries = {
            picked(
                "wide",
                "mood",
                {agrees            ? "a"
                 : person % 2 == 0 ? "b"
                                   : "c"}
            ),
            picked("wide", "help", {agrees ? "x" : "y"}),
            picked(
                "wide",
                "wants",
                {agrees            ? "p"
                 : person % 2 == 0 ? "q"
                                   : "r"}
            ),
        };
        result.records.push_back(wide);
        Record pulse = blank(result, person, {"pulse", 1, {}});
        pulse.entries = {
            rated(
                "pulse",
                "pride",
                agrees            ? 4
                : person % 2 == 0 ? 1
                                  : 3
            ),
        };
        result.records.push_back(pulse);
    }
    return result;
}

bool only_word(const Atom* atom, const std::string& option, Word word) {
    return atom != nullptr && atom->cells == std::vector<Cell>{{option, word}};
}

std::optional<Word> word_of(const Atom* atom, const std::string& option) {
    for (const Cell& cell : atom->cells) {
        if (cell.option == option && std::holds_alternative<Word>(cell.value)) {
            return std::get<Word>(cell.value);
        }
    }
    return std::nullopt;
}

}   // namespace

TEST_SUITE("attacks") {
    TEST_CASE("small bases: no number on fewer than k people, no text of fewer than k_text") {
        Random random{1};
        std::size_t tables = 0;
        std::size_t smallest = 1000;
        const std::uint32_t runs = deep() ? 60 : 2;
        for (std::uint32_t people = 0; people <= 30; ++people) {
            for (std::uint32_t run = 0; run < runs; ++run) {
                for (const Slot& slot : slots()) {
                    CAPTURE(people);
                    CAPTURE(slot.exercise);
                    Site place = site(people * 1000 + run);
                    const auto batch = random_batch(place, slot, people, random);
                    const std::size_t k = slot.exercise == "sensitive" ? 10 : 5;
                    REQUIRE(batch.has_value() == (people >= k));
                    if (!batch) {
                        CHECK(refusal({&place}, slot) == WhyNot::TooFewPeople);
                        continue;
                    }
                    for (const Atom& atom : batch->content().atoms) {
                        const std::size_t base =
                            behind(place.records, batch->content(), atom).size();
                        CHECK(base >= k);
                        smallest = std::min(smallest, base);
                        ++tables;
                    }
                }
                Site texts = site(people * 1000 + run + 500);
                for (std::uint32_t person = 0; person < people; ++person) {
                    texts.records.push_back(text_of_person(texts, person, "Zeile"));
                }
                // Somebody who wrote nothing is no author.
                texts.records.push_back(text_of_person(texts, people, ""));
                const Member member = texts.member();
                const auto opened = open_texts(bundle(), {&member, 1}, text_slot());
                CHECK(std::holds_alternative<Opened>(opened) == (people >= 10));
                CHECK(room_lines(bundle(), member, text_slot()).has_value() == (people >= 5));
            }
        }
        MESSAGE(
            "small bases: " << tables << " tables of 0 to 30 people, smallest base " << smallest
        );
    }

    TEST_CASE("one person with 20 cards and 4 lines counts as one") {
        Site place = site(1);
        for (std::uint32_t person = 0; person < 8; ++person) {
            Record record = blank(place, person, {"map", 1, {}});
            record.cards = {{"greet", {}}};
            record.entries = {picked("map", "sign", {"harms"}, 1, Beneficiary::Self)};
            place.records.push_back(record);
        }
        Record many = blank(place, 8, {"map", 1, {}});
        for (std::uint8_t card = 1; card <= 20; ++card) {
            many.cards.push_back({"greet", {}});
            many.entries.push_back(picked("map", "sign", {"helps"}, card, Beneficiary::Self));
        }
        place.records.push_back(many);
        const auto batch = frozen({&place}, {"map", 1, {}});
        REQUIRE(batch);
        // One of nine helps, eight harm: counted by cards it would be five of thirteen.
        const Atom* const sign = find(*batch, "sign", {}, Beneficiary::Self);
        REQUIRE(sign != nullptr);
        CHECK(word_of(sign, "helps") == Word::HardlyAnybody);
        CHECK(word_of(sign, "harms") == Word::AlmostEverybody);

        Site texts = site(2);
        for (std::uint32_t person = 0; person < 8; ++person) {
            texts.records.push_back(text_of_person(texts, person, "Zeile"));
        }
        Record lines = text_of_person(texts, 8, "Zeile");
        for (int i = 0; i < 3; ++i) {
            lines.entries.push_back(written("wide", "line", "Noch eine " + std::to_string(i)));
        }
        texts.records.push_back(lines);
        const Member member = texts.member();
        CHECK(std::holds_alternative<WhyNot>(open_texts(bundle(), {&member, 1}, text_slot())));
        MESSAGE("20 cards and 4 lines of one person: 1 of 9 people, 9 authors of 10 needed");
    }

    TEST_CASE("whoever withdrew counts nowhere: not in k, not in a base, not among authors") {
        Random random{23};
        std::size_t refused = 0;
        for (const Slot& slot : slots()) {
            CAPTURE(slot.exercise);
            const std::uint32_t k = slot.exercise == "sensitive" ? 10 : 5;
            Site place = site(23);
            fill(place, slot, k, random);
            Record nothing = blank(place, 0, slot);
            nothing.version = 2;
            place.records.push_back(nothing);
            CHECK(refusal({&place}, slot) == WhyNot::TooFewPeople);
            const Waiting withdrawn = waiting(bundle(), place.member(), slot);
            CHECK(withdrawn.people == k - 1);
            // The earlier hand-in comes again, also after the later one: still nobody.
            place.records.push_back(place.records.front());
            CHECK(refusal({&place}, slot) == WhyNot::TooFewPeople);
            refused += 2;
            // One more person: frozen as if the one who withdrew had never been there.
            place.records.push_back(random_record(place, k, slot, random));
            Site without = site(23);
            without.records.assign(
                place.records.begin() + 1, place.records.begin() + static_cast<std::ptrdiff_t>(k)
            );
            without.records.push_back(place.records.back());
            const auto batch = frozen({&place}, slot);
            REQUIRE(batch);
            CHECK(json(*batch) == json(*frozen({&without}, slot)));
            CHECK(place.ledger.entries.front().people.size() == k);
            // Who comes back waits for the next batch.
            Record again = place.records.front();
            again.version = 3;
            place.records.push_back(again);
            CHECK(waiting(bundle(), place.member(), slot).people == 1);
        }
        Site texts = site(24);
        for (std::uint32_t person = 0; person < 10; ++person) {
            texts.records.push_back(text_of_person(texts, person, "Zeile"));
        }
        Record nothing = text_of_person(texts, 0, "");
        nothing.for_room = false;
        nothing.version = 2;
        texts.records.push_back(nothing);
        const Member member = texts.member();
        CHECK(std::holds_alternative<WhyNot>(open_texts(bundle(), {&member, 1}, text_slot())));
        Site room = site(24);
        room.records.assign(texts.records.begin(), texts.records.begin() + 5);
        room.records.push_back(nothing);
        const Member agreed = room.member();
        CHECK_FALSE(room_lines(bundle(), agreed, text_slot()).has_value());
        MESSAGE("one withdrew of k people: refused ", refused, " of ", 2 * slots().size());
    }

    TEST_CASE("1 to 4 people added after freezing are not released, and nothing else changes") {
        Random random{2};
        std::size_t refused = 0;
        for (const Slot& slot : slots()) {
            Site place = site(3);
            const auto batch = random_batch(place, slot, 12, random);
            REQUIRE(batch);
            const std::string before = json(*batch);
            const std::uint32_t k = batch->content().k;
            for (std::uint32_t late = 1; late < k; ++late) {
                fill(place, slot, 1, random);
                CHECK(refusal({&place}, slot) == WhyNot::TooFewPeople);
                ++refused;
                const Member member = place.member();
                CHECK(room_picture(bundle(), {&member, 1}, *batch).has_value());
            }
            // A second thought of a frozen person is too late as well.
            place.records.push_back(random_record(place, 0, slot, random));
            place.records.back().version = 2;
            CHECK(refusal({&place}, slot) == WhyNot::TooFewPeople);
            fill(place, slot, 1, random);
            const std::uint32_t fresh = waiting(bundle(), place.member(), slot).people;
            const auto second = frozen({&place}, slot);
            REQUIRE(second);
            CHECK(fresh == k);
            CHECK(second->content().parts.front().number == 2);
            CHECK(place.ledger.entries.at(0).people.size() == 12);
            CHECK(place.ledger.entries.at(1).people.size() == k);
            CHECK(json(*batch) == before);
        }
        MESSAGE("late people: " << refused << " attempts with 1 to k-1 refused");
    }

    TEST_CASE("100 downloads and another device give one byte string") {
        Random random{3};
        for (const Slot& slot : slots()) {
            Site place = site(4);
            fill(place, slot, 14, random);
            std::set<std::string> seen;
            for (int download = 0; download < 100; ++download) {
                Site other = place;
                random.shuffle(other.records);
                const auto batch = frozen({&other}, slot);
                REQUIRE(batch);
                seen.insert(json(*batch));
            }
            CHECK(seen.size() == 1);
        }
        MESSAGE("100 downloads on 100 devices: 1 byte string per exercise");
    }

    TEST_CASE("replayed, permuted, duplicated hand-ins change nothing") {
        Random random{4};
        for (const Slot& slot : slots()) {
            Site place = site(5);
            fill(place, slot, 11, random);
            Site noisy = place;
            for (std::size_t i = 0; i < 11; ++i) {
                noisy.records.push_back(place.records[i]);
                // An older version, and a hand-in to another workshop.
                Record old = random_record(place, static_cast<std::uint32_t>(i), slot, random);
                old.version = 0;
                noisy.records.push_back(old);
                old.version = 9;
                old.workshop = site(6).id;
                noisy.records.push_back(old);
            }
            random.shuffle(noisy.records);
            const auto once = frozen({&place}, slot);
            const auto again = frozen({&noisy}, slot);
            REQUIRE(once);
            REQUIRE(again);
            CHECK(json(*once) == json(*again));
        }
        MESSAGE("44 replays of 11 hand-ins: totals unchanged");
    }

    TEST_CASE("pooled twice, two batches with one part, one record in two batches: refused") {
        Random random{5};
        const Slot slot{"wide", 1, {}};
        Site a = site(7);
        Site b = site(8);
        Site c = site(9);
        fill(a, slot, 3, random);
        fill(b, slot, 4, random);
        fill(c, slot, 7, random);
        CHECK(refusal({&a}, slot) == WhyNot::TooFewPeople);
        CHECK(refusal({&a, &a}, slot) == WhyNot::SameWorkshop);
        const Site a_before = a;
        const Site c_before = c;
        const auto pool = frozen({&a, &b}, slot);
        REQUIRE(pool);
        CHECK(pool->content().parts.size() == 2);
        CHECK(refusal({&a, &b}, slot) == WhyNot::PooledBefore);
        CHECK(refusal({&a, &c}, slot) == WhyNot::PooledBefore);
        fill(a, slot, 6, random);
        CHECK(refusal({&a, &c}, slot) == WhyNot::PooledBefore);
        // Who lost the ledger makes a second batch with the same part; no release takes both.
        Site a_forgot = a_before;
        Site c_forgot = c_before;
        const auto other = frozen({&a_forgot, &c_forgot}, slot);
        REQUIRE(other);
        CHECK_FALSE(make_release(std::vector{*pool, *other}, 10));
        const auto first = make_release({&*pool, 1}, 10);
        const auto second = make_release({&*other, 1}, 10);
        REQUIRE(first);
        REQUIRE(second);
        CHECK_FALSE(unite(std::vector{*first, *second}, {}));
        // Everybody of a batch stays there: later batches take new people only.
        const auto later = frozen({&a}, slot);
        REQUIRE(later);
        std::set<Nullifier> people;
        std::size_t frozen_people = 0;
        for (const LedgerEntry& entry : a.ledger.entries) {
            for (const FrozenPerson& person : entry.people) {
                people.insert(person.nullifier);
                ++frozen_people;
            }
        }
        CHECK(people.size() == frozen_people);
        MESSAGE("pools: 6 attempts refused, " << frozen_people << " people in one batch each");
    }

    TEST_CASE("all, all but one, one, nobody: words only, also in unions") {
        std::size_t words = 0;
        for (const std::uint32_t people : {6U, 12U, 25U}) {
            for (std::uint32_t yes = 0; yes <= people; ++yes) {
                CAPTURE(people);
                CAPTURE(yes);
                Site place = yes_of(yes, people, people * 100 + yes);
                const auto wide = frozen({&place}, {"wide", 1, {}});
                const auto pulse = frozen({&place}, {"pulse", 1, {}});
                REQUIRE(wide);
                REQUIRE(pulse);
                const bool all = yes + 1 >= people;
                const bool none = yes <= 1;
                CHECK(only_word(find(*wide, "mood"), "a", Word::AlmostEverybody) == all);
                CHECK(only_word(find(*wide, "wants"), "p", Word::AlmostEverybody) == all);
                const std::string level = people < 10 ? "4-5" : "4";
                CHECK(only_word(find(*pulse, "pride"), level, Word::AlmostEverybody) == all);
                const std::optional<Word> x = word_of(find(*wide, "help"), "x");
                CHECK((x == Word::AlmostEverybody) == all);
                CHECK((x == Word::HardlyAnybody) == none);
                words += all || none ? 1 : 0;

                Site half = yes_of(people / 2, people, people * 100 + yes + 50);
                const auto other = frozen({&half}, {"wide", 1, {}});
                REQUIRE(other);
                const auto release = make_release(std::vector{*wide, *other}, 10);
                REQUIRE(release);
                const auto united = unite({&*release, 1}, {});
                REQUIRE(united);
                for (const UnionAtom& atom : united->atoms()) {
                    for (const UnionCell& cell : atom.cells) {
                        if (atom.question == "help" && cell.option == "x") {
                            CHECK(cell.batches == (all || none ? 1 : 2));
                            CHECK(cell.almost_everybody == (all ? 1 : 0));
                            CHECK(cell.hardly_anybody == (none ? 1 : 0));
                        }
                    }
                }
            }
        }
        MESSAGE("words instead of counts in " << words << " workshops of 6, 12, 25 people");
    }

    TEST_CASE("below 10 people a scale has three cells, and no number of people is exact") {
        const std::set<std::string> bands{"5-9", "10-14", "15-19", "20-29", "30-49", "50-99"};
        std::size_t seen = 0;
        for (std::uint32_t people = 5; people <= 60; ++people) {
            Site place = yes_of(people / 2, people, people);
            const auto batch = frozen({&place}, {"pulse", 1, {}});
            REQUIRE(batch);
            CHECK(find(*batch, "pride")->cells.size() == (people < 10 ? 3 : 5));
            const std::string text = json(*batch);
            for (std::size_t at = text.find("\"people\":\""); at != std::string::npos;
                 at = text.find("\"people\":\"", at + 1)) {
                const std::size_t from = at + 10;
                CHECK(bands.count(text.substr(from, text.find('"', from) - from)) == 1);
                ++seen;
            }
        }
        MESSAGE("three cells below 10 people; " << seen << " numbers of people, all in bands");
    }

    TEST_CASE("by rows: no totals or margins beside, small rows only together") {
        Random random{6};
        std::size_t with_rows = 0;
        std::size_t rolled = 0;
        for (std::uint32_t run = 0; run < (deep() ? 400U : 30U); ++run) {
            const Slot slot{run % 2 == 0 ? "map" : "touch", 1, {}};
            Site place = site(run);
            const auto batch = random_batch(place, slot, 15 + random.below(30), random);
            REQUIRE(batch);
            std::set<std::pair<std::string, std::optional<Beneficiary>>> whole;
            std::set<std::pair<std::string, std::optional<Beneficiary>>> by_rows;
            for (const Atom& atom : batch->content().atoms) {
                (atom.row.empty() ? whole : by_rows).insert({atom.question, atom.beneficiary});
                rolled += atom.row == rolled_up_row ? 1 : 0;
            }
            for (const auto& question : by_rows) {
                CHECK(whole.count(question) == 0);
            }
            const bool margin =
                find(*batch, "tasks") != nullptr || find(*batch, "where") != nullptr;
            CHECK(margin == by_rows.empty());
            with_rows += by_rows.empty() ? 0 : 1;
            // A rolled-up row hides at least two rows with somebody in each.
            for (const Atom& atom : batch->content().atoms) {
                if (atom.row == rolled_up_row) {
                    std::set<std::string> shown;
                    for (const Atom& other : batch->content().atoms) {
                        if (other.question == atom.question &&
                            other.beneficiary == atom.beneficiary) {
                            shown.insert(other.row);
                        }
                    }
                    std::set<std::string> hidden;
                    for (const Record& record : place.records) {
                        for (const SharedEntry& entry : record.entries) {
                            if (entry.block == atom.question &&
                                entry.beneficiary == atom.beneficiary) {
                                const std::string row = row_name(record.cards[entry.card - 1U]);
                                if (shown.count(row) == 0) {
                                    hidden.insert(row);
                                }
                            }
                        }
                    }
                    CHECK(hidden.size() >= 2);
                }
            }
        }
        CHECK(with_rows > 0);
        CHECK(rolled > 0);
        MESSAGE(
            "rows: " << with_rows << " batches by rows, " << rolled
                     << " rolled-up rows of two or more"
        );
    }

    TEST_CASE("what is sensitive is never shown by unit") {
        Random random{7};
        Site place = site(1);
        const Slot slot{"sensitive", 1, {}};
        const auto batch = random_batch(place, slot, 12, random);
        REQUIRE(batch);
        const auto release = make_release({&*batch, 1}, 10);
        REQUIRE(release);
        CHECK(unite({&*release, 1}, {}));
        CHECK_FALSE(unite({&*release, 1}, {"Nord"}));
        MESSAGE("sensitive exercise: in the union of all, in no union by unit");
    }
}

}   // namespace wb::privacy
