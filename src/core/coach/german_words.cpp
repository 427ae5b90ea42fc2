#include "core/coach/german.hpp"

namespace wb::coach::german {

namespace {

// What people in service do: stems without what can be taken off in front ("ein-", "ab-", "ge-").
constexpr Stems acts{
    "abhoer abonnier adressier ahnd aktualisier analysier anhoer ansag antwort archivier "
    "arrangier assistier aufwerf back bastel bat bau beantrag beantwort bearbeit bedien befrag "
    "befuell beglaubig begleit begruess begutacht belad beleg benachrichtig bepflanz berat "
    "berechn bereit bericht beschaff beschneid beschreib beschrift besichtig besorg besprech "
    "besprich bestaetig bestell bestueck besuch betank betreu beurteil bewach bewert bewillig "
    "bewirt bezieh biet bitt blockier bohr brat brenn brief buch buchstabier buegel buerst chat "
    "check codier deck dekorier demonstrier desinfizier dicht digitalisier diktier diskutier "
    "dokumentier dolmetsch dosier dreh droh druck drueck druecke duebel dueng durchsag editier "
    "einweis empfehl empfiehl entgegn entkalk entleer entluef entschuldig entsorg entwerf "
    "entwert entwickl erarbeit erfass erfrag erheb erinner erklaer erkundig erlaeuter erledig "
    "ermittel ermittl ernt eroeffn erstatt erstell eskalier etikettier exportier faerb fahr falt "
    "fax feg fegen feil filter filtr foehn formatier formulier fotografier frag frankier fueg "
    "fuehr fuell fuetter garnier genehmig gestalt gewaehr giess google grill guck hack haendig "
    "haeng hak half handhab heb heft helf hilf hinterleg hol identifizier impf importier "
    "indexier informier inspizier installier interview inventarisier isolier jaet justier kaemm "
    "kalibrier kalkulier kassier katalogisier kehr klaer kleb klick klingel klingl knet knips "
    "koch kommissionier konfigurier kontaktier kontier kontrollier koordinier kopier korrigier "
    "kratz kuemmer kuendig kurbel kuvertier lackier lad lager layout leer leg lehn leih leit "
    "lektorier lenk les liefer lies list loch loes loesch loet maeh mahn mail markier massier "
    "mauer meld melk mess miet migrier misch miss moderier montier moppe muster naeh navigier "
    "notier nummerier nutz oeffn oel operier ordn organisier pack palettier parametrier park "
    "patch pfaend pflanz pfleg plan platzier plauder polier portionier poste praesentier "
    "priorisier prios programmier protokollier pruef pump putz quittier raeum rangier "
    "recherchier rechn red redigier regel registrier regl reich reinig reklamier renovier "
    "reparier reservier retournier richt rief roentg roest roll ruehr ruest ruf saeg saeuber sag "
    "sammel samml saug scan schael schaelen schalt schau scher schick schlag schleif schlicht "
    "schliess schmier schneid schnipp schnitz schraub schreib schrieb schuettel schul schweiss "
    "send servier setz sicht simulier skizzier sortier spachtel speicher sperr spiel sprech "
    "spritz spuel spueler stapel stapl start steck stell stempel stempl steuer stick stimm storn "
    "stornier streich streu strick striegel such tabellier tank tapezier tausch teil telefonier "
    "terminier test tipp track traeg trag trainier transportier trenn trockn trommel tuete "
    "ueberarbeit ueberfuehr uebergeb uebernehm uebernimm ueberpruef uebersetz uebertrag "
    "ueberwach ueberweis unterrichte unterschreib unterstuetz untersuch unterweis update "
    "veranlass veranstalt verarbeit verbind verbuch vereinbar verfass verfolg vergeb vergleich "
    "verhaeng verhandel verhandl verhoer verkabel verlaenger verleg verleih verlink vermerk "
    "vermess vermitt vernehm veroeffentlich verpack verputz verrechn verschick verschreib "
    "verschrott verseh versend versicher versieh versorg verteil verwahr verwalt verweis verwies "
    "verzeichn verzier visitier vollstreck vorbereit waesch wasch webe wechsel wechsl weise werb "
    "wert wickel wickl wieg wink wirf wisch wuerz zaehl zahl zapf zeichn zeig zerleg zertifizier "
    "zieh zitier zuhoer zupf"};

// The same as nouns that no verb stem above would find.
constexpr Stems deeds{
    "abfrage abgabe abgleich ablage ablesung abnahme abwicklung akquise analyse annahm annahme "
    "anprobe aufbau aufnahme ausgabe auskunft auslieferung austausch bedienung "
    "beratungsgespraech buchhaltung disposition dokumentation eingabe einkauf einlass einweisung "
    "empfang entgegennahme fuehrung hilfestellung inbetriebnahme installation inventur "
    "kassendienst kassensturz kontrolle koordination korrektur leitung lieferung moderation "
    "montage nachbereitung organisation pflege praesentation recherche reparatur revision "
    "rueckgabe ruecknahme rueckruf sichtung smalltalk telefondienst telefonie transport "
    "uebergabe uebernahme umbau umfrage unterweisung vergabe verkauf vermittlung versand "
    "vertrieb wartung weitergabe zuarbeit zubereitung"};

// What these people work on.
constexpr Stems works{
    "ablesewert abrechnung adress agenda akku akt akte aktenzeichen angaben angebot anhang "
    "anlage anleitung anliegen anmeldung anruf anschreiben antraeg antrag anzeig apparat artikel "
    "aufkleb aufmass aufstellung auftraeg auftrag aushang auskunft ausweis auto automat "
    "bahnsteig batterie beanstandung befund beleg bericht bescheid bescheinigung beschwerd "
    "bestaend bestand bestellung betraeg betrag bett bewerbung blatt brief broetchen broschuer "
    "buchung buero buffet chip computer container datei daten datum diagramm dienst dokument "
    "drucker durchsage einladung eintragung ersatzteil etikett faell fahrkart fahrschein "
    "fahrzeug fall faltblatt feedback feld felder fenster flasche flyer formblatt formular "
    "formularfeld foto frageboeg fragebog fuehrerschein fundsache gebuehr geraet geschirr "
    "gespraech getraenk getreide glaeser gutachten gutschein gutschrift hotline inserat kabel "
    "kaffee kalender kanister karte kartei karton kasse katalog kennzahl kessel kiste kleidung "
    "koffer konten konto kopie kostenvoranschlag kuech kuendigung lampe laptop lieferschein link "
    "liste locher mahnung maschine material meldung messwert mietwagen moebel nachricht "
    "newsletter notiz nummer ordner paeckchen paess paket palette papier pass passwoert passwort "
    "personalien pfand pflanze plakat police portal post posteingang postfach preisschild probe "
    "produkt programm projekt prospekt protokoll quittung rabatt rechner rechnung regal reifen "
    "reklamation reporting reservierung retour rezept rohr router rueckruf ruecksendung rundgang "
    "scanner schaden schaeden schalter scheck schild schluessel schraenke schrank schreiben "
    "seminar server sitzung software speisekart spuelmaschin stammdat standard statistik "
    "staubsaug steck stempel steuer stoerung storno stundenzettel system tabelle tablett tarif "
    "telefon teller termin text textbaustein theke ticket tisch tresor ueberweisung umfrage "
    "unterlag unterschrift urkunde vermerk vertraeg vertrag vitrine vorgaeng vorgang vorlage "
    "waesch ware website wechselgeld werkzeug wert zaehler zaehlerstand zahlung zeichnung "
    "zeitung zertifikat zettel zeugnis zimmer zubehoer"};

// People and bodies who may have something of it.
constexpr Stems persons{
    "abnehmer abteilung aerzt alleinerziehend anbieter anfaenger angehoerig angestellt anleger "
    "anlieger anrufer ansprechpartner antragsteller anwender anwohner apotheke apotheker "
    "arbeitgeber arbeitnehmer arzt aussendienst auszubildend autofahrer azubi baecker bauer "
    "bauherr beamt behoerde belegschaft berater besitzer besteller besucher betreiber betreuer "
    "betrieb betroffen bevoelker bewerber bewohner braeut braut brautpaar bruder buchhalter "
    "buerger chef dame doktor ehefrau ehemann ehepaar eigentuemer einkaeufer einwohner "
    "elektriker eltern empfaenger enkel erbe erzieher fachabteilung fahrer fahrgaest fahrgast "
    "familie feuerwehr filiale filialleit firma firmen frau freund fuehrungskraeft "
    "fuehrungskraft gaertner gaest gast gefluechtet gegenueber gemeinde gesellschaft grosseltern "
    "gruppe haendler haeuslebauer handwerker hausarzt hausmeister helfer herr hinterblieben "
    "hotel inhaber innendienst installateur interessent investor jugendlich kaeufer kammer "
    "kanzlei kdn kind klient klinik kolleg kollege konkurrenz konzern kranke kund kundin "
    "kundschaft lehrer lehrling leser leute lieferant maenner mandant mann meister mensch mieter "
    "mitarbeitend mitarbeiter mitglied muetter mutter nachbar nachfolg nachwuchs nutzer "
    "oeffentlich oma opa paar partner passagier passant patient pendler personal pflegend "
    "pfleger praxis publikum radler reisend rentner restaurant sachbearbeit schueler schuldner "
    "schwangere schwester senior servicekraft sparer spender sportler stammkund standort "
    "steuerzahler student studierend tante team teamleit techniker teilnehmer tochter tourist "
    "trauernd unternehmen unternehmer urlauber vaeter vater verbraucher verein verkaeufer "
    "vermieter versichert verwandt vorgesetzt vorstand waehler wanderer werkstatt wirt witwe "
    "witwer wohnungssuchend zahler zentrale zugezogen zuhoerer zulieferer zuschauer"};

// Verbs that say little by themselves; what stands with them decides.
constexpr Stems lights{
    "acht arbeit bekomm benoetig brach brauch bring entscheid erhaelt erhalt faell faeng fall "
    "fand fang fiel find fund gab geb geh gib ging haelt halt hoer kam komm krieg laess lag land "
    "lass lieg mach nahm nehm nimm nomm schaff seh sieh sitz stand steh verkauf wart"};

// Verbs of what people live through and of what becomes of things.
constexpr Stems states{
    "abreg aerger atm auffreg aufhoer aufreg auskenn begreif begriff beherrsch beschwer bleib "
    "blieb blueh boom brems dank durchblick entfall entgeh entspann entsteh erfahr erhol erleb "
    "existier fehl fluch fluecht freu frier froest fror fuehl fuerchte gefall gelang geling "
    "geniess genoss gewinn gewoehn gewonn glaub grins gruebel heul hoff hust irr jammer jubel "
    "kapier kenn klappt konzentrier lach laechel laechl langweil leb leid lern litt lohn mecker "
    "merk misstrau nachvollzieh passier profitier quael rat reg sank schaem schaetz schimpf "
    "schlaf schlief schmeck schmunzel schrumpf schwaerm schwank schwind seufz sink spar spuer "
    "staun steig sterb stieg stirb stolper strahl streit stritt traeum trau ueberblick ueberleb "
    "umzieh untergeh vergess verlass verlier verlor vermiss verpass versaeum verschwind "
    "verschwund verstaend verstand versteh vertrau verzweifel wachs wander weiger wein weint "
    "weiss wiederkomm wirk wiss wohn wuensch wuess wunder wuss zitter zoeger zurechtfind "
    "zurechtkomm zurueckkehr zurueckkomm zweifel"};

// Verbs that say by themselves what changes for somebody, for good or ill.
constexpr Stems reliefs{
    "abwend abwimmel befaehig befrei befriedig beigeleg beileg bestaerk bewahr blamier einbuess "
    "empoer entlast entmutig entschaerf enttaeusch erleichter ermoeglich erspar frustrier "
    "gefaehrd geholf halbier kraenk linder maximier minder minimier nerv reduzier schad schon "
    "senk stabilisier staerk steiger stress ueberflut ueberforder ueberhaeuf ueberlast veraerger "
    "verbilliger verblueff verdirb verdopp vereitel vergraul vergroesser verhinder verhuet "
    "verkleiner verkuerz verletz vermeid vermied verprell verringer verschaff verschlechter "
    "verschlimmer verschon verschreck verstaerk verstimm verunsicher verwirr verzoeger vorbeug "
    "wegfall zermuerb"};

// The same for verbs that also tell what somebody does all day: "Ich beruhige Anrufer".
constexpr Stems soothings{
    "begeister beruhig besaenftig beschleunig deeskalier ermunter ermutig foerder heil motivier "
    "optimier rett schuetz troest ueberzeug verbesser vereinfach verwoehn"};

// How people, firms and things are then: nouns and adjectives.
constexpr Stems feels{
    "abgewimmelt aengst aerger akzeptanz anerkenn angenehm angespannt angst aufgehoben "
    "aufgeschmissen aufschwung aufwand ausgeglichen ausgelaugt bauchweh beliebt bequem "
    "beruhigung beschleunigung bindung dankbar durchblick durchlaufzeit effizienz ehrlich "
    "einbusse einsam einsparung energie entlastung entspannung enttaeuschung erfolg erhoehung "
    "erholung erleichterung erschoepf ersparnis ertrag existenzangst fehlerfrei feierabend "
    "fluktuation freiheit freizeit freude freundlich frieden friedlich froh frust frustration "
    "geborgen geduld gefuehl gehoert gelangweilt gelassen gerecht gereizt gestresst gesund "
    "gesundheit gewinn gewissen gewissensbiss gewissheit glaubwuerdig glueck gluecklich grantig "
    "handlungsfaehig heimweh hilflos hochgefuehl hoffnung hoffnungslos image kaputt klarheit "
    "komfort konflikt kopfschmerz kopfweh kosten krach kraft krank krankenstand krise kummer "
    "laecheln last laune lebensqualitaet leistungsfaehig loyalitaet lust marge missverstaendnis "
    "motivation muede mundpropaganda mut mutig nachteil nerven nervoes ohnmacht orientierung "
    "panik peinlich produktivitaet puenktlich qualitaet quote rate ratlos reduzierung reibung "
    "reibungslos reizbar respekt risik risiko rueckhalt ruf ruhig sauer scham schlecht schmerz "
    "schuldgefuehl schutz seelenruhe selbstaendig selbstbewusst selbststaendig selbstvertrauen "
    "senkung sicher sicherheit skepsis sorgen sorgenfrei sorglos spass stabil steigerung "
    "stimmung stolz streit stress stressfrei teilhabe transparenz trauer traurig treu treue "
    "trost ueberblick ueberstund umsaetz umsatz umweg unabhaengig unbeliebt ungern unmut unruh "
    "veraergerung verbesserung verbundenheit verdruss vereinfachung vergnuegen verkuerzung "
    "verlust vermeidung verschwendung verstaendlich verstaendnis vertrauen verwirrung "
    "verzoegerung vorfreude vorsprung vorteil wachstum wartezeit weiterempfehl wertschaetz "
    "wettbewerbsvorteil wichtig willkommen wohlbefinden wuerde wuetend wut zeitersparnis "
    "zeitgewinn zeitverlust zufrieden zufriedenheit zufriedn zugehoerig zusammenhalt zuverlaess "
    "zuversicht"};

// Comparatives end like other adjectives, so they are listed.
constexpr Stems compares{
    "angenehmer besser billiger effizienter einfacher entspannter fitter fixer flotter "
    "freundlicher frueher gelassener geringer gesuender gluecklicher groesser guenstiger "
    "haeufiger heller hoeher klarer kleiner kuerzer laenger langsamer lauter leerer leichter "
    "leiser lockerer motivierter mutiger naeher netter niedriger oefter puenktlicher rascher "
    "reibungsloser reifer ruhiger sauberer schlechter schlimmer schneller schwaecher schwerer "
    "selbstbewusster seltener sicherer stabiler staerker stolzer treuer unabhaengiger "
    "verstaendlicher voller waermer weniger wohler zuegiger zufriedener zuverlaessiger"};

constexpr auto lists = std::to_array<WordList>({
    {kind::self, "ich mia wi wir ick icke ik isch i", {}},
    {kind::self_object, "mir mich uns ons mi", {}},
    {kind::other,
     "er sie es sia ses it dit dat et se he hei niemand keiner jemand jeder jede alle viele "
     "manche man wer einer eine eener ihnen ihm mancher andere anderen alles nichts das dies wat "
     "jeda",
     {}},
    {kind::person,
     "kd kdn kde ma fru leit leut lueuet luet lued luetn lueck minsche minsch keerl kinners buer "
     "buewe madl mo kids",
     persons.text()},
    {kind::act,
     "dun doon tun tu tue tua tut tuh tuast schrieve schriev schriewe snack snacken stemplet "
     "gucket luag kiek kieken maak mook",
     acts.text()},
    {kind::deed, {}, deeds.text()},
    {kind::work,
     "sap crm ec pc email mail mails emails sms edv excel pdf wlan lkw pkw tan pin faxe geld",
     works.text()},
    {kind::light,
     "lauf laufe laufen laeuft jeht jehn gaat geiht kummt kumme kumm kimmt",
     lights.text()},
    {kind::state, "stimmt stimmen weess weet woass wois laeuft passt kennt", states.text()},
    {kind::relief, {}, reliefs.text()},
    {kind::act | kind::relief, {}, soothings.text()},
    {kind::feel,
     "kopf gern gerne gut gute guten gutes guter guat jut fertig heim dahoam daheim zhaus "
     "zuhause zfrieda zfrieden zfriede fruh hals schlecht ruhe ruh rua pause zeit heil happy los "
     "wohl gern ungern umsonst vergeblich vergebens klar satt warm warmes hilfe verstanden "
     "zurecht ernst frei hause",
     feels.text()},
    {kind::compare,
     "mehr weniger wenger minder kaum meh mehra ville eher ueberfluessig halb",
     compares.text()},
    {kind::again,
     "wieder endlich sofort selber selbst allein alleine nimmer nimma nimmi wida wiada weder "
     "laenger rechtzeitig puenktlich dauerhaft spuerbar merklich deutlich anhieb erneut gleich "
     "danach hinterher jetzt jetz nu nun weiterhin",
     {}},
    {kind::negation,
     "nicht nich net ned nit nee nix nichts kein keine keinen keinem keiner keines koan koa "
     "koane koin koine ken kene kee keen keene ohne nie niemals niemand weder nimmer nimma ka",
     {}},
    {kind::modal,
     "kann kannst koennen koenne konnte konnten koenn koennt kunn kunnt muss musst muessen "
     "muesse miassn miassa muessa mutt moet mus musste mussten soll sollen sollte will wollen "
     "wolle wollte darf duerfen duerfe durfte braucht brauchen brauche moecht moechte",
     {}},
    {kind::be,
     "bin bist ist is isch sind seid war waren sei sein gewesen wesen sans sans woar wor ben san "
     "sin",
     {}},
    {kind::have,
     "habe hab hat haben hatte hatten gehabt ham han hott hob hod ho hebbt hett hebben",
     {}},
    {kind::become, "werde wird werden wurde wurden worden werd wern wer wirst weard wurd", {}},
    {kind::result,
     "damit sodass wodurch dadurch dass dasss deshalb deswegen somit folglich daher womit "
     "weshalb weswegen daraufhin",
     {}},
    {kind::aside,
     "wenn wann falls seit sobald nachdem weil indem bevor ehe waehrend seitdem obwohl solange "
     "sofern",
     {}},
    {kind::purpose, "um", {}},
    {kind::job,
     "aufgabe aufgaben zustaendig verantwortlich taetigkeit zustaendigkeit job aufgabenbereich "
     "taetigkeiten arbeitsalltag",
     {}},
    {kind::conjunction, "und u un ond oder aber sondern bzw sowie & dann", {}},
    {kind::article,
     "der die das den dem des ein eine einen einem einer eines d de da dr di dia dee n ne nen "
     "jeder jede jedes jedem jeden dieser diese dieses unser unsere unserem unseren mein meine "
     "meinem meinen ihr ihre ihren ihrem sein seine seinen seinem",
     {}},
    {kind::by, "von vom", {}},
    {kind::towards, "fuer fuers fuern fuet foer bei beim", {}},
    {kind::question,
     "ob was wie welche welcher welchen welches wer wo wohin wann warum wofuer woran worauf "
     "worum wozu wem wen",
     {}},
    {kind::relative, "der die das den dem deren denen dessen welche welcher wo", {}},
    {kind::particle,
     "ab an auf aus bei durch ein entgegen fest frei her hin hoch los mit nach nieder raus rein "
     "rum runter um fertig sauber bereit vor vorbei weg weiter zu zurueck zusammen auseinander "
     "heraus hinaus herein hinein durch dazu",
     {}},
    {kind::glue, {}, "montag dienstag mitwoch donerstag freitag samstag sontag stunde uhr"},
    {kind::glue,
     "in im ins an am ans auf aus mit nach zu zum zur vor ueber unter bis per pro gegen zwischen "
     "hinter neben ab so auch nur noch sehr immer heute morgen morgens mittags abends abend tag "
     "taeglich woche monat jahr hier dort da also halt eben mal zuerst zunaechst sich etwas "
     "meist meistens oft manchmal selten frueh spaet ganz gerade bitte ja nein doch sonst durch "
     "davon fehler fehlern gemeinsam gemeinsame gemeinsamen dabei vorher nachher irgendwie "
     "eigentlich bisschen beim dafuer ens seit wegen statt als wie",
     {}},
});

}   // namespace

const Lexicon& lexicon() {
    static const Lexicon lexicon{
        lists,
        "ab an auf aus bei durch ein emp ent er fehl fertig fest frei gegen heim her herein "
        "heraus hin hinein hoch los mit nach nieder raus rein rum runter ueber um un unter ver "
        "vor vorbei vorher weg weiter wieder zer zu zurecht zurueck zusammen ge be",
        "e en n t et st est te ten tet ete eten er ern ers es em s ung ungen in inen end ende "
        "enden ender ens is lich liche lichen keit heit heiten a m le la el eln rin rinen erin "
        "erinen schaft tes ts ne nen ener enen ene enem ere eren eres erem bar",
        Compounds::Together,
    };
    return lexicon;
}

}   // namespace wb::coach::german
