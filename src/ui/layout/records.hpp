// The mirror's view of a screen: one packed block that web/mirror.js turns into real elements.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/layout/layout.hpp"
#include "ui/paint/paint.hpp"

namespace wb::ui {

/// The identity of what scrolls on a screen: the page, or the dialog above it.
std::uint32_t scroller_id(const Screen& screen, Layer layer);

/// Packs the records (layout: web/records.js). Soft hyphens stay in; the mirror removes them.
std::vector<std::uint8_t>
pack_records(const Screen& screen, const Arranged& arranged, const Interaction& interaction);

/// The records of nodes that flow as a document (print): no rectangles, figures carry SVG in
/// `extra`.
std::vector<std::uint8_t> pack_document(const Node& root, std::uint32_t identity);

}   // namespace wb::ui
