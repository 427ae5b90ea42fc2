// A workshop with invented people over the real content, for the tests of what stands behind
// collecting and revealing; and the exact counts, which no workshop has anywhere.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/pictures/tables.hpp"
#include "core/privacy/ledger.hpp"
#include "core/privacy/record.hpp"
#include "core/wire/key_file.hpp"
#include "core/wire/lead_session.hpp"
#include "core/wire/workshop_file.hpp"

namespace wb::team {

inline constexpr const char* passphrase = "drei Worte hier";

/// The packed German content, and read.
const std::vector<std::uint8_t>& packed();
const content::Bundle& bundle();

/// What is planned: an exercise, and how often.
using Plan = std::vector<std::pair<std::string, std::uint8_t>>;

/// All exercises of the content; the pulse in two rounds.
Plan everything();

struct Workshop {
    wire::SignedWorkshop workshop;
    wire::WorkshopKeys keys = {};
    std::vector<std::uint8_t> key_file = {};
    std::uint32_t number = 0;
};

/// The same number makes the same workshop.
Workshop workshop(const Plan& plan, std::uint16_t expected_people, std::uint32_t number = 1);

/// What person `person` hands in, by chance: `version` above 1 changes the answers.
std::vector<privacy::Record>
records(const Workshop& workshop, std::uint32_t person, std::uint32_t version = 1);

std::vector<wire::Sealed>
sealed(const Workshop& workshop, const std::vector<privacy::Record>& records);

/// The person's hand-in as a file.
std::vector<std::uint8_t>
hand_in(const Workshop& workshop, std::uint32_t person, std::uint32_t version = 1);

/// A session of the workshop with nothing in the browser's box.
wire::LeadSession opened(const Workshop& workshop);

/// Takes in and keeps the hand-ins of the people `from` to `to`, without the last.
void take_in(
    wire::LeadSession& session, const Workshop& workshop, std::uint32_t from, std::uint32_t to
);

/// Another number with every call.
wire::KeyFileNonce nonce();

/// The pictures of an exercise as its author planned them, without words.
std::vector<content::Picture> pictures(const std::string& exercise);

/// Who stands behind which option of one slot: each person once, by nullifier.
class Truth {
public:
    void add(const std::vector<privacy::Record>& records, const privacy::Slot& slot);

    /// People at a bar of that table: "1-2" and "4-5" are whoever is at either step; of several
    /// options the sum over them, as the room joins bars.
    std::uint32_t
    people(const pictures::Table& table, const std::vector<std::string>& options) const;

private:
    std::set<privacy::Nullifier> at(const pictures::Table& table, const std::string& option) const;

    std::map<std::tuple<std::string, int, int, std::string>, std::set<privacy::Nullifier>> cells_;
};

}   // namespace wb::team
