#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <sodium.h>

#include "core/wire/keys.hpp"

#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

std::vector<std::uint8_t> from_hex(std::string_view text) {
    std::vector<std::uint8_t> bytes(text.size() / 2);
    REQUIRE(
        sodium_hex2bin(
            bytes.data(), bytes.size(), text.data(), text.size(), nullptr, nullptr, nullptr
        ) == 0
    );
    return bytes;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> array_from_hex(std::string_view text) {
    const auto bytes = from_hex(text);
    std::array<std::uint8_t, Size> result{};
    REQUIRE(bytes.size() == Size);
    std::copy(bytes.begin(), bytes.end(), result.begin());
    return result;
}

const std::vector<std::uint8_t> words{'F', 'r', 'e', 'u', 'd', 'e'};

}   // namespace

TEST_SUITE("keys") {
    TEST_CASE("Ed25519: the public keys of RFC 8032, section 7.1") {
        WorkshopKeys keys;
        keys.signing_seed =
            array_from_hex<32>("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        CHECK(
            signing_key_of(keys) ==
            array_from_hex<32>("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        );
        keys.signing_seed =
            array_from_hex<32>("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        CHECK(
            signing_key_of(keys) ==
            array_from_hex<32>("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        );
    }

    TEST_CASE("what is sealed opens with libsodium's own function, and the other way round") {
        const WorkshopKeys keys = samples::keys();
        const domain::PublicKey open_key = box_key_of(keys);
        std::array<std::uint8_t, 32> again{};
        std::array<std::uint8_t, 32> secret{};
        crypto_box_seed_keypair(again.data(), secret.data(), keys.box_seed.data());
        CHECK(again == open_key);

        const auto sealed = seal(words, open_key, samples::seed(99)).value();
        REQUIRE(sealed.size() == words.size() + seal_overhead);
        std::vector<std::uint8_t> plain(words.size());
        REQUIRE(
            crypto_box_seal_open(
                plain.data(), sealed.data(), sealed.size(), open_key.data(), secret.data()
            ) == 0
        );
        CHECK(plain == words);

        std::vector<std::uint8_t> theirs(words.size() + seal_overhead);
        REQUIRE(crypto_box_seal(theirs.data(), words.data(), words.size(), open_key.data()) == 0);
        CHECK(Opener{keys}.open(theirs) == words);
    }

    TEST_CASE("a seal opens with its own key only, and not with any bit flipped") {
        auto sealed = seal(words, box_key_of(samples::keys(1)), samples::seed(99)).value();
        CHECK(Opener{samples::keys(1)}.open(sealed) == words);
        CHECK_FALSE(Opener{samples::keys(2)}.open(sealed).has_value());
        std::size_t opened = 0;
        for (std::size_t bit = 0; bit < 8 * sealed.size(); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            sealed[bit / 8] ^= mask;
            opened += Opener{samples::keys(1)}.open(sealed) ? 1 : 0;
            sealed[bit / 8] ^= mask;
        }
        // The highest bit of an X25519 key is ignored by the curve, but not by the nonce.
        CHECK(opened == 0);
        for (std::size_t size = 0; size < sealed.size(); ++size) {
            CHECK_FALSE(Opener{samples::keys(1)}.open({sealed.data(), size}).has_value());
        }
    }

    TEST_CASE("two seals of one text share no bytes that tell") {
        const auto key = box_key_of(samples::keys());
        const auto a = seal(words, key, samples::seed(1)).value();
        const auto b = seal(words, key, samples::seed(2)).value();
        CHECK(a != b);
        CHECK_FALSE(std::equal(a.begin(), a.begin() + 32, b.begin()));
    }

    TEST_CASE("a signature holds for its bytes, purpose and key only") {
        const WorkshopKeys keys = samples::keys();
        const auto signing_key = signing_key_of(keys);
        const Signature signature = sign(words, Purpose::Release, keys);
        CHECK(is_signed(words, Purpose::Release, signature, signing_key));
        CHECK_FALSE(is_signed(words, Purpose::Descriptor, signature, signing_key));
        CHECK_FALSE(is_signed(words, Purpose::Release, signature, signing_key_of(samples::keys(2)))
        );
        CHECK_FALSE(is_signed(bytes_of("Freunde"), Purpose::Release, signature, signing_key));

        // By libsodium's own function, over the purpose, a zero byte and the text.
        const std::string text = std::string{"wirkbrille release 1"} + '\0' + "Freude";
        const auto message = bytes_of(text);
        CHECK(
            crypto_sign_verify_detached(
                signature.data(), message.data(), message.size(), signing_key.data()
            ) == 0
        );
    }
}

}   // namespace wb::wire
