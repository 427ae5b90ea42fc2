// Every screen of the manager's part: a function from the model to nodes. No words in C++, no sum
// is made here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/analyse/action.hpp"
#include "app/analyse/model.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/nodes/node.hpp"

namespace wb::ui::results {

Screen make_screen(const app::results::Model&, const LeadWords&);

/// What a screen reader is told when the model changed; empty when the new screen speaks for
/// itself.
std::string
announcement(const app::results::Model& before, const app::results::Model& after, const LeadWords&);

/// The node that should have the focus after a change.
std::optional<std::uint32_t> focus_after(
    const app::results::Model& before, const app::results::Model& after, const Screen& screen
);

// The pieces that make_screen puts together.

std::vector<Node> files_page(const app::results::Model&, const LeadWords&);
std::vector<Node> overview_page(const app::results::Model&, const LeadWords&);
std::vector<Node> exercise_page(const app::results::Model&, const LeadWords&);
std::vector<Node> compare_page(const app::results::Model&, const LeadWords&);
std::vector<Node> save_page(const app::results::Model&, const LeadWords&);

/// How far files have been read, in words.
std::string intake_words(const app::results::Intake&, const LeadWords&);

/// The way from everything down to the unit, and the units below it.
std::vector<Node> unit_ways(const app::results::Model&, const LeadWords&);

/// The card of the picture at this place of `Shown`, without a way to keep it.
Node picture_card(const app::results::Model&, std::size_t index, const LeadWords&);

/// The heading of level 1 with the unit above it.
Node page_title(const app::results::Model&, std::string words, const LeadWords&);

/// A band of people with the dash of print: "10-14 Personen".
std::string people_words(const std::string& band, const LeadWords&);

/// "5 Gruppen".
std::string group_words(std::uint32_t count, const LeadWords&);

/// "5 Workshops".
std::string workshop_words(std::uint32_t count, const LeadWords&);

}   // namespace wb::ui::results
