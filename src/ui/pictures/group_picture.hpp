// A group's picture as it is drawn and as it is told: the same for files and for the room, because
// both are the same kind of value and neither holds more than its audience may see.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/guide.hpp"
#include "core/pictures/pictures.hpp"
#include "ui/nodes/node.hpp"
#include "ui/pictures/picture_words.hpp"

namespace wb::ui {

/// How many bars a view may have: all of them, or what eight metres allow.
enum class Fit : std::uint8_t { Window, Projector };

inline constexpr std::size_t most_projected_rows = 6;

/// One chart of a picture: what the projector shows at a time.
struct PictureView {
    std::string title = {};   ///< what was asked
    std::optional<domain::Beneficiary> beneficiary = std::nullopt;
    std::string people = {};                            ///< "5-9 people"
    std::string verdict = {};                           ///< of two rounds: what became of it
    std::shared_ptr<const Drawing> drawing = nullptr;   ///< none: there are lines only
    std::vector<std::string> columns = {};              ///< of the table
    std::vector<std::vector<std::string>> rows = {};
    std::vector<std::string> lines = {};     ///< of a text question
    std::vector<std::string> remarks = {};   ///< below the chart, a sentence each
    bool blurred = false;                    ///< its numbers are those of the file
};

/// A picture in words and charts. Without a view `empty` says why there is nothing to see, and
/// what to do.
struct GroupPicture {
    std::string title = {};
    std::string threshold = {};   ///< "only from 5 people on"
    std::vector<PictureView> views = {};
    std::vector<std::string> notes = {};   ///< what was left out and why; that numbers are blurred
    std::vector<std::string> empty = {};
};

/// `guide` is what the content says of this picture.
template <pictures::Audience audience>
GroupPicture describe_picture(
    const pictures::Picture<audience>& picture,
    const content::Exercise& exercise,
    const content::Picture& guide,
    const PictureWords& words,
    Fit fit
);

/// One view: its question, its chart, the table of the same numbers (spoken, key "table") and its
/// remarks. `level` of the heading.
Node view_node(const PictureView& view, std::string key, std::uint8_t level, const LeadWords&);

/// The view's numbers as a table, spoken only.
Node picture_table(const PictureView& view);

/// The whole picture for a window: all views below each other, then what was left out and the
/// threshold; or why there is nothing to see. The picture's title is the caller's heading of level
/// 2.
template <pictures::Audience audience>
std::vector<Node> group_picture(
    const pictures::Picture<audience>& picture,
    const content::Exercise& exercise,
    const content::Picture& guide,
    const PictureWords& words
);

}   // namespace wb::ui
