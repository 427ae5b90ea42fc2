#include <algorithm>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "core/wire/box_file.hpp"
#include "core/wire/file_scanner.hpp"

namespace wb::wire {

namespace {

using Buffer = std::vector<std::uint8_t>;

// Reads a file as the command line does: only as many bytes as are asked for.
Result<std::vector<Buffer>> scanned(const Buffer& file) {
    FileScanner scanner{FileKind::Box, file.size()};
    std::vector<Buffer> records;
    Bytes rest{file};
    while (scanner.wants() > 0) {
        if (rest.size() < scanner.wants()) {
            return Error{ErrorCode::Truncated, "file"};
        }
        const Bytes piece = rest.first(scanner.wants());
        rest = rest.subspan(piece.size());
        const auto record = scanner.take(piece);
        if (!record) {
            return record.error();
        }
        if (*record) {
            records.emplace_back((*record)->payload.begin(), (*record)->payload.end());
        }
    }
    return records;
}

Buffer sample() {
    Box box;
    box.sealed = {Sealed(304, 1), Sealed(304, 2)};
    box.batches = {"{}"};
    return write_box(box);
}

}   // namespace

TEST_SUITE("file scanner") {
    TEST_CASE("it gives the records that open_file gives") {
        const Buffer file = sample();
        const auto found = scanned(file);
        REQUIRE(found);
        auto records = open_file(file, FileKind::Box);
        REQUIRE(records);
        std::vector<Buffer> expected;
        while (!records->done()) {
            const Record record = records->next();
            expected.emplace_back(record.payload.begin(), record.payload.end());
        }
        CHECK(*found == expected);
    }

    TEST_CASE("head, frames and hasher are those of the writer") {
        const Buffer file = sample();
        const auto size = static_cast<std::uint32_t>(file.size() - header_size - checksum_size);
        const Buffer head = file_head(FileKind::Box, size);
        CHECK(std::equal(head.begin(), head.end(), file.begin()));
        const auto frame = frame_head(record_workshop_id, 16);
        CHECK(std::equal(frame.begin(), frame.end(), file.begin() + header_size));
        Hasher hasher;
        const Bytes covered = Bytes{file}.first(file.size() - checksum_size);
        hasher.add(covered.first(7));
        hasher.add(covered.subspan(7));
        const auto sum = std::move(hasher).finish();
        CHECK(std::equal(sum.begin(), sum.end(), file.end() - checksum_size));
    }

    TEST_CASE("every cut and every flipped bit is refused") {
        Buffer file = sample();
        for (std::size_t size = 0; size < file.size(); ++size) {
            CHECK_FALSE(
                scanned(Buffer(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)))
            );
        }
        std::size_t read = 0;
        for (std::size_t bit = 0; bit < 8 * file.size(); ++bit) {
            const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
            file[bit / 8] ^= mask;
            read += scanned(file) ? 1 : 0;
            file[bit / 8] ^= mask;
        }
        CHECK(read == 0);
        file.push_back(0);
        CHECK_FALSE(scanned(file));
    }

    TEST_CASE("a length that lies is refused before anything of that size is asked for") {
        Buffer file = sample();
        for (std::size_t offset = 0; offset + checksum_size + 4 <= file.size(); ++offset) {
            Buffer lying = file;
            std::fill_n(lying.begin() + static_cast<std::ptrdiff_t>(offset), 4, 0xFF);
            FileScanner scanner{FileKind::Box, lying.size()};
            std::size_t most = 0;
            Bytes rest{lying};
            while (scanner.wants() > 0 && scanner.wants() <= rest.size()) {
                most = std::max(most, scanner.wants());
                const Bytes piece = rest.first(scanner.wants());
                rest = rest.subspan(piece.size());
                if (!scanner.take(piece)) {
                    break;
                }
            }
            CHECK(most <= file.size());
        }
    }
}

}   // namespace wb::wire
