#include "samples.hpp"

#include <string>
#include <utility>

#include "core/domain/open_text.hpp"

namespace wb::samples {

using namespace content;
using domain::Beneficiary;
using domain::PrivateWords;

std::vector<domain::Draft> drafts() {
    domain::Draft full;
    full.exercise = "effect-map";
    full.revision = 3;
    full.answers.cards = {
        {1, "take-complaints", {}, "complaints"},
        {7, "", PrivateWords{"Gr\u00FC\u00DFe \U0001F600\nzweite Zeile"}, "advice"},
    };
    full.answers.entries[{"branch", 0, std::nullopt}] =
        domain::Selection{{"retail-branch"}, {}, false};
    full.answers.entries[{"phrase", 1, Beneficiary::Customers}] =
        domain::Selection{{"knows-next-step", "can-plan"}, PrivateWords{"eigenes"}, true};
    full.answers.entries[{"strength", 1, Beneficiary::Company}] = domain::Level{5};
    full.answers.entries[{"strength", 1, Beneficiary::Self}] = domain::Level{1};
    full.answers.entries[{"ladder", 7, Beneficiary::Self}] =
        domain::Lines{{PrivateWords{"eins"}, PrivateWords{}, PrivateWords{"drei"}}};
    full.answers.entries[{"line", 0, std::nullopt}] =
        domain::OpenTextMaker::typed("Weniger Formulare");
    full.position = {"ladder", 7, Beneficiary::Self};

    domain::Draft fresh;
    fresh.exercise = "pulse";
    fresh.revision = 1;
    return {full, fresh};
}

wire::KeptDrafts kept() {
    privacy::Choices choices;
    choices.workshop.fill(7);
    choices.round = 2;
    choices.handed_in = {true, false};
    choices.decisions["effect-map"] = {{"why"}, {"order", "phrase"}, {"line"}};
    choices.decisions["pulse"] = {{}, {"pride"}, {}};
    return {drafts(), choices};
}

namespace {

Wording same(std::string text) {
    return {{std::move(text)}};
}

Block block(std::string id, BlockKind kind, OptionSource source) {
    Block result;
    result.id = std::move(id);
    result.kind = kind;
    result.source = source;
    return result;
}

Exercise exercise() {
    Step first;
    first.id = "start";
    first.heading = same("Wo?");
    first.blocks.push_back(block("branch", BlockKind::Choice, OptionSource::Branches));
    first.blocks.push_back(block("tasks", BlockKind::Cards, OptionSource::Tasks));
    first.blocks.back().most = 5;
    first.blocks.back().own_words = true;
    first.blocks.back().own_label = same("Eigene Worte");

    Step second;
    second.id = "effect";
    second.per_card = true;
    second.per_beneficiary = true;
    second.heading = {{"Kunden?", "Betrieb?", "Sie?"}};
    second.help = same("Hilfe");
    Block sign = block("sign", BlockKind::Choice, OptionSource::Listed);
    sign.options = {
        {"helps", {{"a", "b", "c"}}, {}}, {"harms", same("schadet"), same("es [schadet|schaden]")}};
    Block phrase = block("phrase", BlockKind::Phrase, OptionSource::Effects);
    phrase.when = Condition{"sign", {"helps", "harms"}};
    phrase.question = same("Was?");
    Block strength = block("strength", BlockKind::Scale, OptionSource::None);
    strength.scale_words = {same("wenig"), same("einiges"), same("viel")};
    Block why = block("why", BlockKind::Choices, OptionSource::Listed);
    why.options = {{"time", same("Zeit"), {}}, {"tools", same("Technik"), {}}};
    why.exclusive = {"tools"};
    why.sharing = Sharing::Offered;
    why.most = 2;
    why.optional = true;
    Block note = block("note", BlockKind::PrivateNote, OptionSource::None);
    note.own_label = same("Notiz");
    note.hint = same("Bleibt hier.");
    note.most = 3;
    note.coach = true;
    note.sharing = Sharing::Never;
    Block field = block("field", BlockKind::Grid, OptionSource::Listed);
    field.options = {
        {"a", same("A"), {}}, {"b", same("B"), {}}, {"c", same("C"), {}}, {"d", same("D"), {}}};
    field.axis_words = {same("links"), same("rechts"), same("oben"), same("unten")};
    Block ladder = block("rungs", BlockKind::Grid, OptionSource::Listed);
    ladder.shape = GridShape::Ladder;
    ladder.options = {{"a", same("A"), {}}, {"b", same("B"), {}}, {"c", same("C"), {}}};
    Block rank = block("order", BlockKind::Rank, OptionSource::Listed);
    rank.options = ladder.options;
    rank.most = 2;
    Block line = block("line", BlockKind::Text, OptionSource::None);
    line.own_label = same("Zeile");
    Block part = block("then", BlockKind::Phrase, OptionSource::Listed);
    part.sentence = "plan";
    part.options = {{"a", same("a"), {}}, {"b", same("b"), {}}};
    Block who = block("who", BlockKind::Choice, OptionSource::Who);
    who.compact = true;
    who.optional = true;
    second.blocks = {sign, phrase, strength, why, note, field, ladder, rank, line, part, who};

    Step third;
    third.id = "end";
    third.per_card = true;
    third.per_beneficiary = true;
    third.when = Condition{"sign", {"helps"}};
    third.heading = same("Und?");
    third.blocks.push_back(block("last", BlockKind::PrivateNote, OptionSource::None));

    Exercise result;
    result.id = "effect-map";
    result.revision = 2;
    result.minutes = 15;
    result.smallest_group = 5;
    result.title = "Wirkungskarte";
    result.purpose = "Sie sehen, was Sie bewirken.";
    result.breakdown = false;
    result.look_back_weeks = 6;
    result.sentences = {{"plan", "Dann {then}."}};
    result.steps = {first, second, third};
    return result;
}

}   // namespace

Bundle bundle() {
    Bundle result;
    result.language = Language::English;
    result.text_keys_hash = 0x89ABCDEF;
    for (int i = 0; i < 35; ++i) {   // more than one record of texts
        result.texts.push_back("Text " + std::to_string(i));
    }
    result.categories = {{"complaints", "Beschwerden"}, {"other", "Anderes"}};
    result.effects = {
        {"knows",
         Beneficiary::Customers,
         Polarity::Good,
         "wissen",
         "Kunden wissen",
         "damit sie wissen"},
        {"waits",
         Beneficiary::Company,
         Polarity::Harm,
         "wartet",
         "Der Betrieb wartet",
         "sodass er wartet"},
        {"proud",
         Beneficiary::Self,
         Polarity::Good,
         "bin stolz",
         "Ich bin stolz",
         "damit ich stolz bin"},
    };
    result.branches = {
        {"retail-branch",
         "Laden",
         {{"guests", "G\u00E4ste", Form::Plural}, {"one-guest", "ein Gast", Form::Masculine}},
         {{"advise", "other", "Beraten", "Sie beraten", "Ich berate", {"knows", "proud"}}},
         {"knows", "waits"}}};
    result.exercises = {exercise()};
    return result;
}

content::LeadBundle guide() {
    using content::PartKind;
    content::LeadBundle result;
    result.text_keys_hash = 7;
    result.texts = {"Ihre Workshops", "Neuer Workshop"};
    result.guide.pictures["effect-map"] = {
        {"people",
         content::PictureKind::People,
         {"why"},
         40,
         "Was im Weg steht",
         {"Was sehen Sie?"},
         "Die Quelle sagt 40 Prozent."}};
    result.guide.templates = {
        {"short",
         1,
         45,
         6,
         30,
         2,
         "Kurz",
         "Vom Tun zur Wirkung.",
         {{"hello", PartKind::Talk, 4, "", "", 1, 0, "Ankommen", "Guten Tag.", ""},
          {"map",
           PartKind::Exercise,
           12,
           "effect-map",
           "",
           2,
           2,
           "Karte",
           "Zwei Aufgaben.",
           "Zeit"},
          {"look", PartKind::Picture, 5, "effect-map", "people", 1, 0, "Bild", "Schauen Sie.", ""},
          {"rest", PartKind::Break, 5, "", "", 1, 0, "Pause", "", ""},
          {"end", PartKind::List, 5, "", "", 1, 0, "Liste", "Was nun?", ""}}}};
    return result;
}

}   // namespace wb::samples
