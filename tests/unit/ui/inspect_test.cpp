// The inspector's page in both languages, as its records say it: every kind of file, every trouble,
// everything that a browser may keep.
#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/csv.hpp"
#include "core/wire/desk_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/release_json.hpp"

#include "support/driver.hpp"
#include "unit/core/privacy/group.hpp"
#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::test {

namespace {

namespace group = privacy::group;
using app::results::Inspect;
using inspect::Item;
using ui::LeadText;
using ui::Role;
using Bytes = std::vector<std::uint8_t>;
using Visit = std::function<void(ResultsDriver&, const std::string&)>;

constexpr content::Language languages[] = {content::Language::German, content::Language::English};

struct NamedFile {
    std::string name = {};
    Bytes bytes = {};
};

Bytes bytes_of(const std::string& text) {
    return {text.begin(), text.end()};
}

/// Releases of one workshop: of 14 people, and again when 12 more have come; and of 15 at first.
struct Releases {
    std::string first = {};
    std::string second = {};
    std::string other = {};
    std::vector<privacy::FrozenBatch> batches = {};
};

void add_people(group::Site& place, std::uint32_t from, std::uint32_t to, group::Random& random) {
    for (std::uint32_t person = from; person < to; ++person) {
        for (const privacy::Slot& slot : group::slots()) {
            place.records.push_back(group::random_record(place, person, slot, random));
        }
    }
}

void freeze(group::Site& place, std::vector<privacy::FrozenBatch>& batches) {
    for (const privacy::Slot& slot : group::slots()) {
        if (auto batch = group::frozen({&place}, slot)) {
            batches.push_back(std::move(*batch));
        }
    }
}

Releases releases() {
    const auto text = [](const std::vector<privacy::FrozenBatch>& batches) {
        return wire::write_release(*privacy::make_release(batches, 10), samples::keys());
    };
    Releases result;
    group::Random random{91};
    group::Site place = group::site(1);
    add_people(place, 0, 14, random);
    group::Site other = place;
    freeze(place, result.batches);
    result.first = text(result.batches);
    add_people(other, 14, 15, random);
    std::vector<privacy::FrozenBatch> batches;
    freeze(other, batches);
    result.other = text(batches);
    add_people(place, 50, 62, random);
    batches = result.batches;
    freeze(place, batches);
    result.second = text(batches);
    return result;
}

std::vector<NamedFile> files() {
    const wire::GuessCost cheap{1, 8};
    const wire::Sealed sealed(wire::seal_overhead + 256, 7);
    const Releases all = releases();
    const auto release = *privacy::make_release(all.batches, 10);
    const std::vector<privacy::Release> one{release};
    Bytes damaged = bytes_of(all.first);
    damaged[damaged.size() / 2] = '#';
    std::string altered = all.first;
    const std::size_t digit = altered.find("\"signature\":\"") + 13;
    altered[digit] = altered[digit] == '0' ? '1' : '0';
    Bytes newer = wire::sign_workshop(samples::workshop(), samples::keys())->file();
    newer[4] = 2;
    return {
        {"content.bin", packed_content(content::Language::German)},
        {"antworten.wirk", wire::write_kept(samples::kept())},
        {"workshop.wirk", wire::sign_workshop(samples::workshop(), samples::keys())->file()},
        {"abgabe.wirk", wire::write_hand_in({{1, 2}, {sealed}})},
        {"box.wirk", wire::write_box({{1, 2}, {sealed}, {all.first}})},
        {"workshop.key",
         *wire::write_key_file({{1, 2}, samples::keys(), {}, {}}, "vier Worte", {}, cheap)},
        {"desk.wirk", wire::write_desk(samples::desk())},
        {"release.json", bytes_of(all.first)},
        {"union.json", bytes_of(wire::union_json(*privacy::unite(one, {})))},
        {"release.csv", bytes_of(wire::release_csv(release, "0123"))},
        {"damaged.json", damaged},
        {"altered.json", bytes_of(altered)},
        {"newer.wirk", newer},
        {"foreign.txt", bytes_of("etwas anderes")},
    };
}

void act(ResultsDriver& app, const app::results::Action& action) {
    app.program.act(action, app.now_ms);
    app.settle();
}

void step(ResultsDriver& app, app::results::InspectAction what) {
    act(app, Inspect{std::move(what)});
}

void look_at(ResultsDriver& app, const std::vector<NamedFile>& some) {
    step(app, app::results::BeginLook{static_cast<std::uint32_t>(some.size())});
    for (const NamedFile& file : some) {
        step(app, app::results::LookAt{file.name, file.bytes, app::FileStatus::Read});
    }
}

std::vector<app::results::StoredItem> everything() {
    std::vector<app::results::StoredItem> items;
    for (int item = 0; item <= static_cast<int>(Item::Foreign); ++item) {
        const auto number = static_cast<std::uint32_t>(items.size());
        items.push_back({static_cast<Item>(item), number, item == 4 ? 12U : 1U, 4096U + number});
    }
    return items;
}

void open_inspector(ResultsDriver& app) {
    act(app, app::DraftLoaded{app::StoreStatus::Empty, {}});
    app.press(Role::Button, app.text(LeadText::inspect_door));
}

void tour(content::Language language, const ui::Surface& surface, const Visit& visit) {
    ResultsDriver app{language, surface};
    act(app, app::DraftLoaded{app::StoreStatus::Empty, {}});
    visit(app, "files");
    app.press(Role::Button, app.text(LeadText::inspect_door));
    visit(app, "asked");
    step(app, app::results::TellStored{});
    step(app, app::results::TellBuild{});
    visit(app, "nothing stored, no list");
    step(app, app::results::TellStored{everything()});
    step(app, app::results::TellBuild{Bytes{1, 2, 3}});
    visit(app, "everything stored");
    step(app, app::results::OpenStored{static_cast<std::uint32_t>(Item::SealedRecords)});
    visit(app, "reading");
    step(app, app::results::LookAt{{}, Bytes(wire::seal_overhead + 256, 7), app::FileStatus::Read});
    visit(app, "sealed record");
    step(app, app::results::BeginLook{1});
    step(app, app::results::LookAt{"x", {}, app::FileStatus::Unreadable});
    visit(app, "unreadable");
    step(app, app::results::BeginLook{1});
    step(app, app::results::LookAt{"x", {}, app::FileStatus::TooLarge});
    visit(app, "too large");
    for (const NamedFile& file : files()) {
        look_at(app, {file});
        visit(app, file.name);
        step(app, app::results::ToggleBytes{});
        visit(app, file.name + " with bytes");
        step(app, app::results::ToggleBytes{});
    }
    const Releases all = releases();
    look_at(app, {{"alt.json", bytes_of(all.first)}, {"neu.json", bytes_of(all.second)}});
    visit(app, "differ");
    look_at(app, {{"alt.json", bytes_of(all.first)}, {"gleich.json", bytes_of(all.first)}});
    visit(app, "same");
    look_at(app, {{"alt.json", bytes_of(all.first)}, {"falsch.json", bytes_of(all.other)}});
    visit(app, "contradict");
}

bool takes_focus(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Checkbox ||
           role == Role::FileInput;
}

bool shows_text(const ResultsDriver& app, const std::string& text) {
    const auto records = app.records();
    return std::any_of(records.begin(), records.end(), [&](const Seen& seen) {
        return seen.name.find(text) != std::string::npos;
    });
}

}   // namespace

