// Files from anywhere: cut, flipped, with lengths that lie. Its own executable, because it replaces
// operator new to know how much memory the readers take.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/pack.hpp"
#include "core/content/rules.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/draft_file.hpp"
#include "core/wire/file.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/workshop_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace {

constexpr std::size_t front = alignof(std::max_align_t);
std::size_t live_bytes = 0;
std::size_t highest_bytes = 0;

void* take(std::size_t size) {
    // The size is kept in front of what is handed out.
    void* block = std::malloc(size + front);
    if (block == nullptr) {
        std::abort();
    }
    *static_cast<std::size_t*>(block) = size;
    live_bytes += size;
    highest_bytes = std::max(highest_bytes, live_bytes);
    return static_cast<std::byte*>(block) + front;
}

void give_back(void* memory) {
    if (memory != nullptr) {
        void* block = static_cast<std::byte*>(memory) - front;
        live_bytes -= *static_cast<std::size_t*>(block);
        std::free(block);
    }
}

}   // namespace

void* operator new(std::size_t size) {
    return take(size);
}

void* operator new[](std::size_t size) {
    return take(size);
}

void operator delete(void* memory) noexcept {
    give_back(memory);
}

void operator delete[](void* memory) noexcept {
    give_back(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}

void operator delete[](void* memory, std::size_t) noexcept {
    give_back(memory);
}

namespace {

using Buffer = std::vector<std::uint8_t>;
using Bytes = std::span<const std::uint8_t>;

enum class Outcome : std::uint8_t {
    Refused,
    Harmless,    // read, and written again to the same bytes
    Ambiguous,   // read, but its value has another encoding too
};

struct Attacked {
    Outcome outcome = Outcome::Refused;
    std::size_t bytes_taken = 0;
};

template <class Read, class Write>
Attacked attack(Bytes file, Read read, Write write) {
    Attacked attacked;
    const std::size_t before = live_bytes;
    highest_bytes = live_bytes;
    const auto result = read(file);
    attacked.bytes_taken = highest_bytes - before;
    if (result) {
        const Buffer again = write(*result);
        attacked.outcome = std::equal(again.begin(), again.end(), file.begin(), file.end())
                               ? Outcome::Harmless
                               : Outcome::Ambiguous;
    }
    return attacked;
}

Attacked attack_drafts(Bytes file) {
    return attack(file, wb::wire::read_drafts, wb::wire::write_drafts);
}

Attacked attack_kept(Bytes file) {
    return attack(file, wb::wire::read_kept, wb::wire::write_kept);
}

Attacked attack_content(Bytes file) {
    return attack(file, wb::content::unpack, wb::content::pack);
}

Attacked attack_workshop(Bytes file) {
    return attack(file, wb::wire::read_workshop, [](const wb::wire::SignedWorkshop& workshop) {
        return workshop.file();
    });
}

Attacked attack_hand_in(Bytes file) {
    return attack(file, wb::wire::read_hand_in, wb::wire::write_hand_in);
}

Attacked attack_box(Bytes file) {
    return attack(file, wb::wire::read_box, wb::wire::write_box);
}

constexpr const char* passphrase = "drei Worte";

Attacked attack_key(Bytes file) {
    return attack(
        file,
        [](Bytes bytes) { return wb::wire::read_key_file(bytes, passphrase); },
        [](const wb::wire::KeyRing& ring) {
            return *wb::wire::write_key_file(ring, passphrase, {}, {1, 8});
        }
    );
}

/// What a file has besides its frames.
enum class Guard : std::uint8_t {
    None,     // values that another bit makes another value
    Sealed,   // a signature or a passphrase: no other bit is right
};

struct Target {
    std::string name;
    Buffer file;
    Attacked (*attack)(Bytes);
    Guard guard = Guard::None;
};

wb::wire::Box sample_box() {
    wb::wire::Box box;
    box.workshop = {1};
    for (const wb::privacy::Record& record : wb::samples::records()) {
        const auto sealed = wb::wire::seal_record(
            wb::samples::bundle(),
            record,
            wb::wire::box_key_of(wb::samples::keys()),
            wb::samples::seed(static_cast<std::uint32_t>(box.sealed.size() + 5))
        );
        wb::wire::unite_sorted(box.sealed, {*sealed});
    }
    box.batches = {"{}"};
    return box;
}

wb::wire::KeyRing sample_ring() {
    wb::wire::KeyRing ring;
    ring.keys = wb::samples::keys();
    ring.ledger.entries = {{{ring.workshop, {"pulse", 1, ""}, 1}, {7}, false, {{{1}, 1}}}};
    return ring;
}

std::vector<Target> targets() {
    return {
        {"drafts", wb::wire::write_drafts(wb::samples::drafts()), attack_drafts},
        {"kept", wb::wire::write_kept(wb::samples::kept()), attack_kept},
        {"content", wb::content::pack(wb::samples::bundle()), attack_content},
        {"workshop",
         wb::wire::sign_workshop(wb::samples::workshop(), wb::samples::keys())->file(),
         attack_workshop,
         Guard::Sealed},
        {"hand-in", wb::wire::write_hand_in({{1}, sample_box().sealed}), attack_hand_in},
        {"box", wb::wire::write_box(sample_box()), attack_box},
        {"key",
         *wb::wire::write_key_file(sample_ring(), passphrase, {}, {1, 8}),
         attack_key,
         Guard::Sealed},
    };
}

void sign(Buffer& bytes) {
    if (bytes.size() >= wb::wire::checksum_size) {
        const Bytes covered = Bytes{bytes}.first(bytes.size() - wb::wire::checksum_size);
        const auto sum = wb::wire::checksum(covered);
        std::copy(sum.begin(), sum.end(), bytes.end() - wb::wire::checksum_size);
    }
}

struct Tally {
    std::size_t refused = 0;
    std::size_t harmless = 0;
    std::size_t ambiguous = 0;
    std::size_t over_bound = 0;
    std::size_t most_bytes = 0;

    void add(const Attacked& attacked, std::size_t file_size) {
        switch (attacked.outcome) {
        case Outcome::Refused: ++refused; break;
        case Outcome::Harmless: ++harmless; break;
        case Outcome::Ambiguous: ++ambiguous; break;
        }
        const std::size_t bound = 2 * file_size + 1024UL * 1024UL;
        over_bound += attacked.bytes_taken > bound ? 1 : 0;
        most_bytes = std::max(most_bytes, attacked.bytes_taken);
    }
};

}   // namespace

TEST_SUITE_BEGIN("core/hostile");

TEST_CASE("the memory that a reader takes is counted") {
    const std::size_t before = live_bytes;
    highest_bytes = live_bytes;
    { const Buffer some(5000); }
    CHECK(live_bytes == before);
    CHECK(highest_bytes == before + 5000);
}

TEST_CASE("the untouched files are read, within the bound") {
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        Tally tally;
        tally.add(target.attack(target.file), target.file.size());
        CHECK(tally.harmless == 1);
        CHECK(tally.over_bound == 0);
    }
}

