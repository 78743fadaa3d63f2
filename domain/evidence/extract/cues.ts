import {
  russianImpersonals,
  russianManners,
  russianNaming,
  russianSaying,
} from "./lexicon/russian-verbs.ts";
import { attributions, cueVerbs, namingCues } from "./lexicon/speech.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** `verb`: said; `naming`: called, which takes the words as its object; `attribution`: according to. */
export type CueKind = "verb" | "naming" | "attribution";
export type Cue = { from: number; to: number; kind: CueKind };

const table = compilePhrases<CueKind>([
  ...[...cueVerbs, ...russianManners, ...russianSaying, ...russianImpersonals].map(
    (phrase) => [phrase, "verb"] as const,
  ),
  ...[...namingCues, ...russianNaming].map((phrase) => [phrase, "naming"] as const),
  ...attributions.map((phrase) => [phrase, "attribution"] as const),
]);

/** "States" and "Reports" are names; only an attribution may open a sentence with a capital in English. */
function isName(token: Token, kind: CueKind): boolean {
  return token.capital && kind !== "attribution" && token.lower.charCodeAt(0) < 0x250;
}

/** Nouns as often as verbs. */
const ambiguous = new Set(
  "states notes reports claims comments answers posts estimates forecasts forecast fears doubts rules finds shouts".split(
    " ",
  ),
);
/** Ways of looking rather than saying: they carry words only where these stand before them, or a colon behind. */
const manners = new Set([
  ..."smiles smiled laughs laughed sighs sighed shrugs shrugged cried swore swears".split(" "),
  ...russianManners,
]);
const closing = new Set(["”", '"', "»", "’", "‘", "–", "—"]);
const afterVerb = new Set(["that", ":", ",", "“", '"', "«", "how", "what"]);
const beforeVerb = new Set([",", "”", '"', "»", "‘", "–", "—", "’", "as"]);

function isVerbHere(tokens: Token[], { from, to }: { from: number; to: number }): boolean {
  // "as Anna Berg claims.": at its clause's end behind a name.
  const isLast = /^[.?!]$/.test(tokens[to]?.lower ?? "") && (tokens[from - 1]?.capital ?? false);
  return (
    isLast ||
    afterVerb.has(tokens[to]?.lower ?? "") ||
    beforeVerb.has(tokens[from - 1]?.lower ?? "")
  );
}

function isBesideWords(tokens: Token[], { from, to }: { from: number; to: number }): boolean {
  const isBehind =
    closing.has(tokens[from - 1]?.lower ?? "") || closing.has(tokens[from - 2]?.lower ?? "");
  return isBehind || tokens[to]?.lower === ":";
}

/** The word of saying that begins at token `at`. */
export function cueAt(tokens: Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const match = matchPhrase(table, tokens, at);
  if (match && manners.has(token.lower) && !isBesideWords(tokens, match)) return null;
  if (match && ambiguous.has(token.lower) && !isVerbHere(tokens, match)) return null;
  if (!match || isName(token, match.value)) return null;
  return { from: match.from, to: match.to, kind: match.value };
}
