// Small drafts and a small bundle with something of everything, for the tests of files.
#pragma once

#include <vector>

#include "core/content/content.hpp"
#include "core/content/guide.hpp"
#include "core/domain/answers.hpp"
#include "core/wire/draft_file.hpp"

namespace wb::samples {

/// Two drafts: every answer case, cards with a catalogue task and with own words, all
/// beneficiaries.
std::vector<domain::Draft> drafts();

/// The same with decisions about two exercises.
wire::KeptDrafts kept();

/// One exercise with every block kind, one branch, effects of both polarities, a few texts.
content::Bundle bundle();

/// A picture of every kind's shape, one template with every kind of part, a few texts.
content::LeadBundle guide();

}   // namespace wb::samples
