// How a text is written: characters, marks, placeholders, address, end and length.
#include <string>

#include <doctest/doctest.h>

#include "content/broken.hpp"

TEST_SUITE_BEGIN("content/check");

using namespace wb::samples;

TEST_CASE("each rule about the writing of a text has its sentence for the author") {
    check_rows({
        {"an empty text",
         "categories/text.de.json",
         R"("Rat")",
         R"("")",
         {"assets/categories/text.de.json, categories \u203A advice: This text is empty. Write it, "
          "or leave the key out if it is not needed."}},
        {"a line break",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat\nTat")",
         {"assets/categories/text.de.json, categories \u203A advice: A text has no line breaks. "
          "Make two texts of it, or one flowing text."}},
        {"a tab",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat\tTat")",
         {"assets/categories/text.de.json, categories \u203A advice: There is a control character "
          "(perhaps a tab) in this text. Type a blank instead."}},
        {"a letter in two characters",
         "categories/text.de.json",
         R"("Rat")",
         R"("Ra\u0308t")",
         {"assets/categories/text.de.json, categories \u203A advice: A letter and its dots or "
          "accent are two characters here. Type the letter again, so that it is one."}},
        {"an invisible character",
         "categories/text.de.json",
         R"("Rat")",
         R"("Ra\u200bt")",
         {"assets/categories/text.de.json, categories \u203A advice: There is an invisible or "
          "unknown character in this text, perhaps from copying. Type the text again."}},
        {"a soft hyphen at the end",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat\u00ad")",
         {"assets/categories/text.de.json, categories \u203A advice: A soft hyphen (U+00AD) only "
          "stands between two letters of a word."}},
        {"a blank at the end",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat ")",
         {"assets/categories/text.de.json, categories \u203A advice: There is a blank at the "
          "beginning or end of this text. Remove it."}},
        {"two blanks",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat  und")",
         {"assets/categories/text.de.json, categories \u203A advice: There are two blanks in a "
          "row. Keep one."}},
        {"a blank before a comma",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat , Tat")",
         {"assets/categories/text.de.json, categories \u203A advice: There is a blank before a "
          "punctuation mark. Remove it."}},
        {"three full stops",
         "exercises/sample/text.de.json",
         R"(nach \u2026)",
         "nach...",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: Several full "
          "stops in a row: use the one character \u2026 (U+2026)."}},
        {"an ellipsis without a blank",
         "exercises/sample/text.de.json",
         R"(nach \u2026)",
         R"(nach\u2026)",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: In German a "
          "blank stands before \u2026 when words are left out, as in \"Ich \u2026\"."}},
        {"an English ellipsis after a comma",
         "exercises/sample/text.en.json",
         R"(Think\u2026)",
         R"(Think,\u2026)",
         {"assets/exercises/sample/text.en.json, steps \u203A effect \u203A help: Before \u2026 "
          "stands a word or a blank, no other mark."}},
        {"a hyphen for a dash",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat - Tat")",
         {"assets/categories/text.de.json, categories \u203A advice: A hyphen stands for a dash. "
          "Use \u2013 (U+2013), with a blank on both sides."}},
        {"two hyphens for a dash",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat--Tat")",
         {"assets/categories/text.de.json, categories \u203A advice: A hyphen stands for a dash. "
          "Use \u2013 (U+2013), with a blank on both sides."}},
        {"a long dash",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat \u2014 Tat")",
         {"assets/categories/text.de.json, categories \u203A advice: Use the shorter dash \u2013 "
          "(U+2013), with a blank on both sides."}},
        {"straight quotation marks",
         "exercises/sample/text.de.json",
         R"(\u201egut\u201c)",
         R"(\"gut\")",
         {"assets/exercises/sample/text.de.json, purpose: Straight quotation marks: use \u201E and "
          "\u201C instead."}},
        {"straight quotation marks in English",
         "exercises/sample/text.en.json",
         R"(\u201cgood\u201d)",
         R"(\"good\")",
         {"assets/exercises/sample/text.en.json, purpose: Straight quotation marks: use \u201C and "
          "\u201D instead."}},
        {"a straight apostrophe",
         "exercises/sample/text.en.json",
         R"(\u2019)",
         "'",
         {"assets/exercises/sample/text.en.json, purpose: A straight apostrophe: use \u2019 "
          "(U+2019)."}},
        {"French quotation marks",
         "exercises/sample/text.de.json",
         R"(\u201egut\u201c)",
         R"(\u00bbgut\u00ab)",
         {"assets/exercises/sample/text.de.json, purpose: Quotation marks of another kind: use "
          "\u201E and \u201C."}},
        {"English quotation marks in German",
         "exercises/sample/text.de.json",
         R"(\u201egut\u201c)",
         R"(\u201cgut\u201d)",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"German quotation marks in English",
         "exercises/sample/text.en.json",
         R"(\u201cgood\u201d)",
         R"(\u201egood\u201c)",
         {"assets/exercises/sample/text.en.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201C and \u201D."}},
        {"a quotation that does not end",
         "exercises/sample/text.de.json",
         R"(\u201egut\u201c)",
         R"(\u201egut)",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"crossed quotations",
         "exercises/sample/text.de.json",
         R"(\u201egut\u201c)",
         R"(\u201egut \u201aoder\u201c so\u2018)",
         {"assets/exercises/sample/text.de.json, purpose: The quotation marks do not match. Each "
          "quotation opens and closes with \u201E and \u201C."}},
        {"a web address",
         "categories/text.de.json",
         R"("Rat")",
         R"("www.rat")",
         {"assets/categories/text.de.json, categories \u203A advice: There is a web address in "
          "this text. The app opens nothing outside; describe it in words."}},
        {"markup",
         "categories/text.de.json",
         R"("Rat")",
         R"("<b>Rat</b>")",
         {"assets/categories/text.de.json, categories \u203A advice: This looks like markup (<b>, "
          "**, &amp; or the like). Texts are plain words."}},
        {"an open brace",
         "ui/de.json",
         "{number}",
         "{number",
         {"assets/ui/de.json, task-of: A brace { or } is missing or too many around a "
          "placeholder."}},
        {"an open brace in a sentence",
         "exercises/second/text.de.json",
         "{then}",
         "{then",
         {"assets/exercises/second/text.de.json, sentences \u203A plan: A brace { or } is missing "
          "or too many around a placeholder.",
          "assets/exercises/second/text.de.json, sentences \u203A plan: This sentence has one gap "
          "in braces for each of its phrases: \"then\", \"when\"."}},
        {"an unknown placeholder",
         "ui/de.json",
         "{number}",
         "{nummer}",
         {"assets/ui/de.json, task-of: The placeholder {nummer} is not known here; known are {"}},
        {"an unknown placeholder of the facilitator's part",
         "ui/lead.de.json",
         "Noch",
         "Noch {einmal}",
         {"assets/ui/lead.de.json, again: The placeholder {einmal} is not known here; known are "
          "{"}},
        {"a placeholder where none may stand",
         "exercises/sample/text.de.json",
         R"("Warum?")",
         R"("{count} Mal?")",
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A heading: The placeholder "
          "{count} is not known here; known are {card}."}},
        {"a card in a step asked once",
         "exercises/sample/text.de.json",
         R"("Was tun Sie?")",
         R"("{card}. Was tun Sie?")",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: The "
          "placeholder {card} is not known here; this text has none."}},
        {"the old name of a card",
         "exercises/sample/text.de.json",
         "{card}. Und Sie?",
         "{task}. Und Sie?",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A heading \u203A self: "
          "The placeholder {task} is not known here; known are {card}."}},
        {"brackets",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat [Tat]")",
         {"assets/categories/text.de.json, categories \u203A advice: Brackets [ ] stand in "
          "\"fact\", \"clause\" and \"clauses\" only. Use ( ) here."}},
        {"du",
         "exercises/sample/text.de.json",
         R"("Was tun Sie?")",
         R"("Was tust Du?")",
         {"assets/exercises/sample/text.de.json, steps \u203A tasks \u203A heading: The word "
          "\"du\" addresses the reader as du. The product says Sie."}},
        {"a gender sign",
         "categories/text.de.json",
         R"("Rat")",
         R"("Kolleg:innen")",
         {"assets/categories/text.de.json, categories \u203A advice: A word with a gender sign (as "
          "in :innen). Write both forms or a neutral word."}},
        {"a full stop after a label",
         "categories/text.de.json",
         R"("Rat")",
         R"("Rat.")",
         {"assets/categories/text.de.json, categories \u203A advice: No full stop at the end of a "
          "title, button or option. Remove it."}},
        {"a full stop after an option",
         "exercises/sample/text.de.json",
         R"("Es hilft")",
         R"("Es hilft.")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: No full stop at the end of a title, button or option. "
          "Remove it."}},
        {"a full stop after a word of a scale",
         "exercises/sample/text.de.json",
         R"("wenig")",
         R"("wenig.")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A strength "
          "\u203A low: No full stop at the end of a title, button or option. Remove it."}},
        {"a full stop after a title",
         "templates/short/text.de.json",
         R"("Kurz")",
         R"("Kurz.")",
         {"assets/templates/short/text.de.json, title: No full stop at the end of a title, button "
          "or option. Remove it."}},
        {"a full stop after the title of a picture",
         "exercises/sample/text.de.json",
         R"("Wie sehr")",
         R"("Wie sehr.")",
         {"assets/exercises/sample/text.de.json, pictures \u203A strengths \u203A title: No full "
          "stop at the end of a title, button or option. Remove it."}},
        {"a full stop after a task",
         "branches/shop/text.de.json",
         R"("Sie beraten")",
         R"("Sie beraten.")",
         {"assets/branches/shop/text.de.json, tasks \u203A advise \u203A you: This text is put "
          "into other sentences. Leave out the mark at its end."}},
        {"a full stop after a clause",
         "exercises/sample/text.de.json",
         R"("man es sieht")",
         R"("man es sieht.")",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A clauses \u203A shown: This text is put into other sentences. Leave out the mark "
          "at its end."}},
        {"a comma after a fact",
         "effects/text.de.json",
         R"("[ist|sind] gut dran")",
         R"("[ist|sind] gut dran,")",
         {"assets/effects/text.de.json, effects \u203A customers-good-1 \u203A fact: This text is "
          "put into other sentences. Leave out the mark at its end."}},
        {"a long button",
         "ui/*.json",
         R"("back": ")",
         "\"back-button\": \"" + std::string(23, 'a'),
         {"assets/ui/de.json, back-button: This text is 29 characters long; a button has room for "
          "28. Say it more briefly."}},
        {"a long title",
         "exercises/sample/text.de.json",
         R"("Probe")",
         quoted_letters(45),
         {"assets/exercises/sample/text.de.json, title: This text is 45 characters long; a title "
          "has room for 44. Say it more briefly."}},
        {"a long heading",
         "exercises/sample/text.de.json",
         R"("Warum?")",
         quoted_letters(121),
         {"assets/exercises/sample/text.de.json, steps \u203A note \u203A heading: This text is "
          "121 characters long; a heading or question has room for 120. Say it more briefly."}},
        {"a long heading with a card",
         "exercises/sample/text.de.json",
         R"("{card}. Und Sie?")",
         "\"{card}" + std::string(77, 'a') + "\"",
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A heading \u203A self: "
          "This text is 121 characters long; a heading or question has room for 120. Say it more "
          "briefly."}},
        {"a long help",
         "exercises/sample/text.de.json",
         R"("Denken Sie nach \u2026")",
         quoted_letters(281),
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A help: This text is 281 "
          "characters long; a help or hint has room for 280. Say it more briefly."}},
        {"a long option",
         "exercises/sample/text.de.json",
         R"("Es hilft")",
         quoted_letters(73),
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A sign "
          "\u203A options \u203A helps: This text is 73 characters long; an option has room for "
          "72. Say it more briefly."}},
        {"a long word of a scale",
         "exercises/sample/text.de.json",
         R"("wenig")",
         quoted_letters(29),
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A strength "
          "\u203A low: This text is 29 characters long; a word of a scale has room for 28. Say it "
          "more briefly."}},
        {"a long label",
         "categories/text.de.json",
         R"("Rat")",
         quoted_letters(45),
         {"assets/categories/text.de.json, categories \u203A advice: This text is 45 characters "
          "long; a label has room for 44. Say it more briefly."}},
        {"a long title of a picture",
         "exercises/sample/text.de.json",
         R"("Wie sehr")",
         quoted_letters(61),
         {"assets/exercises/sample/text.de.json, pictures \u203A strengths \u203A title: This text "
          "is 61 characters long; the title of a picture has room for 60. Say it more briefly."}},
        {"a long speech",
         "templates/short/text.de.json",
         R"("Und jetzt?")",
         quoted_letters(401),
         {"assets/templates/short/text.de.json, parts \u203A second \u203A say: This text is 401 "
          "characters long; what is said has room for 400. Say it more briefly."}},
        {"a long sentence",
         "branches/shop/text.de.json",
         R"("Ich berate")",
         quoted_letters(121),
         {"assets/branches/shop/text.de.json, tasks \u203A advise \u203A me: This text is 121 "
          "characters long; such a sentence has room for 120. Say it more briefly."}},
        {"a long clause",
         "exercises/sample/text.de.json",
         R"("man es sieht")",
         quoted_letters(121),
         {"assets/exercises/sample/text.de.json, steps \u203A effect \u203A blocks \u203A notice "
          "\u203A clauses \u203A shown: This text is 121 characters long; such a sentence has room "
          "for 120. Say it more briefly."}},
        {"a long text of the interface",
         "ui/de.json",
         "\"Zur\u00FCck\"",
         quoted_letters(401),
         {"assets/ui/de.json, back: This text is 401 characters long; a text of the interface has "
          "room for 400. Say it more briefly."}},
        {"what the app refuses and no rule explains",
         "exercises/sample/text.de.json",
         R"("Denken Sie nach \u2026")",
         soft_hyphens(280),
         {"assets, text: The app would refuse this content, and the check cannot say why better. "
          "Please report this."}},
    });
}

TEST_SUITE_END();
