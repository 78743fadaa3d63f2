import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import type { FindingRule } from "#messages/en/findings.ts";
import {
  blockId,
  type LintBlock,
  type LintContext,
  type PlacedEvidence,
  placeSpan,
} from "./block.ts";
import type { Finding, Fix, Severity } from "./finding.ts";
import {
  findEvidence,
  type RunEvidence,
  type StatisticEvidence,
  type WordingEvidence,
} from "./snapshot.ts";

type About = {
  rule: FindingRule;
  severity: Severity;
  values?: Record<string, string | number>;
  fixes?: Fix[];
};

/** A finding about a piece of evidence where it stands in the text. */
export function findingAbout(
  { ref, from, to, words }: PlacedEvidence,
  { rule, severity, values = {}, fixes = [] }: About,
): Finding {
  return {
    rule,
    severity,
    nodeId: ref.nodeId,
    from,
    to,
    text: words,
    values: { text: words, ...values },
    fixes,
  };
}

/** A finding about a span of the block's text. */
export function findingOn(
  block: LintBlock,
  { start, end }: Span,
  { rule, severity, values = {}, fixes = [] }: About,
): Finding {
  const text = block.projected.text.slice(start, end);
  return {
    rule,
    severity,
    nodeId: blockId(block),
    ...placeSpan(block, start, end),
    text,
    values: { text, ...values },
    fixes,
  };
}

/** The evidence that stands in a sentence; a note behind its full stop is the sentence's too. */
export function listEvidenceIn({ evidence }: LintBlock, sentence: Span): PlacedEvidence[] {
  return evidence.filter(
    ({ start, end }) =>
      start <= sentence.end && end >= sentence.start && (start < sentence.end || start === end),
  );
}

type Span = { start: number; end: number };
type Cited<T> = { placed: PlacedEvidence; known: T };

export function citedStatistics(
  block: LintBlock,
  { evidence }: LintContext,
): Cited<StatisticEvidence>[] {
  return block.evidence.flatMap((placed) => {
    const { ref } = placed;
    const known =
      ref.kind === "statistic" ? findEvidence(evidence.statistics, ref.vintageId) : null;
    return known ? [{ placed, known }] : [];
  });
}

export function citedRuns(block: LintBlock, { evidence }: LintContext): Cited<RunEvidence>[] {
  return block.evidence.flatMap((placed) => {
    const { ref } = placed;
    const known = ref.kind === "derived" ? findEvidence(evidence.runs, ref.runId) : null;
    return known ? [{ placed, known }] : [];
  });
}

export function isQuote(
  ref: EvidenceRef,
): ref is Extract<EvidenceRef, { kind: "quote" | "inlineQuote" }> {
  return ref.kind === "quote" || ref.kind === "inlineQuote";
}

export function citedWordings(block: LintBlock, { evidence }: LintContext) {
  return block.evidence.flatMap((placed) => {
    const { ref } = placed;
    if (!isQuote(ref)) return [];
    const known: WordingEvidence | null = findEvidence(evidence.wordings, ref.wordingId);
    return known ? [{ placed, ref, known }] : [];
  });
}
