// Sentences about somebody whose number and gender are known only when the sentence is made.
//
// A text carries alternatives in brackets: [singular|plural], [feminine|masculine or neuter|plural]
// or [feminine|masculine|neuter|plural]. "{who} [kommt|kommen] wieder"
#pragma once

#include <string>
#include <string_view>

#include "core/content/content.hpp"

namespace wb::content {

/// The text with the alternative of `form` in place of every bracket. What is no well-formed
/// bracket stays as it is.
std::string inflected(std::string_view text, Form form);

/// What is wrong with the brackets, as a sentence for the author; empty when nothing is.
std::string inflection_fault(std::string_view text, Language language);

/// `text` about `who`: the subject in place of {who}, every bracket in its form, and the first
/// letter in upper case where the text begins with the subject. Without {who} the text is returned
/// as it is.
std::string about(std::string_view text, const Who& who);

}   // namespace wb::content
