#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/utf8.hpp"
#include "core/coach/coach.hpp"

TEST_SUITE_BEGIN("core/coach/coach");

namespace {

using wb::coach::judge;
using wb::coach::Judgement;
using wb::coach::Question;
using wb::coach::Verdict;
using wb::content::Language;

struct Row {
    std::string_view name;
    Verdict verdict;
    std::string_view sentence;
};

constexpr Verdict doing = Verdict::Doing;
constexpr Verdict effect = Verdict::Effect;
constexpr Verdict unsure = Verdict::Unsure;

constexpr std::array german_rows{
    Row{"I and an activity", doing, "Ich bearbeite Anträge"},
    Row{"we and an activity", doing, "Wir verpacken Bücher"},
    Row{"the I left out", doing, "Checke Bestand und drucke Etiketten"},
    Row{"infinitive with its object", doing, "Zählerstände ablesen"},
    Row{"infinitive with somebody", doing, "Den Kunden die Karte aushändigen"},
    Row{"noun style", doing, "Bearbeitung von Reklamationen"},
    Row{"noun style without -ung", doing, "Annahme und Ausgabe von Paketen"},
    Row{"noun style in a compound", doing, "Rechnungsprüfung am Monatsende"},
    Row{"passive", doing, "Die Belege werden geprüft und abgeheftet"},
    Row{"passive with its agent", doing, "Die Post wird von mir verteilt"},
    Row{"talk about the job", doing, "Ich bin für die Ablage zuständig"},
    Row{"separable verb", doing, "Ich nehme Beschwerden auf"},
    Row{"purpose that is an activity", doing, "Ich rufe an, um den Termin zu bestätigen"},
    Row{"result that is an activity", doing, "Ich öffne die Akte, damit ich sie bearbeiten kann"},
    Row{"care for the work", doing, "Ich sorge dafür, dass die Akten im Schrank stehen"},
    Row{"a circumstance first", doing, "Wenn ein Gast kommt, reserviere ich den Tisch"},
    Row{"what somebody does first", doing, "Die Kundin ruft an und ich notiere die Adresse"},
    Row{"a feeling of somebody handled", doing, "Ich notiere das Lob zufriedener Gäste"},
    Row{"more of an activity", doing, "Ich schreibe mehr Briefe als früher"},
    Row{"an activity denied", doing, "Faxe nehmen wir nicht mehr an"},
    Row{"harm as work", doing, "Ich verschicke Mahnungen"},
    Row{"somebody can", effect, "Die Kundin kann allein überweisen"},
    Row{"somebody knows", effect, "Der Mieter weiß, wann der Monteur kommt"},
    Row{"somebody need not", effect, "Die Eltern müssen nicht noch einmal kommen"},
    Row{"I need not", effect, "Ich muss nicht mehr alles doppelt eintippen"},
    Row{"somebody saves", effect, "Das Team spart Zeit"},
    Row{"somebody feels", effect, "Gäste fühlen sich willkommen"},
    Row{"somebody comes back", effect, "Die Urlauber kommen gerne wieder"},
    Row{"a dative", effect, "Der Familie bleibt der Umweg erspart"},
    Row{"to me", effect, "Mir fällt der Montag leichter"},
    Row{"I feel", effect, "Ich bin abends nicht mehr so müde"},
    Row{"we and a change", effect, "Wir gewinnen neue Stammkunden"},
    Row{"result with damit", effect, "Ich erkläre es langsam, damit Oma es versteht"},
    Row{"result with dadurch", effect, "Ich schreibe klar, dadurch fragt kaum noch jemand nach"},
    Row{"only the result", effect, "sodass niemand umsonst wartet"},
    Row{"purpose that relieves", effect, "um den Leuten Wege zu ersparen"},
    Row{"doing, then effect", effect, "Ich höre zu und der Anrufer beruhigt sich"},
    Row{"fewer", effect, "Weniger Rückfragen zum Bescheid"},
    Row{"a comparative", effect, "Kürzere Schlangen am Schalter"},
    Row{"a rate", effect, "Die Kündigungsquote sinkt"},
    Row{"outcome as a noun", effect, "Erleichterung bei den Angehörigen"},
    Row{"passive that relieves", effect, "Die Kollegen werden entlastet"},
    Row{"passive of a feeling", effect, "Das Vertrauen der Anleger wird gestärkt"},
    Row{"harm", effect, "Die Leute warten ewig und legen auf"},
    Row{"harm to me", effect, "Ich schlafe schlecht"},
    Row{"a state denied", effect, "Kein Kind bleibt allein"},
};

constexpr std::array english_rows{
    Row{"I and an activity", doing, "I process applications"},
    Row{"we and an activity", doing, "We pack books"},
    Row{"the I left out", doing, "Am sorting the post"},
    Row{"bare verb", doing, "Read meters and note the values"},
    Row{"noun style with -ing", doing, "Processing of complaints"},
    Row{"noun style as a compound", doing, "Invoice checks at month end"},
    Row{"passive", doing, "Receipts are checked and filed"},
    Row{"passive with its agent", doing, "The post is handed out by me"},
    Row{"talk about the job", doing, "I'm responsible for filing"},
    Row{"purpose that is an activity", doing, "I ring up to confirm the date"},
    Row{"result that is an activity", doing, "I open the file so I can edit it"},
    Row{"care for the work", doing, "I make sure the folders end up in the archive"},
    Row{"a circumstance first", doing, "When a guest arrives I book the table"},
    Row{"what somebody does first", doing, "The customer calls and I note the address"},
    Row{"a feeling of somebody handled", doing, "I note praise from happy guests"},
    Row{"faster, but an activity", doing, "I process more letters than last year"},
    Row{"an activity denied", doing, "I don't take bookings by fax"},
    Row{"harm as work", doing, "I send final demands"},
    Row{"somebody can", effect, "The customer can pay by herself"},
    Row{"somebody knows", effect, "The tenant knows when the plumber comes"},
    Row{"somebody need not", effect, "Parents don't have to come twice"},
    Row{"I need not", effect, "I no longer have to type everything twice"},
    Row{"somebody saves", effect, "The team saves time"},
    Row{"somebody feels", effect, "Guests feel welcome"},
    Row{"somebody comes back", effect, "Regulars keep coming back"},
    Row{"the subject left out", effect, "saves the caller a trip"},
    Row{"I feel", effect, "I'm not so tired in the evening"},
    Row{"we and a change", effect, "We lose fewer customers"},
    Row{"result with so that", effect, "I explain it slowly so that gran understands"},
    Row{"result with which", effect, "I write clearly, which saves people a call"},
    Row{"only the result", effect, "so nobody waits in vain"},
    Row{"purpose that relieves", effect, "to spare people the journey"},
    Row{"doing, then effect", effect, "I listen and the caller calms down"},
    Row{"fewer", effect, "Fewer questions about the bill"},
    Row{"a comparative", effect, "Shorter queues at the desk"},
    Row{"a rate", effect, "Churn goes down"},
    Row{"outcome as a noun", effect, "Peace of mind for relatives"},
    Row{"passive that relieves", effect, "Lodgers are spared the noise"},
    Row{"what can be done", effect, "It can be read without glasses"},
    Row{"harm", effect, "People wait for ages and hang up"},
    Row{"harm to me", effect, "I sleep badly"},
    Row{"a state denied", effect, "No child is left alone"},
};

constexpr std::array spelling_rows{
    Row{"umlauts spelled out", effect, "Die Kaeuferin fuehlt sich gut aufgehoben"},
    Row{"umlauts left out", effect, "Die Gaste fuhlen sich zufrieden"},
    Row{"gender colon", effect, "Kund:innen wissen, wie es weitergeht"},
    Row{"gender star", doing, "Ich berate Kund*innen am Schalter"},
    Row{"gender gap", doing, "Kund_innen per Brief benachrichtigen"},
    Row{"inner capital", effect, "KundInnen warten nicht mehr so lange"},
    Row{"both forms", effect, "Kundinnen und Kunden bleiben uns treu"},
    Row{"slips of the keyboard", doing, "Ich bearbiete Reklamatoinen"},
    Row{"more slips", effect, "Der Kudne ist zufreiden"},
    Row{"all in small letters", effect, "die kundin weiß jetzt bescheid"},
    Row{"abbreviations", effect, "Kd. spart sich den Weg"},
    Row{"Swabian", effect, "Die Leit send z'frieda"},
    Row{"Low German", effect, "De Lüüd sünd tofreden un kaamt wedder"},
    Row{"Berlin", doing, "Ick nehm die Pakete an"},
};

constexpr std::array unsure_rows{
    Row{"nothing", unsure, ""},
    Row{"blanks", unsure, "  \n "},
    Row{"signs", unsure, "... !"},
    Row{"one word", unsure, "Bearbeitung"},
    Row{"one word of effect", unsure, "Zufriedenheit"},
    Row{"gibberish", unsure, "asdf jklö qwertz"},
    Row{"Latin", unsure, "Lorem ipsum dolor sit amet"},
    Row{"Cyrillic", unsure, "Отвечаю на звонки"},
    Row{"Polish", unsure, "Odpowiadam na telefony"},
    Row{"a shrug", unsure, "keine Ahnung"},
    Row{"days", unsure, "Montag bis Freitag"},
};

template <class Rows>
void check(const Rows& rows, Language language) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.sentence);
        const Judgement judgement = judge(row.sentence, language);
        CHECK(judgement.verdict == row.verdict);
        CHECK(judgement.because.empty() == (row.verdict == unsure));
    }
}

