import { type Difference, type DifferenceKind, findDifferenceKind } from "./difference-kinds.ts";
import { isModal, isNegation, isNumeralWord } from "./meaning-words.ts";
import type { QuoteToken, ReadPassage } from "./quote-tokens.ts";
import type { DiffStep, TokenDiff } from "./token-diff.ts";

/** Words that one declared insertion may replace: a pronoun, a name with its title, not a clause. */
const replacedWordsMax = 4;
/** An omission within a clause that is as short as this may not swallow a negation. */
const omittedWordsGuarded = 6;

type Question = {
  diffs: TokenDiff[];
  quoteText: string;
  passage: ReadPassage;
  nounsAreCapital: boolean;
};

/** Everything in the diffs that isn't typography or a declared edit, in the order of the quotation, neighbours of one kind as one. */
export function listDifferences({
  diffs,
  quoteText,
  passage,
  nounsAreCapital,
}: Question): Difference[] {
  const differences: Difference[] = [];
  diffs.forEach((diff, index) => {
    const before = diffs[index - 1];
    const swallowed = before === undefined ? [] : listSwallowedNegations(before, diff, passage);
    const anchor = diff.steps[0]?.quoted?.token.start ?? 0;
    for (const held of swallowed)
      differences.push(
        describe("negation", { quoted: [], held: [held], quoteText, passage, anchor }),
      );
    for (const hunk of listHunks(diff.steps)) {
      differences.push(...judgeHunk(hunk, { quoteText, passage, nounsAreCapital }));
    }
  });
  return differences;
}

type Sides = { quoted: QuoteToken | null; held: QuoteToken | null };
type Hunk = { sides: Sides[]; anchor: number };

/** Neighbouring differences, and insertions that replace what they may not. `anchor` is where the quotation stood before them. */
function listHunks(steps: DiffStep[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [open, anchor] = [false, 0];
  let replaced = 0;
  for (const step of steps) {
    replaced = step.step === "replaced" ? replaced + 1 : 0;
    const sides = readSides(step, replaced);
    if (sides === null) {
      open = false;
      anchor = step.quoted?.token.end ?? anchor;
      continue;
    }
    if (open) hunks.at(-1)?.sides.push(sides);
    else hunks.push({ sides: [sides], anchor });
    open = true;
    anchor = step.quoted?.token.end ?? anchor;
  }
  return hunks;
}

/** Null for what is no difference. `replaced` counts the words that one insertion has replaced so far. */
function readSides(step: DiffStep, replaced: number): Sides | null {
  switch (step.step) {
    case "same":
      return null;
    case "changed":
    case "added":
      return { quoted: step.quoted.token, held: step.held };
    case "left_out":
      return { quoted: null, held: step.held };
    case "inserted":
      return step.quoted.token.key.split(/\s+/u).some(isNegation)
        ? { quoted: step.quoted.token, held: null }
        : null;
    case "replaced": {
      const { key } = step.held;
      const guarded = isNegation(key) || isModal(key) || isNumeralWord(key);
      return guarded || replaced > replacedWordsMax ? { quoted: null, held: step.held } : null;
    }
  }
}

type Texts = { quoteText: string; passage: ReadPassage; nounsAreCapital: boolean };

function judgeHunk({ sides, anchor }: Hunk, texts: Texts): Difference[] {
  if (isOnlySpacing(sides, texts.passage.text)) return [];
  const groups: { kind: DifferenceKind; quoted: QuoteToken[]; held: QuoteToken[] }[] = [];
  for (const { quoted, held } of sides) {
    const kind = findDifferenceKind(quoted, held, texts);
    const last = groups.at(-1);
    const group = last?.kind === kind ? last : { kind, quoted: [], held: [] };
    if (group !== last) groups.push(group);
    if (quoted !== null) group.quoted.push(quoted);
    if (held !== null) group.held.push(held);
  }
  return groups.map(({ kind, quoted, held }) => describe(kind, { quoted, held, ...texts, anchor }));
}

/**
 * Whether the same letters are only spaced otherwise ("Union State", "UnionState"), or hyphenated at a line's end in the source. Digits never
 * run together.
 */
function isOnlySpacing(sides: Sides[], passageText: string): boolean {
  const tokensOf = (side: "quoted" | "held") =>
    sides.map((pair) => pair[side]).filter((token) => token !== null);
  const quoted = tokensOf("quoted");
  const held = tokensOf("held").filter(
    (token) => !(token.key === "-" && /^\s*\n/u.test(passageText.slice(token.end))),
  );
  const join = (tokens: QuoteToken[]) => tokens.map(({ key }) => key).join("");
  const joined = join(quoted);
  return joined === join(held) && !/\d/u.test(joined);
}

function describe(
  kind: DifferenceKind,
  {
    quoted,
    held,
    quoteText,
    passage,
    anchor,
  }: {
    quoted: QuoteToken[];
    held: QuoteToken[];
    quoteText: string;
    passage: ReadPassage;
    anchor: number;
  },
): Difference {
  const [quoteStart, quoteEnd] = [quoted[0]?.start ?? anchor, quoted.at(-1)?.end ?? anchor];
  const [passageStart, passageEnd] = [held[0]?.start ?? 0, held.at(-1)?.end ?? 0];
  return {
    kind,
    quoted: quoteText.slice(quoteStart, quoteEnd),
    held: passage.text.slice(passageStart, passageEnd),
    quoteStart,
    quoteEnd,
    passageStart,
    passageEnd,
  };
}

/** "We will […] allow it" may not stand for "We will not allow it". */
function listSwallowedNegations(
  before: TokenDiff,
  after: TokenDiff,
  { tokens }: ReadPassage,
): QuoteToken[] {
  const last = before.steps.findLast(({ held }) => held !== null)?.held;
  const first = after.steps.find(({ held }) => held !== null)?.held;
  if (last == null || first == null) return [];
  const omitted = tokens.slice(tokens.indexOf(last) + 1, tokens.indexOf(first));
  const words = omitted.filter(({ kind }) => kind !== "sign");
  const withinClause = omitted.every(({ kind, key }) => kind !== "sign" || key === "-");
  if (!withinClause || words.length > omittedWordsGuarded) return [];
  return words.filter(({ key }) => isNegation(key));
}
