// A tour of every screen of the app, for checks that must hold on all of them.
#pragma once

#include <functional>
#include <string>

#include "support/driver.hpp"

namespace wb::test {

/// Walks through all screens and states in a language and calls `visit` on each.
void tour(
    content::Language language,
    const ui::Surface& surface,
    const std::function<void(Driver&, const std::string&)>& visit
);

/// Fills the exercise up to the sheet, with tasks of the catalogue and one in own words.
void fill_to_sheet(Driver& app);

/// The interface text of the driver's language.
std::string text(const Driver& app, ui::Text key);

}   // namespace wb::test
