// What the facilitator's page and the vault say to each other: jobs, and the values in their parts.
// Messages only, never a file: they begin with no magic, carry no signature, and no reader of files
// takes them. What is for the room says so in its first byte.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/pictures/tables.hpp"
#include "core/wire/intake.hpp"
#include "core/wire/lead_session.hpp"

namespace wb::wire {

/// What a facilitator's vault can be asked for, beside VaultJob; the numbers are also those of
/// web/lead_vault.js. Answers with "store" are to be stored in one transaction, then Keep; when
/// that fails, Drop.
enum class LeadJob : std::uint32_t {
    Create = 4,       ///< parts: what `write_plan` wrote, the passphrase. Answer: the bytes of
                      ///< `workshop.wirk`, those of `workshop.key`
    Open = 5,         ///< parts: `workshop.wirk`, the key file, the passphrase, the packed content,
                      ///< the marks kept here one behind the other, then this browser's sealed
                      ///< records. Answer: the workshop's id, IntakeCounts, all marks
    TakeIn = 6,       ///< part: a hand-in or a box. Answer: IntakeCounts, then records to store
    Progress = 7,     ///< no part. Answer: the list of SlotProgress
    Reveal = 8,       ///< part: a Slot. Answer: key file and marks to store
    Lines = 9,        ///< part: a Part of a text slot. Answer: the lines to review
    Review = 10,      ///< parts: a Part, then of each line 0, or 1 and its words. Answer: as Reveal
    ShowLines = 11,   ///< part: a text Slot. Answer: as Reveal
    Keep = 12,        ///< no part; what was staged is stored. Answer: of a reveal or review its
                      ///< Part, of ShowLines the lines, else nothing
    Drop = 13,        ///< no part; what was staged is not stored. Answer: nothing
    Picture = 14,     ///< part: a Part. Answer: FileTables
    RoomPicture = 15,   ///< part: a Part. Answer: RoomTables, for the projector only
    Release = 16,    ///< no part. Answer: `release.json`, `release.csv`, the release's fingerprint
    Box = 17,        ///< no part. Answer: `box.wirk`
    Lock = 18,       ///< no part. Answer: nothing; the session is forgotten
    Rehearse = 19,   ///< parts: the packed content, `workshop.wirk`, one byte with the number of
                     ///< invented people, then lines that they may write. Answer: IntakeCounts
};

/// The largest team of a rehearsal.
inline constexpr std::uint8_t most_invented = 60;

/// The number of an answer that refuses: ErrorCode from 1, SessionFault from 64, WhyNot from 96 on.
/// web/vault.js has 255 for a vault that is gone.
std::uint32_t number_of(const Refusal& refusal);

std::vector<std::uint8_t> write_slot(const privacy::Slot& slot);
Result<privacy::Slot> read_slot(Bytes bytes);

/// Without its workshop, which both sides know.
std::vector<std::uint8_t> write_part(const privacy::Part& part);
Result<privacy::Part> read_part(Bytes bytes);

std::vector<std::uint8_t> write_counts(const IntakeCounts& counts);
Result<IntakeCounts> read_counts(Bytes bytes);

std::vector<std::uint8_t> write_progress(const std::vector<SlotProgress>& progress);
Result<std::vector<SlotProgress>> read_progress(Bytes bytes);

std::vector<std::uint8_t> write_tables(const pictures::FileTables& tables);
std::vector<std::uint8_t> write_tables(const pictures::RoomTables& tables);

/// Error BadValue for tables that are for somebody else.
Result<pictures::FileTables> read_file_tables(Bytes bytes);
Result<pictures::RoomTables> read_room_tables(Bytes bytes);

}   // namespace wb::wire
