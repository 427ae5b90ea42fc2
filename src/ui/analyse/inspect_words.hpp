// What the inspector found, in words.
#pragma once

#include <cstddef>
#include <string>

#include "core/inspect/compare.hpp"
#include "core/inspect/explain.hpp"
#include "core/inspect/stored.hpp"
#include "ui/facilitate/words.hpp"

namespace wb::ui::results {

/// "4.096 Bytes".
std::string size_words(std::size_t bytes, const LeadWords&);

LeadText title_of(inspect::Kind);
LeadText about(inspect::Kind);
LeadText text_of(inspect::Absent);
LeadText text_of(inspect::Item);
LeadText title_of(inspect::Trouble);
LeadText about(inspect::Trouble);

/// What the bytes of a row are; `kind` is that of the file.
std::string row_words(const inspect::Row&, inspect::Kind kind, const LeadWords&);

/// "Energie: 2. Gruppe, 10-14 Personen".
std::string batch_words(const inspect::NamedBatch&, const LeadWords&);

}   // namespace wb::ui::results
