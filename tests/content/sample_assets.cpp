#include "content/sample_assets.hpp"

#include <array>
#include <string>
#include <string_view>

namespace wb::samples {

namespace {

struct EffectKind {
    std::string_view beneficiary;
    std::string_view polarity;
    int count;
};

constexpr std::array<EffectKind, 6> effect_kinds{{
    {"customers", "good", 3},
    {"customers", "harm", 2},
    {"company", "good", 3},
    {"company", "harm", 2},
    {"self", "good", 3},
    {"self", "harm", 2},
}};

// Calls visit(id, kind) for each effect of the sample: "customers-good-1" and so on.
template <class Visit>
void for_each_effect(Visit visit) {
    for (const EffectKind& kind : effect_kinds) {
        for (int i = 1; i <= kind.count; ++i) {
            const std::string id = std::string{kind.beneficiary} + "-" +
                                   std::string{kind.polarity} + "-" + std::to_string(i);
            visit(id, kind);
        }
    }
}

std::string effects() {
    std::string list;
    for_each_effect([&](const std::string& id, const EffectKind& kind) {
        list += (list.empty() ? "" : ",\n") + std::string{"    {\"id\": \""} + id +
                "\", \"beneficiary\": \"" + std::string{kind.beneficiary} + "\", \"polarity\": \"" +
                std::string{kind.polarity} + "\"}";
    });
    return "{\n  \"format\": 1,\n  \"revision\": 1,\n  \"effects\": [\n" + list + "\n  ]\n}\n";
}

std::string effect_texts(const std::string& language, const std::string& so_that) {
    std::string list;
    for_each_effect([&](const std::string& id, const EffectKind&) {
        list += (list.empty() ? "" : ",\n") + std::string{"    \""} + id +
                "\": {\"option\": \"gut\", \"main\": \"Alle sind gut\", " + "\"so_that\": \"" +
                so_that + "\"}";
    });
    return "{\n  \"format\": 1,\n  \"of_revision\": 1,\n  \"language\": \"" + language +
           "\",\n  \"effects\": {\n" + list + "\n  }\n}\n";
}

std::string effect_ids() {
    std::string list;
    for_each_effect([&](const std::string& id, const EffectKind&) {
        list += (list.empty() ? "\"" : ", \"") + id + "\"";
    });
    return list;
}

constexpr std::string_view exercise = R"({
  "format": 1,
  "id": "sample",
  "revision": 1,
  "minutes": 5,
  "smallest_group": 5,
  "steps": [
    {"id": "tasks", "blocks": [
      {"id": "tasks", "kind": "cards", "options_from": "tasks", "own_words": true, "most": 5}
    ]},
    {"id": "effect", "per_card": true, "per_beneficiary": true, "blocks": [
      {"id": "sign", "kind": "choice", "options": ["helps", "harms"]},
      {"id": "strength", "kind": "scale"}
    ]},
    {"id": "note", "per_card": true, "per_beneficiary": true, "when": {"block": "sign", "any_of": ["harms"]}, "blocks": [
      {"id": "note", "kind": "private-note", "optional": true}
    ]}
  ]
}
)";

constexpr std::string_view exercise_german = R"({
  "format": 1,
  "id": "sample",
  "of_revision": 1,
  "language": "de",
  "title": "Probe",
  "purpose": "Sie sehen, was \u201egut\u201c hei\u00dft.",
  "steps": {
    "tasks": {"heading": "Was tun Sie?", "blocks": {"tasks": {"own": "Eigene Worte"}}},
    "effect": {
      "heading": {"customers": "{task}. F\u00fcr wen?", "company": "{task}. Im Betrieb?", "self": "{task}. Und Sie?"},
      "help": "Denken Sie nach \u2026",
      "blocks": {
        "sign": {"hint": "Auch Schaden z\u00e4hlt.", "options": {"helps": "Es hilft", "harms": "Es schadet"}},
        "strength": {"question": "Wie sehr?", "low": "wenig", "middle": "einiges", "high": "viel"}
      }
    },
    "note": {"heading": "Warum?", "blocks": {"note": {"own": "Meine Notiz"}}}
  }
}
)";

