// Everything that a unit's results say, as one value: what leaves as a file or on paper.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/analyse/model.hpp"
#include "core/base/date.hpp"
#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/privacy/union.hpp"

namespace wb::app::results {

/// Where numbers come from: every file and every page carries it.
struct Origin {
    analyse::Path unit = {};
    std::uint8_t k = 0;   ///< the smallest of all groups
    std::uint32_t workshops = 0;
    std::string digits = {};   ///< the first 16 of SHA-256 over the sums as JSON
    Date saved = {};

    bool operator==(const Origin&) const = default;
};

enum class PictureAs : std::uint8_t { Png, Svg };

/// `round`: 0 of a picture that shows both.
struct ReportPicture {
    analyse::SumPicture sum = {};
    content::Picture guide = {};
    std::uint8_t round = 0;
};

struct ReportExercise {
    std::string exercise = {};
    std::vector<ReportPicture> pictures = {};
};

/// Never changes. `exercises` in the content's order, only those with results.
struct Report {
    Origin origin;
    privacy::Union sums;
    std::vector<ReportExercise> exercises = {};
};

/// The sums of a unit; nothing where it has no results.
std::optional<privacy::Union> sums_of(const analyse::Collection& collection, const analyse::Path&);

Origin origin_of(
    const analyse::Collection& collection,
    const analyse::Path& unit,
    const privacy::Union& sums,
    Date today
);

/// `sums` are those of the unit.
Report report_of(
    const analyse::Collection& collection,
    const analyse::Path& unit,
    const privacy::Union& sums,
    const content::Bundle& bundle,
    const content::Guide& guide,
    Date today
);

}   // namespace wb::app::results
