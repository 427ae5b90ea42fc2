#include "core/wire/room_message.hpp"

#include <algorithm>
#include <optional>

#include "core/base/id.hpp"
#include "core/base/overload.hpp"
#include "core/base/utf8.hpp"
#include "core/wire/lead_message.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::wire {

namespace {

/// The numbers of the kinds; they never change.
enum class Kind : std::uint32_t {
    Welcome = 1,
    Picture = 2,
    Lines = 3,
    Join = 4,
    Running = 5,
    Blank = 6,
    Hands = 7,
};

constexpr std::uint32_t of_rehearsal = 64;   // more than the kind's number
constexpr std::size_t longest_title = 200;   // code points
constexpr std::size_t longest_url = 2000;
constexpr std::size_t most_lines = 1024;
constexpr std::size_t most_tables = 64;
constexpr std::size_t most_options = 64;
constexpr std::uint8_t most_modules = 177;   // of a side, version 40 (ISO/IEC 18004)

using Buffer = std::vector<std::uint8_t>;

/// Owns the parts until they are written.
class Parts {
public:
    void add(const std::string& text) { parts_.emplace_back(text.begin(), text.end()); }

    void add(Buffer bytes) { parts_.push_back(std::move(bytes)); }

    void add(std::uint32_t number) {
        Buffer bytes;
        for (unsigned i = 0; i < 4; ++i) {
            bytes.push_back(static_cast<std::uint8_t>(number >> (8U * i)));
        }
        parts_.push_back(std::move(bytes));
    }

    Buffer message(Kind kind, bool rehearsal) const {
        VaultMessage message{static_cast<std::uint32_t>(kind) + (rehearsal ? of_rehearsal : 0), {}};
        message.parts.assign(parts_.begin(), parts_.end());
        return write_message(message);
    }

private:
    std::vector<Buffer> parts_ = {};
};

/// Takes the parts one after the other; the first fault is kept, and everything after it is empty.
class Source {
public:
    explicit Source(const std::vector<Bytes>& parts) : parts_{parts} {}

    std::string text(std::size_t limit, const char* where) {
        const Bytes bytes = next(where);
        std::string text{bytes.begin(), bytes.end()};
        if (!utf8::storable(text, limit, utf8::LineBreaks::Refused)) {
            fail(ErrorCode::BadText, where);
            return {};
        }
        return text;
    }

    std::string id(const char* where) {
        std::string text = this->text(longest_id, where);
        if (!fault_ && !is_id(text)) {
            fail(ErrorCode::BadValue, where);
        }
        return text;
    }

    std::uint32_t number(std::uint32_t most, const char* where) {
        const Bytes bytes = next(where);
        std::uint32_t value = 0;
        if (bytes.size() == 4) {
            for (std::size_t i = 4; i > 0; --i) {
                value = (value << 8U) | bytes[i - 1];
            }
        }
        if (bytes.size() != 4 || value > most) {
            fail(ErrorCode::BadValue, where);
            return 0;
        }
        return value;
    }

    /// How many parts of one kind follow.
    std::size_t count(std::size_t most, const char* where) {
        return number(static_cast<std::uint32_t>(most), where);
    }

    Bytes bytes(const char* where) { return next(where); }

    void fail(ErrorCode code, const char* where) {
        if (!fault_) {
            fault_ = Error{code, where};
        }
    }

    bool failed() const { return fault_.has_value(); }

    /// The value, unless something was wrong or is left over.
    template <class Value>
    Result<RoomShow> result(Value value) {
        if (!fault_ && used_ != parts_.size()) {
            fail(ErrorCode::TrailingBytes, "room");
        }
        if (fault_) {
            return *fault_;
        }
        return RoomShow{std::move(value)};
    }

private:
    Bytes next(const char* where) {
        if (used_ == parts_.size()) {
            fail(ErrorCode::Truncated, where);
            return {};
        }
        return parts_[used_++];
    }

