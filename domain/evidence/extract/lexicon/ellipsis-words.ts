const split = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Where such a word leads to a number without a unit, it is a sum of money. */
export const moneyWords: readonly string[] = split(
  `cost|costs|costing|worth|price|priced|budget|fine|fined|pay|pays|paid|paying|spend|spends|spent|spending|invest|invests|invested|investment|revenue|profit|debt|loan|grant|grants|salary|salaries|wage|wages
  |damages|compensation|turnover|funding|funds|subsidy|subsidies|bribe|bribes|fee|fees|rent|donated|expenditure
  |стоит|стоят|стоил*|стоимост*|обошел*|обошл*|обойдет*|обходит*|бюджет*|цена|цену|цены|цене|штраф*|кредит*|долг|долга|долги|заплат*|выплат*|выплач*|зарплат*|получает|получал*|оклад*|доход*|выручк*|прибыл*|убыт*
  |инвести*|вложи*|вложен*|вложит*|вкладыва*|потрат*|тратит*|расход*|выделен*|выделил*|выделят|выделит*|сумм*|дотаци*|субсиди*|украл*|похити*|похищен*|ущерб*|иск|иски|иска|взятк*|аванс*|налог*|гонорар*|грант*
  |поступлен*|сбор*|платеж*|затрат*|израсход*|профинансир*|дефицит*|профицит*|капитал*|актив*|ипотек*|дивиденд*|взнос*|направят|направили|направлено|направит|направил*|заложен*|ассигнован*
  |скинул*|скидыва*|компенсац*|пособи*|пенси*|аренд*|тариф*|подорожал*|заработал*|предлагал*|предложил*|финансирован*|контракт*|сделк*|транш*`,
);

/** What happens to people only; a bare number before or behind it counts them. */
export const personVerbs: readonly string[] = split(
  `died|killed|injured|wounded|hurt|arrested|detained|hospitalised|hospitalized|drowned|evacuated|rescued|infected|perished|missing|dead|displaced|homeless
  |погибли|погибло|погиб|ранены|ранено|ранен|пострадали|пострадало|умерли|умерло|задержаны|задержано|арестованы|арестовано|госпитализированы|госпитализировано|эвакуированы|эвакуировано|спасены|спасено|утонули|утонуло`,
);

/** Rates whose changes are told in points, and indices whose levels are. */
export const rateWords: readonly string[] = split(
  `inflation|unemployment|rate|rates|share|turnout|support|poll|polls|lead|approval|growth|deficit|margin
  |инфляц*|безработиц*|доля|доли|долю|ставк*|рейтинг*|поддержк*|явк*|рентабельност*`,
);
export const indexWords: readonly string[] = split(
  "index|indexes|indices|dow|nasdaq|ftse|pmi|dax|nikkei|standings|league|season|индекс*|ртс|баллов",
);
