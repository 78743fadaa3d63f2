import { splitBlocks, type TextSpan } from "#domain/capture/rules.ts";
import type { Difference } from "#domain/evidence/difference-kinds.ts";
import { prepareLocator } from "#domain/evidence/locate.ts";
import { growToSentence } from "#domain/evidence/sentence-around.ts";
import { judgeQuote } from "#domain/evidence/verdict.ts";
import type { PassageFate } from "./outcomes.ts";

/** A passage that briefs may rest on, by its place in the text layer it was bound in. */
export type HeldPassage = TextSpan & { id: string };

export type JudgedPassage = {
  id: string;
  fate: PassageFate;
  /** Where it stands in the new text, or what stands in its place; null where it is missing. */
  found: (TextSpan & { text: string }) | null;
  /** Of a changed one: what was held ("quoted") and what stands there now ("held"). */
  differences: Difference[];
  /** Of what was read in a picture: hex, of the file that is there now. */
  fileSha256?: string;
};

/** So much on either side tells a sentence in the article from the same one in its teaser. */
const aroundUnits = 120;
/** Words added at a sentence's edges are part of what it says now. */
const slackUnits = 60;

type Text = { text: string; blocks: readonly TextSpan[] };

/**
 * What became of passages when a source's text is read again. Not the words alone are looked for, which may be a figure that stands elsewhere too, but the
 * sentence in which they stand, where it stood; a token diff judges it, so a changed digit or an inserted "not" is a change however alike the rest is. A change
 * in the sentence around a passage counts where it turns its sense (a negation, a modal verb), and else doesn't.
 */
export function judgePassages(
  heldText: string,
  passages: readonly HeldPassage[],
  newText: string,
  language: string | null = null,
): JudgedPassage[] {
  const held = { text: heldText, blocks: splitBlocks(heldText, null) };
  const now = { text: newText, blocks: splitBlocks(newText, null) };
  const locate = prepareLocator(newText);
  return passages.map(({ id, start, end }) => {
    if (start >= end || heldText.slice(start, end).trim() === "")
      throw new Error(`Passage ${id} doesn't lie in its text.`);
    const sentence = growToSentence(held, { start, end });
    const question = { held, now, passage: { start, end }, sentence, locate, language };
    return { id, ...(findAsItWas(question) ?? judgeWhereItStood(question)) };
  });
}

type Question = {
  held: Text;
  now: Text;
  passage: TextSpan;
  /** Around the passage, in the held text. */
  sentence: TextSpan;
  locate: ReturnType<typeof prepareLocator>;
  language: string | null;
};
type Judged = Omit<JudgedPassage, "id">;

/** The sentence stands as often as before: whichever of its places is meant, none of them was changed. */
function findAsItWas({ held, now, passage, sentence }: Question): Judged | null {
  const wanted = held.text.slice(sentence.start, sentence.end);
  const before = listPlaces(held, wanted);
  const places = listPlaces(now, wanted);
  if (places.length < Math.max(1, before.length)) return null;
  const nth = Math.max(0, before.indexOf(sentence.start));
  const start = (places[nth] ?? 0) + passage.start - sentence.start;
  const found = cut(now, { start, end: start + passage.end - passage.start });
  return { fate: "unchanged", found, differences: [] };
}

/** Places where the sentence stands and nothing was added to it. */
function listPlaces(text: Text, sentence: string): number[] {
  const places: number[] = [];
  for (let at = text.text.indexOf(sentence); at >= 0; at = text.text.indexOf(sentence, at + 1)) {
    const whole = growToSentence(text, { start: at, end: at + sentence.length });
    if (whole.start === at && whole.end === at + sentence.length) places.push(at);
  }
  return places;
}

function judgeWhereItStood(question: Question): Judged {
  const { held, now, passage, sentence, language } = question;
  const wanted = held.text.slice(sentence.start, sentence.end);
  const place = locateSentence(question, wanted);
  if (place === null) return missing;
  const around = growToSentence(now, place);
  const from = Math.max(0, around.start - slackUnits);
  const window = now.text.slice(from, around.end + slackUnits);
  const judged = judgeQuote({ passageText: window, quoteText: wanted, language });
  if (judged.place === null) return missing;
  const within = { start: passage.start - sentence.start, end: passage.end - sentence.start };
  const inside = judged.differences.filter((difference) => isWithin(difference, within));
  const turning = judged.differences.filter(turnsSense);
  const added = listAdded({ now, around, wanted, language });
  const differences = [...new Set([...inside, ...turning, ...added])];
  const words = held.text.slice(passage.start, passage.end);
  const stands =
    judgeQuote({ passageText: window, quoteText: words, language }).place ?? judged.place;
  // What was changed at its edges is part of what stands in its place.
  const put = inside.filter(({ passageStart, passageEnd }) => passageEnd > passageStart);
  const start = Math.min(stands.start, ...put.map(({ passageStart }) => passageStart));
  const end = Math.max(stands.end, ...put.map(({ passageEnd }) => passageEnd));
  const found = cut(now, { start: from + start, end: from + end });
  return { fate: differences.length === 0 ? "unchanged" : "changed", found, differences };
}

/** Where it still stands elsewhere as it was, its surroundings tell where it would have to stand. */
function locateSentence(
  { held, now, sentence, locate }: Question,
  wanted: string,
): TextSpan | null {
  const from = Math.max(0, sentence.start - aroundUnits);
  const to = sentence.end + aroundUnits;
  if (now.text.includes(wanted))
    return locate({ exact: held.text.slice(from, to), start: from }) ?? null;
  return locate({
    exact: wanted,
    prefix: held.text.slice(from, sentence.start),
    suffix: held.text.slice(sentence.end, to),
    start: sentence.start,
  });
}

/** What the sentence says now beyond what it said: a quotation's own differences don't reach past its ends. */
function listAdded({
  now,
  around,
  wanted,
  language,
}: Pick<Question, "now" | "language"> & { around: TextSpan; wanted: string }): Difference[] {
  const says = now.text.slice(around.start, around.end);
  const { differences } = judgeQuote({ passageText: wanted, quoteText: says, language });
  return differences.filter(turnsSense).map((difference) => ({
    ...difference,
    quoted: difference.held,
    held: difference.quoted,
  }));
}

function turnsSense({ kind }: Difference): boolean {
  return kind === "negation" || kind === "modal";
}

/** An insertion at the passage's very edge is beside it. */
function isWithin({ quoteStart, quoteEnd }: Difference, { start, end }: TextSpan): boolean {
  return quoteStart === quoteEnd
    ? quoteStart > start && quoteStart < end
    : quoteStart < end && quoteEnd > start;
}

function cut({ text }: Text, { start, end }: TextSpan): TextSpan & { text: string } {
  return { start, end, text: text.slice(start, end) };
}

const missing = { fate: "missing", found: null, differences: [] } as const satisfies Judged;
