// Rows in the making, and the readers of the two kinds of files: for explain.cpp.
#pragma once

#include <string_view>
#include <utility>

#include "core/inspect/explain.hpp"

namespace wb::inspect {

/// Rows in the order of the bytes, with no gap.
class Rows {
public:
    /// Nothing is added for no bytes.
    void add(std::size_t size, What what, Value value = {}, Reader reader = Reader::Everybody);

    std::size_t at() const { return at_; }

    std::vector<Row> take() && { return std::move(rows_); }

private:
    std::size_t at_ = 0;
    std::vector<Row> rows_;
};

using Explanation = std::variant<Explained, Fault>;

/// A `.wirk` file of this kind.
Explanation explain_wirk(wire::FileKind kind, wire::Bytes bytes);

/// A text that begins as a release or as sums do.
Explanation explain_json(std::string_view text);

/// A text that begins with a byte order mark.
Explanation explain_table(std::string_view text);

}   // namespace wb::inspect
