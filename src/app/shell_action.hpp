// The actions that every part of the app knows: its display, its language, its storage. What a
// part does with them is its own.
#pragma once

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

#include "app/shell.hpp"

/// A namespace of their own, so that a press finds out by itself that they belong to every part.
namespace wb::app::shell {

struct CloseDialog {
    bool operator==(const CloseDialog&) const = default;
};

struct DismissNotice {
    bool operator==(const DismissNotice&) const = default;
};

struct ChooseLanguage {
    content::Language language = content::Language::German;
    bool operator==(const ChooseLanguage&) const = default;
};

struct ChooseSettings {
    Settings settings = {};
    bool operator==(const ChooseSettings&) const = default;
};

/// The file input itself: the platform opens its picker; what was chosen comes back as FileChosen.
struct OpenFile {
    bool operator==(const OpenFile&) const = default;
};

/// What the screens that all parts share can do.
using Action = std::variant<CloseDialog, DismissNotice, ChooseLanguage, ChooseSettings, OpenFile>;

inline Action as_action(Action action) {
    return action;
}

enum class FileStatus : std::uint8_t { Read, Unreadable, TooLarge };

struct FileChosen {
    FileStatus status = FileStatus::Read;
    std::vector<std::uint8_t> bytes = {};

    bool operator==(const FileChosen&) const = default;
};

enum class StoreStatus : std::uint8_t { Done, Unavailable, Full, Failed, Empty };

struct DraftLoaded {
    StoreStatus status = StoreStatus::Done;
    std::vector<std::uint8_t> bytes = {};

    bool operator==(const DraftLoaded&) const = default;
};

struct DraftStored {
    StoreStatus status = StoreStatus::Done;
    bool operator==(const DraftStored&) const = default;
};

struct ContentChanged {
    content::Language language = content::Language::German;
    bool operator==(const ContentChanged&) const = default;
};

/// The other language's content could not be fetched or read.
struct LanguageUnavailable {
    bool operator==(const LanguageUnavailable&) const = default;
};

struct WriterChanged {
    bool writer = true;
    bool operator==(const WriterChanged&) const = default;
};

struct Tick {
    bool operator==(const Tick&) const = default;
};   ///< `next_deadline_ms` has come

struct Hidden {
    bool operator==(const Hidden&) const = default;
};   ///< the page goes to the background: save now

}   // namespace wb::app::shell

namespace wb::app {

using shell::ChooseLanguage;
using shell::ChooseSettings;
using shell::CloseDialog;
using shell::ContentChanged;
using shell::DismissNotice;
using shell::DraftLoaded;
using shell::DraftStored;
using shell::FileChosen;
using shell::FileStatus;
using shell::Hidden;
using shell::LanguageUnavailable;
using shell::OpenFile;
using shell::StoreStatus;
using shell::Tick;
using shell::WriterChanged;

}   // namespace wb::app
