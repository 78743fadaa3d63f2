import type { Qualifier } from "../../figure.ts";

/**
 * `near` says on which side an approximation lies ("almost" is from below), which reading back needs; `estimated` makes the observation status E.
 */
export type QualifierWord = {
  qualifier: Qualifier;
  near?: "below" | "above";
  estimated?: true;
  /** A verb ("exceeded", "превысил"): it qualifies, and isn't one of the figure's own words. */
  isVerb?: true;
};

const about: QualifierWord = { qualifier: "~" };
const almost: QualifierWord = { qualifier: "~", near: "below" };
const over: QualifierWord = { qualifier: ">" };
const under: QualifierWord = { qualifier: "<" };
const atLeast: QualifierWord = { qualifier: "≥" };
const atMost: QualifierWord = { qualifier: "≤" };

function pairs(word: QualifierWord, phrases: string): [string, QualifierWord][] {
  return phrases.split("|").map((phrase) => [phrase.trim(), word]);
}

/** Before the number. */
export const qualifiersBefore: readonly (readonly [string, QualifierWord])[] = [
  ...pairs(
    about,
    "about|around|approximately|approx|approx .|roughly|some|circa|ca|ca .|c .|close to|in the region of|in the order of|of the order of|or so|somewhere around|~|≈|±|близко к|около|примерно|примерно на|примерно в|примерно до|порядка|приблизительно|ориентировочно|в районе|где-то|circa|około|ok .|каля|прыкладна",
  ),
  ...pairs(
    { qualifier: "=", estimated: true },
    "an estimated|the estimated|estimated at|estimated at about|по оценкам около",
  ),
  ...pairs(
    almost,
    "almost|nearly|nearing|approaching|почти|почти на|почти в|почти до|без малого|практически|prawie|niemal|амаль",
  ),
  ...pairs(
    over,
    "more than|over|above|in excess of|upwards of|just over|slightly over|slightly more than|slightly above|well over|just above|a little over|a little more than|greater than|higher than|larger than|more than a|>|более|более чем|больше|больше чем|свыше|выше|чуть более|чуть больше|немногим более|ponad|więcej niż|powyżej|звыш|больш за|более чем на|более чем в|более чем до|больше чем на|чуть более чем на|дольше|дороже|длиннее|глубже|тяжелее|шире|быстрее|чаще|longer than|heavier than|faster than|taller than|deeper than",
  ),
  ...pairs(
    { qualifier: ">", isVerb: true },
    "exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|topped|topping|превысил*|превыша*|превысит|превысят|превысив|превысить|перевалил* за|перевалив за|перешагнул*",
  ),
  ...pairs(
    { qualifier: "≤", isVerb: true },
    "not exceed|not exceeded|not surpass|не превышал*|не превыша*|не превысил*|не превысит|не превысят|не превысив",
  ),
  ...pairs(
    under,
    "less than|under|below|fewer than|just under|slightly under|slightly less than|slightly below|just below|just short of|a little under|a little less than|lower than|smaller than|<|менее|менее чем|меньше|меньше чем|ниже|дешевле|короче|легче|реже|just shy of|shorter than|чуть менее|чуть меньше|немногим менее|менее чем на|менее чем в|poniżej|mniej niż|менш за",
  ),
  ...pairs(
    { qualifier: "<", isVerb: true },
    "приблизил* к|приближа* к|не дотягива* до|не дотягива* и до|не дотянул* до|не дотянул* и до|не достиг*|не достига*|не доходит до|falling short of|fell short of|short of",
  ),
  ...pairs(
    atLeast,
    "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|≥|не менее|не менее чем|не менее чем на|не менее чем в|как минимум на|не меньше|как минимум|минимум|не ниже|не реже|не дешевле|не короче|no lower than|по меньшей мере|по крайней мере|от|co najmniej|не менш за",
  ),
  ...pairs(
    atMost,
    "up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|not exceeding|≤|не более|не более чем|не более чем на|не больше|максимум|от силы|не выше|не дольше|не дороже|не чаще|не длиннее|no longer than|no higher than|no greater than|до|не свыше|do|nie więcej niż",
  ),
];

/** After the number and its unit. */
export const qualifiersAfter: readonly (readonly [string, QualifierWord])[] = [
  ...pairs(
    atLeast,
    "or more|and more|or above|and above|or higher|и более|и больше|и выше|или более",
  ),
  ...pairs(over, "с небольшим|с лишним|с хвостиком"),
  ...pairs(atMost, "or less|or fewer|or below|и менее|или менее"),
  ...pairs(about, "or so|or thereabouts|approximately|или около того"),
];

/** "от" and "до" qualify only alone; "rose to", "от 44 до 45" is a range: see ranges.ts. */
export const weakQualifiers: ReadonlySet<string> = new Set(["до", "от", "do"]);

/** They lead to a level, which "до" then bounds in no way: "доходит до трёх суток". */
export const levelLeads: readonly string[] =
  "доходит доходят доходил* дошел дошл* доводит доведен* довест* довел* дотян* поднима* подним* подня* опуска* опуст* расшир* сужа* сузил* добра* дожива* колеблется колебал* упа* падает падают растет растут ужесточ*".split(
    " ",
  );
