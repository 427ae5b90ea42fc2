// The inspector's facts, over one file of every kind as its own writer makes it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/inspect/compare.hpp"
#include "core/inspect/explain.hpp"
#include "core/inspect/stored.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_json.hpp"

#include "unit/core/privacy/group.hpp"
#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::inspect {

namespace {

using namespace privacy::group;
using privacy::FrozenBatch;
using privacy::Slot;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t seed = 73;
constexpr const char* passphrase = "Regen Teller Fahrrad Montag";

constexpr Kind all_kinds[] = {
    Kind::Content,
    Kind::Guide,
    Kind::Drafts,
    Kind::Workshop,
    Kind::HandIn,
    Kind::Box,
    Kind::Key,
    Kind::Desk,
    Kind::Release,
    Kind::Sums,
    Kind::Table};

Bytes bytes_of(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string text_of(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::vector<wire::Sealed> seals() {
    std::vector<wire::Sealed> result;
    for (const privacy::Record& record : samples::records(1)) {
        const auto number = static_cast<std::uint32_t>(1000 + result.size());
        result.push_back(*wire::seal_record(
            samples::bundle(), record, wire::box_key_of(samples::keys()), samples::seed(number)
        ));
    }
    return result;
}

/// A site with so many new people in every slot, and authors of texts.
void add_people(Site& place, std::uint32_t first, std::uint32_t count, Random& random) {
    for (std::uint32_t person = first; person < first + count; ++person) {
        for (const Slot& slot : slots()) {
            place.records.push_back(random_record(place, person, slot, random));
        }
        privacy::Record text = blank(place, person, text_slot());
        text.entries.push_back(written(
            text.exercise, text.text_block, "Satz \"mit\" Klammern ]}, " + std::to_string(person)
        ));
        place.records.push_back(std::move(text));
    }
}

std::vector<FrozenBatch> freeze_all(Site& place) {
    std::vector<FrozenBatch> batches;
    for (const Slot& slot : slots()) {
        if (auto batch = frozen({&place}, slot)) {
            batches.push_back(std::move(*batch));
        }
    }
    const auto member = place.member();
    const auto opened = privacy::open_texts(bundle(), {&member, 1}, text_slot());
    if (const auto* const texts = std::get_if<privacy::Opened>(&opened)) {
        std::vector<std::optional<std::string>> lines;
        for (const std::string& line : texts->texts.lines()) {
            lines.emplace_back(line);
        }
        batches.push_back(*privacy::reviewed(texts->texts, lines));
        place.ledger = texts->ledgers.front();
    }
    return batches;
}

std::string release_text(const std::vector<FrozenBatch>& batches) {
    return wire::write_release(*privacy::make_release(batches, 10), samples::keys());
}

std::vector<FrozenBatch> some_batches() {
    Random random{seed};
    Site place = site(1);
    add_people(place, 0, 14, random);
    return freeze_all(place);
}

Bytes file(Kind kind) {
    const wire::GuessCost cheap{1, 8};
    switch (kind) {
    case Kind::Content: return content::pack(samples::bundle());
    case Kind::Guide: return content::pack(samples::guide());
    case Kind::Drafts: return wire::write_kept(samples::kept());
    case Kind::Workshop: {
        domain::Workshop workshop = samples::workshop();
        workshop.notices = {"Empfang", "Handel Nord", "am Eingang"};
        return wire::sign_workshop(workshop, samples::keys())->file();
    }
    case Kind::HandIn: return wire::write_hand_in({{1, 2, 3}, seals()});
    case Kind::Box: {
        wire::Box box{{1, 2, 3}, seals(), {release_text(some_batches())}};
        std::sort(box.sealed.begin(), box.sealed.end(), wire::comes_before);
        return wire::write_box(box);
    }
    case Kind::Key:
        return *wire::write_key_file({{1, 2, 3}, samples::keys(), {}, {}}, passphrase, {}, cheap);
    case Kind::Desk: {
        domain::Desk desk = samples::desk();
        desk.workshops.front().changes = {"Wir rufen zurueck."};
        return wire::write_desk(desk);
    }
    case Kind::Release: return bytes_of(release_text(some_batches()));
    case Kind::Sums: {
        const std::vector<privacy::Release> all{*privacy::make_release(some_batches(), 10)};
        return bytes_of(wire::union_json(*privacy::unite(all, {})));
    }
    case Kind::Table:
        return bytes_of(wire::release_csv(*privacy::make_release(some_batches(), 10), "0123"));
    }
    return {};
}

Explained explained(const Bytes& bytes) {
    auto found = explain(bytes);
    const auto* const fault = std::get_if<Fault>(&found);
    CAPTURE((fault == nullptr ? std::string_view{} : fault->error.where));
    CAPTURE((fault == nullptr ? 0 : fault->offset.value_or(0)));
    REQUIRE(fault == nullptr);
    return std::move(*std::get_if<Explained>(&found));
}

std::optional<Fault> fault_in(const Bytes& bytes) {
    const auto found = explain(bytes);
    const auto* const fault = std::get_if<Fault>(&found);
    return fault == nullptr ? std::nullopt : std::optional{*fault};
}

bool can_tell(Kind kind) {
    return kind != Kind::Sums && kind != Kind::Table;
}

}   // namespace

TEST_SUITE("inspect") {
    TEST_CASE("rows cover every byte of every kind of file, in order and without a gap") {
        std::set<What> seen;
        for (const Kind kind : all_kinds) {
            const Bytes bytes = file(kind);
            const Explained found = explained(bytes);
            CAPTURE(static_cast<int>(kind));
            CHECK(found.kind == kind);
            std::size_t at = 0;
            for (const Row& row : found.rows) {
                CHECK(row.from == at);
                CHECK(row.size > 0);
                at += row.size;
                seen.insert(row.what);
            }
            CHECK(at == bytes.size());
            MESSAGE(
                "kind " << static_cast<int>(kind) << ": " << bytes.size() << " bytes, "
                        << found.rows.size() << " rows"
            );
        }
        for (int what = 0; what <= static_cast<int>(What::TableLine); ++what) {
            CAPTURE(what);
            CHECK(seen.count(static_cast<What>(what)) == 1);
        }
    }

    TEST_CASE("a changed byte is noticed wherever somebody vouches for the bytes") {
        for (const Kind kind : all_kinds) {
            const Bytes bytes = file(kind);
            CAPTURE(static_cast<int>(kind));
            std::size_t silent = 0;
            const std::size_t step = std::max<std::size_t>(bytes.size() / 97, 1);
            for (std::size_t at = 0; at < bytes.size(); at += step) {
                Bytes changed = bytes;
                changed[at] = static_cast<std::uint8_t>(changed[at] ^ 1U);
                const auto fault = fault_in(changed);
                silent += fault ? 0U : 1U;
                if (fault && can_tell(kind) && at > 12) {
                    CHECK(
                        (fault->trouble == Trouble::Damaged || fault->trouble == Trouble::Altered ||
                         kind == Kind::Release)
                    );
                    CHECK(fault->kind == kind);
                }
            }
            CHECK((silent == 0) == can_tell(kind));
        }
    }

    TEST_CASE("what is not in order is told apart, with its place") {
        const auto trouble = [](const Bytes& bytes) {
            const auto fault = fault_in(bytes);
            REQUIRE(fault);
            return fault->trouble;
        };
        CHECK(trouble({}) == Trouble::NotOurs);
        CHECK(trouble(bytes_of("{\"name\":\"other\"}")) == Trouble::NotOurs);
        CHECK(trouble(bytes_of("a;b;c")) == Trouble::NotOurs);
        CHECK(
            trouble(bytes_of("\xEF\xBB\xBF"
                             "a;b\r\n")) == Trouble::NotOurs
        );
        CHECK(trouble(bytes_of("WIRK")) == Trouble::Damaged);

        Bytes newer = file(Kind::Workshop);
        newer[4] = 2;
        CHECK(trouble(newer) == Trouble::OtherVersion);
        Bytes cut = file(Kind::Box);
        cut.pop_back();
        CHECK(trouble(cut) == Trouble::Damaged);
        CHECK(trouble(Bytes(9 * 1024, 0)) == Trouble::NotOurs);
        Bytes large = file(Kind::Workshop);
        large.resize(wire::limits_of(wire::FileKind::Workshop).file + 1);
        CHECK(trouble(large) == Trouble::TooLarge);

        const std::string text = text_of(file(Kind::Release));
        std::string later = text;
        later.replace(later.find("\"format\":1"), 10, "\"format\":2");
        CHECK(trouble(bytes_of(later)) == Trouble::OtherVersion);
        std::string altered = text;
        const std::size_t digit = altered.find("\"signature\":\"") + 13;
        altered[digit] = altered[digit] == '0' ? '1' : '0';
        CHECK(trouble(bytes_of(altered)) == Trouble::Altered);
        std::string blank = text;
        blank.insert(20, " ");
        const auto fault = fault_in(bytes_of(blank));
        REQUIRE(fault);
        CHECK(fault->trouble == Trouble::Damaged);
        CHECK(fault->kind == Kind::Release);
        CHECK(fault->offset.value_or(0) > 0);
        CHECK(fault->offset.value_or(99) <= 20);
    }

    TEST_CASE("only sealed answers and secrets need a key to be read") {
        std::map<What, Reader> locked;
        for (const Kind kind : all_kinds) {
            for (const Row& row : explained(file(kind)).rows) {
                if (row.reader != Reader::Everybody) {
                    locked[row.what] = row.reader;
                }
            }
        }
        CHECK(
            locked ==
            std::map<What, Reader>{
                {What::SealedAnswers, Reader::KeyHolder}, {What::Secrets, Reader::PassphraseHolder}}
        );
    }

    TEST_CASE("a draft is told by its options and levels, never by what was written") {
        const Explained found = explained(file(Kind::Drafts));
        std::set<Given::Form> forms;
        bool own = false;
        for (const Row& row : found.rows) {
            if (const auto* const draft = std::get_if<GivenDraft>(&row.value)) {
                CHECK_FALSE(draft->exercise.empty());
                for (const Given& given : draft->answers) {
                    forms.insert(given.form);
                    own = own || given.own_words;
                }
            }
        }
        CHECK(forms.size() == 4);
        CHECK(own);
    }

    TEST_CASE("what is not in a file is said only where its writer keeps to it") {
        std::set<Absent> said;
        for (const Kind kind : all_kinds) {
            CAPTURE(static_cast<int>(kind));
            const std::vector<Absent> absent = absent_in(kind);
            CHECK(std::is_sorted(absent.begin(), absent.end()));
            CHECK(std::adjacent_find(absent.begin(), absent.end()) == absent.end());
            said.insert(absent.begin(), absent.end());
            const auto lacks = [&](Absent what) {
                return std::find(absent.begin(), absent.end(), what) != absent.end();
            };
            const bool answers = kind == Kind::Drafts || kind == Kind::HandIn ||
                                 kind == Kind::Box || kind == Kind::Key || kind == Kind::Release ||
                                 kind == Kind::Sums || kind == Kind::Table;
            CHECK(lacks(Absent::Answers) == !answers);
            CHECK(lacks(Absent::SecretKeys) == (kind != Kind::Key && kind != Kind::Desk));
            CHECK_FALSE((lacks(Absent::OwnWords) && kind == Kind::Drafts));
            CHECK_FALSE((lacks(Absent::SingleAnswers) && !can_tell(kind) && kind == Kind::Box));
            const bool many = kind == Kind::Box || kind == Kind::Release || kind == Kind::Sums ||
                              kind == Kind::Table;
            CHECK(lacks(Absent::Order) == many);
            CHECK(lacks(Absent::Links) == many);
            const std::string text = text_of(file(kind));
            CHECK(text.find(passphrase) == std::string::npos);
            const auto keys = samples::keys();
            const std::string secret{keys.box_seed.begin(), keys.box_seed.end()};
            CHECK(text.find(secret) == std::string::npos);
        }
        for (int what = 0; what <= static_cast<int>(Absent::Passphrase); ++what) {
            CAPTURE(what);
            CHECK(said.count(static_cast<Absent>(what)) == 1);
        }
    }

    TEST_CASE("two releases of one workshop differ by whole batches") {
        Random random{seed};
        Site place = site(1);
        add_people(place, 0, 14, random);
        std::vector<FrozenBatch> batches = freeze_all(place);
        const auto release = [](const std::vector<FrozenBatch>& all) {
            return *explained(bytes_of(release_text(all))).release;
        };
        const auto before = release(batches);
        add_people(place, 100, 12, random);
        std::vector<FrozenBatch> later = freeze_all(place);
        REQUIRE(later.size() > 2);
        std::vector<FrozenBatch> both = batches;
        both.insert(both.end(), later.begin(), later.end());
        const auto after = release(both);

        const auto found = compare(before, after);
        const auto* const difference = std::get_if<Difference>(&found);
        REQUIRE(difference != nullptr);
        CHECK(difference->only_first.empty());
        CHECK(difference->both.size() == batches.size());
        CHECK(difference->only_second.size() == later.size());
        CHECK(difference->same_key);
        for (const NamedBatch& batch : difference->only_second) {
            CHECK(batch.number == 2);
        }
        const auto back = compare(after, before);
        REQUIRE(std::get_if<Difference>(&back) != nullptr);
        CHECK(std::get_if<Difference>(&back)->only_first == difference->only_second);
        MESSAGE(
            batches.size() << " batches in both, " << later.size() << " only in the later release"
        );
    }

    TEST_CASE("another count of the same people contradicts") {
        Random random{seed};
        Site place = site(1);
        add_people(place, 0, 14, random);
        Site again = place;
        add_people(again, 50, 1, random);
        const auto first = *explained(bytes_of(release_text(freeze_all(place)))).release;
        const auto second = *explained(bytes_of(release_text(freeze_all(again)))).release;
        const auto found = compare(first, second);
        const auto* const contradicted = std::get_if<Contradicted>(&found);
        REQUIRE(contradicted != nullptr);
        CHECK(contradicted->why == Contradiction::SamePeople);
        CHECK(contradicted->batch.number == 1);
    }

    TEST_CASE("one batch with other content contradicts") {
        const std::vector<FrozenBatch> batches = some_batches();
        const auto first = *explained(bytes_of(release_text(batches))).release;
        std::string text = wire::release_json(
            *privacy::make_release(batches, 10), wire::signing_key_of(samples::keys())
        );
        const std::size_t flag = text.find("\"breakdown\":true");
        REQUIRE(flag != std::string::npos);
        text.replace(flag, 16, "\"breakdown\":false");
        const auto signature =
            wire::sign(wire::bytes_of(text), wire::Purpose::Release, samples::keys());
        const auto second = explained(bytes_of(wire::signed_json(text, signature)));
        REQUIRE(second.release);
        const auto found = compare(first, *second.release);
        const auto* const contradicted = std::get_if<Contradicted>(&found);
        REQUIRE(contradicted != nullptr);
        CHECK(contradicted->why == Contradiction::OtherContent);
    }

    TEST_CASE("what a browser keeps is known by its place and name") {
        struct Known {
            Place place;
            const char* key;
            Item item;
        };

        const Known all[] = {
            {Place::People, "draft", Item::Drafts},
            {Place::People, "workshop", Item::Workshop},
            {Place::People, "lead", Item::Desk},
            {Place::People, "key.00ff", Item::KeyFile},
            {Place::People, "box.00ff.1234", Item::SealedRecords},
            {Place::People, "mark.00ff.1234", Item::Mark},
            {Place::People, "participant.00ff", Item::Participant},
            {Place::People, "other", Item::OfThisApp},
            {Place::Releases, "release.0123", Item::Release},
            {Place::Releases, "workshop.00ff", Item::Workshop},
            {Place::Releases, "key.00ff", Item::ConfirmedKey},
            {Place::LocalStorage, "wirkbrille.language", Item::Language},
            {Place::LocalStorage, "wirkbrille.settings", Item::Display},
            {Place::LocalStorage, "wirkbrille.new", Item::OfThisApp},
            {Place::SessionStorage, "theirs", Item::Foreign},
            {Place::Cache, "wirkbrille.v1", Item::OfThisApp},
            {Place::Cache, "theirs", Item::Foreign},
            {Place::Cookie, "a=b", Item::Foreign},
            {Place::OtherDatabase, "theirs", Item::Foreign},
        };
        std::set<Item> seen;
        for (const Known& known : all) {
            CAPTURE(known.key);
            CHECK(item_of(known.place, known.key) == known.item);
            seen.insert(known.item);
        }
        CHECK(seen.size() == static_cast<std::size_t>(Item::Foreign) + 1);
        for (const Item item :
             {Item::Drafts, Item::Workshop, Item::Desk, Item::KeyFile, Item::Release}) {
            CHECK(is_file(item));
        }
        CHECK_FALSE(is_file(Item::SealedRecords));
    }
}

}   // namespace wb::inspect
