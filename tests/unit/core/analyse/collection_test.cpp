#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/analyse/collection.hpp"
#include "core/analyse/compare.hpp"
#include "core/analyse/selection.hpp"
#include "core/analyse/sums.hpp"
#include "core/privacy/union.hpp"

#include "unit/core/privacy/group.hpp"
#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::analyse {

namespace {

using namespace privacy::group;
using privacy::FrozenBatch;
using privacy::Slot;

constexpr std::uint32_t seed = 61;

std::span<const std::uint8_t> bytes(const std::string& text) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): text as the bytes it is
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string release_text(const std::vector<FrozenBatch>& batches, std::uint32_t key = 1) {
    return wire::write_release(*privacy::make_release(batches, 10), samples::keys(key));
}

/// A site with so many people in every slot, in the unit of that path.
Site peopled(std::uint32_t number, Path unit, std::uint32_t people, Random& random) {
    Site place = site(number);
    place.workshop.unit = std::move(unit);
    for (const Slot& slot : slots()) {
        for (std::uint32_t person = 0; person < people; ++person) {
            place.records.push_back(random_record(place, person, slot, random));
        }
    }
    return place;
}

std::vector<FrozenBatch> all_frozen(Site& place) {
    std::vector<FrozenBatch> batches;
    for (const Slot& slot : slots()) {
        if (auto batch = frozen({&place}, slot)) {
            batches.push_back(std::move(*batch));
        }
    }
    return batches;
}

Incoming file(const std::string& name, const std::string& text) {
    return read_file(0, name, bytes(text));
}

Verdict verdict_of(const std::string& text) {
    const Incoming incoming = file("x", text);
    const auto* const verdict = std::get_if<Verdict>(&incoming.found);
    REQUIRE(verdict != nullptr);
    return *verdict;
}

Collection trusting(std::uint32_t keys) {
    Collection collection;
    for (std::uint32_t key = 1; key <= keys; ++key) {
        collection = with_key(collection, wire::signing_key_of(samples::keys(key)));
    }
    return collection;
}

/// Twelve workshops in three regions, one key each; the last two are too small for some exercises.
Collection company(Random& random) {
    const char* const regions[] = {"Nord", "Mitte", "West"};
    std::vector<Incoming> files;
    for (std::uint32_t number = 0; number < 12; ++number) {
        const Path unit{regions[number % 3], "Filiale " + std::to_string(number)};
        Site place = peopled(number, unit, number < 10 ? 8 + 3 * number : 6, random);
        files.push_back(
            file("r" + std::to_string(number), release_text(all_frozen(place), number + 1))
        );
    }
    Settled settled = settle(trusting(12), files);
    for (const Outcome& outcome : settled.outcomes) {
        REQUIRE(outcome.verdict == Verdict::Accepted);
    }
    return settled.collection;
}

/// The sum of every published count in the batches, by exercise, question, option ...
using Counts = std::map<std::string, std::int64_t>;

Counts counts_of(const Batches& batches) {
    Counts counts;
    const auto united = privacy::unite(as_frozen(batches));
    if (!united) {
        return counts;
    }
    for (const privacy::UnionAtom& atom : united->atoms()) {
        for (const privacy::UnionCell& cell : atom.cells) {
            counts
                [atom.slot.exercise + "|" + atom.question + "|" + atom.row + "|" +
                 std::to_string(atom.place) + "|" +
                 std::to_string(atom.beneficiary ? static_cast<int>(*atom.beneficiary) : -1) + "|" +
                 cell.option] += cell.count;
        }
    }
    return counts;
}

}   // namespace

