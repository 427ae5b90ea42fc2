#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/domain/open_text.hpp"
#include "core/privacy/batch.hpp"
#include "core/privacy/hand_in.hpp"
#include "core/wire/release_file.hpp"
#include "core/wire/release_json.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

SignedWorkshop rules() {
    domain::Workshop workshop = samples::workshop();
    workshop.exercises.pop_back();
    return *sign_workshop(workshop, samples::keys());
}

// Twelve people who answered differently.
privacy::Release release() {
    const SignedWorkshop workshop = rules();
    const content::Bundle bundle = samples::bundle();
    std::vector<privacy::Record> records;
    for (std::uint32_t person = 1; person <= 12; ++person) {
        domain::Draft draft = samples::draft();
        draft.answers.entries[{"strength", 1, domain::Beneficiary::Customers}] =
            domain::Level{static_cast<int>(1 + person % 5)};
        const auto shown = privacy::preview(bundle, workshop.workshop().categories, draft, {});
        REQUIRE(shown);
        const auto more = privacy::records_of(*shown, workshop.id(), 1, samples::seed(person), 1);
        records.insert(records.end(), more.begin(), more.end());
    }
    const privacy::Member member{
        workshop.id(), workshop.workshop(), samples::keys().noise_key, {}, records};
    const auto frozen = privacy::freeze(bundle, {&member, 1}, {"effect-map", 1, ""});
    REQUIRE(std::holds_alternative<privacy::Frozen>(frozen));
    const auto& batch = std::get<privacy::Frozen>(frozen).batch;
    const auto made = privacy::make_release({&batch, 1}, 10);
    REQUIRE(made);
    return *made;
}

std::optional<Error> error_of(const std::string& text) {
    const auto read = read_release(text);
    const auto* const fault = std::get_if<ReleaseFault>(&read);
    return fault == nullptr ? std::nullopt : std::optional{fault->error};
}

// The text with a part exchanged, signed anew by the same key.
std::string signed_anew(std::string text, const std::string& from, const std::string& to) {
    const std::size_t begin = text.find("\"signature\":");
    text.erase(begin, std::string_view{"\"signature\":\"\","}.size() + 128);
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    text.replace(place, from.size(), to);
    const Signature signature = sign(bytes_of(text), Purpose::Release, samples::keys());
    std::string hex;
    for (const std::uint8_t byte : signature) {
        hex += "0123456789abcdef"[byte >> 4U];
        hex += "0123456789abcdef"[byte & 0xFU];
    }
    text.insert(text.find("\"texts\":"), "\"signature\":\"" + hex + "\",");
    return text;
}

}   // namespace

TEST_SUITE("release file") {
    TEST_CASE("a release comes back as it was, and writes the same bytes again") {
        const privacy::Release original = release();
        const std::string text = write_release(original, samples::keys());
        const auto read = read_release(text);
        REQUIRE(std::holds_alternative<SignedRelease>(read));
        const auto& found = std::get<SignedRelease>(read);
        CHECK(found.release == original);
        CHECK(found.signing_key == signing_key_of(samples::keys()));
        CHECK(write_release(found.release, samples::keys()) == text);
        CHECK_FALSE(fault_of(found, rules()).has_value());
        CHECK(release_digits(text).size() == 16);
        MESSAGE(
            text.size(), " bytes, ", found.release.batches()[0].content().atoms.size(), " tables"
        );
    }

    TEST_CASE("every flipped bit and every cut is refused") {
        std::string text = write_release(release(), samples::keys());
        std::size_t read = 0;
        std::size_t by_signature = 0;
        for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
            const auto mask = static_cast<char>(1U << (bit % 8));
            text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
            const auto error = error_of(text);
            read += error ? 0 : 1;
            by_signature += error && error->code == ErrorCode::WrongSignature ? 1 : 0;
            text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
        }
        CHECK(read == 0);
        MESSAGE((8 * text.size()), " bits, ", by_signature, " found by the signature alone");
        for (std::size_t size = 0; size < text.size(); ++size) {
            CHECK(error_of(text.substr(0, size)).has_value());
        }
        CHECK(error_of(text + "\n").has_value());
    }

    TEST_CASE("only the canonical text is read, also under a right signature") {
        const std::string text = write_release(release(), samples::keys());
        CHECK_FALSE(error_of(signed_anew(text, "\"format\":1", "\"format\":1")).has_value());
        const std::vector<std::pair<std::string, std::string>> changes{
            {"\"format\":1", "\"format\": 1"},
            {"\"format\":1", "\"format\":2"},
            {"\"format\":1", "\"format\":01"},
            {"\"format\":1", "\"format\":1,\"format\":1"},
            {"\"format\":1", "\"extra\":1,\"format\":1"},
            {"\"k\":5,\"k_text\"", "\"k\":4,\"k_text\""},
            {"\"k\":5,\"parts\"", "\"k\":4,\"parts\""},
            {"\"k_text\":10", "\"k_text\":9"},
            {"\"policy\":\"files-1\"", "\"policy\":\"files-2\""},
            {"\"base\":", "\"base\":NaN,\"base\":"},
            {"\"base\":", "\"base\":-"},
            {"\"base\":", "\"base\":99999999999999999999"},
            {"\"people\":\"10-14\"", "\"people\":\"12\""},
            {"\"cells\":[", "\"cells\":[[[["},
            {"\"breakdown\":false", "\"breakdown\":0"},
        };
        for (const auto& change : changes) {
            CAPTURE(change.second);
            CHECK(error_of(signed_anew(text, change.first, change.second)).has_value());
        }
    }

    TEST_CASE("what is no release is refused at its first byte that is wrong") {
        for (const std::string& text :
             {std::string{},
              std::string(200'000, '['),
              std::string(1U << 20U, '\0'),
              std::string{"{\"atoms\":"} + std::string(200'000, '['),
              std::string{"{\"atoms\":[{\"base\":1e9"}}) {
            const auto read = read_release(text);
            const auto* const fault = std::get_if<ReleaseFault>(&read);
            REQUIRE(fault != nullptr);
            CHECK(fault->offset < 30);
        }
    }

    TEST_CASE("signed anew by somebody else it is theirs, not this workshop's") {
        const std::string text = write_release(release(), samples::keys(2));
        const auto read = read_release(text);
        REQUIRE(std::holds_alternative<SignedRelease>(read));
        const auto fault = fault_of(std::get<SignedRelease>(read), rules());
        REQUIRE(fault.has_value());
        CHECK(fault->code == ErrorCode::WrongSignature);
    }

    TEST_CASE("a release that breaks the workshop's rules is not one of it") {
        const auto read = read_release(write_release(release(), samples::keys()));
        REQUIRE(std::holds_alternative<SignedRelease>(read));
        domain::Workshop stricter = rules().workshop();
        stricter.title += " 2";   // another workshop of the same key
        const auto other = sign_workshop(stricter, samples::keys());
        REQUIRE(other);
        const auto fault = fault_of(std::get<SignedRelease>(read), *other);
        REQUIRE(fault.has_value());
        CHECK(fault->code == ErrorCode::UnknownId);
        domain::Workshop more_authors = rules().workshop();
        more_authors.k_text = 12;
        const auto careful = sign_workshop(more_authors, samples::keys());
        REQUIRE(careful);
        CHECK(
            fault_of(std::get<SignedRelease>(read), *careful) ==
            Error{ErrorCode::BadValue, "k for texts"}
        );
    }
}

}   // namespace wb::wire
