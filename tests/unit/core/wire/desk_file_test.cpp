#include <doctest/doctest.h>

#include "core/wire/desk_file.hpp"
#include "core/wire/file.hpp"

#include "unit/core/workshops.hpp"

namespace wb::wire {

TEST_SUITE("desk_file") {
    TEST_CASE("a desk is read as it was written") {
        const domain::Desk desk = samples::desk();
        const auto bytes = write_desk(desk);
        MESSAGE("one workshop and one plan: ", bytes.size(), " bytes");
        const auto read = read_desk(bytes);
        REQUIRE(read);
        CHECK(*read == desk);
        CHECK(*read_desk(write_desk({})) == domain::Desk{});
        domain::Desk silent = desk;
        silent.plan->blurred_in_room = false;
        silent.plan->notices = {};
        CHECK(*read_desk(write_desk(silent)) == silent);
        CHECK(write_desk(silent).size() < bytes.size());
    }

    TEST_CASE("whatever is cut off or altered is refused") {
        const auto good = write_desk(samples::desk());
        for (std::size_t size = 0; size < good.size(); ++size) {
            const auto cut = read_desk(std::span{good}.first(size));
            CAPTURE(size);
            CHECK_FALSE(cut);
        }
        for (std::size_t place = 0; place < good.size(); place += 3) {
            auto bad = good;
            bad[place] ^= 0x41U;
            CAPTURE(place);
            CHECK_FALSE(read_desk(bad));
        }
    }

    TEST_CASE("what the app may not reach is at fault") {
        const auto code = [](auto change) {
            domain::Desk desk = samples::desk();
            change(desk);
            const auto fault = fault_in(desk);
            return fault ? std::optional{fault->code} : std::nullopt;
        };
        CHECK_FALSE(code([](domain::Desk&) {}));
        CHECK(code([](domain::Desk& desk) {
                  desk.plan->title = "zwei\nZeilen";
              }) == ErrorCode::BadText);
        CHECK(code([](domain::Desk& desk) {
                  desk.plan->categories[0].english = "\x01";
              }) == ErrorCode::BadText);
        CHECK(code([](domain::Desk& desk) {
                  desk.plan->notices.imprint = "zwei\nZeilen";
              }) == ErrorCode::BadText);
        CHECK(code([](domain::Desk& desk) {
                  desk.plan->like = "Keine Id";
              }) == ErrorCode::BadValue);
        CHECK(code([](domain::Desk& desk) {
                  desk.plan->exercises[0].rounds = 3;
              }) == ErrorCode::BadValue);
        CHECK(code([](domain::Desk& desk) { desk.plan->unit.resize(5); }) == ErrorCode::TooLarge);
        CHECK(code([](domain::Desk& desk) { desk.workshops[0].workshop_file.pop_back(); }
        ).has_value());
        CHECK(code([](domain::Desk& desk) {
                  desk.workshops[0].changes[0] = "\x01";
              }) == ErrorCode::BadText);
        CHECK(code([](domain::Desk& desk) {
                  desk.workshops[0].changes.resize(domain::most_changes + 1);
              }) == ErrorCode::TooLarge);
        CHECK(code([](domain::Desk& desk) {
                  desk.workshops[0].key_file = desk.workshops[0].workshop_file;
              }) == ErrorCode::WrongFormat);
        CHECK(code([](domain::Desk& desk) {
                  desk.workshops.resize(domain::most_kept_workshops + 1, desk.workshops[0]);
              }) == ErrorCode::TooLarge);
    }
}

}   // namespace wb::wire