TEST_SUITE("analyse") {
    TEST_CASE("a release is taken in once its key is known, and only once") {
        Random random{seed};
        Site place = peopled(1, {"Nord"}, 14, random);
        const std::string text = release_text(all_frozen(place));
        const Incoming one = file("a.json", text);

        const Settled unknown = settle({}, {one});
        CHECK(unknown.outcomes.front().verdict == Verdict::UnknownKey);
        CHECK(unknown.waiting.size() == 1);
        CHECK(unknown.collection.releases().empty());

        const Settled known = settle(trusting(1), {one, file("copy.json", text)});
        CHECK(known.outcomes[0].verdict == Verdict::Accepted);
        CHECK(known.outcomes[1].verdict == Verdict::AlreadyHere);
        CHECK(known.collection.releases().size() == 1);
        CHECK(known.collection.releases().front().release->digits == wire::release_digits(text));
        CHECK(settle(known.collection, {one}).outcomes.front().verdict == Verdict::AlreadyHere);

        const Collection empty =
            without(known.collection, {known.collection.releases().front().release->digits});
        CHECK(empty.releases().empty());
        CHECK(empty.batches().empty());
        CHECK(settle(empty, {one}).outcomes.front().verdict == Verdict::Accepted);
    }

    TEST_CASE("what is no unaltered release is named for what it is") {
        Random random{seed};
        Site place = peopled(1, {"Nord"}, 14, random);
        const std::string text = release_text(all_frozen(place));
        std::string changed = text;
        const std::size_t count = changed.find("\"count\":") + 8;
        changed[count] = changed[count] == '3' ? '4' : '3';
        CHECK(verdict_of(changed) == Verdict::Changed);
        CHECK(verdict_of(text.substr(0, text.size() / 2)) == Verdict::NotSigned);
        const std::size_t end = text.rfind("\"texts\"");
        CHECK(verdict_of(text.substr(0, end)) == Verdict::Damaged);
        std::string unsigned_text = text;
        const std::size_t signature = text.find(",\"signature\":\"");
        unsigned_text.erase(signature, 14 + 128 + 1);
        CHECK(verdict_of(unsigned_text) == Verdict::NotSigned);
        CHECK(verdict_of("{\"name\":\"package\"}") == Verdict::OtherProduct);
        CHECK(verdict_of("a;b;c") == Verdict::OtherProduct);
        CHECK(verdict_of("") == Verdict::OtherProduct);
        CHECK(verdict_of(std::string(wire::largest_release + 1, '{')) == Verdict::TooLarge);
        std::string workshop;
        const auto signed_workshop = wire::sign_workshop(samples::workshop(), samples::keys());
        REQUIRE(signed_workshop);
        for (const std::uint8_t byte : signed_workshop->file()) {
            workshop.push_back(static_cast<char>(byte));
        }
        CHECK(std::holds_alternative<std::shared_ptr<const wire::SignedWorkshop>>(
            file("workshop.wirk", workshop).found
        ));
        workshop.back() = static_cast<char>(workshop.back() ^ 1);
        CHECK(verdict_of(workshop) == Verdict::Damaged);
    }

    TEST_CASE("a descriptor vouches for its key, wherever it stands among the files") {
        Random random{seed};
        Site place = peopled(1, {"Nord"}, 14, random);
        const Incoming release = file("a.json", release_text(all_frozen(place)));
        const auto descriptor = wire::sign_workshop(samples::workshop(), samples::keys());
        REQUIRE(descriptor);
        const std::vector<std::uint8_t> workshop = descriptor->file();
        const Settled settled = settle({}, {release, read_file(1, "workshop.wirk", workshop)});
        CHECK(settled.outcomes[0].verdict == Verdict::Accepted);
        CHECK(settled.outcomes[1].verdict == Verdict::WorkshopKnown);
        CHECK(settled.collection.workshop(descriptor->id()) != nullptr);
    }

    TEST_CASE("two batches that name one part are never both taken in, and the other is named") {
        Random random{seed};
        Site one = peopled(1, {"Nord"}, 14, random);
        Site other = peopled(1, {"Nord"}, 14, random);
        const Settled settled = settle(
            trusting(1),
            {file("first.json", release_text(all_frozen(one))),
             file("second.json", release_text(all_frozen(other)))}
        );
        CHECK(settled.outcomes[0].verdict == Verdict::Accepted);
        CHECK(settled.outcomes[1].verdict == Verdict::Contradicts);
        CHECK(settled.outcomes[1].against == "first.json");
        CHECK(settled.collection.releases().size() == 1);
    }

    TEST_CASE("units hold whole batches: a pool counts only where all of it is") {
        Random random{seed};
        Site one = peopled(1, {"Nord", "Eins"}, 4, random);
        Site two = peopled(2, {"Nord", "Zwei"}, 4, random);
        Site third = peopled(3, {"Nord", "Eins"}, 12, random);
        const auto pool = frozen({&one, &two}, {"pulse", 1, {}});
        REQUIRE(pool);
        const Settled settled = settle(
            trusting(1),
            {file("pool.json", release_text({*pool})),
             file("third.json", release_text(all_frozen(third)))}
        );
        const Collection& collection = settled.collection;
        CHECK(chosen(collection, {{"Nord"}, "pulse", {}, {}}).size() == 2);
        CHECK(chosen(collection, {{"Nord", "Eins"}, "pulse", {}, {}}).size() == 1);
        CHECK(chosen(collection, {{"Nord", "Zwei"}, {}, {}, {}}).empty());
        CHECK(chosen(collection, {{}, {}, {}, one.id}).empty());
        CHECK(chosen(collection, {{}, {}, {}, third.id}).size() == all_frozen(third).size() + 5);
        const Unit nord = unit_at(collection, {"Nord"});
        CHECK(nord.workshops == 3);
        CHECK(nord.children == std::vector<Child>{{"Eins", 2}, {"Zwei", 1}});
        CHECK(nord.beyond == 0);
        CHECK(nord.together == 1);   // "sensitive" of the third
        const Unit eins = unit_at(collection, {"Nord", "Eins"});
        CHECK(eins.beyond == 1);
        CHECK(unit_at(collection, {"West"}).workshops == 0);
    }

    TEST_CASE("10,000 random pairs of selections: each sum is that of its batches, each difference "
              "whole batches") {
        Random random{seed};
        const Collection collection = company(random);
        std::vector<Path> units{{}};
        for (const Batch& batch : collection.batches()) {
            for (const Path& path : batch.content().units) {
                units.push_back(path);
                units.push_back({path.front()});
            }
        }
        const char* const exercises[] = {"", "pulse", "wide", "map", "touch", "sensitive"};
        std::map<Batches, Counts> sums;
        const auto counts = [&](const Batches& batches) -> const Counts& {
            const auto found = sums.find(batches);
            return found == sums.end() ? sums.emplace(batches, counts_of(batches)).first->second
                                       : found->second;
        };
        const auto any = [&] {
            Selection selection;
            selection.unit = units[random.below(static_cast<std::uint32_t>(units.size()))];
            selection.exercise = exercises[random.below(6)];
            if (random.chance(30)) {
                selection.round = static_cast<std::uint8_t>(1 + random.below(2));
            }
            if (random.chance(20)) {
                const auto& all = collection.batches();
                selection.workshop = all[random.below(static_cast<std::uint32_t>(all.size()))]
                                         .content()
                                         .parts.front()
                                         .workshop;
            }
            return selection;
        };
        std::size_t differences = 0;
        std::uint32_t smallest = 1000;
        for (int i = 0; i < 10000; ++i) {
            const Batches a = chosen(collection, any());
            const Batches b = chosen(collection, any());
            Batches only_a;
            std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only_a));
            for (const Batch* const batch : only_a) {
                smallest = std::min<std::uint32_t>(smallest, batch->content().k);
                CHECK(batch->content().k >= 5);
            }
            Batches both;
            std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
            differences += only_a.empty() ? 0 : 1;
            // What is in one and not in the other adds up exactly to the difference of the sums, so
            // nothing smaller than whole batches is ever in it.
            Counts apart;
            for (const Batch* const batch : a) {
                for (const auto& [cell, count] : counts({batch})) {
                    apart[cell.substr(0, cell.rfind('|'))] += count;
                }
            }
            Counts together;
            for (const auto& [cell, count] : counts(a)) {
                together[cell.substr(0, cell.rfind('|'))] += count;
            }
            CHECK(apart == together);
        }
        MESSAGE(
            "seed ",
            seed,
            ": ",
            differences,
            " of 10000 differences hold something, the smallest k ",
            smallest
        );
        CHECK(differences > 1000);
    }

    TEST_CASE("a sum is off by 2 standard deviations of all its noise, rounded up") {
        CHECK(blur_of(0) == 0);
        CHECK(blur_of(9) == 2);       // 2 * 0.95
        CHECK(blur_of(54) == 5);      // six groups: 2 * 2.32
        CHECK(blur_of(1080) == 21);   // 120 groups: 2 * 10.39
    }

    TEST_CASE("numbered cells give the sums of a union, whatever was numbered before") {
        Random random{seed};
        const Collection collection = company(random);
        const Collection smaller = without(collection, {collection.releases()[3].release->digits});
        for (const Collection* const one : {&collection, &smaller}) {
            const Batches all = chosen(*one, {});
            const auto united = privacy::unite(as_frozen(all));
            REQUIRE(united);
            REQUIRE(united->atoms().size() > 50);
            CHECK(one->numbers().sums(cells(all)) == united->atoms());
            auto asked = united->atoms();
            asked.erase(
                std::remove_if(
                    asked.begin(),
                    asked.end(),
                    [](const privacy::UnionAtom& atom) { return atom.question != "pride"; }
                ),
                asked.end()
            );
            REQUIRE(!asked.empty());
            CHECK(one->numbers().sums(cells(all), std::vector<std::string>{"pride"}) == asked);
        }
        CHECK(collection.numbers().sums({}).empty());
    }

    TEST_CASE("pictures of a sum are made of the sums, with the shares of those who have a number"
    ) {
        Random random{seed};
        const Collection collection = company(random);
        const content::Exercise& pulse = *privacy::find_exercise(bundle(), "pulse");
        content::Picture wanted;
        wanted.id = "pride";
        wanted.kind = content::PictureKind::Distribution;
        wanted.blocks = {"pride"};
        const Batches batches = chosen(collection, {{}, "pulse", std::uint8_t{1}, {}});
        REQUIRE(batches.size() == 12);
        const auto atoms = privacy::unite(as_frozen(batches))->atoms();
        const auto atom = std::find_if(atoms.begin(), atoms.end(), [](const auto& one) {
            return one.question == "pride";
        });
        REQUIRE(atom != atoms.end());
        const SumPicture sum = sum_picture(wanted, pulse, collection.numbers(), batches);
        CHECK(sum.groups == 12);
        CHECK(sum.other_revision == 0);
        const auto* const picture = std::get_if<pictures::Distribution>(&sum.picture.body);
        REQUIRE(picture != nullptr);
        REQUIRE(picture->charts.size() == 1);
        const auto& bars = picture->charts.front().bars;
        REQUIRE(bars.size() == atom->cells.size());
        std::uint32_t variance_tenths = 0;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const privacy::UnionCell& cell = atom->cells[i];
            CHECK(bars[i].bar.options == std::vector<std::string>{cell.option});
            CHECK(*std::get_if<std::uint32_t>(&bars[i].bar.people) == cell.count);
            CHECK(bars[i].bar.base == cell.base);
            variance_tenths = std::max(variance_tenths, cell.variance_tenths);
        }
        CHECK(sum.blur == blur_of(variance_tenths));
        content::Exercise newer = pulse;
        newer.revision = 2;
        const SumPicture none = sum_picture(wanted, newer, collection.numbers(), batches);
        CHECK(none.groups == 0);
        CHECK(none.other_revision == 12);
    }

    TEST_CASE("a clear difference is told from the blur, and lines keep their order") {
        Random random{seed};
        std::vector<Incoming> files;
        const std::vector<int> levels{5, 2, 5};
        for (std::uint32_t number = 0; number < 3; ++number) {
            Site place = site(number);
            place.workshop.unit = {"Bereich " + std::to_string(number)};
            for (std::uint32_t person = 0; person < 30; ++person) {
                privacy::Record record = blank(place, person, {"pulse", 1, {}});
                const int level = person % 3 == 0 ? 3 : levels[number];
                record.entries.push_back(rated("pulse", "pride", level));
                place.records.push_back(record);
            }
            const auto batch = frozen({&place}, {"pulse", 1, {}});
            REQUIRE(batch);
            files.push_back(file(std::to_string(number), release_text({*batch})));
        }
        const Collection collection = settle(trusting(1), files).collection;
        const content::Exercise& pulse = *privacy::find_exercise(bundle(), "pulse");
        const auto what = comparables(pulse, collection.numbers(), chosen(collection, {}));
        REQUIRE(what.size() == 1);
        CHECK(what.front().scale);
        const Measure measure{"pride", std::nullopt, true, std::string{upper_steps}};
        std::vector<CompareGroup> groups;
        for (int number = 0; number < 4; ++number) {
            groups.push_back(
                {chosen(collection, {{"Bereich " + std::to_string(number)}, {}, {}, {}}), false}
            );
        }
        const auto in = [&](const std::vector<CompareGroup>& held, Against against) {
            return compare(pulse, collection.numbers(), measure, held, against);
        };
        const auto compared = in(groups, Against::Others);
        REQUIRE(compared.size() == 4);
        CHECK(compared[0].standing == Standing::More);
        CHECK(compared[1].standing == Standing::Less);
        CHECK(compared[2].standing == Standing::More);
        CHECK(compared[3].absent == Absent::NoResult);
        CHECK(compared[0].share.low < compared[0].share.percent);
        CHECK(compared[0].share.high > compared[0].share.percent);
        CHECK(compared[0].share.percent > 55);
        const auto same = in({groups[0], groups[2]}, Against::First);
        CHECK(same[0].standing == Standing::Alone);
        CHECK(same[1].standing == Standing::Unclear);
        CHECK(in({{{}, true}}, Against::First).front().absent == Absent::OnlyTogether);
    }
}

}   // namespace wb::analyse