TEST_SUITE("inspect_page") {
    TEST_CASE("every state has one main heading, headings in steps, unique ids, names without gaps"
    ) {
        for (const auto language : languages) {
            std::size_t states = 0;
            tour(language, {}, [&](ResultsDriver& app, const std::string& state) {
                CAPTURE(state);
                ++states;
                std::set<std::uint32_t> ids;
                int main_headings = 0;
                int level = 0;
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(ids.insert(seen.id).second);
                    CHECK(utf8::valid(seen.name));
                    CHECK(seen.name.find('{') == std::string::npos);
                    if (seen.role == Role::Heading) {
                        main_headings += seen.level == 1 ? 1 : 0;
                        CHECK(seen.level <= level + 1);
                        level = seen.level;
                    }
                    if (takes_focus(seen.role)) {
                        CHECK_FALSE(seen.name.empty());
                    }
                }
                CHECK(main_headings == 1);
            });
            CHECK(states >= 39);
        }
    }

    TEST_CASE(
        "nothing stands beyond the edge of a phone of 320 px, and every target is large enough"
    ) {
        ui::Surface phone;
        phone.width = 320;
        phone.height = 568;
        phone.coarse_pointer = true;
        for (const auto language : languages) {
            tour(language, phone, [&](ResultsDriver& app, const std::string& state) {
                CAPTURE(state);
                for (const Seen& seen : app.records()) {
                    CAPTURE(seen.name);
                    CHECK(seen.rect.x >= 0);
                    CHECK(seen.rect.right() <= phone.width + 1);
                    if (takes_focus(seen.role)) {
                        CHECK(seen.rect.height >= 44);
                        CHECK(seen.rect.width >= 44);
                    }
                }
            });
        }
    }

    TEST_CASE("what is inspected is neither kept nor taken in, and is forgotten with the page") {
        ResultsDriver app;
        open_inspector(app);
        CHECK(app.ports.lists == 1);
        CHECK(app.ports.builds == 1);
        look_at(app, {{"release.json", bytes_of(releases().first)}});
        CHECK(app.shows(Role::Heading, "release.json: " + app.text(LeadText::inspect_kind_release))
        );
        CHECK(app.ports.kept == 0);
        CHECK(app.program.model().collection.releases().empty());
        CHECK(app.program.model().waiting.empty());
        app.press(Role::Button, app.text(LeadText::results_files));
        CHECK(app.program.model().inspecting == app::results::Inspecting{});
    }

    TEST_CASE("what comes when the page was left, or was not asked for, changes nothing") {
        ResultsDriver app;
        open_inspector(app);
        const auto model = app.program.model();
        step(app, app::results::LookAt{"x", {1}, app::FileStatus::Read});
        CHECK(app.program.model() == model);
        step(app, app::results::OpenStored{3});
        CHECK(app.ports.asked.empty());
        step(app, app::results::TellStored{everything()});
        step(app, app::results::OpenStored{99});
        CHECK(app.ports.asked.empty());
        step(app, app::results::OpenStored{0});
        CHECK(app.ports.asked == std::vector<std::uint32_t>{0});
        app.press(Role::Button, app.text(LeadText::results_files));
        const auto left = app.program.model();
        step(app, app::results::LookAt{"x", {1}, app::FileStatus::Read});
        step(app, app::results::TellBuild{Bytes{1}});
        CHECK(app.program.model() == left);
    }

    TEST_CASE("rows come thirty at a time, and their bytes when they are wanted") {
        ResultsDriver app;
        open_inspector(app);
        look_at(app, {{"release.json", bytes_of(releases().first)}});
        const auto rows = [&] {
            const auto records = app.records();
            const std::string begin = app.text(LeadText::inspect_row).substr(0, 5);
            return std::count_if(records.begin(), records.end(), [&](const Seen& seen) {
                return seen.role == Role::Paragraph && seen.name.compare(0, 5, begin) == 0 &&
                       seen.name.find(" bis ") != std::string::npos;
            });
        };
        CHECK(rows() == 30);
        CHECK_FALSE(shows_text(app, "7b 22 61 74 6f 6d 73 22"));
        step(app, app::results::ToggleBytes{});
        CHECK(shows_text(app, "7b 22 61 74 6f 6d 73 22"));
        app.press(Role::Button, app.text(LeadText::results_list_more));
        const auto* const file =
            std::get_if<inspect::Explained>(&app.program.model().inspecting.looked.front()->found);
        REQUIRE(file != nullptr);
        REQUIRE(file->rows.size() > app::results::rows_at_once);
        CHECK(rows() == static_cast<long>(file->rows.size()));   // fewer than sixty
        CHECK_FALSE(app.ports.said.empty());
    }

    TEST_CASE("the focus goes to what was found") {
        ResultsDriver app;
        open_inspector(app);
        CHECK(app.ports.focus == app.find(Role::Heading, app.text(LeadText::inspect_title)).id);
        const Releases all = releases();
        look_at(app, {{"foreign.txt", {1}}});
        CHECK(
            app.ports.focus ==
            app.find(Role::Heading, "foreign.txt: " + app.text(LeadText::inspect_not_ours)).id
        );
        look_at(app, {{"a", bytes_of(all.first)}, {"b", bytes_of(all.second)}});
        CHECK(
            app.ports.focus == app.find(Role::Heading, app.text(LeadText::inspect_compare_title)).id
        );
    }

    TEST_CASE("the sheet on paper has every sentence and the digits in groups of four") {
        for (const auto language : languages) {
            ResultsDriver app{language};
            open_inspector(app);
            step(app, app::results::TellBuild{bytes_of("abc")});
            app.press(Role::Button, app.text(LeadText::inspect_sheet_print));
            std::string all;
            for (const Seen& seen : read_records(app.ports.printed)) {
                all += seen.name + "\n";
            }
            // SHA-256 of "abc" begins ba7816bf 8f01cfea (FIPS 180-4, example).
            CHECK(all.find("ba78 16bf 8f01 cfea") != std::string::npos);
            for (const LeadText key :
                 {LeadText::inspect_sheet_title,
                  LeadText::inspect_cannot_send,
                  LeadText::inspect_cannot_change,
                  LeadText::inspect_limit_screen,
                  LeadText::inspect_limit_blur,
                  LeadText::inspect_build_how,
                  LeadText::inspect_build_trust}) {
                CHECK(all.find(app.text(key)) != std::string::npos);
            }
        }
    }
}

}   // namespace wb::test
