// What of an answer may leave the device in a hand-in. Raw answers and shareable ones are different
// types; the only way from one to the other is `shareable`, which has no case for private words.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::privacy {

/// Options by their ids in the content: of a rank in its order, else by the alphabet, so that the
/// order of pressing them does not leave. Own words leave no trace here.
class SharedOptions {
public:
    const std::vector<std::string>& ids() const { return ids_; }

    bool operator==(const SharedOptions&) const = default;

private:
    friend class Sharer;
    friend class RecordReader;   // core/wire/record_file.cpp: what was sealed, opened again

    explicit SharedOptions(std::vector<std::string> ids) : ids_{std::move(ids)} {}

    std::vector<std::string> ids_;
};

/// A step of a scale, 1 to 5.
class SharedLevel {
public:
    int value() const { return value_; }

    bool operator==(const SharedLevel&) const = default;

private:
    friend class Sharer;
    friend class RecordReader;   // core/wire/record_file.cpp: what was sealed, opened again

    explicit SharedLevel(int value) : value_{value} {}

    int value_;
};

/// A line that was written for the group.
class SharedText {
public:
    const std::string& text() const { return text_.text(); }

    bool operator==(const SharedText&) const = default;

private:
    friend class Sharer;
    friend class RecordReader;   // core/wire/record_file.cpp: what was sealed, opened again

    explicit SharedText(domain::OpenText text) : text_{std::move(text)} {}

    domain::OpenText text_;
};

using SharedAnswer = std::variant<SharedOptions, SharedLevel, SharedText>;

/// What of `answer` may leave: nothing for private notes, for blocks that are never shared, for own
/// words, and for ids that the content does not know.
std::optional<SharedAnswer>
shareable(const content::Bundle& bundle, const content::Block& block, const domain::Answer& answer);

}   // namespace wb::privacy
