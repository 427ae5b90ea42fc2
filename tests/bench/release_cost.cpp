// What merging and releasing costs beside opening the seals: one run measures both on the same
// records. Usage: release_cost CONTENT PEOPLE...
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <sodium.h>
#include <sys/resource.h>

#include "core/content/pack.hpp"
#include "core/content/path.hpp"
#include "core/privacy/batch.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/release_file.hpp"

#include "main/on_all_cores.hpp"

namespace {

using namespace wb;

double now() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

long peak_mebibytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

wire::Seed seed(std::uint64_t number) {
    wire::Seed result{};
    for (std::size_t i = 0; i < 8; ++i) {
        result[i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    return result;
}

domain::Draft draft(const content::Exercise& exercise, std::uint64_t person) {
    domain::Draft result;
    result.exercise = exercise.id;
    result.revision = exercise.revision;
    for (const content::Step& step : exercise.steps) {
        for (const content::Block& block : step.blocks) {
            result.answers.entries[{block.id, 0, std::nullopt}] =
                domain::Level{static_cast<int>(1 + (person * 7 + block.id.size()) % 5)};
        }
    }
    return result;
}

void measure(const content::Bundle& bundle, std::size_t people) {
    const content::Exercise& exercise = *content::find_exercise(bundle, "pulse");
    const wire::WorkshopKeys keys{seed(1), seed(2), seed(3)};
    domain::Workshop rules;
    rules.title = "Bench";
    rules.exercises = {{exercise.id, exercise.revision, 2, 5}};
    rules.day = {2026, 1, 1};
    const wire::SignedWorkshop workshop = *wire::sign_workshop(rules, keys);
    std::vector<std::vector<std::uint8_t>> files(people);
    cli::on_all_cores(people, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const auto shown = *privacy::preview(bundle, {}, draft(exercise, i), {});
            const auto records = privacy::records_of(shown, workshop.id(), 1, seed(i + 10), 1);
            const auto sealed = wire::seal_record(
                bundle, records.front(), workshop.workshop().box_key, seed((i + 10) << 20U)
            );
            files[i] = wire::write_hand_in({workshop.id(), {*sealed}});
        }
    });

    // What libsodium alone needs for the same seals, on one core.
    std::array<std::uint8_t, 32> open_key{};
    std::array<std::uint8_t, 32> secret_key{};
    crypto_box_seed_keypair(open_key.data(), secret_key.data(), keys.box_seed.data());
    double start = processor_seconds();
    std::size_t opened = 0;
    for (const auto& file : files) {
        const std::size_t offset = wire::header_size + 2 * wire::frame_size + 16;
        const std::size_t size = file.size() - offset - wire::checksum_size;
        std::vector<std::uint8_t> plain(size - wire::seal_overhead);
        opened += crypto_box_seal_open(
                      plain.data(), file.data() + offset, size, open_key.data(), secret_key.data()
                  ) == 0
                      ? 1
                      : 0;
    }
    const double alone = processor_seconds() - start;

    start = processor_seconds();
    const double wall = now();
    wire::Box box;
    box.workshop = workshop.id();
    for (const auto& file : files) {
        const auto hand_in = wire::read_hand_in(file);
        box.sealed.insert(box.sealed.end(), hand_in->sealed.begin(), hand_in->sealed.end());
    }
    wire::Box merged;
    merged.workshop = box.workshop;
    wire::unite_sorted(merged.sealed, std::move(box.sealed));
    const auto bytes = wire::write_box(merged);
    const double after_merge = processor_seconds();
    const wire::Opener opener{keys};
    std::vector<std::optional<privacy::Record>> found(merged.sealed.size());
    cli::on_all_cores(found.size(), [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            auto record = wire::open_record(merged.sealed[i], opener);
            if (record && !privacy::fault_in(*record, workshop.workshop(), bundle)) {
                found[i] = std::move(*record);
            }
        }
    });
    std::vector<privacy::Record> records;
    for (auto& record : found) {
        if (record) {
            records.push_back(std::move(*record));
        }
    }
    const double after_open = processor_seconds();
    const privacy::Member member{workshop.id(), workshop.workshop(), keys.noise_key, {}, records};
    const auto frozen = privacy::freeze(bundle, {&member, 1}, {exercise.id, 1, {}});
    const auto& batch = std::get<privacy::Frozen>(frozen).batch;
    const auto release = privacy::make_release({&batch, 1}, 10);
    const std::string text = wire::write_release(*release, keys);
    const double end = processor_seconds();
    std::printf(
        "%zu people: libsodium alone %.2f s (%zu opened); merge %.2f s, open and read %.2f s, "
        "freeze and release %.2f s; processor time %.2f x, wall clock %.2f x; box %zu bytes, "
        "peak %ld MiB\n",
        people,
        alone,
        opened,
        after_merge - start,
        after_open - after_merge,
        end - after_open,
        (end - start) / alone,
        (now() - wall) / alone,
        bytes.size(),
        peak_mebibytes()
    );
}

}   // namespace

int main(int count, char** words) {
    if (count < 3 || sodium_init() < 0) {
        std::puts("release_cost CONTENT PEOPLE...");
        return 2;
    }
    std::ifstream file{words[1], std::ios::binary};
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto bundle = content::unpack(bytes);
    if (!bundle) {
        std::puts("The packed content cannot be read.");
        return 1;
    }
    for (int i = 2; i < count; ++i) {
        measure(*bundle, static_cast<std::size_t>(std::max(10, std::atoi(words[i]))));
    }
    return 0;
}
