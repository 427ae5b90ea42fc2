#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/path.hpp"
#include "core/wire/box_file.hpp"
#include "core/wire/keys.hpp"
#include "core/wire/record_file.hpp"
#include "core/wire/vault.hpp"
#include "core/wire/vault_message.hpp"
#include "core/wire/workshop_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

using Plain = std::vector<std::vector<std::uint8_t>>;

SignedWorkshop signed_sample() {
    auto result = sign_workshop(samples::workshop(), samples::keys());
    REQUIRE(result);
    return *result;
}

Plain plain_records() {
    const content::Bundle bundle = samples::bundle();
    Plain plain;
    for (const privacy::Record& record : samples::records()) {
        const auto* const exercise = content::find_exercise(bundle, record.exercise);
        REQUIRE(exercise != nullptr);
        const std::size_t size =
            record.text_block.empty() ? record_size(bundle, *exercise) : text_record_size;
        const auto bytes = write_record(record, size);
        REQUIRE(bytes);
        plain.push_back(*bytes);
    }
    return plain;
}

// As many bytes as are asked for, each block of 32 another.
std::vector<std::uint8_t> randomness(Bytes request) {
    std::vector<std::uint8_t> random(randomness_for(request));
    for (std::size_t i = 0; i < random.size(); ++i) {
        random[i] = static_cast<std::uint8_t>(i + i / 32);
    }
    return random;
}

struct Answer {
    std::uint32_t number = 0;
    std::vector<std::vector<std::uint8_t>> parts = {};
};

Answer ask(const std::vector<std::uint8_t>& request, const std::vector<std::uint8_t>& random) {
    const auto bytes = carry_out(request, random);
    const auto message = read_message(bytes);
    REQUIRE(message);
    Answer answer{message->number, {}};
    for (const Bytes part : message->parts) {
        answer.parts.emplace_back(part.begin(), part.end());
    }
    return answer;
}

Answer ask(const std::vector<std::uint8_t>& request) {
    return ask(request, randomness(request));
}

Answer ask(VaultJob job, Bytes part) {
    return ask(write_message({static_cast<std::uint32_t>(job), {part}}));
}

std::uint32_t number_of(ErrorCode code) {
    return static_cast<std::uint32_t>(code) + 1;
}

}   // namespace

