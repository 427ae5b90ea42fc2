#include "platform/lead_content.hpp"

#include <utility>

#include "core/content/guide_pack.hpp"
#include "core/content/pack.hpp"
#include "core/wire/vault_message.hpp"

namespace wb::platform {

Result<ui::LeadContent> read_lead_content(std::span<const std::uint8_t> bytes) {
    const auto files = wire::read_message(bytes);
    if (!files || files->parts.size() != 2) {
        return Error{ErrorCode::Truncated, "content"};
    }
    auto bundle = content::unpack(files->parts[0]);
    if (!bundle) {
        return bundle.error();
    }
    auto lead = content::unpack_lead(files->parts[1]);
    if (!lead) {
        return lead.error();
    }
    ui::LeadContent content{std::move(*bundle), std::move(*lead)};
    if (!ui::fits_this_build(content)) {
        return Error{ErrorCode::StaleContent, "content.texts"};
    }
    return content;
}

}   // namespace wb::platform
