// A workshop while it is run: what the vault has said so far, as plain values. No key, no
// passphrase and no record is in it; tables are those that a release has too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/facilitate/camera.hpp"
#include "core/base/result.hpp"
#include "core/content/content.hpp"
#include "core/pictures/tables.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/show_of_hands.hpp"
#include "core/wire/intake.hpp"
#include "core/wire/lead_message.hpp"

namespace wb::app::lead {

/// What the vault is asked for; one request after the other.
struct Request {
    wire::LeadJob job = wire::LeadJob::Progress;
    std::vector<std::vector<std::uint8_t>> parts = {};
    privacy::Part about = {};   ///< of a picture, of lines and of a review
    bool for_paper = false;     ///< of a release: it is printed, not saved

    bool operator==(const Request&) const = default;
};

/// One line while it is reviewed: what will be released of it, if anything.
struct ReviewedLine {
    std::string written = {};
    std::string words = {};
    bool kept = true;

    bool operator==(const ReviewedLine&) const = default;
};

/// The lines of a text question that wait for a person's eyes.
struct Review {
    privacy::Part part = {};
    std::vector<ReviewedLine> lines = {};

    bool operator==(const Review&) const = default;
};

/// Places of kept lines that say the same as a kept line before them.
std::vector<std::size_t> repeated_lines(const Review& review);

/// A clock that the facilitator sets for a step. Steady milliseconds.
struct Timer {
    double ends_ms = -1;   ///< below 0: it stands
    double left_ms = 0;    ///< while it stands

    bool operator==(const Timer&) const = default;
};

/// What the projector shows, as far as this page follows it.
struct Projected {
    enum class What : std::uint8_t { Nothing, WayIn, Progress, Picture, Hands, Lines };

    What what = What::Nothing;
    privacy::Slot slot = {};    ///< of progress, picture and lines
    std::string picture = {};   ///< its id in the content; of hands the question's
    std::uint16_t view = 0;

    bool operator==(const Projected&) const = default;
};

/// Lines whose authors agreed to show them in the room, as the vault gave them last.
struct AgreedLines {
    privacy::Slot slot = {};
    std::vector<std::string> lines = {};

    bool operator==(const AgreedLines&) const = default;
};

/// A show of hands while it is counted; it is gone with the session.
struct HandCount {
    std::string exercise = {};
    std::string question = {};             ///< the block
    std::vector<std::string> typed = {};   ///< digits or nothing, for each option

    bool operator==(const HandCount&) const = default;
};

/// What was counted, once there are at least k hands. Errors: as ShowOfHands::counted; UnknownId.
Result<privacy::ShowOfHands>
counted_hands(const HandCount& count, const content::Exercise& exercise, std::uint8_t k);

struct Session {
    std::vector<Request> asked = {};   ///< the first one is with the vault when `at_work`
    bool at_work = false;
    bool open = false;                            ///< the passphrase was right
    std::uint8_t invented = 0;                    ///< people of a rehearsal; 0: a real workshop
    std::vector<wire::SlotProgress> slots = {};   ///< in the order of the plan
    std::size_t chosen = 0;                       ///< of `slots`, the one on the page
    std::vector<pictures::FileTables> revealed =
        {};   ///< sorted by slot and number; of texts the reviewed ones
    std::vector<pictures::RoomTables> for_room =
        {};   ///< those that were asked for; for the projector only
    Projected projected = {};
    Projected covered = {};   ///< what was shown before the projector went dark
    std::optional<HandCount> hands = std::nullopt;
    std::optional<AgreedLines> agreed = std::nullopt;
    Projected lines_over = {};   ///< what stood on the wall when lines were asked for
    std::vector<privacy::Part> unreviewed = {};   ///< texts that wait for their review
    std::optional<Review> review = std::nullopt;
    std::optional<wire::IntakeCounts> arriving =
        std::nullopt;                   ///< of a box: waits to be taken in or not
    wire::IntakeCounts taken_in = {};   ///< since the last notice about it was closed
    Timer timer = {};
    std::optional<Camera> camera = std::nullopt;   ///< while its page is shown
    std::string fingerprint = {};   ///< of the release that was made last: 16 hex digits
    bool box_saved = true;          ///< as a file, since the last record came in
    bool release_saved = true;      ///< likewise, since the last reveal
    bool key_saved = true;          ///< likewise: a reveal changes the key file

    bool operator==(const Session&) const = default;
};

/// The batches that a slot's pictures are made of: of a text those of its exercise's texts, else
/// the exercise's other ones, both rounds. The newest of a round last.
std::vector<pictures::FileTables> tables_for(const Session& session, const privacy::Slot& slot);

/// Likewise for the projector, as far as they were asked for.
std::vector<pictures::RoomTables>
room_tables_for(const Session& session, const privacy::Slot& slot);

/// Why a slot cannot be revealed now.
enum class Closed : std::uint8_t {
    No,            ///< it can
    TooFew,        ///< not enough new people are there
    AllRevealed,   ///< nobody new since the last batch
    ReviewFirst,   ///< lines of an earlier batch wait for their review
    VaultAtWork,
};

Closed why_closed(const Session& session, const wire::SlotProgress& slot);

}   // namespace wb::app::lead
