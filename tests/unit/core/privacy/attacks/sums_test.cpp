// Attacks of privacy.md on many releases together, and on the room.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

#include <doctest/doctest.h>

#include "unit/core/privacy/group.hpp"

namespace wb::privacy {

namespace {

using namespace group;

/// Releases of one made-up company, and who stands behind each table of each batch.
struct Company {
    std::vector<Site> sites = {};
    std::vector<Release> releases = {};
    std::vector<Record> records = {};
};

Company company(Random& random) {
    Company result;
    for (std::uint32_t number = 0; number < 12; ++number) {
        result.sites.push_back(site(number));
    }
    for (const Slot& slot : slots()) {
        std::vector<std::uint32_t> hand_ins(result.sites.size());
        const auto hand_in = [&](std::size_t at, std::uint32_t people) {
            Site& place = result.sites[at];
            for (std::uint32_t i = 0; i < people; ++i) {
                place.records.push_back(random_record(place, hand_ins[at]++, slot, random));
                result.records.push_back(place.records.back());
            }
        };
        const auto release = [&](std::vector<Site*> sites) {
            if (const auto batch = frozen(std::move(sites), slot)) {
                result.releases.push_back(*make_release({&*batch, 1}, 10));
            }
        };
        for (std::size_t at = 0; at < 8; ++at) {
            hand_in(at, 4 + random.below(24));
            release({&result.sites[at]});
            hand_in(at, random.below(8));
            release({&result.sites[at]});
        }
        for (std::size_t at = 8; at < 12; at += 2) {
            hand_in(at, 1 + random.below(6));
            hand_in(at + 1, 1 + random.below(6));
            release({&result.sites[at], &result.sites[at + 1]});
        }
    }
    return result;
}

/// A table by name, whatever its batch.
using Name = std::tuple<std::string, std::string, std::string, int, int>;

Name name(
    const Slot& slot,
    const std::string& question,
    const std::string& row,
    int beneficiary,
    int place
) {
    return {slot.exercise, question, row, beneficiary, place};
}

template <class Table>
int beneficiary(const Table& table) {
    return table.beneficiary ? static_cast<int>(*table.beneficiary) : -1;
}

using Behind = std::map<Name, std::set<Nullifier>>;

}   // namespace

TEST_SUITE("attacks") {
    TEST_CASE("10,000 random sets of releases: every difference has base 0 or at least k") {
        Random random{21};
        const Company all = company(random);
        std::vector<Behind> behind_release;
        for (const Release& release : all.releases) {
            const BatchContent& batch = release.batches().front().content();
            std::vector<Record> people;
            for (const Site& place : all.sites) {
                for (const LedgerEntry& entry : place.ledger.entries) {
                    if (entry.batch != batch.id) {
                        continue;
                    }
                    for (const FrozenPerson& person : entry.people) {
                        const auto record = std::find_if(
                            place.records.begin(),
                            place.records.end(),
                            [&](const Record& one) { return one.nullifier == person.nullifier; }
                        );
                        people.push_back(*record);
                    }
                }
            }
            Behind tables;
            for (const Atom& atom : batch.atoms) {
                tables[name(batch.slot(), atom.question, atom.row, beneficiary(atom), atom.place)] =
                    behind(people, batch, atom);
            }
            behind_release.push_back(std::move(tables));
        }
        const std::uint32_t runs = deep() ? 10000 : 50;
        std::size_t compared = 0;
        std::size_t smallest = 1000;
        for (std::uint32_t run = 0; run < runs; ++run) {
            std::array<std::vector<Release>, 2> sets;
            std::array<Behind, 2> people;
            for (std::size_t i = 0; i < all.releases.size(); ++i) {
                for (std::size_t side = 0; side < 2; ++side) {
                    // Sometimes the same release twice: it counts once.
                    for (std::uint32_t copies = random.below(3); copies > 0; --copies) {
                        sets[side].push_back(all.releases[i]);
                        for (const auto& table : behind_release[i]) {
                            people[side][table.first].insert(
                                table.second.begin(), table.second.end()
                            );
                        }
                    }
                }
            }
            for (std::size_t side = 0; side < 2; ++side) {
                for (const auto& table : people[side]) {
                    const std::set<Nullifier>& mine = table.second;
                    const std::set<Nullifier>& theirs = people[1 - side][table.first];
                    std::vector<Nullifier> rest;
                    std::set_difference(
                        mine.begin(),
                        mine.end(),
                        theirs.begin(),
                        theirs.end(),
                        std::back_inserter(rest)
                    );
                    const bool many = rest.size() >= 5;
                    CHECK((rest.empty() || many));
                    smallest = rest.empty() ? smallest : std::min(smallest, rest.size());
                    ++compared;
                }
            }
            // Sums are sums of published cells.
            const auto united = unite(sets[0], {});
            if (sets[0].empty()) {
                continue;
            }
            REQUIRE(united);
            std::map<BatchId, const BatchContent*> batches;
            for (const Release& release : sets[0]) {
                batches[release.batches().front().content().id] =
                    &release.batches().front().content();
            }
            CHECK(united->batches().size() == batches.size());
            std::map<std::pair<Name, std::string>, std::uint32_t> sums;
            for (const auto& one : batches) {
                for (const Atom& atom : one.second->atoms) {
                    for (const Cell& cell : atom.cells) {
                        if (const auto* const count = std::get_if<std::uint32_t>(&cell.value)) {
                            const Name table = name(
                                one.second->slot(),
                                atom.question,
                                atom.row,
                                beneficiary(atom),
                                atom.place
                            );
                            // Steps of a scale are joined where one workshop has three cells.
                            const std::string option = atom.scale ? "any" : cell.option;
                            sums[{table, option}] += *count;
                        }
                    }
                }
            }
            for (const UnionAtom& atom : united->atoms()) {
                for (const UnionCell& cell : atom.cells) {
                    const Name table =
                        name(atom.slot, atom.question, atom.row, beneficiary(atom), atom.place);
                    sums[{table, atom.scale ? "any" : cell.option}] -= cell.count;
                }
            }
            for (const auto& sum : sums) {
                const Name& table = sum.first.first;
                // "own-1" means something else in every workshop: not in unions.
                if (std::get<2>(table) != "own-1" && sum.first.second != "own-1") {
                    CAPTURE(std::get<1>(table));
                    CAPTURE(std::get<2>(table));
                    CHECK(sum.second == 0);
                }
            }
        }
        MESSAGE(
            runs << " pairs of sets of " << all.releases.size() << " releases: " << compared
                 << " differences, smallest base " << smallest
        );
    }

    TEST_CASE("exercises with several rounds show the room what the file shows") {
        Random random{22};
        std::size_t bars = 0;
        for (std::uint32_t run = 0; run < (deep() ? 400U : 20U); ++run) {
            for (const Slot& slot : slots()) {
                Site place = site(run);
                for (std::uint32_t person = 0; person < 10 + run % 20; ++person) {
                    place.records.push_back(random_record(place, person, slot, random));
                }
                const auto batch = frozen({&place}, slot);
                REQUIRE(batch);
                const Member member = place.member();
                const auto room = room_picture(bundle(), {&member, 1}, *batch);
                REQUIRE(room);
                REQUIRE(room->tables().size() == batch->content().atoms.size());
                for (std::size_t i = 0; i < room->tables().size(); ++i) {
                    const RoomTable& table = room->tables()[i];
                    const Atom& atom = batch->content().atoms[i];
                    if (slot.exercise == "pulse") {
                        CHECK(table.counts == RoomCounts::Blurred);
                    }
                    if (table.counts == RoomCounts::Blurred) {
                        REQUIRE(table.bars.size() == atom.cells.size());
                        for (std::size_t bar = 0; bar < table.bars.size(); ++bar) {
                            CHECK(table.bars[bar].people == atom.cells[bar].value);
                        }
                        continue;
                    }
                    std::uint32_t sum = 0;
                    for (const RoomBar& bar : table.bars) {
                        if (const auto* const people = std::get_if<std::uint32_t>(&bar.people)) {
                            CHECK(*people != 1);
                            sum += *people;
                            ++bars;
                        }
                    }
                    // Bars that add up must not show that one person did not answer.
                    if (table.counting == Counting::OneCell && sum > 0) {
                        CHECK(sum != place.records.size() - 1);
                    }
                }
            }
        }
        MESSAGE("room: " << bars << " exact bars, none of one person; two rounds always blurred");
    }
}

}   // namespace wb::privacy
