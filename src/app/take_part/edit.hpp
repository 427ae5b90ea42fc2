// Changes to a draft's answers, one function per kind of block. Values in, values out.
#pragma once

#include <cstdint>
#include <string>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"

namespace wb::app {

/// Chooses one option, replacing an earlier one. Choosing another sign drops a phrase that no
/// longer suits it.
domain::Answers
pick(domain::Answers, const content::Bundle&, const domain::Place&, const std::string& option);

/// Switches one option of several, or gives it the next place of a rank. Beyond the block's `most`
/// nothing changes; an option that stands alone takes the place of all others.
domain::Answers
toggle(domain::Answers, const content::Block&, const domain::Place&, const std::string& option);

/// Moves a chosen option by `places` towards the end, at most to the first or last place.
domain::Answers move(domain::Answers, const domain::Place&, const std::string& option, int places);

/// The line of a `text`: the only place where words become open ones.
domain::Answers write_text(domain::Answers, const domain::Place&, const std::string& words);

/// Chooses "own words" instead of a listed option.
domain::Answers pick_own(domain::Answers, const domain::Place&);

domain::Answers write_own(domain::Answers, const domain::Place&, const std::string& words);
domain::Answers set_level(domain::Answers, const domain::Place&, int level);
domain::Answers
write_line(domain::Answers, const domain::Place&, std::uint8_t line, const std::string& words);

/// Adds a card for the option or removes it with all its answers; beyond the block's `most` nothing
/// changes.
domain::Answers toggle_card(
    domain::Answers, const content::Bundle&, const content::Block&, const std::string& option
);
domain::Answers add_own_card(domain::Answers, const content::Block&);
domain::Answers write_own_card(domain::Answers, std::uint8_t card, const std::string& words);
domain::Answers choose_category(domain::Answers, std::uint8_t card, const std::string& category);
domain::Answers remove_card(domain::Answers, std::uint8_t card);

/// What somebody typed, as it may be kept: valid UTF-8 without control characters (line breaks
/// stay), at most domain::most_code_points long.
std::string typed(const std::string& words);

/// The same as one line.
std::string one_line(const std::string& words);

}   // namespace wb::app
