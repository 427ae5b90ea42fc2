// The folder with the content, as the commands read it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/content/source.hpp"

namespace wb::cli {

/// All files of the folder that the content check reads; what keeps them from being read is said.
std::optional<content::Assets> read_assets(const std::string& folder);

using Texts = std::map<std::string, std::string>;

/// The interface texts of a language ("de", "en") by their keys; likewise.
std::optional<Texts> interface_texts(const std::string& folder, const std::string& code);

}   // namespace wb::cli
