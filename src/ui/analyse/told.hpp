// A picture of sums in words and charts: the same for a card on the screen, for paper and for an
// image.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/analyse/report.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/pictures/group_picture.hpp"

namespace wb::ui::results {

struct Told {
    std::string lead = {};   ///< how many groups are in it, or why there is nothing to see
    std::vector<PictureView> views = {};
    std::vector<std::string> notes = {};   ///< what a sum leaves out, without saying whose it is
};

Told tell(
    const analyse::SumPicture& sum,
    const content::Exercise& exercise,
    const content::Picture& guide,
    Fit fit,
    const LeadWords& words
);

/// Where numbers come from, in one sentence.
std::string origin_words(const app::results::Origin&, const LeadWords&);

/// The unit, from the whole to the part; of everything together the words for it.
std::string unit_words(const analyse::Path&, const LeadWords&);

/// "Vorher", "Nachher".
std::string round_words(std::uint8_t round, const LeadWords&);

/// Everything on paper.
std::vector<Node> report_paper(const app::results::Report&, const LeadWords&, const TextMeasure&);

/// A card of the screen as an image with real text, with where its numbers come from.
std::string
picture_svg(Node card, const app::results::Origin&, const LeadWords&, const TextMeasure&);

/// A sheet of a workbook. A cell is empty, a text or a number.
struct Sheet {
    std::string name = {};
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::variant<std::monostate, std::string, std::uint32_t>>> rows = {};
};

/// The same numbers as the sums, with words for their ids.
std::vector<Sheet> workbook(const app::results::Report&, const LeadWords&);

}   // namespace wb::ui::results
