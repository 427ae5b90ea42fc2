#include <string_view>

#include "content/sample_assets.hpp"

namespace wb::samples {

namespace {

constexpr std::string_view exercise = R"({
  "format": 1,
  "id": "sample",
  "revision": 1,
  "minutes": 5,
  "smallest_group": 6,
  "breakdown": false,
  "steps": [
    {"id": "branch", "blocks": [
      {"id": "branch", "kind": "choice", "options_from": "branches"}
    ]},
    {"id": "tasks", "blocks": [
      {"id": "tasks", "kind": "cards", "options_from": "tasks", "own_words": true, "most": 5}
    ]},
    {"id": "effect", "per_card": true, "per_beneficiary": true, "blocks": [
      {"id": "sign", "kind": "choice", "options": ["helps", "harms"]},
      {"id": "strength", "kind": "scale"},
      {"id": "phrase", "kind": "phrase", "options_from": "effects", "coach": true},
      {"id": "who", "kind": "choice", "options_from": "who", "compact": true, "optional": true},
      {"id": "notice", "kind": "choices", "options": ["said", "shown", "not-at-all"], "most": 2, "exclusive": ["not-at-all"], "sharing": "offered"}
    ]},
    {"id": "note", "per_card": true, "per_beneficiary": true, "when": {"block": "sign", "any_of": ["harms"]}, "blocks": [
      {"id": "note", "kind": "private-note", "optional": true}
    ]}
  ],
  "pictures": [
    {"id": "signs", "kind": "people", "blocks": ["sign"], "claim_percent": 50},
    {"id": "strengths", "kind": "distribution", "blocks": ["strength"]},
    {"id": "flow", "kind": "flow", "blocks": ["phrase", "strength"]}
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
    "branch": {"heading": "Wo?", "blocks": {"branch": {}}},
    "tasks": {"heading": "Was tun Sie?", "blocks": {"tasks": {"own": "Eigene Worte"}}},
    "effect": {
      "heading": {"customers": "{card}. F\u00fcr wen?", "company": "{card}. Im Betrieb?", "self": "{card}. Und Sie?"},
      "help": "Denken Sie nach \u2026",
      "blocks": {
        "sign": {"hint": "Auch Schaden z\u00e4hlt.", "options": {"helps": "Es hilft", "harms": "Es schadet"}},
        "strength": {"question": "Wie sehr?", "low": "wenig", "middle": "einiges", "high": "viel"},
        "phrase": {"question": "Was genau?"},
        "who": {"question": "Wer?"},
        "notice": {
          "question": "Woran merken Sie es?",
          "options": {"said": "Ich h\u00f6re es", "shown": "Ich sehe es", "not-at-all": "Gar nicht"},
          "clauses": {
            "said": {"customers": "[sie|er|es|sie] es [sagt|sagen]", "company": "man es sagt", "self": "ich es sage"},
            "shown": "man es sieht"
          }
        }
      }
    },
    "note": {"heading": "Warum?", "blocks": {"note": {"own": "Meine Notiz"}}}
  },
  "pictures": {
    "signs": {"title": "Hilfe und Schaden", "questions": ["Was sehen Sie?", "Woran liegt es?"], "claim": "Angeblich hilft die H\u00e4lfte."},
    "strengths": {"title": "Wie sehr", "questions": ["Was sehen Sie?"]},
    "flow": {"title": "Was zu wem", "questions": ["Was sehen Sie?"]}
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
    "branch": {"heading": "Where?", "blocks": {"branch": {}}},
    "tasks": {"heading": "What do you do?", "blocks": {"tasks": {"own": "Your own words"}}},
    "effect": {
      "heading": {"customers": "{card}. For whom?", "company": "{card}. In the company?", "self": "{card}. And you?"},
      "help": "Think\u2026",
      "blocks": {
        "sign": {"hint": "Harm counts too.", "options": {"helps": "It helps", "harms": "It harms"}},
        "strength": {"question": "How much?", "low": "little", "middle": "some", "high": "much"},
        "phrase": {"question": "What exactly?"},
        "who": {"question": "Who?"},
        "notice": {
          "question": "How do you notice?",
          "options": {"said": "I hear it", "shown": "I see it", "not-at-all": "Not at all"},
          "clauses": {
            "said": {"customers": "they say so", "company": "people say so", "self": "I say so"},
            "shown": "one can see it"
          }
        }
      }
    },
    "note": {"heading": "Why?", "blocks": {"note": {"own": "My note"}}}
  },
  "pictures": {
    "signs": {"title": "Help and harm", "questions": ["What do you see?", "Why is it so?"], "claim": "Half of it helps, they say."},
    "strengths": {"title": "How much", "questions": ["What do you see?"]},
    "flow": {"title": "What goes to whom", "questions": ["What do you see?"]}
  }
}
)";