struct Labelled {
    std::string label;
    std::string sentence;
};

std::vector<Labelled> build_half(const char* language) {
    std::ifstream file{std::string{WB_COACH_SENTENCES} + "/build." + language + ".tsv"};
    std::vector<Labelled> rows;
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        REQUIRE(second != std::string::npos);
        rows.push_back({line.substr(0, first), line.substr(second + 1)});
    }
    return rows;
}

}   // namespace

TEST_CASE("each signal decides a German sentence") {
    check(german_rows, Language::German);
}

TEST_CASE("each signal decides an English sentence") {
    check(english_rows, Language::English);
}

TEST_CASE("German is understood in each of its spellings") {
    check(spelling_rows, Language::German);
}

TEST_CASE("what says neither is left open") {
    check(unsure_rows, Language::German);
    check(unsure_rows, Language::English);
}

TEST_CASE("the reasons are words of the sentence, in its order") {
    const Judgement judgement =
        judge("Ich prüfe alles, damit Kund:innen ihr Geld früher haben", Language::German);
    CHECK(judgement.verdict == effect);
    CHECK(judgement.because == std::vector<std::string>{"damit", "Kund:innen", "früher"});
    CHECK(
        judge("Ich prüfe Belege", Language::German).because ==
        std::vector<std::string>{"Ich", "prüfe", "Belege"}
    );
}

