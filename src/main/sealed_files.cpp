#include "main/sealed_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "core/wire/file_scanner.hpp"

#include "main/workshop_files.hpp"

namespace wb::cli {

namespace {

constexpr std::size_t most_open_files = 64;

char* chars_of(std::vector<std::uint8_t>& bytes) {
    return reinterpret_cast<char*>(bytes.data());
}

// Which of both kinds it says it is; everything else is left to the scanner.
wire::FileKind kind_of(std::ifstream& stream) {
    std::vector<std::uint8_t> head(wire::header_size);
    stream.read(chars_of(head), static_cast<std::streamsize>(head.size()));
    const auto kind = stream ? wire::kind_of(head) : std::nullopt;
    stream.clear();
    stream.seekg(0);
    return kind.value_or(wire::FileKind::HandIn);
}

// Takes one record in; or says what is wrong with it.
std::optional<Error>
take(Scanned& scanned, const wire::Record& record, wire::FileKind kind, const SealedAt& place) {
    if (scanned.workshop == domain::WorkshopId{} && record.type == wire::record_workshop_id &&
        record.payload.size() == scanned.workshop.size()) {
        std::copy(record.payload.begin(), record.payload.end(), scanned.workshop.begin());
        return std::nullopt;
    }
    if (record.type == wire::record_sealed && wire::has_size_of_a_seal(record.payload)) {
        SealedAt at = place;
        at.size = static_cast<std::uint32_t>(record.payload.size());
        std::copy_n(record.payload.begin(), at.one_time.size(), at.one_time.begin());
        if (!scanned.sealed.empty() && at.one_time < scanned.sealed.back().one_time) {
            return Error{ErrorCode::BadValue, "order of sealed records"};
        }
        scanned.sealed.push_back(at);
        return std::nullopt;
    }
    if (record.type == wire::record_batch && kind == wire::FileKind::Box) {
        scanned.batches.emplace_back(record.payload.begin(), record.payload.end());
        return std::nullopt;
    }
    return Error{ErrorCode::BadValue, "record"};
}

}   // namespace

std::variant<Scanned, std::string> scan(const std::string& path, std::uint32_t file) {
    std::error_code error;
    const bool regular = std::filesystem::is_regular_file(path, error);
    const std::uint64_t size = regular ? std::filesystem::file_size(path, error) : 0;
    std::ifstream stream{path, std::ios::binary};
    if (!regular || error || !stream) {
        return "it cannot be read";
    }
    const wire::FileKind kind = kind_of(stream);
    wire::FileScanner scanner{kind, size};
    Scanned scanned;
    std::vector<std::uint8_t> piece;
    std::uint64_t offset = 0;
    while (scanner.wants() > 0) {
        piece.resize(scanner.wants());
        stream.read(chars_of(piece), static_cast<std::streamsize>(piece.size()));
        if (!stream) {
            return words_of(Error{ErrorCode::Truncated, "file"});
        }
        const auto record = scanner.take(piece);
        if (!record) {
            return words_of(record.error()) + " at byte " + std::to_string(offset);
        }
        if (*record) {
            SealedAt place;
            place.offset = offset;
            place.file = file;
            if (const auto fault = take(scanned, **record, kind, place)) {
                return words_of(*fault) + " at byte " + std::to_string(offset);
            }
        }
        offset += piece.size();
    }
    return scanned;
}

std::optional<wire::Sealed> SealedReader::read(const SealedAt& at) {
    auto found = open_.find(at.file);
    if (found == open_.end()) {
        if (open_.size() == most_open_files) {
            open_.erase(open_.begin());
        }
        found = open_.emplace(at.file, std::ifstream{files_[at.file], std::ios::binary}).first;
    }
    wire::Sealed sealed(at.size);
    found->second.seekg(static_cast<std::streamoff>(at.offset));
    found->second.read(chars_of(sealed), static_cast<std::streamsize>(sealed.size()));
    const bool same =
        found->second && std::equal(at.one_time.begin(), at.one_time.end(), sealed.begin());
    return same ? std::optional{std::move(sealed)} : std::nullopt;
}

}   // namespace wb::cli