constexpr std::string_view exercise_english = R"({
  "format": 1,
  "id": "sample",
  "of_revision": 1,
  "language": "en",
  "title": "Sample",
  "purpose": "You\u2019ll see what \u201cgood\u201d means.",
  "steps": {
    "tasks": {"heading": "What do you do?", "blocks": {"tasks": {"own": "Your own words"}}},
    "effect": {
      "heading": {"customers": "{task}. For whom?", "company": "{task}. In the company?", "self": "{task}. And you?"},
      "help": "Think\u2026",
      "blocks": {
        "sign": {"hint": "Harm counts too.", "options": {"helps": "It helps", "harms": "It harms"}},
        "strength": {"question": "How much?", "low": "little", "middle": "some", "high": "much"}
      }
    },
    "note": {"heading": "Why?", "blocks": {"note": {"own": "My note"}}}
  }
}
)";

}   // namespace

content::Assets assets() {
    content::Assets result;
    auto& files = result.files;
    files["categories/categories.json"] =
        "{\n  \"format\": 1,\n  \"revision\": 1,\n  \"categories\": [\"advice\", \"other\"]\n}\n";
    files["categories/text.de.json"] =
        "{\n  \"format\": 1,\n  \"of_revision\": 1,\n  \"language\": \"de\",\n"
        "  \"categories\": {\"advice\": \"Rat\", \"other\": \"Anderes\"}\n}\n";
    files["categories/text.en.json"] =
        "{\n  \"format\": 1,\n  \"of_revision\": 1,\n  \"language\": \"en\",\n"
        "  \"categories\": {\"advice\": \"Advice\", \"other\": \"Other\"}\n}\n";
    files["effects/effects.json"] = effects();
    files["effects/text.de.json"] = effect_texts("de", "damit alle gut sind");
    files["effects/text.en.json"] = effect_texts("en", "so that all are good");
    files["branches/shop/branch.json"] =
        "{\n  \"format\": 1,\n  \"id\": \"shop\",\n  \"revision\": 1,\n  \"tasks\": [\n"
        "    {\"id\": \"advise\", \"category\": \"advice\", \"effects\": [" +
        effect_ids() + "]}\n  ],\n  \"effects\": [" + effect_ids() + "]\n}\n";
    files["branches/shop/text.de.json"] =
        "{\n  \"format\": 1,\n  \"id\": \"shop\",\n  \"of_revision\": 1,\n  \"language\": "
        "\"de\",\n  \"label\": \"Laden\",\n"
        "  \"tasks\": {\"advise\": {\"label\": \"Beraten\", \"you\": \"Sie beraten\", \"me\": "
        "\"Ich berate\"}}\n}\n";
    files["branches/shop/text.en.json"] =
        "{\n  \"format\": 1,\n  \"id\": \"shop\",\n  \"of_revision\": 1,\n  \"language\": "
        "\"en\",\n  \"label\": \"Shop\",\n"
        "  \"tasks\": {\"advise\": {\"label\": \"Advise\", \"you\": \"You advise\", \"me\": \"I "
        "advise\"}}\n}\n";
    files["exercises/sample/exercise.json"] = exercise;
    files["exercises/sample/text.de.json"] = exercise_german;
    files["exercises/sample/text.en.json"] = exercise_english;
    files["ui/de.json"] =
        "{\n  \"back\": \"Zur\u00fcck\",\n  \"task-of\": \"Aufgabe {number} von {count}\"\n}\n";
    files["ui/en.json"] =
        "{\n  \"back\": \"Back\",\n  \"task-of\": \"Task {number} of {count}\"\n}\n";
    return result;
}

}   // namespace wb::samples
