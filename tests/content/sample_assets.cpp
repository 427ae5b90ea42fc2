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

struct EffectWords {
    std::string_view fact;
    std::string_view clause;
    std::string_view main;
    std::string_view so_that;
};

std::string effect_texts(const std::string& language, const EffectWords& words) {
    std::string list;
    for_each_effect([&](const std::string& id, const EffectKind& kind) {
        const bool customers = kind.beneficiary == "customers";
        list += (list.empty() ? "" : ",\n") + std::string{"    \""} + id +
                "\": {\"option\": \"gut\", \"" + (customers ? "fact" : "main") + "\": \"" +
                std::string{customers ? words.fact : words.main} + "\", \"" +
                (customers ? "clause" : "so_that") + "\": \"" +
                std::string{customers ? words.clause : words.so_that} + "\"}";
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

std::string order(std::string_view ids) {
    return "{\n  \"format\": 1,\n  \"order\": [" + std::string{ids} + "]\n}\n";
}

constexpr std::string_view branch_german = R"({
  "format": 1,
  "id": "shop",
  "of_revision": 1,
  "language": "de",
  "label": "Laden",
  "who": {
    "guests": {"subject": "G\u00e4ste", "form": "plural"},
    "patient": {"subject": "die Patientin", "form": "feminine"},
    "guest": {"subject": "der Gast", "form": "masculine"},
    "child": {"subject": "das Kind", "form": "neuter"}
  },
  "tasks": {"advise": {"label": "Beraten", "you": "Sie beraten", "me": "Ich berate"}}
}
)";

constexpr std::string_view branch_english = R"({
  "format": 1,
  "id": "shop",
  "of_revision": 1,
  "language": "en",
  "label": "Shop",
  "who": {
    "guests": {"subject": "guests", "form": "plural"},
    "patient": {"subject": "the patient", "form": "singular"},
    "guest": {"subject": "the guest", "form": "singular"},
    "child": {"subject": "the child", "form": "singular"}
  },
  "tasks": {"advise": {"label": "Advise", "you": "You advise", "me": "I advise"}}
}
)";

constexpr std::string_view workshop = R"({
  "format": 1,
  "id": "short",
  "revision": 1,
  "minutes": 20,
  "people": {"fewest": 6, "most": 30},
  "rounds": 2,
  "parts": [
    {"id": "welcome", "kind": "talk", "minutes": 2},
    {"id": "map", "kind": "exercise", "minutes": 8, "exercise": "sample", "most_cards": 2},
    {"id": "signs", "kind": "picture", "minutes": 3, "exercise": "sample", "picture": "signs"},
    {"id": "coffee", "kind": "break", "minutes": 3},
    {"id": "second", "kind": "exercise", "minutes": 2, "exercise": "second", "round": 2},
    {"id": "close", "kind": "list", "minutes": 2}
  ]
}
)";

constexpr std::string_view workshop_german = R"({
  "format": 1,
  "id": "short",
  "of_revision": 1,
  "language": "de",
  "title": "Kurz",
  "purpose": "Ein kurzes Treffen.",
  "parts": {
    "welcome": {"title": "Ankommen", "say": "Guten Tag.", "watch": "Warten Sie auf alle."},
    "map": {"title": "Karte", "say": "Denken Sie an zwei Aufgaben."},
    "signs": {"title": "Bild", "say": "Das sind alle Karten."},
    "coffee": {"title": "Pause", "say": "In drei Minuten geht es weiter."},
    "second": {"title": "Noch einmal", "say": "Und jetzt?"},
    "close": {"title": "Schluss", "say": "Womit fangen wir an?"}
  }
}
)";

constexpr std::string_view workshop_english = R"({
  "format": 1,
  "id": "short",
  "of_revision": 1,
  "language": "en",
  "title": "Short",
  "purpose": "A short meeting.",
  "parts": {
    "welcome": {"title": "Welcome", "say": "Hello.", "watch": "Wait for everybody."},
    "map": {"title": "Map", "say": "Think of two tasks."},
    "signs": {"title": "Picture", "say": "These are all the maps."},
    "coffee": {"title": "Break", "say": "We go on in three minutes."},
    "second": {"title": "Once more", "say": "And now?"},
    "close": {"title": "Close", "say": "Where do we start?"}
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
    files["effects/text.de.json"] = effect_texts(
        "de", {"[ist|sind] gut dran", "gut dran [ist|sind]", "Alle sind gut", "damit alle gut sind"}
    );
    files["effects/text.en.json"] = effect_texts(
        "en", {"[is|are] well off", "[is|are] well off", "All are good", "so that all are good"}
    );
    files["branches/order.json"] = order("\"shop\"");
    files["branches/shop/branch.json"] =
        "{\n  \"format\": 1,\n  \"id\": \"shop\",\n  \"revision\": 1,\n"
        "  \"who\": [\"guests\", \"patient\", \"guest\", \"child\"],\n  \"tasks\": [\n"
        "    {\"id\": \"advise\", \"category\": \"advice\", \"effects\": [" +
        effect_ids() + "]}\n  ],\n  \"effects\": [" + effect_ids() + "]\n}\n";
    files["branches/shop/text.de.json"] = branch_german;
    files["branches/shop/text.en.json"] = branch_english;
    add_exercises(files);
    files["templates/order.json"] = order("\"short\"");
    files["templates/short/template.json"] = workshop;
    files["templates/short/text.de.json"] = workshop_german;
    files["templates/short/text.en.json"] = workshop_english;
    files["ui/de.json"] =
        "{\n  \"back\": \"Zur\u00fcck\",\n  \"task-of\": \"Aufgabe {number} von {count}\"\n}\n";
    files["ui/en.json"] =
        "{\n  \"back\": \"Back\",\n  \"task-of\": \"Task {number} of {count}\"\n}\n";
    files["ui/lead.de.json"] = "{\n  \"again\": \"Noch einmal\"\n}\n";
    files["ui/lead.en.json"] = "{\n  \"again\": \"Once more\"\n}\n";
    return result;
}

}   // namespace wb::samples