TEST_CASE("every truncation is refused, with the checksum made right too") {
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        Tally tally;
        for (std::size_t size = 0; size < target.file.size(); ++size) {
            Buffer cut(
                target.file.begin(), target.file.begin() + static_cast<std::ptrdiff_t>(size)
            );
            tally.add(target.attack(cut), cut.size());
            sign(cut);
            tally.add(target.attack(cut), cut.size());
        }
        CHECK(tally.refused == 2 * target.file.size());
        CHECK(tally.over_bound == 0);
    }
}

TEST_CASE("every flipped bit is refused") {
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        Tally tally;
        Buffer bytes = target.file;
        for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            bytes[bit / 8] ^= mask;
            tally.add(target.attack(bytes), bytes.size());
            bytes[bit / 8] ^= mask;
        }
        CHECK(tally.refused == 8 * bytes.size());
        CHECK(tally.over_bound == 0);
    }
}

TEST_CASE("every flipped bit under a right checksum is refused or harmless, and has one encoding") {
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        Tally tally;
        Buffer bytes = target.file;
        for (std::size_t bit = 0; bit < 8 * (bytes.size() - wb::wire::checksum_size); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            bytes[bit / 8] ^= mask;
            sign(bytes);
            tally.add(target.attack(bytes), bytes.size());
            bytes[bit / 8] ^= mask;
        }
        CHECK(tally.refused > 0);
        CHECK((tally.harmless > 0) == (target.guard == Guard::None));
        CHECK(tally.ambiguous == 0);
        CHECK(tally.over_bound == 0);
        MESSAGE(
            target.name,
            ": ",
            target.file.size(),
            " bytes, ",
            tally.refused,
            " refused, ",
            tally.harmless,
            " harmless, most memory ",
            tally.most_bytes,
            " bytes"
        );
    }
}

TEST_CASE("lengths that lie are refused before they are believed") {
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        Tally tally;
        for (const std::size_t width : {1U, 2U, 4U}) {
            for (const unsigned byte : {0x00U, 0x01U, 0x7FU, 0x80U, 0xFFU}) {
                const auto value = static_cast<std::uint8_t>(byte);
                const std::size_t end = target.file.size() - wb::wire::checksum_size - width;
                for (std::size_t offset = 0; offset <= end; ++offset) {
                    Buffer bytes = target.file;
                    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), width, value);
                    sign(bytes);
                    tally.add(target.attack(bytes), bytes.size());
                }
            }
        }
        CHECK(tally.refused > 0);
        CHECK(tally.ambiguous == 0);
        CHECK(tally.over_bound == 0);
    }
}

