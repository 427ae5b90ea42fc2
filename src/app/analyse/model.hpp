// Everything that the manager's part of the app knows at one moment, as one plain value: released
// results only, never a record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/analyse/inspecting.hpp"
#include "app/shell.hpp"
#include "core/analyse/collection.hpp"
#include "core/analyse/compare.hpp"
#include "core/analyse/selection.hpp"
#include "core/analyse/sums.hpp"

namespace wb::app::results {

enum class Page : std::uint8_t {
    Files,      ///< bring in, confirm, remove
    Overview,   ///< a unit: the main pictures, the exercises
    Exercise,   ///< every picture of one exercise
    Compare,    ///< one question in several units, rounds or workshops
    Save,       ///< downloads
    Inspect,    ///< what a file holds, what this browser keeps, what the app cannot do
};

inline constexpr std::size_t listed_at_once = 40;

enum class Dialog : std::uint8_t { Display, RemoveAll };

/// A message on the page: what happened, what is safe, what to do.
enum class Notice : std::uint8_t {
    LanguageUnavailable,
    Removed,   ///< can be taken back
    Restored,
    Saved,
};

/// Files on their way in.
struct Intake {
    std::uint32_t total = 0;
    std::uint32_t read = 0;
    bool kept = false;      ///< they come from this browser's storage
    bool stopped = false;   ///< somebody wants no more of them

    bool operator==(const Intake&) const = default;
};

enum class CompareBy : std::uint8_t { Units, Rounds, Workshops };

/// What is compared: places in the lists that `Shown` offers.
struct Comparing {
    std::string exercise = {};
    CompareBy by = CompareBy::Units;
    std::size_t question = 0;
    std::size_t option = 0;

    bool operator==(const Comparing&) const = default;
};

/// What decides what is shown. Of the batches only whole ones can be asked for.
struct Asked {
    analyse::Collection collection = {};
    Page page = Page::Files;
    analyse::Path unit = {};
    std::string exercise = {};
    std::uint8_t round = 1;
    Comparing comparing = {};
    content::Language language = content::Language::German;

    bool operator==(const Asked&) const = default;
};

/// An exercise with results in the unit.
struct ExerciseLine {
    std::string exercise = {};
    std::string people = {};   ///< of the round with most, as a band
    std::uint32_t groups = 0;
    std::uint8_t rounds = 0;   ///< the highest with results

    bool operator==(const ExerciseLine&) const = default;
};

/// What a compared line is about: a unit below the one that is shown, a round, a workshop.
struct LineName {
    std::string unit = {};   ///< of a unit its name, of a workshop its title or digits
    std::uint8_t round = 0;
    std::optional<Date> day = std::nullopt;

    bool operator==(const LineName&) const = default;
};

/// All that follows from what was asked, computed once. Never changes.
struct Shown {
    Asked asked = {};
    analyse::Unit unit = {};
    std::vector<ExerciseLine> exercises = {};         ///< in the content's order
    std::vector<analyse::SumPicture> pictures = {};   ///< of the overview or the exercise
    std::vector<content::Picture> guides = {};        ///< of the pictures, in their order
    std::vector<analyse::Comparable> comparables = {};
    std::vector<LineName> names = {};   ///< of the lines
    std::vector<analyse::CompareLine> lines = {};
    std::size_t earlier_workshops = 0;   ///< that have no line, because there are too many
};

struct Model : Shell {
    Page page = Page::Files;
    std::optional<Dialog> dialog = std::nullopt;
    std::optional<Notice> notice = std::nullopt;
    bool loaded = false;   ///< the storage has answered
    analyse::Collection collection = {};
    std::optional<Intake> intake = std::nullopt;
    std::vector<analyse::Incoming> arriving = {};   ///< of the intake, read so far
    std::vector<analyse::Outcome> outcomes = {};    ///< of the last intake
    std::vector<analyse::Incoming> waiting = {};    ///< whose key nobody has confirmed
    std::size_t listed = listed_at_once;            ///< releases that the list of files shows
    std::optional<analyse::Collection> before_removal = std::nullopt;
    analyse::Path unit = {};
    std::string exercise = {};
    std::uint8_t round = 1;
    Comparing comparing = {};
    std::shared_ptr<const Shown> shown = nullptr;   ///< of every page but Files and Inspect
    Inspecting inspecting = {};                     ///< empty on every page but Inspect

    bool operator==(const Model&) const = default;
};

/// So many workshops are compared at most: the last ones.
inline constexpr std::size_t most_workshops = 24;

/// The three pictures of the overview: what we bring about, for whom, what is in the way.
inline constexpr std::size_t overview_pictures = 3;
inline constexpr std::string_view overview_exercise = "effect-map";

}   // namespace wb::app::results
