import { compilePhrases, compileWords, matchPhrase } from "../../extract/phrases.ts";
import type { Sentence } from "../../extract/sentences.ts";
import type { Token } from "../../extract/tokens.ts";
import { findingOn, listEvidenceIn } from "../about-evidence.ts";
import type { LintBlock, WordRule } from "../block.ts";
import type { Finding } from "../finding.ts";
import {
  firstClosings,
  firsts,
  recordDocuments,
  recordPhrases,
  superlativeClosings,
  superlatives,
} from "../lexicon/records.ts";

const table = compilePhrases<"record" | "superlative" | "first">([
  ...recordPhrases.map((phrase) => [phrase, "record"] as const),
  ...superlatives.map((phrase) => [phrase, "superlative"] as const),
  ...firsts.map((phrase) => [phrase, "first"] as const),
]);
const closings = {
  superlative: compileWords(superlativeClosings),
  first: compileWords(firstClosings),
};
const closingReach = 7;

/**
 * "Record", "for the first time", "the highest since 2014" compare with a whole past, so that they are claims as much as a number is. A sentence that
 * cites something is trusted to cite it for that; headings are only noted, for the text beneath them says it again.
 */
export const recordWithoutEvidence: WordRule = (block) => {
  return block.analysis.sentences.flatMap((sentence) => {
    if (listEvidenceIn(block, sentence).length > 0) return [];
    const found = findRecord(block.ownTokens, sentence);
    return found ? [toFinding(block, found)] : [];
  });
};

type Span = { start: number; end: number };

function findRecord(tokens: Token[], sentence: Sentence): Span | null {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const to = endOfRecord(tokens, at, sentence.to);
    const [first, last] = [tokens[at], tokens[(to ?? 0) - 1]];
    if (to !== null && to <= sentence.to && first && last)
      return { start: first.start, end: last.end };
  }
  return null;
}

/** The token behind the words of a record that begin at `at`. */
function endOfRecord(tokens: Token[], at: number, sentenceTo: number): number | null {
  const match = matchPhrase(table, tokens, at);
  if (!match) return null;
  if (match.value === "record") {
    const isDocument =
      tokens[at]?.lower === "a" && recordDocuments.has(tokens[match.to]?.lower ?? "");
    return isDocument ? null : match.to;
  }
  for (let next = match.to; next < Math.min(sentenceTo, match.to + closingReach); next += 1) {
    const closing = matchPhrase(closings[match.value], tokens, next);
    if (closing) return closing.to;
    if (match.value === "superlative" && isSinceYear(tokens, next)) return next + 2;
    if (tokens[next]?.kind === "mark") return null;
  }
  return null;
}

/** «с 2014 года»: the preposition alone has too many other meanings. */
function isSinceYear(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower === "с" && next?.kind === "number" && /^(?:19|20)\d\d$/.test(next.lower);
}

function toFinding(block: LintBlock, found: Span): Finding {
  const words = block.projected.text.slice(found.start, found.end);
  return findingOn(block, found, {
    rule: "recordWithoutEvidence",
    severity: block.node.type.name === "heading" ? "notes" : "warns",
    fixes: [
      { kind: "bind_passage", words },
      { kind: "waive", words },
    ],
  });
}
