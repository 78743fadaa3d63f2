import type { Node as PMNode } from "@tiptap/pm/model";
import type { LintBlock, LintContext, Rule, WordRule } from "./block.ts";
import { addCounts, type ClaimCounts, countClaims, noClaims } from "./count-claims.ts";
import { findReading } from "./find-reading.ts";
import type { Finding, LintOptions, Severity } from "./finding.ts";
import { keep } from "./keep.ts";
import { makePrintedWords } from "./printed-words.ts";
import { claimInAlt } from "./rules/claim-in-alt.ts";
import { deadLink } from "./rules/dead-link.ts";
import { deprecatedValue } from "./rules/deprecated-value.ts";
import { disputedValue } from "./rules/disputed-value.ts";
import { emptyField } from "./rules/empty-field.ts";
import { growthMissesLevels } from "./rules/growth-misses-levels.ts";
import { missingAlt } from "./rules/missing-alt.ts";
import { mixedComparison } from "./rules/mixed-comparison.ts";
import { partsMissTotal } from "./rules/parts-miss-total.ts";
import { passageDrifted } from "./rules/passage-drifted.ts";
import { plottedValues } from "./rules/plotted-values.ts";
import { quoteCutWrongly } from "./rules/quote-cut-wrongly.ts";
import { quoteNotVerbatim } from "./rules/quote-not-verbatim.ts";
import { recordWithoutEvidence } from "./rules/record-without-evidence.ts";
import { roleNotHeld } from "./rules/role-not-held.ts";
import { sharesExceedWhole } from "./rules/shares-exceed-whole.ts";
import { sourceDead } from "./rules/source-dead.ts";
import { speechWithoutPassage } from "./rules/speech-without-passage.ts";
import { staleDerivation } from "./rules/stale-derivation.ts";
import { statisticRevised } from "./rules/statistic-revised.ts";
import { tableTotalOff } from "./rules/table-total-off.ts";
import { transcriptionUnchecked } from "./rules/transcription-unchecked.ts";
import { translationNotSound } from "./rules/translation-not-sound.ts";
import { underEmbargo } from "./rules/under-embargo.ts";
import { unknownEvidence } from "./rules/unknown-evidence.ts";
import { unpairedMark } from "./rules/unpaired-mark.ts";
import { unsourcedFigure } from "./rules/unsourced-figure.ts";
import { unsourcedQuotation } from "./rules/unsourced-quotation.ts";
import { waiverNotApproved } from "./rules/waiver-not-approved.ts";
import { wordingNotReadBack } from "./rules/wording-not-read-back.ts";
import type { EvidenceSnapshot } from "./snapshot.ts";
import { readTable, type TableRule } from "./table.ts";

/** What a block's own words say, whatever is known of the evidence: found once for each reading. */
const wordRules: readonly WordRule[] = [
  emptyField,
  unsourcedFigure,
  unsourcedQuotation,
  unpairedMark,
  speechWithoutPassage,
  recordWithoutEvidence,
  missingAlt,
  claimInAlt,
  deadLink,
];

const evidenceRules: readonly Rule[] = [
  wordingNotReadBack,
  quoteNotVerbatim,
  translationNotSound,
  quoteCutWrongly,
  roleNotHeld,
  statisticRevised,
  staleDerivation,
  deprecatedValue,
  disputedValue,
  mixedComparison,
  partsMissTotal,
  growthMissesLevels,
  sharesExceedWhole,
  sourceDead,
  passageDrifted,
  transcriptionUnchecked,
  underEmbargo,
  unknownEvidence,
  plottedValues,
  waiverNotApproved,
];

const tableRules: readonly TableRule[] = [tableTotalOff];

export type LintResult = {
  /** In reading order. */
  findings: Finding[];
  counts: ClaimCounts & Record<Severity, number>;
};

type LintedBlock = { block: LintBlock; findings: Finding[]; counts: ClaimCounts };

/**
 * What a draft still lacks: a pure function of the document, what is known of its evidence, and the options. Blocks are kept by node:
 * ProseMirror never changes a node, so after a keystroke one block is read again and all others cost nothing, as long as the same snapshot is
 * given again. With a new snapshot only the rules run again, for blocks whose evidence prints the same words. Tables are kept likewise, for the rules
 * that look across their cells.
 */
export function lint(doc: PMNode, evidence: EvidenceSnapshot, options: LintOptions): LintResult {
  const context = findContext(evidence, options);
  const findings: Finding[] = [];
  const counts = { ...noClaims, blocks: 0, warns: 0, notes: 0 };
  const take = (found: readonly Finding[], pos: number) => {
    for (const finding of found) {
      counts[finding.severity] += 1;
      findings.push({ ...finding, from: finding.from + pos, to: finding.to + pos });
    }
  };
  let hasTables = false;
  doc.descendants((node, pos) => {
    if (node.type.name === "table") {
      const found = lintTable(node, context);
      hasTables ||= found.length > 0;
      take(found, pos);
    }
    if (!isLinted(node)) return true;
    const linted = lintBlock(node, context);
    addCounts(counts, linted.counts);
    take(linted.findings, pos);
    return false;
  });
  return { findings: hasTables ? findings.sort(inReadingOrder) : findings, counts };
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.from - b.from || b.to - a.to;
}

/** The blocks as the rules saw them, with where they stand: for planning what to bind (plan-figures.ts, plan-quotations.ts). */
export function readBlocks(doc: PMNode, evidence: EvidenceSnapshot, options: LintOptions) {
  const context = findContext(evidence, options);
  const blocks: { block: LintBlock; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (!isLinted(node)) return true;
    blocks.push({ block: lintBlock(node, context).block, pos });
    return false;
  });
  return blocks;
}

/** Textblocks, and blocks that are evidence themselves. */
function isLinted(node: PMNode): boolean {
  return node.isTextblock || (node.isBlock && node.isAtom);
}

/** One for each snapshot and set of options, again and again: what is kept is kept by it. */
const contexts = new WeakMap<EvidenceSnapshot, Map<string, LintContext>>();

function findContext(evidence: EvidenceSnapshot, options: LintOptions): LintContext {
  const key = `${options.stage} ${options.language}`;
  const ofSnapshot = contexts.get(evidence) ?? new Map<string, LintContext>();
  contexts.set(evidence, ofSnapshot);
  const context = ofSnapshot.get(key) ?? {
    evidence,
    options,
    printedWords: makePrintedWords(evidence, options.language),
  };
  ofSnapshot.set(key, context);
  return context;
}

const lintBlock = keep((node: PMNode, context): LintedBlock => {
  const block = findReading(node, context);
  const { options } = context;
  const { findings, counts } = readWords(block, options);
  const ofEvidence = evidenceRules.flatMap((rule) => rule(block, context));
  return { block, findings: [...findings, ...ofEvidence].sort(inReadingOrder), counts };
});

type Words = { findings: Finding[]; counts: ClaimCounts };

/** A reading is one language's; the stage is all else that these rules ask. */
const words: Record<LintOptions["stage"], WeakMap<LintBlock, Words>> = {
  draft: new WeakMap(),
  publish: new WeakMap(),
};

function readWords(block: LintBlock, options: LintOptions): Words {
  const known = words[options.stage].get(block);
  if (known) return known;
  const findings = wordRules.flatMap((rule) => rule(block, { options }));
  const read = { findings, counts: countClaims(block, options.language) };
  words[options.stage].set(block, read);
  return read;
}

const lintTable = keep((node: PMNode, context): Finding[] => {
  const table = readTable(node, context);
  return table ? tableRules.flatMap((rule) => rule(table, context)) : [];
});
