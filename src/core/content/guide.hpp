// What a facilitator is offered beside the exercises: the group's pictures with their questions,
// and the templates of whole workshops. Participants never load it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/content/content.hpp"

namespace wb::content {

/// How a group sees answers (content.md, Building blocks).
enum class PictureKind : std::uint8_t {
    Distribution,   ///< of a scale
    Shift,          ///< of scales, before and after
    People,         ///< people per option
    Compare,        ///< two blocks with the same options side by side
    Places,         ///< of a rank
    Field,          ///< of a grid
    Kept,           ///< listed cards by a choice asked per card
    Flow,           ///< effects to beneficiaries
    Lines,          ///< reviewed texts
};

/// One picture of the group, with what a facilitator asks about it.
struct Picture {
    std::string id = {};
    PictureKind kind = PictureKind::People;
    std::vector<std::string> blocks = {};
    std::uint8_t claim_percent = 0;   ///< a share that a source claims; 0: none
    std::string title = {};
    std::vector<std::string> questions = {};
    std::string claim = {};

    bool operator==(const Picture&) const = default;
};

enum class PartKind : std::uint8_t { Talk, Exercise, Picture, Break, List };

/// One stretch of a workshop.
struct Part {
    std::string id = {};
    PartKind kind = PartKind::Talk;
    std::uint8_t minutes = 0;
    std::string exercise = {};     ///< of an exercise or a picture
    std::string picture = {};      ///< of a picture: its id within the exercise
    std::uint8_t round = 1;        ///< 1: before, 2: after
    std::uint8_t most_cards = 0;   ///< of an exercise: fewer cards than usual; 0: as usual
    std::string title = {};
    std::string say = {};
    std::string watch = {};   ///< may be empty

    bool operator==(const Part&) const = default;
};

/// A workshop to begin with.
struct Template {
    std::string id = {};
    std::uint32_t revision = 0;
    std::uint8_t minutes = 0;
    std::uint8_t fewest_people = 0;
    std::uint8_t most_people = 0;
    std::uint8_t rounds = 1;
    std::string title = {};
    std::string purpose = {};
    std::vector<Part> parts = {};

    bool operator==(const Template&) const = default;
};

/// Everything for the facilitator, in one language.
struct Guide {
    std::map<std::string, std::vector<Picture>> pictures = {};   ///< by exercise id
    std::vector<Template> templates = {};

    bool operator==(const Guide&) const = default;
};

/// What the facilitator's part of the app loads beside the bundle, in one language.
struct LeadBundle {
    Language language = Language::German;
    std::uint32_t text_keys_hash = 0;      ///< of the keys that its texts were packed with
    std::vector<std::string> texts = {};   ///< by the generated enum ui::LeadText
    Guide guide = {};

    bool operator==(const LeadBundle&) const = default;
};

}   // namespace wb::content
