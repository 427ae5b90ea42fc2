// A whole large workshop in one session: what each of the facilitator's actions costs. Prints; only
// the counts are checked, because machines differ.
#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/lead_session.hpp"

#include "unit/support/team.hpp"

namespace wb::wire {

namespace {

double milliseconds() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}

/// The longest of several runs of one action.
struct Longest {
    double ms = 0;

    template <class Action>
    void run(const Action& action) {
        const double start = milliseconds();
        action();
        ms = std::max(ms, milliseconds() - start);
    }
};

}   // namespace

TEST_SUITE("lead size") {
    TEST_CASE("many people and all exercises in one session") {
        const std::uint32_t people = 60;
        const team::Workshop place =
            team::workshop(team::everything(), static_cast<std::uint16_t>(people));
        LeadSession session = team::opened(place);
        Longest take_in;
        Longest keep;
        std::size_t records = 0;
        std::size_t bytes = 0;
        for (std::uint32_t person = 0; person < people; ++person) {
            const auto file = team::hand_in(place, person);
            bytes += file.size();
            take_in.run([&] {
                const auto taken = session.take_in(file);
                records += std::get<TakenIn>(taken).counts.accepted;
            });
            keep.run([&] { static_cast<void>(session.keep()); });
        }
        Longest progress;
        Longest reveal;
        Longest file_picture;
        Longest room_picture;
        std::size_t slots = 0;
        std::size_t revealed = 0;
        progress.run([&] { slots = session.progress().size(); });
        for (const SlotProgress& one : session.progress()) {
            const privacy::Part part{session.id(), one.slot, 1};
            bool frozen = false;
            reveal.run([&] {
                frozen = std::holds_alternative<ToStore>(session.reveal(one.slot, team::nonce())) &&
                         std::holds_alternative<Kept>(session.keep());
            });
            revealed += frozen ? 1 : 0;
            file_picture.run([&] { static_cast<void>(session.picture(part)); });
            room_picture.run([&] { static_cast<void>(session.room_picture(part)); });
        }
        Longest release;
        Longest box;
        release.run([&] { static_cast<void>(session.release()); });
        box.run([&] { static_cast<void>(session.box()); });
        MESSAGE(
            people, " people, ", records, " records, ", bytes / 1024, " KiB, ", slots, " slots"
        );
        MESSAGE(
            "longest, in ms: take in ",
            take_in.ms,
            ", keep ",
            keep.ms,
            ", progress ",
            progress.ms,
            ", reveal ",
            reveal.ms,
            ", picture ",
            file_picture.ms,
            ", room picture ",
            room_picture.ms,
            ", release ",
            release.ms,
            ", box ",
            box.ms
        );
        CHECK(records >= people * team::bundle().exercises.size());
        CHECK(revealed > team::bundle().exercises.size());
    }
}

}   // namespace wb::wire