    const std::vector<Bytes>& parts_;
    std::size_t used_ = 0;
    std::optional<Error> fault_ = std::nullopt;
};

Result<RoomShow> read_picture(Source& source) {
    RoomPictureShown shown;
    shown.exercise = source.id("room.exercise");
    shown.picture = source.id("room.picture");
    shown.view = static_cast<std::uint16_t>(source.number(UINT16_MAX, "room.view"));
    const std::size_t categories = source.count(domain::most_own_categories, "room.categories");
    for (std::size_t i = 0; i < categories && !source.failed(); ++i) {
        domain::OwnCategory own;
        own.german = source.text(longest_title, "room.categories");
        own.english = source.text(longest_title, "room.categories");
        shown.categories.push_back(std::move(own));
    }
    const std::size_t tables = source.count(most_tables, "room.tables");
    for (std::size_t i = 0; i < tables && !source.failed(); ++i) {
        auto read = read_room_tables(source.bytes("room.tables"));
        if (source.failed()) {
            break;
        }
        if (!read) {
            return read.error();
        }
        // Reviewed lines are for files; the room sees those of RoomLinesShown.
        if (!read->lines.empty() || read->slot.exercise != shown.exercise) {
            source.fail(ErrorCode::BadValue, "room.tables");
        }
        shown.tables.push_back(std::move(*read));
    }
    return source.result(std::move(shown));
}

Result<RoomShow> read_lines(Source& source) {
    RoomLinesShown shown;
    shown.exercise = source.id("room.exercise");
    shown.question = source.id("room.question");
    const std::size_t lines = source.count(most_lines, "room.lines");
    for (std::size_t i = 0; i < lines && !source.failed(); ++i) {
        shown.lines.push_back(source.text(domain::most_code_points, "room.lines"));
    }
    return source.result(std::move(shown));
}

Result<RoomShow> read_join(Source& source) {
    RoomJoin join;
    join.title = source.text(longest_title, "room.title");
    join.url = source.text(longest_url, "room.url");
    join.modules = static_cast<std::uint8_t>(source.number(most_modules, "room.modules"));
    const Bytes dark = source.bytes("room.dark");
    const std::size_t side = join.modules;
    if (dark.size() != side * side ||
        std::any_of(dark.begin(), dark.end(), [](std::uint8_t module) { return module > 1; })) {
        source.fail(ErrorCode::BadValue, "room.dark");
    } else {
        join.dark.assign(dark.begin(), dark.end());
    }
    return source.result(std::move(join));
}

Result<RoomShow> read_running(Source& source) {
    RoomRunning running;
    running.exercise = source.id("room.exercise");
    running.handed_in = static_cast<std::uint16_t>(source.number(UINT16_MAX, "room.handed-in"));
    running.expected = static_cast<std::uint16_t>(source.number(UINT16_MAX, "room.expected"));
    running.timer.state = static_cast<RoomTimer::State>(source.number(2, "room.timer"));
    running.timer.left_ms = source.number(longest_timer_ms, "room.timer");
    if (running.timer.state == RoomTimer::State::None && running.timer.left_ms != 0) {
        source.fail(ErrorCode::BadValue, "room.timer");
    }
    return source.result(std::move(running));
}

Result<RoomShow> read_hands(Source& source) {
    std::string exercise = source.id("room.exercise");
    std::string question = source.id("room.question");
    const auto counting = static_cast<privacy::Counting>(source.number(1, "room.counting"));
    const auto k = static_cast<std::uint8_t>(source.number(UINT8_MAX, "room.k"));
    const std::size_t options = source.count(most_options, "room.hands");
    std::vector<privacy::Hands> hands;
    for (std::size_t i = 0; i < options && !source.failed(); ++i) {
        // Levels of a scale are digits, which begin no id.
        std::string option = source.text(longest_id, "room.hands");
        const bool level = option.size() == 1 && option[0] >= '1' && option[0] <= '5';
        if (!level && !is_id(option)) {
            source.fail(ErrorCode::BadValue, "room.hands");
        }
        const auto people =
            static_cast<std::uint16_t>(source.number(privacy::most_hands, "room.hands"));
        hands.push_back({std::move(option), people});
    }
    auto counted =
        privacy::ShowOfHands::counted(std::move(question), counting, std::move(hands), k);
    if (!counted) {
        source.fail(counted.error().code, "room.hands");
        return source.result(RoomBlank{});
    }
    return source.result(RoomHands{std::move(exercise), std::move(*counted)});
}

Result<RoomShow> read_show(Kind kind, const std::vector<Bytes>& parts) {
    Source source{parts};
    switch (kind) {
    case Kind::Welcome: return source.result(RoomWelcome{source.text(longest_title, "room.title")});
    case Kind::Picture: return read_picture(source);
    case Kind::Lines: return read_lines(source);
    case Kind::Join: return read_join(source);
    case Kind::Running: return read_running(source);
    case Kind::Hands: return read_hands(source);
    case Kind::Blank: return source.result(RoomBlank{});
    }
    return Error{ErrorCode::BadValue, "room"};
}

}   // namespace

