import type { Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import { nounOf } from "./nouns.ts";
import { looksFinite, speechVerbAt } from "./verbs.ts";
import { isCyrillic, isGenitive } from "./words.ts";

const verbReach = 7;
const subjectReach = 3;
/** "глава района ткнул указкой в карту": somebody first, and then what they do. */
function subjectAndVerb(tokens: Token[], at: number, to: number): Range | null {
  const noun = nounOf(tokens[at]?.lower);
  const isPerson = noun?.kind === "person" && noun.isSingular;
  if (!isPerson && !/^(он|она)$/.test(tokens[at]?.lower ?? "")) return null;
  for (let verb = at + 1; verb < Math.min(to, at + verbReach); verb += 1) {
    if (tokens[verb]?.kind !== "word") return null;
    if (looksFinite(tokens[verb]) && !isGenitive(tokens[verb], undefined))
      return { from: verb, to: verb + 1 };
  }
  return null;
}

const notInsertions = new Set(
  "и а но или что чтобы это если когда потому поэтому ведь не".split(" "),
);

/**
 * The verb of the writer's words that begin at `at`, behind a dash: "сказал он", "в свою очередь добавил министр", "разводит руками хозяйка".
 * A verb that isn't of saying needs its subject near, or a closing mark before the dash.
 */
export function insertedVerb(
  tokens: Token[],
  at: number,
  to: number,
  isClosed = false,
): Range | null {
  const first = tokens[at];
  if (!isCyrillic(first) || notInsertions.has(first?.lower ?? "")) return null;
  for (let verb = at; verb < Math.min(to, at + verbReach); verb += 1) {
    if (tokens[verb]?.kind === "mark" && !/^[-‑]$/.test(tokens[verb]?.lower ?? "")) break;
    const found = speechVerbAt(tokens, verb);
    if (found && !found.isGerund) return { from: verb, to: verb + 1 };
  }
  if (!looksFinite(first)) return subjectAndVerb(tokens, at, to);
  if (isClosed) return { from: at, to: at + 1 };
  for (let next = at + 1; next < Math.min(to, at + 1 + subjectReach); next += 1) {
    const token = tokens[next];
    if (token?.kind !== "word") return null;
    const noun = nounOf(token.lower);
    const isPerson = noun?.kind === "person" && (noun.isSingular || noun.isPlural);
    if (token.capital || isPerson || /^(он|она|они)$/.test(token.lower))
      return { from: at, to: at + 1 };
  }
  return null;
}