TEST_CASE("a record of nothing but large lengths takes no memory") {
    for (const std::size_t size : {100UL, 1000UL, 60000UL}) {
        const Buffer payload(size, 0xFF);
        wb::wire::FileWriter drafts{wb::wire::FileKind::Drafts};
        drafts.add(1, payload);
        const Buffer drafts_file = std::move(drafts).finish();
        const Attacked read = attack_drafts(drafts_file);
        CHECK(read.outcome == Outcome::Refused);
        CHECK(read.bytes_taken < 4096);
    }
}

TEST_CASE("64 MiB of nothing are refused and take no memory") {
    const Buffer nothing(64UL * 1024 * 1024, 0);
    for (const Target& target : targets()) {
        CAPTURE(target.name);
        const Attacked read = target.attack(nothing);
        CHECK(read.outcome == Outcome::Refused);
        CHECK(read.bytes_taken < 4096);
    }
    const std::string_view text{reinterpret_cast<const char*>(nothing.data()), nothing.size()};
    const std::size_t before = live_bytes;
    highest_bytes = live_bytes;
    CHECK(wb::wire::read_release(text).index() == 1);
    CHECK(highest_bytes - before < 4096);
}

TEST_CASE("a record is refused or read within the bound, whatever its bytes are") {
    const auto plain = wb::wire::write_record(wb::samples::records()[0], 2048);
    REQUIRE(plain.has_value());
    Tally tally;
    for (std::size_t offset = 0; offset < plain->size(); ++offset) {
        for (const unsigned byte : {0x00U, 0x01U, 0x7FU, 0x80U, 0xFFU}) {
            Buffer bytes = *plain;
            bytes[offset] = static_cast<std::uint8_t>(byte);
            const auto write = [](const wb::privacy::Record& record) {
                return *wb::wire::write_record(record, 2048);
            };
            tally.add(attack(bytes, wb::wire::read_record, write), bytes.size());
        }
    }
    CHECK(tally.refused > 0);
    CHECK(tally.ambiguous == 0);
    CHECK(tally.over_bound == 0);
    MESSAGE("record: most memory ", tally.most_bytes, " bytes");
}

TEST_CASE("files made of the shortest elements stay within the bound") {
    // Every element takes many times its bytes in memory: this is where a limit on lists alone
    // would fail.
    wb::domain::Draft draft;
    draft.exercise = "a";
    wb::domain::Selection selection;
    for (char c = 'a'; c < 'm'; ++c) {
        selection.options.emplace_back(1, c);
    }
    for (std::size_t i = 0; i < wb::wire::most_entries; ++i) {
        const std::string block(1, static_cast<char>('a' + i / 250));
        draft.answers.entries[{block, static_cast<std::uint8_t>(i % 250U), std::nullopt}] =
            selection;
    }
    wb::content::Bundle bundle = wb::samples::bundle();
    wb::content::Exercise exercise = bundle.exercises.front();
    wb::content::Block note;
    note.kind = wb::content::BlockKind::PrivateNote;
    exercise.steps.erase(exercise.steps.begin() + 1, exercise.steps.end());
    for (char step = 'a'; step < 'z'; ++step) {
        exercise.steps.push_back({});
        exercise.steps.back().id = std::string{"step-"} + step;
        exercise.steps.back().heading = {{"?"}};
        for (char block = 'a'; block < 'm'; ++block) {
            note.id = {step, block};
            exercise.steps.back().blocks.push_back(note);
        }
    }
    bundle.exercises.clear();
    while (bundle.exercises.size() < wb::content::most_exercises) {
        bundle.exercises.push_back(exercise);
        bundle.exercises.back().id += "-" + std::to_string(bundle.exercises.size());
    }
    const std::vector<Target> hungry{
        {"drafts",
         wb::wire::write_drafts(std::vector<wb::domain::Draft>(wb::wire::most_drafts, draft)),
         attack_drafts},
        {"content", wb::content::pack(bundle), attack_content},
    };
    for (const Target& target : hungry) {
        CAPTURE(target.name);
        Tally tally;
        tally.add(target.attack(target.file), target.file.size());
        CHECK(tally.ambiguous == 0);
        CHECK(tally.over_bound == 0);
        CHECK(tally.most_bytes > target.file.size());   // so the file was read, not refused at once
        MESSAGE(
            target.name,
            ": ",
            target.file.size(),
            " bytes take ",
            tally.most_bytes,
            " bytes of memory"
        );
    }
}

TEST_SUITE_END();
