#include "core/coach/english.hpp"

namespace wb::coach::english {

namespace {

// What people in service do; a final e is left off, because "-ing" drops it.
constexpr Stems acts{
    "accept add adjust admit advis alert allocat alter amend analys analyz announc answer "
    "apologis apologiz appli apply appoint approv archiv arrang ask assembl assess assign assist "
    "attach audit authoris authoriz bag bak bandag bath bill bleed block boil bolt book brew "
    "brief build built buy calculat calibrat call cancel captur catalogu cater chang charg chas "
    "chat check chop circulat clamp clean clear clip clos coach cod collat collect colour compar "
    "compil complet configur confirm connect consult contact convinc cook copi copy correct "
    "count cover crat creat crop cut deal dealt debug decorat deliver demonstrat deni deny "
    "deploy descal design diagnos dig digitis digitiz direct dismantl dispatch dispens display "
    "distribut document download draft drain draw dri drill driv drop drove dry dub dust dye "
    "edit email empti empty enter escal escalat escort estimat examin exchang explain export "
    "extend fax fed feed fetch fil film find fit fix flag flush fold follow format forward frank "
    "frisk fry garnish gather grad grant greas greet groom guid hand handl hang harvest haul "
    "help hem hir hoist hoover host import index inflat inform inject input inspect instal "
    "instruct insulat interpret interview inventory invigilat invit invoic iron issu jot knead "
    "label laid laminat lay lectur lend lent list listen load lock log look lubricat mail "
    "maintain mak manag mark mash massag match measur mediat meet mend mentor merg messag migrat "
    "milk mix moderat monitor mop mount mov mow nail negotiat note noti notifi notify number "
    "observ offer onboard open order organis organiz pack paint park pass past patch patrol peel "
    "perform phon photocop photograph pick pin plan plant plaster plat polic polish portion post "
    "pour prepar present press pric price print priorit proces produc program proofread provid "
    "prun publish pull punch push rais rak rang read rearrang rebook reboot rebut receiv "
    "recommend reconcil record recruit refer refill refund regist register reject relay remind "
    "remov renew renovat rent repair replac repli reply report request reschedul research reserv "
    "reset respond restart restock retouch return revers review revok ring rins roast roster rot "
    "rout run said sanction sand sanitis sanitiz saw say scan schedul screen screw scrub seal "
    "search select send sent serv servic set sett settl sew shampoo sharpen shear shelv shift "
    "ship shortlist show shred sign sketch slic solder sort speak spot spray stack staf stamp "
    "stapl start steam steer sterilis steriliz stick stir stitch stock stop stor stow styl "
    "submit suggest summaris summariz supervis suppl survey swab swap sweep swept swip switch "
    "sync tag take talk taught teach telephon tell test text tick tid tidy til till told total "
    "tour tow trac track train transcrib transfer translat transport treat triag trim tutor typ "
    "unblock unload unlock unpack unwrap updat upload upsell vaccinat vacuum validat verifi "
    "verify vet visit waiv wallpaper warn wash water wax weigh welcom weld wip wir work wrap "
    "writ wrote"};

constexpr Stems deeds{
    "admin administration allocation analysis assembly assistance audit authorisation billing "
    "bookkeeping cancellation cashing checking cleaning collection completion conduct "
    "configuration coordination correspondence counselling creation data-entry delivery dispatch "
    "disposal distribution documentation drafting duti duty entry evaluation execution "
    "fulfilment handling handover implementation inspection installation intake inventory "
    "invoicing mailing mailout maintenance management moderation monitoring negotiation "
    "onboarding organisation organization payroll planning preparation procurement production "
    "provision purchase receipt reconciliation registration removal repair reporting restocking "
    "review scheduling servicing sorting stocktake stocktaking submission supervision support "
    "switchboard takings transcription translation triage typing upkeep verification writing"};

constexpr Stems works{
    "account address agenda appliance application appointment archive badge bag basket bed bill "
    "binder boiler booking bookings booklet box brochure budget calendar car card cart case cash "
    "catalog certificate chart chat claim complaint complant computer contract counter crate crm "
    "cupboard data database deadline delivery desk detail device diary dish docs document door "
    "drawer email enquir entry envelope equipment excel expense fault fax fee figure file filing "
    "filter fine floor flyer folder form gadget gift hotline id image inbox incident inquir "
    "inspection interface inventory invoice item job key label laptop lead leaflet ledger letter "
    "licence license light line link list locker log machine mail mailbox manual master material "
    "medication menu message meter minute newsletter note number offer office order package page "
    "pallet paper paperwork parcel parking part passport password payment pdf permit phone photo "
    "pill plate policy portal pos post prescription printer procedure product program purchase "
    "quotation quote rack reading receipt record refund register registration reminder rent "
    "repair reply report request room rota route router rubbish sample sap scanner sheet shelf "
    "shelv shift sign signature slide slip slot spreadsheet stamp stat statement stationery "
    "statistic stock stockroom survey switch system table tag tariff tax template tender ticket "
    "till timesheet tin tool toolbox tray truck tyre uniform van voucher warrant waste website "
    "wheel whiteboard window workshop wristband"};

constexpr Stems persons{
    "adult advisor agent applicant apprentice athlete audience bairn baker bank beneficiar "
    "borrower boss boy brother builder business buyer caller captain carer caretaker cashier "
    "centre chef chief child children citizen claimant class client clinic colleague communit "
    "commuter compan competition competitor consumer contractor council couple court crew cust "
    "customer dad daughter deliver department dept diner doctor driver elder employee employer "
    "engineer entrepreneur everyone famili family farmer father firm folk foreman friend "
    "gentleman gentlemen girl gran granddad grandma grandpa grandparent granny group guard guest "
    "guy helper hiker homeowner hospital hotel household husband invalid investor kid lad ladi "
    "lads lady landlady landlord lass lawyer learner lecturer lender lodger lot mainten man "
    "manager member men merchant mom mother motorist mum musician nan nana neighbor neighbour "
    "newcomer newlyweds nurse nursery officer operator organiser owner parent parishioner "
    "participant partner passenger patient payer pensioner people person pharmacist plumber "
    "policyholder practice producer pub public punter punters pupil reader recipient regular "
    "relative renter resident restaurant retailer retiree rider saver school seller senior "
    "shareholder shop shopper sister skipper sparky staff stranger student supervisor supplier "
    "surgery survivor swimmer taxpayer teacher team teenager tenant theatre tourist town trader "
    "tradesman tradesmen trainee traveler traveller user vendor victim visitor volunteer voter "
    "waiter walker wean wife winner woman women worker youngster youth"};

constexpr Stems lights{
    "bring brought cam com did do does done gave get gets giv given go goes gone got gotten hav "
    "held hold keep kept leav left let made mak need put saw see seen sell sold start stop take "
    "took turn wait went"};

constexpr Stems states{
    "achiev afford appreciat believ belong benefit breath broke cheer cling cop cri cry cut "
    "declin decreas deserv disappear doubl drift drop earn enjoy experienc fail fall feel fel "
    "felt flourish forget forgot freez froze grew grin grow grown grumbl happen hate hesitat hop "
    "improv increas jump knew know known laugh learn learnt lik liv los lov mis moan notic panic "
    "plummet prefer profit queu quit realis realiz recover regret relax reli rely remember ris "
    "rose sank shiver shrink shrunk sigh sink sleep slept smil snap soar sob spend spent stay "
    "stop struggl stuck succeed suffer surviv swear thank thriv trebl tripl trust understand "
    "understood unwind vanish vent wast win withdraw withdrew won wonder worri worry yell"};

constexpr Stems reliefs{
    "alienat annoy avert boost bother confus delight depriv disappoint discourag disgust eas "
    "embarras enabl enrag exhaust flood frighten frustrat halv harm hinder humiliat infuriat "
    "irritat jeopardi lessen lighten mislead overburden overload overwhelm pacif prevent rebuild "
    "rebuilt reduc reliev restor reviv ruin sav scar shield shorten soften spar spoil stabili "
    "strengthen swamp unsettl upset weaken worsen"};

// The same for verbs that also tell what somebody does all day: "I reassure callers".
constexpr Stems soothings{
    "calm comfort convinc empower encourag improv inspir motivat optimi persuad preserv protect "
    "reassur rescu settl simplif smooth sooth streamlin"};

constexpr Stems feels{
    "able afraid anger angry anxiet anxious asham assured aware awkward bearabl bitter bored "
    "burnout calm carefre certaint chaos cheerful chuf churn clarity comfortabl comfy confidenc "
    "confident content cost cosy crossness curious delighted deprest despair desperate differenc "
    "dignity disappointed discomfort disput distrust doubt drained dread ease efficien "
    "embarrassed energ energy enthusias evenings excit exhausted faith fatigue fear flak flexib "
    "fobbed freedom friendly frustration fulfilled fun glad gladly goodwill grateful gratitude "
    "grief grumpy guilt gutted happi happy harmony hassle headach health heard heartened "
    "helpless hope hopeful hungry hurt ignored independ insecur joy keen knackered knot laughter "
    "lonel lonely loss lost loyal loyalt luck margin misery mistak misunderstanding mood morale "
    "narked neglect nervous nightmare outrag overtim overview overwhelmed pain patience peace "
    "pleasant pleased pleasure positive powerless pressure pride privacy productiv profit promis "
    "prompt proud puzzled queue quiet rage rapport regret relaxed reliab relief reliev "
    "reputation resentment resigned respected retention revenue sadness safe safety satisf "
    "satisfaction savings scared secure security sense seriously shaken shame shattered shy "
    "shyness sleepless smoothly sorrow spirits stomach strain stranded strength stress stressed "
    "success sympath tears tension thrilled tired tranquil transparen trouble trust turnover "
    "uncertain understanding understood uneas unfriendly unhapp unsafe unsure upset valued "
    "warmth waste wellbeing worn worried worth worthless wrath"};

constexpr Stems compares{
    "better calmer cheaper cleaner clearer closer earlier easier faster fewer fresher friendlier "
    "fuller greater happier harder healthier heavier higher kinder larger less lighter longer "
    "lower milder nicer quicker quieter rarer safer shorter simpler slower smaller smoother "
    "sooner stronger tidier warmer weaker wiser worse"};

constexpr auto lists = std::to_array<WordList>({
    {kind::self, "i we ah im ive id", {}},
    {kind::self_object, "me us my our ourselves myself mine", {}},
    {kind::other,
     "he she they it nobody noone everyone everybody anybody anyone somebody someone each one "
     "this that those these them him her nothing none everything folks all most many some few "
     "hes shes theyre dey",
     {}},
    {kind::person, "cust custs kid kids folk folks staff nan gran", persons.text()},
    {kind::act,
     "welcome welcomed welcoming log logs fill fills dae gonna doin fixin read phone phones till "
     "tills show shows showed takin taken lay write written",
     acts.text()},
    {kind::deed, {}, deeds.text()},
    {kind::work, "pdf crm pos id sms stats info stuff sap excel froms", works.text()},
    {kind::light,
     "do does did done doing make makes made making get gets got getting go goes went going goin "
     "gone come comes came coming comin give gives gave given giving keep keeps kept keeping let "
     "lets put puts putting turn turns bring brings brought leave leaves left leaving carry "
     "carries carrying carried end ends ended see sees saw seen hold holds held take takes took "
     "taking look looks looking stand stands find finds found finding wait waits waiting waited",
     lights.text()},
    {kind::state, "know knows means meant die dies died dare dares dared", states.text()},
    {kind::relief, "save saves saved saving spare spares spared eases", reliefs.text()},
    {kind::act | kind::relief, {}, soothings.text()},
    {kind::feel,
     "clear welcome ok happy sad mad ill well bad good great best badly home heard valued safe "
     "time peace calm finished hapy",
     feels.text()},
    {kind::compare, "less more fewer lower higher better worse wors half", compares.text()},
    {kind::again,
     "again finally longer anymore once straight away immediately already alone easily instantly "
     "independently himself herself themselves afterwards now noo nae then still any twice "
     "overnight last back yet promptly",
     {}},
    {kind::negation,
     "not no never dont doesnt didnt isnt arent wasnt werent cant cannot wont neednt aint hasnt "
     "havent without nobody nothing none free hardly barely nor disnae dinnae cannae nowt "
     "wouldnt shouldnt couldnt hadnt dosent",
     {}},
    {kind::modal,
     "can could will would may might must should shall need needs needed cannot cant wont gotta "
     "wouldnt couldnt neednt able",
     {}},
    {kind::be, "m s re am is are was were be been being isnt arent wasnt werent aint", {}},
    {kind::have, "ve have has had having havent hasnt hadnt hav", {}},
    {kind::become,
     "m am is are was were be been being isnt arent wasnt werent get gets got getting become "
     "becomes became",
     {}},
    {kind::result, "so therefore thus hence thereby consequently meaning", {}},
    {kind::aside,
     "because cause cos cuz when whenever if once since while before after until unless although "
     "though as whether why how",
     {}},
    {kind::purpose, "to", {}},
    {kind::job,
     "job responsible responsibility responsibilities duties duty tasked task tasks charge",
     {}},
    {kind::conjunction, "and but & an n then", {}},
    {kind::article,
     "the a an this that these those my our your his her its their teh da every each any some "
     "another all",
     {}},
    {kind::by, "by", {}},
    {kind::towards, "for to among with", {}},
    {kind::question, "what which where who whether how why when", {}},
    {kind::relative, "who which that whose where", {}},
    {kind::glue,
     "the a an of in on at to by for from with into onto over under about through up down out "
     "off as than also just only very too so there here today tomorrow yesterday monday tuesday "
     "wednesday thursday friday saturday sunday day week month year morning evening night like "
     "always often according even sometimes usually daily weekly per via first next this that "
     "their his her its your my our teh yes please because if when and or but me you t d ll "
     "between during around",
     {}},
});

}   // namespace

const Lexicon& lexicon() {
    static const Lexicon lexicon{
        lists,
        "re un over pre mis out",
        "s es e ed d ing in en er ers or ors ion ions ation ations ment ments ly y ies ied al t",
        Compounds::Apart,
    };
    return lexicon;
}

}   // namespace wb::coach::english
