// What the inspector's page knows: files and stored items that somebody looks at. None of them is
// kept or taken in; leaving the page forgets them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/shell_action.hpp"
#include "core/inspect/explain.hpp"
#include "core/inspect/stored.hpp"

namespace wb::app::results {

inline constexpr std::size_t rows_at_once = 30;

/// Something that this browser keeps. `count`: that many of one sort, told together.
struct StoredItem {
    inspect::Item item = inspect::Item::Foreign;
    std::uint32_t number = 0;   ///< the page's, by which it finds the bytes again
    std::uint32_t count = 1;
    std::uint32_t size = 0;   ///< bytes, with what they are called

    bool operator==(const StoredItem&) const = default;
};

/// Sealed records as this browser keeps them: no file, the rows of one stand for all.
struct SealedRecord {
    std::vector<inspect::Row> rows = {};
};

/// The browser could not read it.
struct Unreadable {};

/// A file or a stored item that was looked at. Never changes.
struct Looked {
    std::string name = {};                              ///< of a file
    std::optional<inspect::Item> item = std::nullopt;   ///< of a stored item
    std::vector<std::uint8_t> bytes = {};
    std::variant<inspect::Explained, inspect::Fault, SealedRecord, Unreadable> found = Unreadable{};
};

enum class Build : std::uint8_t { Asked, Known, Missing };

struct Inspecting {
    std::uint32_t coming = 0;                                 ///< files that are still to be read
    std::optional<inspect::Item> opening = std::nullopt;      ///< what comes is a stored item
    std::vector<std::shared_ptr<const Looked>> looked = {};   ///< one, or two files
    std::size_t rows = rows_at_once;                          ///< listed of the file
    bool with_bytes = false;
    std::optional<std::vector<StoredItem>> stored = std::nullopt;
    Build build = Build::Asked;
    std::string build_digits = {};   ///< the first 16 of SHA-256 over the list of the app's files

    bool operator==(const Inspecting&) const = default;
};

/// So many files come.
struct BeginLook {
    std::uint32_t count = 0;
    bool operator==(const BeginLook&) const = default;
};

struct LookAt {
    std::string name = {};
    std::vector<std::uint8_t> bytes = {};
    FileStatus status = FileStatus::Read;
    bool operator==(const LookAt&) const = default;
};

struct TellStored {
    std::vector<StoredItem> items = {};
    bool operator==(const TellStored&) const = default;
};

/// The list of the app's files, as the page's own address has it; nothing when it is not there.
struct TellBuild {
    std::optional<std::vector<std::uint8_t>> list = std::nullopt;
    bool operator==(const TellBuild&) const = default;
};

/// A stored item, by its number; its bytes come as LookAt, without a name.
struct OpenStored {
    std::uint32_t number = 0;
    bool operator==(const OpenStored&) const = default;
};

struct MoreRows {
    bool operator==(const MoreRows&) const = default;
};

struct ToggleBytes {
    bool operator==(const ToggleBytes&) const = default;
};

struct PrintSheet {
    bool operator==(const PrintSheet&) const = default;
};

/// What can happen on the inspector's page.
using InspectAction = std::variant<
    BeginLook,
    LookAt,
    TellStored,
    TellBuild,
    OpenStored,
    MoreRows,
    ToggleBytes,
    PrintSheet>;

}   // namespace wb::app::results
