import type { FigureDirection } from "../types.ts";

function pairs(direction: FigureDirection, words: string): [string, FigureDirection][] {
  return words
    .split(/[\s]+/)
    .filter((word) => word !== "")
    .map((word) => [word.replaceAll("_", " "), direction]);
}

/** Verbs and nouns of change; a stem with * for Russian. */
export const changeWords: readonly (readonly [string, FigureDirection])[] = [
  ...pairs(
    "up",
    `up increase increases increased increasing rise rises rose risen rising grow grows grew grown growing growth gain gains gained jump jumps jumped jumping
    climb climbs climbed climbing expand expands expanded expansion surge surges surged surging soar soared soaring advance advanced higher raise raised raising
    added adding boost boosted rocketed swelled strengthened upturn widened widening widens lengthened
    вырос* рост роста росту ростом увеличил* увеличен* увелич* возрос* возраст* поднял* прирост* прибав* повысил* повышен* подскочил* подрос* растет растут расти вырастет выраст* рост* ускорил*
    поднима* повыша* увеличива* вырастал* дорожа* подорожа* удорожа* укрепил* расшир* нараст* наращива* прирос* прироста* взлетел* подтянул* ускоря* разогнал*
    wzrosł* wzrost wzrosła wzrosło wzrostu`,
  ),
  ...pairs(
    "down",
    `down decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline declines declined declining shrink shrank shrunk
    shrinking contract contracted contraction plunge plunged plunging slump slumped slide slid dip dipped reduce reduced reducing reduction cut cuts cutting lost lower lowered
    lowering slipped sank tumbled downturn weakened eased eases easing narrowed narrowing waned shortened shave shaved
    снизил* снижен* снижа* снизит* сократ* сокращ* упал* упад* падени* уменьшил* уменьшен* уменьша* спад* просел* потерял* сниз* опустил*
    опуска* понижа* понизил* подешев* дешеве* обвалил* рухнул* провалил* убыл* убав* ослаб* сузил* замедлил* замедля* ухудшил*
    spadł* spadek spadła spadło`,
  ),
];

/** May stand between a change and its figure: "rose sharply by about 5%", "grew in real terms 5%". */
export const changeLinks: ReadonlySet<string> = new Set(
  "by of another a an the further some only just sharply slightly strongly steadily significantly considerably rapidly nearly almost in на еще примерно всего более резко значительно незначительно лишь o".split(
    " ",
  ),
);

/** Before "up" and "down" they make another verb: "made up more than 60%". */
export const particleVerbs: ReadonlySet<string> = new Set(
  "made make makes making set sets took takes taken end ended summed sums drew draws opened signed".split(
    " ",
  ),
);

/** A level follows, not a change: "rose to 45 billion". */
export const levelLinks: ReadonlySet<string> = new Set(["to", "до", "do", "reaching", "at"]);

/** What follows is the base of a comparison, not the period or the value told of. */
export const comparisonWords: readonly string[] = [
  "compared to",
  "compared with",
  "in comparison with",
  "in comparison to",
  "versus",
  "vs",
  "vs .",
  "against",
  "than",
  "than in",
  "as in",
  "as in the same period of",
  "than for",
  "from",
  "year - on - year from",
  "as against",
  "up from",
  "down from",
  "unchanged from",
  "little changed from",
  "than before",
  "after",
  "по сравнению с",
  "по сравнению со",
  "в сравнении с",
  "в сравнении со",
  "по отношению к",
  "чем за",
  "чем на",
  "чем к",
  "нежели в",
  "нежели за",
  "к значению",
  "к результату",
  "на фоне",
  "relative to",
  "than during",
  "than at",
  "than on",
  "behind",
  "ahead of",
  "против",
  "чем",
  "чем в",
  "к уровню",
  "к показателю",
  "относительно",
  "после",
];

/** "up 5.4% on 2022": for a change in per cent these introduce the base too. */
export const changeBaseWords: ReadonlySet<string> = new Set([
  "on",
  "over",
  "from",
  "below",
  "above",
  "than",
  "к",
  "ко",
]);
