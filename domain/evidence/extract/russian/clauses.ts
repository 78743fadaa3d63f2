import { isDash } from "../period-tokens.ts";
import type { Range } from "../roles.ts";
import type { Sentence } from "../sentences.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { speechVerbAt } from "./verbs.ts";
import { adverbs, isCyrillic, quotedNameEnd } from "./words.ts";

const conjunctions = new Set(["что", "будто", "якобы", "што", "що"]);
const conjunctionReach = 30;
const colonReach = 8;
const finalMarks = new Set([".", "!", "?", "…", ",", ";", "–", "—", "-", ":"]);
const clauseBreaks = new Set(["а", "но", "однако", "хотя", "тогда"]);
/** What a sentence begins with before what is said. */
const leads = new Set(
  "между тем при этом кроме того однако впрочем правда так таким образом напомним отметим добавим и а но ранее также вместе с причем".split(
    " ",
  ),
);
/** No clause of its own begins with these behind a verb and a comma. */
const notClauses =
  /^(что|чтобы|котор.*|когда|если|где|куда|откуда|как|чем|сколько|кто|кого|кому|какой|какая|какие|каким|почему|зачем|ли|и|а|но|или|хотя|чей)$|.{2}(ая|яя|уя|ив|ав|ев|ясь|вшись)$/;

/** A sentence as reported speech is looked for in it. */
export type Scope = { tokens: Token[]; context: SpeakerContext; sentence: Sentence; index: number };

function isWordlike(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "number";
}

export function countWords(tokens: Token[], { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isWordlike(tokens[at])) count += 1;
  return count;
}

export function trim(tokens: Token[], range: Range): Range {
  let { from, to } = range;
  while (from < to && finalMarks.has(tokens[from]?.lower ?? "")) from += 1;
  while (to > from && finalMarks.has(tokens[to - 1]?.lower ?? "")) to -= 1;
  return { from, to };
}

/** Past "Москва, 5 июня. ТАСС —" and "Между тем". */
export function contentStart(tokens: Token[], sentence: Sentence, to: number): number {
  let { from } = sentence;
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const token = tokens[at];
    const isDateline = token?.kind !== "word" || token.capital;
    if (isDash(token) && token?.gap === gaps.blank && at > from) {
      from = at + 1;
      break;
    }
    if (!isDateline) break;
  }
  while (from < to && !isWordlike(tokens[from]) && !/^[«“„"(]$/.test(tokens[from]?.lower ?? ""))
    from += 1;
  while (from < to && (leads.has(tokens[from]?.lower ?? "") || tokens[from]?.lower === ","))
    from += 1;
  return from;
}

/** Whether another verb of saying begins at `at`, with its own clause or subject: what was said before has ended. */
function startsAnother({ tokens, context }: Scope, at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  if (lower !== "," && lower !== "и" && lower !== ";") return false;
  let next = at + 1;
  while (adverbs.has(tokens[next]?.lower ?? "") || tokens[next]?.lower === "и") next += 1;
  const verb = speechVerbAt(tokens, next);
  if (!verb || context.isQuoted(next) || verb.kind === "manner") return false;
  if (lower !== ",") return conjunctionAfter(tokens, next + 1, next + 6) !== null;
  return true;
}

/** Where what is said ends: with the sentence, or before another verb of saying that has its own. */
export function contentEnd(scope: Scope, from: number, to: number): number {
  const { tokens, context } = scope;
  let lastVerb = to - 1;
  while (lastVerb > from && (!speechVerbAt(tokens, lastVerb) || context.isQuoted(lastVerb)))
    lastVerb -= 1;
  for (let at = from + 1; at <= lastVerb; at += 1) {
    if (startsAnother(scope, at)) return at;
    const isBreak = clauseBreaks.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === ",";
    if (isBreak || tokens[at]?.lower === ";") return at;
  }
  return to;
}

/** The first token of the clause behind "что", past listeners and circumstances. */
export function conjunctionAfter(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + conjunctionReach); at += 1) {
    const lower = tokens[at]?.lower ?? "";
    const named = quotedNameEnd(tokens, at);
    if (named !== null) {
      at = named - 1;
      continue;
    }
    if (conjunctions.has(lower) && (tokens[at - 1]?.lower === "," || at <= from + 1)) return at + 1;
    if (/^[.;:!?…«“„"]$/.test(lower) || (isDash(tokens[at]) && tokens[at]?.gap === gaps.blank))
      return null;
    if (at > from && speechVerbAt(tokens, at)) return null;
  }
  return null;
}

export function colonAfter(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + colonReach); at += 1) {
    if (tokens[at]?.lower === ":")
      return isWordlike(tokens[at + 1]) && tokens[at + 1]?.gap === gaps.blank ? at + 1 : null;
    if (!isWordlike(tokens[at])) return null;
  }
  return null;
}

/** "говорит, на складе пусто": a clause without "что", of the verbs that tell what goes on. */
export function bareClauseAfter(scope: Scope, verbAt: number): number | null {
  const { tokens } = scope;
  if (tokens[verbAt + 1]?.lower !== ",") return null;
  const next = tokens[verbAt + 2];
  if (!isCyrillic(next) || notClauses.test(next?.lower ?? "")) return null;
  return /(ит|ет|ят|ют|ут)$/.test(tokens[verbAt]?.lower ?? "") ? verbAt + 2 : null;
}

export function clauseFrom(tokens: Token[], verbAt: number, start: number): number {
  for (let at = verbAt - 1; at > start; at -= 1)
    if (/^[;:]$/.test(tokens[at]?.lower ?? "")) return at + 1;
  return start;
}
