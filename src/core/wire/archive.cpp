#include "core/wire/archive.hpp"

#include <cassert>

#include "core/base/id.hpp"

namespace wb::wire {

namespace {

// What a length of so many bytes can say.
std::size_t longest(std::size_t length_size) {
    return (std::size_t{1} << (8 * length_size)) - 1;
}

}   // namespace

void Writer::put_number(std::uint32_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes_.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
    }
}

void Writer::put_text(std::string_view text, std::size_t length_size) {
    assert(text.size() <= longest(length_size));
    // Without assertions a longer text is cut, so that the frames stay right.
    text = text.substr(0, longest(length_size));
    put_number(static_cast<std::uint32_t>(text.size()), length_size);
    for (const char c : text) {
        bytes_.push_back(static_cast<std::uint8_t>(c));
    }
}

void Writer::put_bytes(Bytes bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

std::uint32_t Reader::take_number(std::size_t size) {
    if (failed()) {
        return 0;
    }
    if (rest_.size() < size) {
        fail(ErrorCode::Truncated, "number");
        return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = size; i > 0; --i) {
        value = (value << 8U) | rest_[i - 1];
    }
    rest_ = rest_.subspan(size);
    return value;
}

std::string
Reader::take_text(std::size_t limit, utf8::LineBreaks line_breaks, std::size_t length_size) {
    const std::size_t size = take_number(length_size);
    if (failed()) {
        return {};
    }
    if (size > rest_.size()) {
        fail(ErrorCode::Truncated, "text");
        return {};
    }
    std::string text;
    if (size > limit * 4) {   // no code point takes more than four bytes
        fail(ErrorCode::BadText, "text");
        return {};
    }
    if (size > text.capacity()) {
        spend(2 * size);   // room for rounding up
    }
    if (failed()) {
        return {};
    }
    text.reserve(size);
    for (const std::uint8_t byte : rest_.first(size)) {
        text.push_back(static_cast<char>(byte));
    }
    rest_ = rest_.subspan(size);
    if (!utf8::storable(text, limit, line_breaks)) {
        fail(ErrorCode::BadText, "text");
        return {};
    }
    return text;
}

std::size_t Reader::take_count(
    std::size_t most, std::size_t smallest, std::size_t element_size, std::size_t length_size
) {
    const std::size_t count = take_number(length_size);
    if (failed()) {
        return 0;
    }
    if (count > most) {
        fail(ErrorCode::TooLarge, "list");
        return 0;
    }
    if (count * smallest > rest_.size()) {   // at most 65,535 times a small constant: no overflow
        fail(ErrorCode::Truncated, "list");
        return 0;
    }
    spend(count * element_size);
    return failed() ? 0 : count;
}

Bytes Reader::take_bytes(std::size_t size) {
    if (failed()) {
        return {};
    }
    if (rest_.size() < size) {
        fail(ErrorCode::Truncated, "bytes");
        return {};
    }
    const Bytes bytes = rest_.first(size);
    rest_ = rest_.subspan(size);
    return bytes;
}

void Reader::spend(std::size_t bytes) {
    if (!budget_.spend(bytes)) {
        fail(ErrorCode::TooLarge, "memory");
    }
}

void Reader::fail(ErrorCode code, std::string_view where) {
    if (!fault_) {
        fault_ = Error{code, where};
        rest_ = {};
    }
}

std::optional<Error> Reader::finish() {
    if (!fault_ && !rest_.empty()) {
        fail(ErrorCode::TrailingBytes, "record");
    }
    return fault_;
}

void save(Writer& archive, const Text& text) {
    archive.put_text(text.value);
}

void load(Reader& archive, Text& text) {
    text.value = archive.take_text(text.most, text.line_breaks);
}

void save(Writer& archive, const Id& id) {
    archive.put_text(id.value);
}

void load(Reader& archive, Id& id) {
    id.value = archive.take_text(longest_id, utf8::LineBreaks::Refused);
    if (id.value.empty() ? id.empty == Empty::Refused : !is_id(id.value)) {
        archive.fail(ErrorCode::BadValue, "id");
    }
}

void save(Writer& archive, const ShortText& text) {
    archive.put_text(text.value, 1);
}

void load(Reader& archive, ShortText& text) {
    text.value = archive.take_text(text.most, utf8::LineBreaks::Refused, 1);
}

void save(Writer& archive, const ShortId& id) {
    archive.put_text(id.value, 1);
}

void load(Reader& archive, ShortId& id) {
    id.value = archive.take_text(longest_id, utf8::LineBreaks::Refused, 1);
    if (id.value.empty() ? id.empty == Empty::Refused : !is_id(id.value)) {
        archive.fail(ErrorCode::BadValue, "id");
    }
}

void save(Writer& archive, const Ids& ids) {
    archive.put_number(static_cast<std::uint32_t>(ids.items.size()), 2);
    for (const std::string& item : ids.items) {
        archive.put_text(item);
    }
}

void load(Reader& archive, Ids& ids) {
    const std::size_t count = archive.take_count(ids.most, 3, sizeof(std::string));
    ids.items.clear();
    ids.items.reserve(count);
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        Id id{ids.items.emplace_back()};
        load(archive, id);
    }
}

void save(Writer& archive, const Texts& texts) {
    archive.put_number(static_cast<std::uint32_t>(texts.items.size()), 2);
    for (const std::string& item : texts.items) {
        archive.put_text(item);
    }
}

void load(Reader& archive, Texts& texts) {
    const std::size_t count = archive.take_count(texts.most, 2, sizeof(std::string));
    texts.items.clear();
    texts.items.reserve(count);
    for (std::size_t i = 0; i < count && !archive.failed(); ++i) {
        texts.items.push_back(archive.take_text(texts.most_code_points, texts.line_breaks));
    }
}

}   // namespace wb::wire
