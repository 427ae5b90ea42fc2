#include "core/inspect/stored.hpp"

namespace wb::inspect {

namespace {

constexpr std::string_view ours = "wirkbrille.";

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

Item in_people(std::string_view key) {
    return key == "draft"                ? Item::Drafts
           : key == "workshop"           ? Item::Workshop
           : key == "lead"               ? Item::Desk
           : begins(key, "key.")         ? Item::KeyFile
           : begins(key, "box.")         ? Item::SealedRecords
           : begins(key, "mark.")        ? Item::Mark
           : begins(key, "participant.") ? Item::Participant
                                         : Item::OfThisApp;
}

Item in_releases(std::string_view key) {
    return begins(key, "release.")    ? Item::Release
           : begins(key, "workshop.") ? Item::Workshop
           : begins(key, "key.")      ? Item::ConfirmedKey
                                      : Item::OfThisApp;
}

Item of_settings(std::string_view key) {
    return key == "wirkbrille.language"                               ? Item::Language
           : key == "wirkbrille.settings" || key == "wirkbrille.keys" ? Item::Display
           : begins(key, ours)                                        ? Item::OfThisApp
                                                                      : Item::Foreign;
}

}   // namespace

Item item_of(Place place, std::string_view key) {
    switch (place) {
    case Place::People: return in_people(key);
    case Place::Releases: return in_releases(key);
    case Place::LocalStorage:
    case Place::SessionStorage: return of_settings(key);
    case Place::Cache:
        return begins(key, "wirkbrille.files ") ? Item::AppFiles
               : begins(key, ours)              ? Item::OfThisApp
                                                : Item::Foreign;
    case Place::Cookie:
    case Place::OtherDatabase: return Item::Foreign;
    }
    return Item::Foreign;
}

bool is_file(Item item) {
    switch (item) {
    case Item::Drafts:
    case Item::Workshop:
    case Item::Desk:
    case Item::KeyFile:
    case Item::Release: return true;
    case Item::SealedRecords:
    case Item::Participant:
    case Item::Mark:
    case Item::ConfirmedKey:
    case Item::Language:
    case Item::Display:
    case Item::AppFiles:
    case Item::OfThisApp:
    case Item::Foreign: return false;
    }
    return false;
}

}   // namespace wb::inspect
