#include <set>

#include <doctest/doctest.h>
#include <sodium.h>

#include "core/privacy/nullifier.hpp"

#include "unit/core/workshops.hpp"

namespace wb::privacy {

TEST_SUITE("nullifier") {
    TEST_CASE("it is HMAC-SHA-256 over workshop, exercise, text question and round") {
        const domain::WorkshopId workshop{7};
        const Nullifier made = nullifier(samples::seed(1), workshop, {"pulse", 2, "line"});

        // Every field behind its length: 16, 5, 4, and the round as a number of 4 bytes.
        std::string text{"\x10\0\0\0", 4};
        text += std::string(1, '\x07') + std::string(15, '\0');
        text += std::string{"\x05\0\0\0pulse\x04\0\0\0line", 17};
        CAPTURE(text.size());
        std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> expected{};
        const auto hash = [&](const std::string& all) {
            crypto_auth_hmacsha256_state state;
            crypto_auth_hmacsha256_init(&state, samples::seed(1).data(), 32);
            crypto_auth_hmacsha256_update(
                &state, reinterpret_cast<const unsigned char*>(all.data()), all.size()
            );
            crypto_auth_hmacsha256_final(&state, expected.data());
            return std::equal(made.begin(), made.end(), expected.begin());
        };
        const std::string number{"\x02\0\0\0", 4};
        const std::string size{"\x04\0\0\0", 4};
        CHECK((hash(text + number) || hash(text + size + number)));
    }

    TEST_CASE("another person, workshop, exercise, question or round is another one") {
        const domain::WorkshopId one{1};
        const domain::WorkshopId two{2};
        const std::set<Nullifier> all{
            nullifier(samples::seed(1), one, {"pulse", 1, ""}),
            nullifier(samples::seed(2), one, {"pulse", 1, ""}),
            nullifier(samples::seed(1), two, {"pulse", 1, ""}),
            nullifier(samples::seed(1), one, {"pulse-2", 1, ""}),
            nullifier(samples::seed(1), one, {"pulse", 2, ""}),
            nullifier(samples::seed(1), one, {"pulse", 1, "line"}),
            nullifier(samples::seed(1), one, {"puls", 1, "eline"}),
        };
        CHECK(all.size() == 7);
        CHECK(
            nullifier(samples::seed(1), one, {"pulse", 1, ""}) ==
            nullifier(samples::seed(1), one, {"pulse", 1, ""})
        );
    }
}

}   // namespace wb::privacy
