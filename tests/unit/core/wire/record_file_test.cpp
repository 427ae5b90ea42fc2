#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/record_file.hpp"

#include "unit/core/samples.hpp"
#include "unit/core/workshops.hpp"

namespace wb::wire {

namespace {

using Buffer = std::vector<std::uint8_t>;

std::size_t sample_size() {
    const content::Bundle bundle = samples::bundle();
    return record_size(bundle, bundle.exercises[0]);
}

}   // namespace

TEST_SUITE("record file") {
    TEST_CASE("records come back as they were") {
        for (const privacy::Record& record : samples::records()) {
            const auto bytes = write_record(record, sample_size());
            REQUIRE(bytes.has_value());
            CHECK(bytes->size() == sample_size());
            const auto again = read_record(*bytes);
            REQUIRE(again);
            CHECK(*again == record);
        }
    }

    TEST_CASE("every seal of an exercise has one size, whatever was answered") {
        const content::Bundle bundle = samples::bundle();
        const auto key = box_key_of(samples::keys());
        privacy::Record full = samples::records()[0];
        privacy::Record empty = full;
        empty.cards.clear();
        empty.entries.clear();
        const auto a = seal_record(bundle, full, key, samples::seed(1));
        const auto b = seal_record(bundle, empty, key, samples::seed(2));
        REQUIRE(a);
        REQUIRE(b);
        CHECK(a->size() == b->size());
        CHECK(a->size() == sample_size() + seal_overhead);
        privacy::Record text = samples::records()[1];
        privacy::Record silent = text;
        silent.entries.clear();
        const auto c = seal_record(bundle, text, key, samples::seed(3));
        const auto d = seal_record(bundle, silent, key, samples::seed(4));
        REQUIRE(c);
        REQUIRE(d);
        CHECK(c->size() == d->size());
        CHECK(c->size() == text_record_size + seal_overhead);
        const auto opened = open_record(*d, Opener{samples::keys()});
        REQUIRE(opened);
        CHECK(*opened == silent);
        const auto wrong = open_record(*d, Opener{samples::keys(2)});
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().code == ErrorCode::WrongSeal);
    }

    TEST_CASE("two records of one person share nothing beyond workshop and exercise") {
        const auto records = samples::records();
        auto a = write_record(records[0], text_record_size);
        auto b = write_record(records[1], text_record_size);
        REQUIRE(a.has_value());
        REQUIRE(b.has_value());
        // Every run of 4 bytes that both hold, behind the head that everybody's records share:
        // format, workshop 16, id of the exercise, revision, round.
        const std::size_t head = 1 + 16 + 1 + 10 + 4 + 1;
        CHECK(std::equal(a->begin(), a->begin() + head, b->begin()));
        std::size_t shared = 0;
        for (auto i = a->begin() + head; i + 4 <= a->end(); ++i) {
            const Buffer run(i, i + 4);
            const bool zeros = std::count(run.begin(), run.end(), 0) >= 3;
            shared += !zeros && std::search(b->begin() + head, b->end(), run.begin(), run.end()) !=
                                    b->end()
                          ? 1
                          : 0;
        }
        CHECK(shared == 0);
        const auto key = box_key_of(samples::keys());
        const auto c = seal(*a, key, samples::seed(1)).value();
        const auto d = seal(*b, key, samples::seed(2)).value();
        std::size_t same = 0;
        for (auto i = c.begin(); i + 4 <= c.end(); ++i) {
            same += std::search(d.begin(), d.end(), i, i + 4) != d.end() ? 1 : 0;
        }
        MESSAGE("runs of 4 bytes in both seals: ", same, " of ", c.size() - 3);
        CHECK(same <= 2);
    }

    TEST_CASE("what no person could have answered is not written") {
        privacy::Record record = samples::records()[0];
        std::swap(record.entries[0], record.entries[1]);
        CHECK_FALSE(write_record(record, sample_size()).has_value());
        record = samples::records()[0];
        record.entries.back().card = 3;
        CHECK_FALSE(write_record(record, sample_size()).has_value());
        record = samples::records()[1];
        record.text_block = "other";
        CHECK_FALSE(write_record(record, sample_size()).has_value());
        record = samples::records()[0];
        CHECK_FALSE(write_record(record, 64).has_value());
    }

    TEST_CASE("padding is zero, and sizes come in steps") {
        auto bytes = write_record(samples::records()[0], sample_size()).value();
        bytes.back() = 1;
        auto result = read_record(bytes);
        REQUIRE_FALSE(result);
        CHECK(result.error() == Error{ErrorCode::TrailingBytes, "hand-in"});
        bytes.back() = 0;
        bytes.push_back(0);
        result = read_record(bytes);
        REQUIRE_FALSE(result);
        CHECK(result.error() == Error{ErrorCode::BadValue, "size of a hand-in"});
        CHECK_FALSE(read_record(Buffer(largest_record + record_step, 0)));
        CHECK_FALSE(read_record({}));
    }

    TEST_CASE("every flipped bit is refused or read to a value with these bytes") {
        for (const privacy::Record& record : samples::records()) {
            auto bytes = write_record(record, sample_size()).value();
            std::size_t refused = 0;
            std::size_t other = 0;
            std::size_t ambiguous = 0;
            for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
                const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
                bytes[bit / 8] ^= mask;
                if (const auto result = read_record(bytes)) {
                    ++other;
                    ambiguous += write_record(*result, bytes.size()) == bytes ? 0 : 1;
                } else {
                    ++refused;
                }
                bytes[bit / 8] ^= mask;
            }
            MESSAGE(refused, " refused, ", other, " another answer");
            CHECK(ambiguous == 0);
            CHECK(refused > 0);
            CHECK(other > 0);
        }
    }
}

}   // namespace wb::wire
