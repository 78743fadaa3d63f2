import { bodyNouns } from "../lexicon/people.ts";
import { isRoleNoun, type Range } from "../roles.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import type { ReportingCue } from "./cues.ts";
import { lowerAt, timeLength } from "./grammar.ts";
import type { Named } from "./named.ts";
import { subjectBehind } from "./subjects.ts";

/** Who stands behind a verb that may stand before its subject: "“…,” said Smith", "…, explained the minister." Null where what stands there is its object. */
export function invertedSubject(
  context: SpeakerContext,
  cue: ReportingCue,
  sentence: Range,
): Named | null {
  if (!isInvertible(context.tokens, cue, sentence)) return null;
  const named = subjectBehind(context, { ...cue, kind: "verb" }, sentence.to);
  // "but Berg, a nurse, said it was": a pronoun begins what is said.
  const isAfterMark = /^[”"»’‘'!?…]$/.test(lowerAt(context.tokens, cue.from - 1));
  if (named?.type === "pronoun" && !isAfterMark) return null;
  return named && isInverted(context, cue, named) ? named : null;
}

const freelyInverting = new Set("said says say added adds wrote writes".split(" "));
const invertingVerbs = new Set([
  ...freelyInverting,
  ..."explained explains stressed stresses noted notes emphasised emphasises emphasized emphasizes believes concluded concludes recalled recalls warned warns claims claimed argues argued insists insisted complained complains reported reports announced announces pointed out points out clarified specified informed informs".split(
    " ",
  ),
]);

/** Behind a comma "reported a profit" is no attribution: there the verb needs a person or a body, and the sentence's end. */
function isInverted(context: SpeakerContext, cue: ReportingCue, named: Named): boolean {
  const { tokens } = context;
  const isAfterMark = /^[”"»’‘'“–—?!…-]$/.test(lowerAt(tokens, cue.from - 1));
  if (isAfterMark || freelyInverting.has(lowerAt(tokens, cue.from))) return true;
  if (lowerAt(tokens, cue.from - 1) === "," && /^[”"»’‘']$/.test(lowerAt(tokens, cue.from - 2)))
    return true;
  const head = named.type === "noun" ? tokens[named.phrase.head] : undefined;
  const canSpeak =
    named.type !== "noun" ||
    isRoleNoun(head) ||
    head?.capital === true ||
    bodyNouns.has(head?.lower ?? "");
  const isLast = /^[.!?]$/.test(lowerAt(tokens, named.to)) || timeLength(tokens, named.to) > 0;
  return canSpeak && isLast;
}

/** "“…,” said Smith", "…, said the ministry": the verb before its subject. */
function isInvertible(tokens: Token[], cue: ReportingCue, sentence: Range): boolean {
  const before = lowerAt(tokens, cue.from - 1);
  if (
    cue.kind !== "verb" ||
    cue.form === "participle" ||
    cue.form === "infinitive" ||
    cue.from <= sentence.from
  )
    return false;
  return (
    /^[”"»’‘'“–—?!…-]$/.test(before) ||
    (before === "," && /^[”"»’‘']$/.test(lowerAt(tokens, cue.from - 2))) ||
    (before === "," && invertingVerbs.has(lowerAt(tokens, cue.from)))
  );
}
