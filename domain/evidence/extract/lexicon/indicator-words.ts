const split = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Verbs that lead to the level of something that is counted regularly. */
export const levelVerbs: readonly string[] = split(
  `amounted|totalled|totaled|averaged|reached|stood at|came to|came in at|accounted for|exceeded|hit|numbered|earned|posted|made a profit|made a loss|generated|brought in|took in|turned over|recorded
  |составил*|достиг*|превысил*|равнял*|насчитывал*|исчислял*|пришлось|пришелся|пришлась|пришлись|оказал*|собрано|намолочено|произведено|выпущено|добыто|отгружено|экспортировано|импортировано|вывезено|ввезено|перевезено|продано|реализовано|введено`,
);

/** What companies report on. */
export const resultWords: readonly string[] = split(
  `profit|profits|earnings|quarterly|net income|ebitda|operating income|net loss|like - for - like sales
  |выручк*|прибыли|прибыль|прибылью|ebitda|рентабельност*`,
);

/** Who counts for the state; what they release tells of one period throughout. */
export const statisticsWords: readonly string[] = split(
  `statistics|statistical|statistics office|national survey|census|eurostat|rosstat|belstat|bureau of labor|census bureau
  |unemployment rate|jobless rate|consumer prices|house prices|retail sales|industrial production|gross domestic product|payrolls|trade deficit|trade surplus
  |figures show|figures showed|data show|data showed|figures published|figures released|data published|data released|official figures|official data
  |росстат*|белстат*|статистик*|статистическ*|фтс|таможенн* служб*`,
);

/** Heads of paragraphs that tell how something was counted. */
export const methodHeads: readonly string[] = split(
  `note|notes|method|methods|methodology|definitions|about the survey|background
  |примечани*|пояснени*|методик*|методологи*|методологическ*|справочно`,
);

/** What is quoted by the day on markets, or told of anew with another time. */
export const marketWords: readonly string[] = split(
  `yield|yields|share price|shares|stock|stocks|stock index|share index|main index|benchmark index|the index|futures|bond|bonds|dirham|traded|trading
  |акции|акций|курс*|доходност*|индекс мосбиржи|котировк*|торгах|торгов*`,
);

/** What is traded besides. */
export const tradedWords: readonly string[] = split(
  `dollar|sterling|crude|brent|oil|oil prices|market|copper|gold|bitcoin|equities|wall street|nasdaq|energy index
  |доллар*|евро|юан*|нефть|нефти|brent|золото|золота|индекс*|бумаги|рынок|рынка|биржа|биржи|биржевой`,
);

/** They open a sentence that recalls something else. */
export const recallWords: readonly string[] = split(
  "earlier|previously|meanwhile|separately|in the past|recall that|напомним|ранее|напоминаем|к слову|кстати|справочно|тем временем",
);
