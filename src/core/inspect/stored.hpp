// What a browser keeps for the app, by where it lies and what it is called there: web/storage.js,
// web/lead_storage.js and web/release_storage.js name it.
#pragma once

#include <cstdint>
#include <string_view>

namespace wb::inspect {

/// Where something is kept. The numbers are also those of web/inspect.js.
enum class Place : std::uint8_t {
    People = 1,     ///< the database "wirkbrille": taking part and running workshops
    Releases = 2,   ///< the database "wirkbrille.releases"
    LocalStorage = 3,
    SessionStorage = 4,
    Cache = 5,
    Cookie = 6,
    OtherDatabase = 7,   ///< of the same address, but not of this app: not opened
};

enum class Item : std::uint8_t {
    Drafts,          ///< a file
    Workshop,        ///< a file: the workshop somebody takes part in, or that vouches for releases
    Desk,            ///< a file
    KeyFile,         ///< a file
    SealedRecords,   ///< hand-ins that were collected here; no file, each explained by its parts
    Release,         ///< a file
    Participant,     ///< the secret that counts a person once
    Mark,            ///< tells an old key file from the newest one
    ConfirmedKey,    ///< digits that somebody has compared
    Language,
    Display,     ///< also whether a facilitator uses keys
    AppFiles,    ///< the app itself, for working without network
    OfThisApp,   ///< ours by its name, but nothing that this build writes
    Foreign,     ///< of another app at the same address
};

/// `key` as it is called there.
Item item_of(Place place, std::string_view key);

/// Whether its bytes are a file that `explain` reads.
bool is_file(Item item);

}   // namespace wb::inspect
