import { type Cue, cueAt } from "../cues.ts";
import {
  clauseWords,
  pluralVerbs,
  prepositions,
  speechActs,
  speechNouns,
  subjectPronouns,
} from "../lexicon/english.ts";
import type { Token } from "../tokens.ts";
import { isDeterminer, lowerAt, skipModifiersBack } from "./grammar.ts";

/** `act`: praised, accused: not a report of words, but what stands in marks behind it was said. `plural`: say, warn. */
export type ReportingCue = {
  from: number;
  to: number;
  kind: Cue["kind"] | "act";
  form: "finite" | "plural" | "participle" | "infinitive" | "passive" | "noun" | "view";
};

const namingPlurals = /^(describe|label|brand|dub)$/;
const beForms = /^(is|are|was|were|be|been|being|get|gets|got|gotten|isn't|wasn't|aren't|weren't)$/;

function formOf(
  tokens: Token[],
  cue: { from: number; to: number },
  start: number,
): ReportingCue["form"] {
  const verb = lowerAt(tokens, cue.from);
  const before = skipModifiersBack(tokens, cue.from, start);
  const previous = lowerAt(tokens, before - 1);
  const isProgressive = /ing$/.test(verb);
  if (isProgressive) return beForms.test(previous) ? "finite" : "participle";
  if (previous === "to" && before === cue.from) return "infinitive";
  if (beForms.test(previous) && !beForms.test(verb)) return "passive";
  const isAgentive =
    /^(by|as)$/.test(lowerAt(tokens, cue.to)) &&
    /ed$/.test(verb) &&
    lowerAt(tokens, cue.to) === "by";
  return isAgentive ? "passive" : "finite";
}

/** The word of saying or judging that begins at `at` in a sentence that begins at `start`, as English uses it. */
export function reportingCueAt(tokens: Token[], at: number, start: number): ReportingCue | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const view = token.lower === "in" ? viewEnd(tokens, at, start) : null;
  if (view !== null) return { from: at, to: view, kind: "attribution", form: "view" };
  const cue = cueAt(tokens, at);
  if (cue?.kind === "attribution") return { ...cue, form: "finite" };
  const isAct =
    !token.capital &&
    speechActs.has(token.lower) &&
    isFreeVerb(tokens, at) &&
    !prepositions.has(lowerAt(tokens, at - 1));
  const isPlural =
    !token.capital &&
    pluralVerbs.has(token.lower) &&
    isFreeVerb(tokens, at) &&
    !isBehindModal(tokens, at, start);
  if (isPlural && /^(used|on)$/.test(lowerAt(tokens, at - 2)) && lowerAt(tokens, at - 1) === "to")
    return { from: at, to: cue?.to ?? at + 1, kind: cue?.kind ?? "verb", form: "finite" };
  if (
    token.lower.endsWith("ed") &&
    /^(the|a|an|its|his|her|their|this|of|as|for|with|in|more|any|no)$/.test(
      lowerAt(tokens, at - 1),
    )
  )
    return null;
  if (cue && isNoun(tokens, cue))
    return isSpeechNoun(tokens, at) ? { from: at, to: at + 1, kind: "act", form: "noun" } : null;
  if (cue && !isPlural) return { ...cue, form: formOf(tokens, cue, start) };
  if (isPlural)
    return {
      from: at,
      to: cue?.to ?? at + 1,
      kind: cue?.kind ?? (namingPlurals.test(token.lower) ? "naming" : "verb"),
      form: lowerAt(tokens, at - 1) === "to" ? "infinitive" : "plural",
    };
  if (!isAct && isSpeechNoun(tokens, at))
    return { from: at, to: at + 1, kind: "act", form: "noun" };
  return isAct
    ? { from: at, to: at + 1, kind: "act", form: formOf(tokens, { from: at, to: at + 1 }, start) }
    : null;
}

const viewTokensMax = 9;

/** "in her view", "in the Government's opinion", "in Mr. Berg's own words": where it ends. */
function viewEnd(tokens: Token[], at: number, start: number): number | null {
  if (
    at > start &&
    tokens[at - 1]?.kind === "word" &&
    !clauseWords.has(lowerAt(tokens, at - 1)) &&
    !/^(is|was|and|but)$/.test(lowerAt(tokens, at - 1))
  )
    return null;
  for (let to = at + 2; to < at + viewTokensMax; to += 1) {
    if (tokens[to]?.kind !== "word" && lowerAt(tokens, to) !== ".") return null;
    if (!/^(view|opinion|words|judgment|judgement|eyes)$/.test(lowerAt(tokens, to))) continue;
    const owner = lowerAt(tokens, to - 1) === "own" ? to - 2 : to - 1;
    const isOwned =
      /'s?$/.test(lowerAt(tokens, owner)) || /^(his|her|their|its)$/.test(lowerAt(tokens, owner));
    return isOwned && owner > at ? to + 1 : null;
  }
  return null;
}

/** "Berg's claim that", "a remark by Berg", "his description of it as", "a pledge to". */
function isSpeechNoun(tokens: Token[], at: number): boolean {
  if (!speechNouns.has(lowerAt(tokens, at)) || tokens[at]?.capital) return false;
  return /^(that|by|as|to|of)$/.test(lowerAt(tokens, at + 1)) && tokens[at - 1]?.kind === "word";
}

/** "the remarks", "China's claims, saying": a plural, not a verb in the present. */
function isNoun(tokens: Token[], { from, to }: { from: number; to: number }): boolean {
  if (!/[^s]s$/.test(lowerAt(tokens, from)) || to - from > 1 || lowerAt(tokens, from) === "says")
    return false;
  if (isDeterminer(tokens[from - 1]) || tokens[from - 1]?.kind === "number") return true;
  // "denied media reports that": the object of another verb.
  const isObject =
    cueAt(tokens, from - 2)?.kind === "verb" || prepositions.has(lowerAt(tokens, from - 2));
  if (isObject && nounVerbs.has(lowerAt(tokens, from)) && !tokens[from - 1]?.capital) return true;
  if (subjectPronouns.has(lowerAt(tokens, from - 1))) return false;
  return (
    lowerAt(tokens, to) === "," &&
    !leadsToThat(tokens, to) &&
    tokens[from - 1]?.kind === "word" &&
    nounVerbs.has(lowerAt(tokens, from))
  );
}

/** "notes, in particular, that". */
function leadsToThat(tokens: Token[], at: number): boolean {
  for (let to = at + 1; to < at + 6; to += 1)
    if (lowerAt(tokens, to) === "that" && lowerAt(tokens, to - 1) === ",") return true;
  return false;
}

const nounVerbs = new Set(
  "claims reports notes comments remarks answers posts estimates forecasts fears doubts finds rules states pledges calls demands promises".split(
    " ",
  ),
);

/** "She'd often say". */
function isBehindModal(tokens: Token[], at: number, start: number): boolean {
  return /'(d|ll)$/.test(lowerAt(tokens, skipModifiersBack(tokens, at, start) - 1));
}

/** Not a noun ("the claim") nor behind an auxiliary. */
function isFreeVerb(tokens: Token[], at: number): boolean {
  const previous = tokens[at - 1];
  return (
    previous !== undefined &&
    !isDeterminer(previous) &&
    !/^(not|will|would|can|could|may|might|must|should|shall|did|does|do|didn't|don't|won't|cannot)$/.test(
      previous.lower,
    )
  );
}