// What the first one has no room for: cards of its own, grids, a rank, a text, a sentence.
constexpr std::string_view second = R"({
  "format": 1,
  "id": "second",
  "revision": 1,
  "minutes": 5,
  "look_back_weeks": 6,
  "steps": [
    {"id": "places", "blocks": [
      {"id": "places", "kind": "cards", "options": ["desk", "phone"], "most": 2}
    ]},
    {"id": "kept", "per_card": true, "blocks": [
      {"id": "kept", "kind": "choice", "options": ["kept", "not-kept"]},
      {"id": "field", "kind": "grid", "shape": "two-by-two", "options": ["one", "two", "three", "four"]}
    ]},
    {"id": "wants", "blocks": [
      {"id": "wants", "kind": "rank", "options": ["quick", "kind", "fair"], "most": 2},
      {"id": "got", "kind": "choice", "options": ["quick", "kind", "fair"]},
      {"id": "missed", "kind": "choice", "options": ["quick", "kind", "fair"]},
      {"id": "rung", "kind": "grid", "shape": "ladder", "options": ["near", "half", "far"]},
      {"id": "line", "kind": "text", "optional": true},
      {"id": "pride", "kind": "scale"}
    ]},
    {"id": "plan", "blocks": [
      {"id": "when", "kind": "phrase", "sentence": "plan", "options": ["upset", "waits"], "own_words": true, "sharing": "never"},
      {"id": "then", "kind": "phrase", "sentence": "plan", "options": ["listen", "ask"], "sharing": "group"}
    ]}
  ],
  "pictures": [
    {"id": "kept", "kind": "kept", "blocks": ["places", "kept"]},
    {"id": "field", "kind": "field", "blocks": ["field"]},
    {"id": "wants", "kind": "places", "blocks": ["wants"]},
    {"id": "both", "kind": "compare", "blocks": ["got", "missed"]},
    {"id": "lines", "kind": "lines", "blocks": ["line"]},
    {"id": "shift", "kind": "shift", "blocks": ["pride"]}
  ]
}
)";

constexpr std::string_view second_german = R"({
  "format": 1,
  "id": "second",
  "of_revision": 1,
  "language": "de",
  "title": "Zweite",
  "purpose": "Sie nehmen sich etwas vor.",
  "sentences": {"plan": "Wenn {when}, dann {then}."},
  "steps": {
    "places": {"heading": "Wo?", "blocks": {"places": {"options": {"desk": "Am Schalter", "phone": "Am Telefon"}}}},
    "kept": {
      "heading": "{card}. Wird es gehalten?",
      "blocks": {
        "kept": {"options": {"kept": "Ja", "not-kept": "Nein"}},
        "field": {
          "question": "Wo liegt es?",
          "left": "Noch nicht", "right": "Schon", "top": "Leicht", "bottom": "Schwer",
          "options": {"one": "Eins", "two": "Zwei", "three": "Drei", "four": "Vier"}
        }
      }
    },
    "wants": {
      "heading": "Was z\u00e4hlt?",
      "blocks": {
        "wants": {"options": {"quick": "Tempo", "kind": "Freundlichkeit", "fair": "Preis"}},
        "got": {"question": "Was gibt es?", "options": {"quick": "Tempo", "kind": "Freundlichkeit", "fair": "Preis"}},
        "missed": {"question": "Was fehlt?", "options": {"quick": "Tempo", "kind": "Freundlichkeit", "fair": "Preis"}},
        "rung": {"question": "Wie weit?", "options": {"near": "Nah", "half": "Halb", "far": "Fern"}},
        "line": {"own": "Eine Zeile", "hint": "Die Gruppe kann sie lesen."},
        "pride": {"question": "Wie stolz?", "low": "gar nicht", "middle": "etwas", "high": "sehr"}
      }
    },
    "plan": {
      "heading": "Was nehmen Sie sich vor?",
      "blocks": {
        "when": {"own": "Wenn \u2026", "options": {"upset": "jemand w\u00fctend ist", "waits": "jemand wartet"}},
        "then": {"question": "Und dann?", "options": {"listen": "h\u00f6re ich zu", "ask": "frage ich nach"}}
      }
    }
  },
  "pictures": {
    "kept": {"title": "Gehalten", "questions": ["Was sehen Sie?"]},
    "field": {"title": "Felder", "questions": ["Was sehen Sie?"]},
    "wants": {"title": "Was z\u00e4hlt", "questions": ["Was sehen Sie?"]},
    "both": {"title": "Beides", "questions": ["Was sehen Sie?"]},
    "lines": {"title": "Zeilen", "questions": ["Was sehen Sie?"]},
    "shift": {"title": "Vorher, nachher", "questions": ["Was sehen Sie?"]}
  }
}
)";

