// The JSON files of authors, checked and turned into a bundle; what is wrong is said in sentences
// for authors. Native only: the app reads packed bundles.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/content/content.hpp"
#include "core/content/finding.hpp"
#include "core/content/guide.hpp"

namespace wb::content {

/// The JSON files of exercises/, branches/, effects/, categories/ and ui/ by their path below the
/// assets folder
/// ("effects/effects.json"), as bytes. Who fills it knows files; this library does not.
struct Assets {
    std::string folder = "assets";   ///< as findings name it
    std::map<std::string, std::string> files = {};
};

/// The folders below assets that the check reads.
bool is_read(std::string_view path);

/// The bundle of one language, or what keeps it from being packed. Looks at structure and this
/// language only.
std::variant<Bundle, Findings> bundle_from(const Assets& assets, Language language);

/// What a facilitator's part of the app loads beside it; likewise.
std::variant<LeadBundle, Findings> lead_from(const Assets& assets, Language language);

/// Everything that is wrong, in both languages and between them; empty when all is well. Sorted by
/// file.
Findings check(const Assets& assets);

/// The keys of an interface file, sorted, or what is wrong with it.
std::variant<std::vector<std::string>, Findings>
interface_keys(const std::string& file, std::string_view bytes);

/// Every id of the content as a line ("option effect-map/sign/helps"), sorted. Empty while check()
/// finds faults in the structure.
std::vector<std::string> content_ids(const Assets& assets);

/// Ids live for ever: what `recorded` (tests/golden/content_ids.txt) has and the content lost, and
/// what is new and not recorded yet. `file` is how findings name the record.
Findings
check_ids(const std::vector<std::string>& ids, const std::string& file, std::string_view recorded);

}   // namespace wb::content
