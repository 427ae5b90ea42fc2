// The counting rules of `files-1`: which tables there are, and what stands in them. For
// core/privacy's own .cpp files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/privacy/blur.hpp"
#include "core/privacy/release.hpp"
#include "core/privacy/tally.hpp"

namespace wb::privacy {

/// What decides every draw and threshold of one batch.
struct Rules {
    NoiseKey key = {};
    Hash batch = {};
    std::uint32_t people = 0;   ///< in the batch
    std::uint32_t k = 0;
};

/// Counted questions: `marks` is parallel to `questions`.
struct Tally {
    std::vector<Question> questions = {};
    std::vector<Marks> marks = {};
};

/// One table that may be shown: of everybody (`row` is empty), or of a row or the rolled-up rows.
struct Shown {
    std::size_t question = 0;   ///< index
    std::string row = {};
    RowSet rows = {};
    Table table = {};
    std::uint32_t blurred_base = 0;
    bool coarse = false;   ///< a scale in three cells
};

/// The tables of a batch and what is missing.
struct Layout {
    std::vector<Shown> tables = {};
    std::vector<LeftOut> left_out = {};
};

Layout layout(const Tally& tally, const Rules& rules);

/// The options of a table's cells, and how many people are in each.
struct ExactCells {
    std::vector<std::string> options = {};
    std::vector<std::uint32_t> counts = {};
};

ExactCells exact_cells(const Question& question, const Shown& shown);

/// The word that has to stand in place of `count` of `base` people, if any (files-1, 4).
std::optional<Word> word_for(Counting counting, std::uint32_t count, std::uint32_t base);

/// The published form of a table.
Atom atom(const Question& question, const Shown& shown, const Rules& rules);

}   // namespace wb::privacy