TEST_CASE("the question asks for what is missing") {
    struct Asked {
        std::string_view name;
        Question question;
        std::string_view sentence;
    };

    constexpr std::array<Asked, 6> rows{{
        {"nobody is named", Question::WhoGains, "Ich sortiere die Post"},
        {"somebody is named", Question::WhatCanTheyDo, "Ich berate Familien"},
        {"a process", Question::WhatIfNobodyDid, "Pflege der Stammdaten"},
        {"a passive", Question::WhatIfNobodyDid, "Die Akten werden abgelegt"},
        {"an effect", Question::WhatFollows, "Der Mieter hat es wieder warm"},
        {"neither", Question::WhoNotices, "Hm"},
    }};
    for (const Asked& row : rows) {
        CAPTURE(row.name);
        CHECK(judge(row.sentence, Language::German).question == row.question);
    }
}

TEST_CASE("very long input is cut off and judged") {
    std::string sentence = "Ich prüfe Belege";
    while (sentence.size() < 10000) {
        sentence += " und prüfe Belege";
    }
    CHECK(judge(sentence, Language::German).verdict == doing);
    CHECK(judge(std::string(10000, 'x'), Language::German).verdict == unsure);
    CHECK(judge(std::string(10000, ' '), Language::English).verdict == unsure);
    CHECK(judge(std::string(10000, ','), Language::English).verdict == unsure);
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
    const std::string text = "Ich pr\xFC"
                             "fe Belege\xE2\x80";
    const Judgement judgement = judge(text, Language::German);
    CHECK(judgement.verdict == doing);
    for (const std::string& word : judgement.because) {
        CHECK(wb::utf8::valid(word));
    }
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
        bytes += byte % 5 == 0 ? " " : "";
    }
    CHECK(judge(bytes, Language::German) == judge(bytes, Language::German));
}

TEST_CASE("the build half is judged right, and the same every time") {
    for (const auto& [code, language] :
         {std::pair{"de", Language::German}, std::pair{"en", Language::English}}) {
        const std::vector<Labelled> rows = build_half(code);
        REQUIRE(rows.size() > 100);
        std::size_t right = 0;
        for (const Labelled& row : rows) {
            CAPTURE(row.sentence);
            const Judgement judgement = judge(row.sentence, language);
            CHECK(judgement == judge(row.sentence, language));
            right += judgement.verdict == (row.label == "doing" ? doing : effect) ? 1 : 0;
        }
        const std::string file{code};
        CAPTURE(file);
        CHECK(right * 100 >= rows.size() * 95);
    }
}

TEST_SUITE_END();
