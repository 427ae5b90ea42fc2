#include "core/privacy/hint_context.hpp"

#include <algorithm>

#include "core/coach/words.hpp"

namespace wb::privacy {

namespace {

constexpr std::string_view first_names =
    "achim aisha ali alina amelie amina andrea andreas angela angelika anja anke anna anne annette "
    "annika antje antonia arne astrid aylin ayse barbara beate ben benjamin bernd bettina birgit "
    "bjoern brigitte britta burak carina carmen carola carsten cem charlotte christa christiane "
    "christina christine christoph claudia cornelia dagmar daniel daniela david dennis detlef "
    "dieter "
    "dirk dominik doris edith elena elif elisabeth elke ellen emily emma emine emre erika esra eva "
    "fabian fatima fatma felix finn florian franziska friedrich gabi gabriele georg gerd gerda "
    "gerhard "
    "gisela giulia gudrun guenter guenther hannah hans hannes harald hasan hatice heidi heike "
    "heiko "
    "heinrich heinz helga helmut henning holger horst hueseyin ibrahim ines inge ingo ingrid irene "
    "iris "
    "irina jana janine jasmin jennifer jens jessica joachim jochen johanna johannes jonas joern "
    "jost "
    "julia juliane julian juergen jutta karin karina karl katharina kathrin katja katrin kerstin "
    "klaus "
    "konstantin kristina lars laura lea lena leon leonie lisa luca lukas luise manfred manuela "
    "marco "
    "marcel marcus margit maria marie marina mario marion markus marlies martin martina mathias "
    "matthias "
    "mehmet mehmed melanie michael michaela miriam mohammed mohamed monika moritz murat mustafa "
    "nadine "
    "nadja natalie natascha nicole niklas nils nina norbert olaf oleg olga oliver oezlem patricia "
    "patrick "
    "paula peter petra philipp rainer ralf ramona regina reinhard renate renata robert roland rolf "
    "rudolf "
    "sabine sabrina samira sandra sara sarah sascha sebastian selin sibylle silke silvia simone "
    "sofia "
    "sonja sophie stefan stefanie steffen stephan stephanie susanne susi svenja svetlana sven "
    "sylvia "
    "tamara tanja tatjana thomas thorsten tobias torsten udo ulrich ulrike ursula ute uwe vanessa "
    "veronika viktoria volker waltraud werner wolfgang yasmin yvonne yusuf zeynep "
    "adam adrian alan alice amanda amy andrew angus anthony becky beth brenda brian callum "
    "catherine "
    "cheryl chloe claire colin craig danielle darren debbie deborah denise derek diane donna "
    "duncan "
    "dylan edward eileen elizabeth emily ethan fiona gareth gary gavin gemma geoff george gillian "
    "graham "
    "hamish hannah harriet helen henry ian imran isabelle jacob jacqueline jake james jane janet "
    "jason jenny jeremy joanna joanne john jonathan joseph joshua joyce judith julie karen kate "
    "kathleen keith kelly kenneth kevin kirsty kyle laura lauren leah leanne lesley liam linda "
    "louise "
    "luke margaret maureen megan melissa michelle naomi natasha nathan neil nicola nigel olivia "
    "pamela patricia paul pauline philip priya rachel rebecca richard roger ryan samantha samuel "
    "scott "
    "sean sharon sheila shirley simon stephen steve steven stuart susan tara teresa theresa tim "
    "timothy "
    "tom "
    "tracey tracy trevor valerie victoria vincent wendy william yusra zoe";

constexpr std::string_view surnames = "ahmed albrecht arnold bauer baumann beck becker berger "
                                      "bergmann boehm brandt braun brown busch "
                                      "celik clark cohen davies demir dietrich engel ernst evans "
                                      "fischer frank franke friedrich fuchs garcia "
                                      "graf gross guenther haas hahn hartmann heinrich herrmann "
                                      "hoffmann hofmann horn huber hughes hussain "
                                      "jaeger johnson jones jung kaiser kaya keller khan klein "
                                      "koch koehler koenig kowalski kraemer kraus "
                                      "krause krueger kuehn lang lange lee lehmann lewis lorenz "
                                      "ludwig maier martin mayer meier meyer "
                                      "miller moeller mueller neumann nguyen nowak oezdemir oezkan "
                                      "otto patel peters petrov pfeiffer pohl "
                                      "popov richter roberts robinson roth sahin sauer schaefer "
                                      "schmid schmidt schmitt schmitz schneider "
                                      "scholz schreiber schroeder schubert schulte schultz schulz "
                                      "schulze schumacher schuster schwarz seidel "
                                      "simon singh smith sommer stein taylor thomas thompson vogel "
                                      "vogt voigt wagner walker walter weber "
                                      "weiss werner white williams wilson winkler winter wolf "
                                      "wolff wright yildirim yildiz yilmaz young "
                                      "ziegler zimmermann";

constexpr std::string_view surname_ends = "baum bauer berger czyk dottir enko hauer huber ian idis "
                                          "maier mann mayer meier meyer mueller oglu "
                                          "oulos sch ski sky son stein vic wicz";

/// Nouns of work in the same place, and endings of German abstract nouns.
constexpr std::string_view things =
    "alter anfang angst anrufe antwort arbeit aerger aufwand auskunft bargeld bescheid briefe "
    "daten "
    "druck ende erfolg essen feedback feierabend formulare freude frust geduld gehoer geld halt "
    "hilfe "
    "hoffnung infos internet kaffee kosten kraft lob luft mitte mehrarbeit mut nerven not nummer "
    "nr pakete "
    "papiere papierkram platz post raum recht respekt rueckendeckung ruhe sachen schritt schutz "
    "sorgen "
    "spass stress strom tee termine tickets tipps trost umwege unrecht unterlagen urlaub vertrauen "
    "vorrang wasser wege wissen zeit zugang zuspruch zutritt";

constexpr std::string_view thing_ends =
    "arbeit geld gespraech hilfe heit karte keit kosten ment nis nummer papiere schaft schein "
    "schreiben "
    "stunden tion tionen taet termin ticket tum ung ungen unterlagen wege zeit zeiten";

constexpr std::string_view german_counts =
    "zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf hundert";
constexpr std::string_view english_counts =
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty";

/// First words of notes that leave the "I" out.
constexpr std::string_view german_openings = "arbeite bin fahre hab habe mache sitze";
constexpr std::string_view english_openings = "been doing sat sitting worked working";

constexpr std::string_view german_writer = "ich mich mir mein meine meinem meinen meiner meines";
constexpr std::string_view english_writer = "i me my myself";

/// Stems of verbs whose person stands in the dative, and of their participles.
constexpr std::string_view dative_stems =
    "helf hilf geholfen half dank gedank antwort geantwort beantwort erklaer zeig gezeigt gebe gib "
    "gab "
    "gegeben sag gesagt schick geschickt verschick schreib geschrieben schrieb gratulier spar "
    "gespart "
    "erspar bring gebracht brachte liefer geliefert glaub geglaubt folge zuhoer zugehoer empfehl "
    "empfohlen "
    "biet angeboten verkauf erzaehl mitteil mitgeteil teile uebergeb uebergab ausgehaendigt "
    "bescheid "
    "ausgezahlt ueberw besorg abgenommen abnehm vorgestell leih geliehen ueberreich "
    "verschaff zugesagt versprech versprochen versprach beigebracht beibring";

}   // namespace

bool ends_sentence(const Token& token) {
    return token.kind == Token::Kind::None || token.is_sign(U'.') || token.is_sign(U'!') ||
           token.is_sign(U'?') || token.is_sign(U'\n');
}

bool ends_clause(const Token& token) {
    return ends_sentence(token) || token.is_sign(U',') || token.is_sign(U';') ||
           token.is_sign(U':') || token.is_sign(0x2013) || token.is_sign(0x2014);
}

bool is_first_name(const Token& token) {
    return token.in(first_names);
}

bool is_known_name(const Token& token) {
    return token.in(first_names) || token.in(surnames) ||
           (token.size > 5 && token.ends_in(surname_ends));
}

bool takes_dative(const Token& token) {
    return token.is_word() && coach::begins_with_one(token.plain(), dative_stems);
}

Token behind_particles(const Context& context, const Token& word) {
    Token next = word;
    bool from = false;   // "der" alone is no part of a name
    for (int i = 0; i < 3 && !next.capital; ++i) {
        from = from || next.in("von van vom zu de el al da di bin ben");
        if (!from || !(next.in("von van vom zu de el al da di bin ben der den la"))) {
            return word;
        }
        next = context.after(next);
    }
    return next.capital ? next : word;
}

Token name_end(const Context& context, const Token& first, Surname surname) {
    const bool german = context.language() == content::Language::German;
    Token last = first;
    for (int words = 0; words < 4; ++words) {
        const Token next = context.after(last);
        const Token behind = next.kind == Token::Kind::Sign ? context.after(next) : Token{};
        const bool glue = next.is_sign(U'-') || next.is_sign(U'\'') || next.is_sign(0x2019);
        const bool glued =   // Smith-Jones, O'Brien
            glue && !next.blank_before && behind.capital && !behind.blank_before;
        const bool initial = last.size == 1 && next.is_sign(U'.');
        const auto is_surname = [&] {
            return is_known_name(next) || (surname == Surname::Likely && is_first_name(last) &&
                                           !(german && is_german_thing(next)));
        };
        if (glued || (initial && is_known_name(behind))) {   // A. Smith
            last = behind;
        } else if (initial) {
            // "Frau K. kam", but "Das war Frau K. Sie kam"
            return behind.is_word() && !behind.capital ? next : last;
        } else if (next.capital && next.blank_before && is_surname()) {
            last = next;
        } else {
            return last;
        }
    }
    return last;
}

std::size_t end_with_name(const Context& context, const Token& noun, NameEnd named) {
    const Token comma = context.after(noun);
    const Token next = comma.is_sign(U',') ? context.after(comma) : comma;
    Token name = named(context, next);
    if (name.kind == Token::Kind::None && is_first_name(next)) {
        name = name_end(context, next, Surname::Likely);
    }
    if (name.kind == Token::Kind::None) {
        return noun.end;
    }
    const Token behind = context.after(name);
    return comma.is_sign(U',') && behind.is_sign(U',') ? behind.end : name.end;
}

bool is_german_thing(const Token& token) {
    return token.in(things) || (token.size > 5 && token.ends_in(thing_ends));
}

bool is_german_adjective(const Token& token) {
    return token.is_word() && !token.capital && token.size > 3 && token.ends_in("e er en em es");
}

bool is_count(const Token& token, content::Language language) {
    if (token.kind == Token::Kind::Number) {
        return token.is_number(2, 99);
    }
    if (language == content::Language::English) {
        return token.in(english_counts) || token.ends_in("teen");
    }
    return token.in(german_counts) || token.ends_in("zehn zig dreissig");
}

bool Context::opens_sentence(std::size_t i) const {
    return ends_sentence(past(i));
}

std::string Context::cased(std::size_t i, std::size_t begin, std::string_view words) const {
    std::string result{words};
    const Token first = tokens_->from(begin);
    const bool written_small = first.is_word() && !first.capital;
    if (!result.empty() && opens_sentence(i) && !written_small && is_ascii_letter(result[0])) {
        result[0] = static_cast<char>(result[0] & ~0x20);
    }
    return result;
}

void Context::remember(const Token& token) {
    std::move_backward(past_.begin(), past_.end() - 1, past_.end());
    past_[0] = token;
}

void Context::push(const Token& token) {
    remember(token);
    if (ends_clause(token)) {
        clause_ = {};
        first_person_ = first_person_ && !ends_sentence(token);
        return;
    }
    if (!token.is_word()) {
        return;
    }
    const bool german = language_ == content::Language::German;
    const bool self = token.in(german ? german_writer : english_writer);
    if (!german && token.in("who whom which that whose")) {
        clause_ = {};   // English has no comma there
        return;
    }
    ++clause_.words;
    const bool opening =
        token.in(german ? german_openings : english_openings) && clause_.words == 1;
    clause_.first_person =
        clause_.first_person || self || opening || (german && token.in("bin hab habe"));
    first_person_ = first_person_ || self;
    clause_.subject =
        clause_.subject || (german && token.in("ich wir man er es ihr du bin hab habe"));
    clause_.being = clause_.being || (german ? token.in("bin war") : token.in("am m was"));
    clause_.dative = clause_.dative || (german && takes_dative(token));
}

void Context::push(const Found& found) {
    Token token;
    token.kind = Token::Kind::Hint;
    token.begin = found.begin;
    token.end = found.end;
    token.name = found.kind == HintKind::Name;
    remember(token);
    ++clause_.words;
}

}   // namespace wb::privacy
