// The two content files that a facilitator's page and the projector load.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.hpp"
#include "ui/facilitate/words.hpp"

namespace wb::platform {

/// Both files, as the parts of a message (core/wire/vault_message.hpp). Errors: Truncated, those of
/// content::unpack and unpack_lead; StaleContent: packed for another build.
Result<ui::LeadContent> read_lead_content(std::span<const std::uint8_t> bytes);

}   // namespace wb::platform
