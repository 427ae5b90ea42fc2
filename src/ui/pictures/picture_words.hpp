// What the ids of a group's picture are called: options, questions, rows, and the few sentences
// beside the bars.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/workshop.hpp"
#include "core/pictures/pictures.hpp"
#include "ui/facilitate/words.hpp"

namespace wb::ui {

/// The texts, and what the workshop called its own task categories.
struct PictureWords {
    const LeadWords& texts;
    std::vector<domain::OwnCategory> own_categories = {};
    std::string blur = {};   ///< of a sum, how far its numbers can be off; empty: of one group
};

/// Names the ids of one exercise.
class PictureNames {
public:
    PictureNames(const content::Exercise& exercise, const PictureWords& words)
        : exercise_{exercise}
        , words_{words} {}

    /// What was asked, without the card it was asked of; with the row where there is one.
    std::string question(const pictures::Chart& chart) const;
    std::string
    question(const std::string& block, std::optional<domain::Beneficiary> beneficiary) const;

    /// The place of a rank is said behind the question.
    std::string left_out(const privacy::LeftOut& left_out) const;

    /// One option. Of a scale the step with its word.
    std::string option(const pictures::Chart& chart, const std::string& id) const;

    /// The options of one bar as a heading of its row: the first `most`, and how many more.
    std::string joined(
        const pictures::Chart& chart, const std::vector<std::string>& ids, std::size_t most
    ) const;

    /// All of them.
    std::vector<std::string>
    all(const pictures::Chart& chart, const std::vector<std::string>& ids) const;

    /// "5-9" with the dash of print.
    static std::string band(const std::string& people);

    /// The first `most` of a list, and how many more; one more than that stands there itself.
    std::string shortened(const std::vector<std::string>& names, std::size_t most) const;

    const content::Exercise& exercise() const { return exercise_; }

    const LeadWords& texts() const { return words_.texts; }

    /// That the numbers are blurred, and how far.
    const std::string& blur() const {
        return words_.blur.empty() ? words_.texts(LeadText::picture_blurred) : words_.blur;
    }

private:
    std::string row(const std::string& block, const std::string& id) const;
    std::string steps(const content::Block& block, const std::vector<std::string>& ids) const;

    const content::Exercise& exercise_;
    const PictureWords& words_;
};

}   // namespace wb::ui