constexpr std::string_view second_english = R"({
  "format": 1,
  "id": "second",
  "of_revision": 1,
  "language": "en",
  "title": "Second",
  "purpose": "You plan something.",
  "sentences": {"plan": "When {when}, {then}."},
  "steps": {
    "places": {"heading": "Where?", "blocks": {"places": {"options": {"desk": "At the desk", "phone": "On the phone"}}}},
    "kept": {
      "heading": "{card}. Is it kept?",
      "blocks": {
        "kept": {"options": {"kept": "Yes", "not-kept": "No"}},
        "field": {
          "question": "Where does it lie?",
          "left": "Not yet", "right": "Already", "top": "Easy", "bottom": "Hard",
          "options": {"one": "One", "two": "Two", "three": "Three", "four": "Four"}
        }
      }
    },
    "wants": {
      "heading": "What counts?",
      "blocks": {
        "wants": {"options": {"quick": "Speed", "kind": "Kindness", "fair": "Price"}},
        "got": {"question": "What is there?", "options": {"quick": "Speed", "kind": "Kindness", "fair": "Price"}},
        "missed": {"question": "What is missing?", "options": {"quick": "Speed", "kind": "Kindness", "fair": "Price"}},
        "rung": {"question": "How far?", "options": {"near": "Near", "half": "Half", "far": "Far"}},
        "line": {"own": "One line", "hint": "The group may read it."},
        "pride": {"question": "How proud?", "low": "not at all", "middle": "a little", "high": "very"}
      }
    },
    "plan": {
      "heading": "What will you do?",
      "blocks": {
        "when": {"own": "When \u2026", "options": {"upset": "someone is upset", "waits": "someone waits"}},
        "then": {"question": "And then?", "options": {"listen": "I\u2019ll listen", "ask": "I\u2019ll ask"}}
      }
    }
  },
  "pictures": {
    "kept": {"title": "Kept", "questions": ["What do you see?"]},
    "field": {"title": "Fields", "questions": ["What do you see?"]},
    "wants": {"title": "What counts", "questions": ["What do you see?"]},
    "both": {"title": "Both", "questions": ["What do you see?"]},
    "lines": {"title": "Lines", "questions": ["What do you see?"]},
    "shift": {"title": "Before and after", "questions": ["What do you see?"]}
  }
}
)";

}   // namespace

void add_exercises(std::map<std::string, std::string>& files) {
    files["exercises/order.json"] =
        "{\n  \"format\": 1,\n  \"order\": [\"sample\", \"second\"]\n}\n";
    files["exercises/sample/exercise.json"] = exercise;
    files["exercises/sample/text.de.json"] = exercise_german;
    files["exercises/sample/text.en.json"] = exercise_english;
    files["exercises/second/exercise.json"] = second;
    files["exercises/second/text.de.json"] = second_german;
    files["exercises/second/text.en.json"] = second_english;
}

}   // namespace wb::samples
