const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Before a noun phrase's adjectives and noun. */
export const determiners = set(
  `the a an this that these those his her their its our my your whose some any no each every another both either neither several many most few all half such other
  one two three four five six seven eight nine ten dozens hundreds thousands scores more`,
);

export const articles = set("the a an");

export const prepositions = set(
  `of for at in from with to on by near against between behind under within inside outside over about among around across along after before during since until through throughout
  despite amid following including regarding concerning via per like unlike without toward towards beyond above below upon into onto off`,
);

/** What stands between two clauses: a noun phrase ends there. */
export const clauseWords = set(
  `that which who whom whose what when while because although though whereas where whether how why if unless as than but so yet then whenever wherever whoever after before since until once except`,
);

/** Verbs that are nothing else: they end or begin a clause whatever stands around them. */
export const finiteVerbs = set(
  `is are was were has have had do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot
  fell grew took went came began became gave knew saw wrote spoke drew threw broke chose said says rose sank shrank remains remained seems seemed appears appeared wants wanted needs needed goes makes takes gives means meant`,
);

export const subjectPronouns = set("he she they it i we you");
/** The writer's own voice, and the reader's. */
export const ownPronouns = set("i we you");

/** Nouns that mean several people without an s. */
export const collectives = set(
  "police people men women children staff media troops personnel clergy crew parents everyone everybody someone nobody others",
);

/** Before a sentence's subject. */
export const sentenceOpeners = set(
  `but and so yet or still also however meanwhile moreover furthermore nevertheless nonetheless instead indeed overall besides then later earlier now today yesterday again afterwards additionally almost nearly even only just about elsewhere
  separately recently finally similarly likewise initially previously subsequently ultimately eventually perhaps maybe`,
);

export const weekdays = set("monday tuesday wednesday thursday friday saturday sunday");
export const months = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
);

/** Between a subject and its verb, or right behind the verb: when and how often. */
export const timeAdverbs = set(
  "also then later again twice seldom first earlier already even still now today yesterday tomorrow recently once never ever always often further too just only previously tonight afterwards afterward since next meanwhile however instead separately publicly reportedly very thus therefore widely",
);
export const timeNouns = set(
  "week month year night day morning afternoon evening weekend quarter summer winter spring autumn fall",
);

/** Whom news is told to. */
export const listeners = set(
  `reporters journalists lawmakers deputies senators mps parliament congress investors analysts shareholders supporters viewers listeners delegates voters officials police jurors court newspaper agency committee panel conference briefing meeting audience crowd council inquiry paper magazine broadcaster programme channel station commons rally forum summit hearing tribunal assembly seminar
  reuters afp bbc cnn cnbc bloomberg tass interfax belta politico axios me us him her them you everyone people residents`,
);

/** What something is said in or at. */
export const occasions = set(
  `statement interview report letter speech post tweet email e-mail note briefing conference news release article message address memo filing documents document court testimony video broadcast
  call meeting hearing debate session ceremony forum summit event rally visit talks interviews comments remarks statements posts documents press television tv radio x twitter facebook telegram instagram parliament blog column text bulletin update affidavit complaint lawsuit indictment ruling response reply turn addition public private person phone telephone detail part english russian french german chinese arabic spanish`,
);

/** Verbs that take whom one speaks to as their object, so that no subject stands behind them. */
export const addressingVerbs = set(
  "told tells tell telling informed informs assured assures reminded reminds asked asks urged urges warned advised notified",
);

/** Verbs that take a clause without "that". */
export const bareClauseVerbs = set(
  `said says say saying told tells tell telling added adds adding noted notes claimed claims claim claiming believes believe believed argued argues argue insisted insists insist announced announces confirmed confirms
  explained explains warned warns warn thinks think thought hopes hope hoped fears fear feared predicted predicts predict estimated estimates estimate admitted admits acknowledged acknowledges suggested suggests
  alleged alleges conceded concedes reported reports denied denies stressed emphasised emphasized maintained maintains promised promises pledged vowed expects expect expected reckons reckon declared complained replied responded stated states wrote tweeted recalled knew feels felt doubts doubt agreed agrees guarantees swore testified joked contends contend cautioned cautions remembers remembered reasoned wondered`,
);

/** Plural presents; with a subject in the plural before them they say something. Singular ones stand with the other verbs of saying. */
export const pluralVerbs = set(
  `say believe warn argue claim think insist hope fear predict estimate expect note admit suggest allege contend maintain complain acknowledge concede explain report deny agree reckon stress emphasise emphasize caution speculate worry doubt recall describe label brand dub write`,
);

/** Take a person's words as their object in a word or two: "praised his “courage”", "accused it of “lying”". */
export const speechActs = set(
  `accuse accused accuses accusing praise praised praises praising criticise criticised criticises criticising criticize criticized criticizes criticizing hail hailed hails hailing condemn condemned condemns condemning
  denounce denounced denounces denouncing blame blamed blames blaming vow vowed vows vowing urge urged urges urging threaten threatened threatens threatening demand demanded demands demanding reject rejected rejects rejecting
  welcome welcomed welcomes welcoming lament lamented laments mock mocked mocks mocking ridiculed defend defended defends defending likened compares compared express expressed expresses expressing voice voiced voices voicing
  promise promised promises promising pledge pledged pledges pledging apologise apologised apologize apologized boast boasted boasts thank thanked thanks dismiss dismissed dismisses dismissing reiterate reiterated reiterates
  warn warned warns warning complain complained complains complaining spoke speaks speaking refer refers referring cite cited cites citing decry decried decries decrying slam slammed blast blasted
  attacked attacking lambasted lauded lauds touted touts deride derided assail assailed called calls calling propose proposed proposes suggest suggested suggests recommend recommended recommends recommending demanding`,
);

/** Papers that say things. */
export const documentNouns = set(
  `plan law bill study survey paper letter agreement treaty indictment strategy resolution review audit analysis filing article editorial post memo poll index charter ruling verdict judgment petition complaint lawsuit
  report statement document communique announcement declaration notice decree motion manifesto press newspaper magazine ministry agency company firm group union party court council committee commission government`,
);

/** Nouns for something said: "Berg's claim that “…”", "a remark by Berg", "with a pledge to “…”". */
export const speechNouns = set(
  `claim claims remark remarks comment comments statement statements warning warnings allegation allegations suggestion suggestions promise promises pledge pledges call calls demand demands description assertion assertions
  complaint complaints vow vows criticism accusation accusations insistence admission reply response prediction declaration speech letter memo email tweet post message words observation argument tribute`,
);

/** What words stand on that nobody in particular says. */
export const surfaces = set(
  "sign signs board billboard banner banners poster posters placard placards plaque notice wall walls sticker stickers leaflet leaflets headline headlines inscription graffiti mural t-shirt shirt tombstone slogan caption label",
);
