// Every screen of the manager's part: a function from the model to nodes. No words in C++, no sum
// is made here.
#pragma once

#include <cstddef>
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
std::vector<Node> inspect_page(const app::results::Model&, const LeadWords&);

/// What two inspected releases have in common; nothing when it is not two releases.
std::optional<Node> comparison(const app::results::Model&, const LeadWords&);

/// A part of a card: its heading, of level 3, and a list.
Node listed_part(std::string key, std::string title, std::vector<std::string> lines);

/// The way to the inspector for whoever has brought in nothing.
Node inspect_door(const LeadWords&);

/// What the app cannot do: on the page, and as a document for print.
Node sheet_card(const app::results::Model&, const LeadWords&);
Node make_sheet(const app::results::Model&, const LeadWords&);

/// "Gezeigt: 30 von 120."
std::string listed_words(std::size_t shown, std::size_t all, const LeadWords&);

/// Check digits as people compare them: "1234 5678 9abc def0".
std::string in_groups(const std::string& digits);

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