std::vector<std::uint8_t> write_room_message(const RoomMessage& message) {
    Parts parts;
    const auto of_kind = [&](Kind kind) { return parts.message(kind, message.rehearsal); };
    const auto count = [&](std::size_t number) { parts.add(static_cast<std::uint32_t>(number)); };
    return std::visit(
        Overload{
            [&](const RoomWelcome& welcome) {
                parts.add(welcome.title);
                return of_kind(Kind::Welcome);
            },
            [&](const RoomPictureShown& shown) {
                parts.add(shown.exercise);
                parts.add(shown.picture);
                count(shown.view);
                count(shown.categories.size());
                for (const domain::OwnCategory& own : shown.categories) {
                    parts.add(own.german);
                    parts.add(own.english);
                }
                count(shown.tables.size());
                for (const pictures::RoomTables& tables : shown.tables) {
                    parts.add(write_tables(tables));
                }
                return of_kind(Kind::Picture);
            },
            [&](const RoomLinesShown& shown) {
                parts.add(shown.exercise);
                parts.add(shown.question);
                count(shown.lines.size());
                for (const std::string& line : shown.lines) {
                    parts.add(line);
                }
                return of_kind(Kind::Lines);
            },
            [&](const RoomJoin& join) {
                parts.add(join.title);
                parts.add(join.url);
                count(join.modules);
                parts.add(join.dark);
                return of_kind(Kind::Join);
            },
            [&](const RoomRunning& running) {
                parts.add(running.exercise);
                count(running.handed_in);
                count(running.expected);
                count(static_cast<std::size_t>(running.timer.state));
                parts.add(running.timer.left_ms);
                return of_kind(Kind::Running);
            },
            [&](const RoomHands& shown) {
                const privacy::ShowOfHands& hands = shown.hands;
                parts.add(shown.exercise);
                parts.add(hands.question());
                count(static_cast<std::size_t>(hands.counting()));
                count(hands.k());
                count(hands.hands().size());
                for (const privacy::Hands& one : hands.hands()) {
                    parts.add(one.option);
                    count(one.people);
                }
                return of_kind(Kind::Hands);
            },
            [&](const RoomBlank&) { return of_kind(Kind::Blank); },
        },
        message.shows
    );
}

Result<RoomMessage> read_room_message(Bytes bytes) {
    const auto message = read_message(bytes);
    if (!message) {
        return Error{ErrorCode::Truncated, "room"};
    }
    const bool rehearsal = message->number > of_rehearsal;
    const std::uint32_t kind = message->number - (rehearsal ? of_rehearsal : 0);
    auto shows = read_show(static_cast<Kind>(kind), message->parts);
    if (!shows) {
        return shows.error();
    }
    return RoomMessage{std::move(*shows), rehearsal};
}

}   // namespace wb::wire
