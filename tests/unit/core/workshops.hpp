// A workshop and its keys for the tests of files, made from small numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "core/content/content.hpp"
#include "core/domain/answers.hpp"
#include "core/domain/desk.hpp"
#include "core/domain/workshop.hpp"
#include "core/privacy/record.hpp"
#include "core/wire/keys.hpp"

namespace wb::samples {

/// Thirty-two bytes that begin with `number`; the same for the same number.
wire::Seed seed(std::uint32_t number);

/// Keys that belong to `number`.
wire::WorkshopKeys keys(std::uint32_t number = 1);

/// The exercise of samples::bundle() in two rounds, with everything a descriptor may hold.
domain::Workshop workshop();

/// A draft of that exercise with two cards, answers of every kind, own words, a private note, and
/// answers that were given before others hid them.
domain::Draft draft();

/// All that `draft` shares, as records of a person with the secret seed(`person`).
std::vector<privacy::Record> records(std::uint32_t person = 1);

/// One workshop with its key, and a plan with something of everything.
domain::Desk desk();

}   // namespace wb::samples
