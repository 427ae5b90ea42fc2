#include <algorithm>

#include <doctest/doctest.h>

#include "core/wire/key_file.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/lead_vault.hpp"
#include "core/wire/vault.hpp"
#include "core/wire/vault_create.hpp"
#include "core/wire/workshop_file.hpp"

#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

constexpr std::string_view passphrase = "vier Worte reichen aus";
constexpr GuessCost cheap{1, 8};   // the default's cost is measured where it matters, in a browser

std::vector<std::uint8_t> random_bytes() {
    std::vector<std::uint8_t> bytes(randomness_to_create);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(7 * i + 1);
    }
    return bytes;
}

VaultMessage asking(Bytes plan, std::string_view words) {
    return {static_cast<std::uint32_t>(LeadJob::Create), {plan, bytes_of(words)}};
}

std::uint32_t number_of(Bytes answer) {
    return read_message(answer)->number;
}

std::uint32_t refused(ErrorCode code) {
    return static_cast<std::uint32_t>(code) + 1;
}

}   // namespace

TEST_SUITE("vault_create") {
    TEST_CASE("the two files belong together, and the key opens what is sealed for the workshop") {
        const auto plan = write_plan(samples::workshop());
        const auto answer = create_workshop(asking(plan, passphrase), random_bytes(), cheap);
        const auto files = read_message(answer);
        REQUIRE(files->number == 0);
        REQUIRE(files->parts.size() == 2);
        const auto workshop = read_workshop(files->parts[0]);
        REQUIRE(workshop);
        const auto ring = read_key_file(files->parts[1], passphrase);
        REQUIRE(ring);
        CHECK(ring->workshop == workshop->id());
        CHECK(workshop->workshop().title == samples::workshop().title);
        CHECK(workshop->workshop().box_key == box_key_of(ring->keys));
        CHECK(workshop->workshop().signing_key == signing_key_of(ring->keys));
        CHECK(ring->ledger.entries.empty());
        const std::vector<std::uint8_t> plain{1, 2, 3};
        const auto sealed = seal(plain, workshop->workshop().box_key, samples::seed(1));
        CHECK(Opener{ring->keys}.open(*sealed) == plain);
    }

    TEST_CASE("every byte of the secrets comes from the randomness that is given") {
        const auto plan = write_plan(samples::workshop());
        const auto one = create_workshop(asking(plan, passphrase), random_bytes(), cheap);
        CHECK(create_workshop(asking(plan, passphrase), random_bytes(), cheap) == one);
        for (const std::size_t place : {0U, 32U, 64U, 96U, 112U}) {
            auto other = random_bytes();
            other[place] ^= 1U;
            CAPTURE(place);
            CHECK(create_workshop(asking(plan, passphrase), other, cheap) != one);
        }
    }

    TEST_CASE("what is not as agreed is refused, with the reason") {
        const auto plan = write_plan(samples::workshop());
        const auto create = [&](const VaultMessage& request, Bytes random) {
            return number_of(create_workshop(request, random, cheap));
        };
        const auto random = random_bytes();
        CHECK(create(asking(plan, "elf Zeichen"), random) == refused(ErrorCode::BadValue));
        CHECK(create(asking(plan, ""), random) == refused(ErrorCode::BadValue));
        CHECK(
            create(asking(plan, passphrase), Bytes{random}.first(random.size() - 1)) ==
            refused(ErrorCode::BadValue)
        );
        CHECK(
            create({static_cast<std::uint32_t>(LeadJob::Create), {plan}}, random) ==
            refused(ErrorCode::BadValue)
        );
        CHECK(
            create(asking(Bytes{plan}.first(plan.size() - 1), passphrase), random) ==
            refused(ErrorCode::Truncated)
        );
        domain::Workshop weak = samples::workshop();
        weak.k = 4;
        CHECK(create(asking(write_plan(weak), passphrase), random) == refused(ErrorCode::BadValue));
        domain::Workshop nameless = samples::workshop();
        nameless.title.clear();
        CHECK(
            create(asking(write_plan(nameless), passphrase), random) == refused(ErrorCode::BadText)
        );
    }

    TEST_CASE("a plan that brings keys of its own is none") {
        const auto signed_one = *sign_workshop(samples::workshop(), samples::keys());
        auto plan = write_plan(samples::workshop());
        CHECK(read_plan(plan));
        // The keys stand before the day: 64 bytes that are 0.
        plan[plan.size() - 4 - 64] = 1;
        CHECK(read_plan(plan).error().code == ErrorCode::BadValue);
    }

    TEST_CASE("a key file that no reader of ours would open again is not given out") {
        const auto plan = write_plan(samples::workshop());
        const GuessCost absurd{most_passes + 1, least_memory_kib};
        CHECK(
            number_of(create_workshop(asking(plan, passphrase), random_bytes(), absurd)) ==
            refused(ErrorCode::TooLarge)
        );
    }

    TEST_CASE("the vault knows how much randomness the job takes") {
        const auto plan = write_plan(samples::workshop());
        const auto request = write_message(asking(plan, passphrase));
        CHECK(lead_randomness_for(request) == randomness_to_create);
        CHECK(randomness_for(request) == 0);   // that of taking part has no such job
    }

    TEST_CASE("a vault makes a workshop whether or not a session is open, and opens none") {
        LeadVault vault{nullptr};
        const auto plan = write_plan(samples::workshop());
        const auto request = write_message(asking(plan, "elf Zeichen"));
        CHECK(number_of(*vault.carry_out(request, random_bytes())) == refused(ErrorCode::BadValue));
        CHECK(number_of(*vault.carry_out(request, {})) == refused(ErrorCode::BadValue));
    }
}

}   // namespace wb::wire
