import { thingTimes } from "./lexicon/aside-words.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const things = compileWords(thingTimes);

/** "bonds due in 2032", "built in 1987", «с погашением в 2027 году»: when the thing named comes or came, not what is counted. */
export function isOfThing(tokens: Token[], period: { from: number }): boolean {
  return [1, 2, 3].some((back) => {
    const at = period.from - back;
    const match = matchPhrase(things, tokens, at);
    // "will be built by 2027" tells of it.
    const isTold = /^(be|been|was|were|is|are|being)$/.test(tokens[at - 1]?.lower ?? "");
    // Nor does "opened 14 shops last year".
    const isActive = tokens.slice(at + 1, period.from).some(({ kind }) => kind === "number");
    // "carried 30,000 a day when it opened in 1971".
    const isWhen = [2, 3, 4].some((lead) => tokens[at - lead]?.lower === "when");
    return match !== null && !isTold && !isWhen && !isActive && match.to >= period.from - 2;
  });
}

const made = /^(acquired|bought|built|founded|launched|opened|signed|introduced|born)$/;
const auxiliary = /^(was|were|been|had|has|have|be|is|are|and|it|they|he|she|which|who|that)$/;

/** "a mill acquired in November": a participle right behind its noun. Nothing else is counted from such a time, though figures beside it may be of it. */
export function isOfThingMade(tokens: Token[], { from }: { from: number }): boolean {
  const at = /^(in|on)$/.test(tokens[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  const before = tokens[at - 1]?.lower ?? "";
  return made.test(tokens[at]?.lower ?? "") && !auxiliary.test(before) && !/^[.;:]$/.test(before);
}
