import type { Range } from "../roles.ts";
import type { SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { nounAt, readPhrase } from "./noun-phrases.ts";
import type { Noun } from "./nouns.ts";
import { isAcronym, quotedNameEnd } from "./words.ts";

/** «Опора» of "центр развития «Опора»": a body goes by its name; the press service of one doesn't. */
function nameInMarks(tokens: Token[], head: number, to: number): Range | null {
  if (nounAt(tokens, head)?.lemma === "служба") return null;
  for (let at = head + 1; at < to; at += 1) {
    if (nounAt(tokens, at) && nounAt(tokens, at)?.kind !== "document") return null;
    const end = quotedNameEnd(tokens, at);
    if (end !== null) return end === to ? { from: at + 1, to: end - 1 } : null;
  }
  return null;
}

const papers = new Set("газета журнал издание портал телеканал агентство".split(" "));
const firms = new Set("компания фирма холдинг концерн корпорация группа авиакомпания".split(" "));
const legalForms = new Set("ооо оао пао ао зао нао тоо гк ук чуп уп руп".split(" "));
const bodiesMax = 20;

/** "газета писала", "в компании сообщили": the body last named in marks behind such a noun, if the noun stands alone. */
function takenUp(context: SpeakerContext, noun: Noun, head: number, to: number): Range | null {
  const kinds = [papers, firms].find((each) => each.has(noun.lemma));
  if (!kinds || to > head + 1) return null;
  const last = context.bodiesBefore(head) - 1;
  for (let index = last; index >= Math.max(0, last - bodiesMax); index -= 1) {
    const body = context.bodies[index];
    const before = (body?.from ?? 0) - 2;
    const isForm = kinds === firms && legalForms.has(context.tokens[before]?.lower ?? "");
    const isKind = isForm || kinds.has(nounAt(context.tokens, before)?.lemma ?? "");
    if (body && isKind) return body;
  }
  return null;
}

const stateNames: Readonly<Record<string, RegExp>> = {
  министерство: /^мин[а-я]{3,}/,
  агентство: /^рос[а-я]{4,}/,
  служба: /^рос[а-я]{4,}/,
  ведомство: /^(мин|рос|гос)[а-я]{3,}/,
};
const stateReach = 120;

/** "в Минтрансе … отметили в министерстве", "в МВД … уточнили в ведомстве": the body of state named last by its short name. */
function stateBody(context: SpeakerContext, noun: Noun, head: number): Range | null {
  const { tokens } = context;
  const name = stateNames[noun.lemma];
  if (!name) return null;
  for (let at = head - 1; at >= Math.max(0, head - stateReach); at -= 1) {
    const token = tokens[at];
    if (!token?.capital || context.isQuoted(at)) continue;
    const isLetters = noun.lemma === "ведомство" && isAcronym(token);
    if (!isLetters && (!name.test(token.lower) || nounAt(tokens, at)?.kind === "person")) continue;
    const isState = isLetters || !/^министерств/.test(token.lower);
    if (isState) return { from: at, to: readPhrase(context, at, head, () => true).to };
  }
  return null;
}

/** The name that a body's noun stands for: in marks behind it, or taken up from before where the noun stands alone. */
export function nameOfBody(
  context: SpeakerContext,
  noun: Noun,
  { head, to }: { head: number; to: number },
): Range | null {
  const own = nameInMarks(context.tokens, head, to) ?? takenUp(context, noun, head, to);
  return own ?? (to === head + 1 ? stateBody(context, noun, head) : null);
}
