const phrases = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Verbs that carry a quotation or reported speech, in the forms that news uses. */
export const cueVerbs: readonly string[] = phrases(
  `said|says|say|saying|told|tells|tell|telling|stated|states|stating|added|adds|adding|noted|notes|noting|stressed|stresses|stressing|emphasised|emphasises|emphasising
  |emphasized|emphasizes|emphasizing|explained|explains|explaining|announced|announces|announcing|declared|declares|declaring|claimed|claims|claiming|argued|argues|arguing
  |insisted|insists|insisting|warned|warns|warning|remarked|remarks|commented|comments|commenting|recalled|recalls|recalling|pointed out|points out|pointing out
  |replied|replies|answered|answers|asked|asks|asking|wrote|writes|writing|concluded|concludes|continued|continues|believes|believe|believed|thinks|reported|reports|reporting
  |admitted|admits|acknowledged|acknowledges|confirmed|confirms|confirming|denied|denies|promised|promises|pledged|pledges|tweeted|posted|observed|observes|suggested|suggests
  |maintained|maintains|asserted|asserts|underlined|underlines|underscored|underscores|highlighted|highlights|reiterated|reiterates|mentioned|mentions|quipped|joked|shouted
  |assured|assures|specified|specifies|clarified|clarifies|summed up|sums up|summarised|summarized|vowed|urged|urges|responded|responds|opined|predicted|predicts|hopes|hoped
  |exclaimed|conceded|contended|contends|lamented|complained|complains|cautioned|cautions|advised|revealed|reveals|disclosed|testified|chanted
  |shrugs|shrugged|jokes|laughs|laughed|smiles|smiled|sighs|sighed|grumbles|grumbled|mutters|muttered|whispers|whispered|shouts|yelled|cried|sneered|boasts|boasted|snapped|interjected|retorted|countered|counters|recounts|recounted|recalls|exclaims|laments|concedes|quips|jokes|testifies|discloses|posts|informed|informs|tweets|blogged|reckons|reckoned|relates|related|grumble|submitted|submits|considers|considered|remembers|remembered|mused|muses|reasoned|ventured|pleaded|pleads|texted|messaged|emailed|put it|puts it|shot back|shoots back|hit back|hits back|fired back|chimed in|chipped in|reads|read
  |calculates|calculated|estimated|estimates|forecast|forecasts|expects|expected|fears|feared|doubts|suspects|alleges|alleged|guarantees|guaranteed|proclaimed|proclaims|signalled|signaled|indicated|indicates|found|finds|ruled|rules|accepts|accepted|agreed|agrees|swears|swore|objected|objects|complaining|denying|promising|pledging|predicting|suggesting|recalling
  |is confident|was confident|are confident|is convinced|was convinced|are convinced|is sure|was sure|is certain|was certain
  |expressed confidence|expressed hope|was quoted as saying|is quoted as saying|were quoted as saying|quoted as saying|was cited as saying
  |powiedział|powiedziała|mówi|stwierdził|stwierdziła|dodał|dodała|podkreślił|podkreśliła|poinformował|poinformowała|zaznaczył|ocenił|oświadczył|zauważył`,
);

/** Take what is quoted as their object: "called it 'absurd'", "described as". They carry short quotations too. */
export const namingCues: readonly string[] = phrases(
  `called|calls|calling|described|describes|describing|labelled|labeled|branded|dubbed|denounced|dismissed|characterised|characterized|termed|referred to|hailed|praised|slammed|condemned|accused`,
);

/** Name the source before or after what it says. */
export const attributions: readonly string[] = phrases(
  `according to|in the words of|in the phrase of|in the eyes of|in the opinion of|in the view of|as reported by|as stated by|as noted by|citing|with reference to|as quoted by
  |по его словам|по ее словам|по их словам|по его мнению|по ее мнению|по его данным|по его оценке|по словам|по мнению|по данным|по информации|по оценке|по оценкам|по сведениям|по заявлению|по утверждению|по выражению|согласно|со слов|как сообщает|как сообщил|как сообщила|как сообщили|как отметил|как отметила|как заявил|как заявила|как пояснил|как рассказал|со ссылкой на|ссылаясь на|на взгляд|с точки зрения
  |według|zdaniem|jak podaje|паводле|на думку`,
);

/** What carries words that nobody in particular says. */
export const sloganNouns: readonly string[] = phrases(
  `slogan|slogans|banner|banners|placard|placards|poster|posters|chant|chants|chanting|chanted|chanting of|motto|graffiti|inscription|inscriptions|signs reading|sign reading|shouts of|cries of|under the slogan|leaflets|rallying cry
  |listow*|hasł*`,
);

/** Before quotation marks they make the words a name or a title, or hold them at a distance. */
export const nameNouns: readonly string[] = phrases(
  `newspaper|magazine|journal|daily|weekly|agency|company|firm|enterprise|plant|factory|corporation|group|holding|bank|party|movement|association|union|film|movie|book|novel|song|album|play|opera|series|programme|program|project|exhibition|festival|forum|conference|prize|award|medal|order|article|report|entitled|titled|named|called the|known as|nicknamed|ship|vessel|pipeline|operation|codenamed|think tank|institute|centre|center|school|university|foundation|fund|app|messenger|airline|channel|site|portal|website|system|brand|trademark|hotel|restaurant|club|stadium|theatre|cinema|promotion|campaign|initiative|strategy|scheme|label|trial|case|tour|show|podcast|blog|column|musical|ballet|comedy|drama|video|game|poem|essay|documentary|mural|statue|boat|yacht|ferry|tanker|trawler|frigate|submarine|aboard the|bears the name|under the name|under the title|the title|by the name of|nickname|hurricane|typhoon|the word|the term|the phrase|the expression|the concept of|the notion of|the idea of|the principle of`,
);

export const distancingWords: readonly string[] = phrases(
  "so - called|so called|alleged|allegedly|supposed|supposedly|purported|ostensible|ostensibly|self - styled|self - proclaimed|would - be|tzw .",
);

export const pronouns: ReadonlySet<string> = new Set(
  "he she they who him her them он она они ему ей".split(" "),
);
