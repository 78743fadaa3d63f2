import type { Node as PMNode } from "@tiptap/pm/model";
import type { PrintedWords } from "#domain/richtext/project-text.ts";
import { type LintBlock, type LintContext, type Rule, readBlock } from "./block.ts";
import { addCounts, type ClaimCounts, countClaims, noClaims } from "./count-claims.ts";
import type { Finding, LintOptions, Severity } from "./finding.ts";
import { makePrintedWords } from "./printed-words.ts";
import { claimInAlt } from "./rules/claim-in-alt.ts";
import { deadLink } from "./rules/dead-link.ts";
import { deprecatedValue } from "./rules/deprecated-value.ts";
import { emptyField } from "./rules/empty-field.ts";
import { growthMissesLevels } from "./rules/growth-misses-levels.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { partsMissTotal } from "./rules/parts-miss-total.ts";
import { quoteCutWrongly } from "./rules/quote-cut-wrongly.ts";
import { quoteNotVerbatim } from "./rules/quote-not-verbatim.ts";
import { recordWithoutEvidence } from "./rules/record-without-evidence.ts";
import { speechWithoutPassage } from "./rules/speech-without-passage.ts";
import { staleDerivation } from "./rules/stale-derivation.ts";
import { statisticRevised } from "./rules/statistic-revised.ts";
import { translationNotSound } from "./rules/translation-not-sound.ts";
import { underEmbargo } from "./rules/under-embargo.ts";
import { unknownEvidence } from "./rules/unknown-evidence.ts";
import { unpairedMark } from "./rules/unpaired-mark.ts";
import { unsourcedFigure } from "./rules/unsourced-figure.ts";
import { unsourcedQuotation } from "./rules/unsourced-quotation.ts";
import { waiverNotApproved } from "./rules/waiver-not-approved.ts";
import { wordingNotReadBack } from "./rules/wording-not-read-back.ts";
import type { EvidenceSnapshot } from "./snapshot.ts";

const rules: readonly Rule[] = [
  emptyField,
  unsourcedFigure,
  unsourcedQuotation,
  unpairedMark,
  speechWithoutPassage,
  recordWithoutEvidence,
  wordingNotReadBack,
  quoteNotVerbatim,
  translationNotSound,
  quoteCutWrongly,
  statisticRevised,
  staleDerivation,
  deprecatedValue,
  partsMissTotal,
  growthMissesLevels,
  waiverNotApproved,
  missingAlt,
  claimInAlt,
  deadLink,
  underEmbargo,
  unknownEvidence,
];

export type LintResult = {
  /** In reading order. */
  findings: Finding[];
  counts: ClaimCounts & Record<Severity, number>;
};

type LintedBlock = { block: LintBlock; findings: Finding[]; counts: ClaimCounts };

/**
 * What a draft still lacks: a pure function of the document, what is known of its evidence, and the options. Blocks are kept by node:
 * ProseMirror never changes a node, so after a keystroke one block is read again and all others cost nothing, as long as the same snapshot is
 * given again. With a new snapshot only the rules run again, for blocks whose evidence prints the same words.
 */
export function lint(doc: PMNode, evidence: EvidenceSnapshot, options: LintOptions): LintResult {
  const round = findRound(evidence, options);
  const findings: Finding[] = [];
  const counts = { ...noClaims, blocks: 0, warns: 0, notes: 0 };
  doc.descendants((node, pos) => {
    if (!isLinted(node)) return true;
    const linted = lintBlock(node, round);
    addCounts(counts, linted.counts);
    for (const finding of linted.findings) {
      counts[finding.severity] += 1;
      findings.push({ ...finding, from: finding.from + pos, to: finding.to + pos });
    }
    return false;
  });
  return { findings, counts };
}

/** The blocks as the rules saw them, with where they stand: for planning what to bind (plan-binding.ts). */
export function readBlocks(doc: PMNode, evidence: EvidenceSnapshot, options: LintOptions) {
  const round = findRound(evidence, options);
  const blocks: { block: LintBlock; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (!isLinted(node)) return true;
    blocks.push({ block: lintBlock(node, round).block, pos });
    return false;
  });
  return blocks;
}

/** Textblocks, and blocks that are evidence themselves. */
function isLinted(node: PMNode): boolean {
  return node.isTextblock || (node.isBlock && node.isAtom);
}

/** What is kept for one snapshot and one set of options. */
type Round = { context: LintContext; blocks: WeakMap<PMNode, LintedBlock> };

const rounds = new WeakMap<EvidenceSnapshot, Map<string, Round>>();

function findRound(evidence: EvidenceSnapshot, options: LintOptions): Round {
  const key = `${options.stage} ${options.language}`;
  const ofSnapshot = rounds.get(evidence) ?? new Map<string, Round>();
  rounds.set(evidence, ofSnapshot);
  const round = ofSnapshot.get(key) ?? {
    context: { evidence, options, printedWords: makePrintedWords(evidence, options.language) },
    blocks: new WeakMap(),
  };
  ofSnapshot.set(key, round);
  return round;
}

function lintBlock(node: PMNode, { context, blocks }: Round): LintedBlock {
  const kept = blocks.get(node);
  if (kept) return kept;
  const block = findReading(node, context);
  const findings = rules
    .flatMap((rule) => rule(block, context))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const linted = { block, findings, counts: countClaims(block, context.options.language) };
  blocks.set(node, linted);
  return linted;
}

/** Readings outlive a snapshot: they hold while the language and what the block's evidence prints are the same. */
const readings = new WeakMap<PMNode, { key: string; block: LintBlock }>();

function findReading(node: PMNode, context: LintContext): LintBlock {
  const key = `${context.options.language}\n${printAll(node, context.printedWords)}`;
  const kept = readings.get(node);
  if (kept?.key === key) return kept.block;
  const block = readBlock(node, context);
  readings.set(node, { key, block });
  return block;
}

function printAll(node: PMNode, printedWords: PrintedWords): string {
  return node.children.map((child) => (child.isText ? "" : printedWords(child))).join("\n");
}
