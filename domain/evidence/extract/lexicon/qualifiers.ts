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
    "more than|over|above|in excess of|upwards of|just over|slightly over|slightly more than|slightly above|well over|just above|a little over|a little more than|greater than|higher than|larger than|more than a|>|более|более чем|больше|больше чем|свыше|выше|чуть более|чуть больше|немногим более|ponad|więcej niż|powyżej|звыш|больш за|более чем на|более чем в|более чем до|больше чем на|чуть более чем на",
  ),
  ...pairs(
    { qualifier: ">", isVerb: true },
    "exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|topped|topping|превысил*|превыша*|превысит",
  ),
  ...pairs(
    { qualifier: "≤", isVerb: true },
    "not exceed|not exceeded|not surpass|не превышает|не превышают|не превысил|не превысила|не превысило|не превысит|не превышал*",
  ),
  ...pairs(
    under,
    "less than|under|below|fewer than|just under|slightly under|slightly less than|slightly below|just below|just short of|a little under|a little less than|lower than|smaller than|<|менее|менее чем|меньше|меньше чем|ниже|чуть менее|чуть меньше|немногим менее|менее чем на|менее чем в|poniżej|mniej niż|менш за",
  ),
  ...pairs(
    atLeast,
    "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum|≥|не менее|не менее чем|не менее чем на|не менее чем в|как минимум на|не меньше|как минимум|по меньшей мере|по крайней мере|от|co najmniej|не менш за",
  ),
  ...pairs(
    atMost,
    "up to|as much as|as many as|at most|no more than|not more than|a maximum of|maximum|not exceeding|≤|не более|не более чем|не более чем на|не больше|максимум|до|не свыше|do|nie więcej niż",
  ),
];

/** After the number and its unit. */
export const qualifiersAfter: readonly (readonly [string, QualifierWord])[] = [
  ...pairs(
    atLeast,
    "or more|and more|or above|and above|or higher|и более|и больше|и выше|или более",
  ),
  ...pairs(atMost, "or less|or fewer|or below|и менее|или менее"),
  ...pairs(about, "or so|or thereabouts|approximately|или около того"),
];

/** "от" and "до" qualify only alone; "rose to", "от 44 до 45" is a range: see ranges.ts. */
export const weakQualifiers: ReadonlySet<string> = new Set(["до", "от", "do"]);