TEST_SUITE("vault") {
    TEST_CASE("a file and a link are checked, and the app reads the same workshop from both") {
        const SignedWorkshop sample = signed_sample();
        const auto link = sample.link();
        REQUIRE(link);
        for (const Answer& answer :
             {ask(VaultJob::CheckFile, sample.file()), ask(VaultJob::CheckLink, bytes_of(*link))}) {
            CHECK(answer.number == 0);
            REQUIRE(answer.parts.size() == 1);
            const auto checked = read_checked(answer.parts[0]);
            REQUIRE(checked);
            CHECK(checked->workshop == sample.workshop());
            CHECK(checked->id == sample.id());
            CHECK(checked->file == sample.file());
        }
    }

    TEST_CASE("what somebody else signed is refused, and nothing comes with the refusal") {
        const SignedWorkshop sample = signed_sample();
        auto workshop = sample.workshop();
        workshop.k_text += 1;
        const auto other = sign_workshop(workshop, samples::keys());
        REQUIRE(other);
        // The signature of one under the rules of the other, in a file that is whole.
        FileWriter writer{FileKind::Workshop};
        const auto rules = other->file();
        const auto signature = sample.file();
        const std::size_t size =
            rules.size() - header_size - 2 * frame_size - checksum_size - sizeof(Signature);
        writer.add(1, Bytes{rules}.subspan(header_size + frame_size, size));
        writer.add(
            2,
            Bytes{signature}.subspan(
                signature.size() - checksum_size - sizeof(Signature), sizeof(Signature)
            )
        );
        const auto forged = std::move(writer).finish();
        const Answer answer = ask(VaultJob::CheckFile, forged);
        CHECK(answer.number == number_of(ErrorCode::WrongSignature));
        CHECK(answer.parts.empty());
        CHECK(
            ask(seal_request(forged, plain_records())).number ==
            number_of(ErrorCode::WrongSignature)
        );
        // That is why only the vault's answers may be read without looking at the signature.
        CHECK(read_checked(forged));
    }

    TEST_CASE("what was sealed opens to the same records, each with a key of its own") {
        const SignedWorkshop sample = signed_sample();
        const Plain plain = plain_records();
        REQUIRE(plain.size() > 1);
        const auto request = seal_request(sample.file(), plain);
        CHECK(randomness_for(request) == 32 * plain.size());
        const Answer answer = ask(request);
        CHECK(answer.number == 0);
        REQUIRE(answer.parts.size() == 2 + plain.size());
        CHECK(std::equal(
            answer.parts[0].begin(), answer.parts[0].end(), sample.id().begin(), sample.id().end()
        ));
        const auto hand_in = read_hand_in(answer.parts[1]);
        REQUIRE(hand_in);
        CHECK(hand_in->workshop == sample.id());
        CHECK(hand_in->sealed == Plain(answer.parts.begin() + 2, answer.parts.end()));
        const Opener opener{samples::keys()};
        Plain opened;
        std::vector<std::vector<std::uint8_t>> one_time;
        for (const Sealed& sealed : hand_in->sealed) {
            const auto record = opener.open(sealed);
            REQUIRE(record);
            opened.push_back(*record);
            one_time.emplace_back(sealed.begin(), sealed.begin() + 32);
        }
        Plain expected = plain;
        std::sort(expected.begin(), expected.end());
        std::sort(opened.begin(), opened.end());
        CHECK(opened == expected);
        std::sort(one_time.begin(), one_time.end());
        CHECK(std::adjacent_find(one_time.begin(), one_time.end()) == one_time.end());
    }

    TEST_CASE("the order of the request cannot be seen in the answer") {
        const auto file = signed_sample().file();
        const Plain plain = plain_records();
        const Answer answer = ask(seal_request(file, plain));
        CHECK(std::is_sorted(answer.parts.begin() + 2, answer.parts.end()));
    }

    TEST_CASE("impossible requests are refused") {
        const auto file = signed_sample().file();
        const Plain plain = plain_records();
        const auto request = seal_request(file, plain);
        auto random = randomness(request);
        random.pop_back();
        CHECK(ask(request, random).number == number_of(ErrorCode::BadValue));
        CHECK(ask(seal_request(file, {})).number == number_of(ErrorCode::BadValue));
        for (const std::size_t size : {0U, 255U, 257U, 8448U}) {
            CAPTURE(size);
            const Plain odd{std::vector<std::uint8_t>(size)};
            CHECK(ask(seal_request(file, odd)).number == number_of(ErrorCode::BadValue));
        }
        const Plain many(most_handed_in + 1, plain.front());
        CHECK(ask(seal_request(file, many)).number == number_of(ErrorCode::TooLarge));
        CHECK(ask(VaultJob{0}, file).number == number_of(ErrorCode::BadValue));
        CHECK(ask(VaultJob{4}, file).number == number_of(ErrorCode::BadValue));
        CHECK(ask(write_message({1, {file, file}})).number == number_of(ErrorCode::BadValue));
        CHECK(ask(write_message({3, {}})).number == number_of(ErrorCode::BadValue));
        CHECK(ask({1, 0, 0}).number == number_of(ErrorCode::BadValue));
    }

    TEST_CASE("every shortened request is refused") {
        const auto file = signed_sample().file();
        const auto request =
            write_message({static_cast<std::uint32_t>(VaultJob::CheckFile), {file}});
        CHECK(ask(request).number == 0);
        std::size_t refused = 0;
        for (std::size_t size = 0; size < request.size(); ++size) {
            const std::vector<std::uint8_t> shortened(
                request.begin(), request.begin() + static_cast<std::ptrdiff_t>(size)
            );
            const Answer answer = ask(shortened);
            refused += answer.number != 0 && answer.parts.empty() ? 1U : 0U;
        }
        MESSAGE(request.size(), " lengths");
        CHECK(refused == request.size());
    }
}

}   // namespace wb::wire
