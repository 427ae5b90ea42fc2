// Sums of chosen batches as the room's pictures, with all that a sum leaves out said beside them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analyse/selection.hpp"
#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/pictures/pictures.hpp"
#include "core/privacy/cells.hpp"

namespace wb::analyse {

/// An option for which some groups have a word in place of a number; they are not in its sum.
struct Worded {
    std::string question = {};
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::uint8_t place = 0;
    bool scale = false;
    std::string option = {};
    std::uint32_t almost_everybody = 0;   ///< groups
    std::uint32_t hardly_anybody = 0;     ///< groups

    bool operator==(const Worded&) const = default;
};

/// A question that some groups left out because too few had answered it.
struct Missing {
    std::string question = {};
    std::uint32_t groups = 0;

    bool operator==(const Missing&) const = default;
};

/// One picture of a sum. `blur`: how far a sum can be off, in people: 2 standard deviations of the
/// noise in the largest sum, rounded up.
struct SumPicture {
    std::string exercise = {};
    pictures::Picture<pictures::Audience::Files> picture = {};
    std::uint32_t groups = 0;           ///< batches in it
    std::uint32_t other_revision = 0;   ///< batches of another version of the exercise: not in it
    std::uint32_t blur = 0;
    std::vector<Worded> worded = {};
    std::vector<Missing> missing = {};

    bool operator==(const SumPicture&) const = default;
};

/// The picture of these batches of one exercise; only those of the exercise's own revision are in
/// it. `numbers`: of the batches' collection.
SumPicture sum_picture(
    const content::Picture& wanted,
    const content::Exercise& exercise,
    const privacy::CellNumbers& numbers,
    const Batches& batches
);

/// 2 standard deviations of noise of this variance (in tenths), rounded up to whole people.
std::uint32_t blur_of(std::uint32_t variance_tenths);

}   // namespace wb::analyse
