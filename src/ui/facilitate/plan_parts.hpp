// What the steps of a plan are made of.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/facilitate/model.hpp"
#include "ui/facilitate/words.hpp"
#include "ui/nodes/node.hpp"

namespace wb::ui::lead {

std::string number(std::size_t value);

bool lacks(const app::lead::Model&, app::lead::Missing);

/// Marks a field as the one that something is wrong with.
void mark(Node& node, const std::string& error);

/// The error stands below the field that it is about, and is spoken with it.
Node error_line(const std::string& words);

Node field(std::string key, std::string label, std::string value, Press typed);

Node select(
    std::string key,
    std::string label,
    const std::vector<std::string>& options,
    int now,
    Press press
);

// The steps about what everybody who takes part is promised.

std::vector<Node> thresholds_body(const app::lead::Model&, const LeadWords&);
std::vector<Node> categories_body(const app::lead::Model&, const LeadWords&);
std::vector<Node> notices_body(const app::lead::Model&, const LeadWords&);

}   // namespace wb::ui::lead
