import type { Finding, Fix } from "#domain/evidence/lint/finding.ts";
import { type Match, matchCandidates } from "#domain/evidence/lint/match-candidates.ts";
import { planQuotations } from "#domain/evidence/lint/plan-quotations.ts";
import { findEvidence, type WordingEvidence } from "#domain/evidence/lint/snapshot.ts";
import { listWaivers } from "#domain/richtext/waivers.ts";
import { bindFigure, bindQuote } from "./bind.ts";
import { listStatisticCandidates, listWordingCandidates } from "./claims.ts";
import type { Desk, Span } from "./desk.ts";
import { findNode, setNode, takeRun, takeVintage } from "./edit-evidence.ts";
import type { Planner } from "./planner.ts";
import { approveWaiver } from "./waivers.ts";

/** Does what a finding offers. */
export function carryOut(desk: Desk, finding: Finding, fix: Fix): void {
  const span = spanOf(finding);
  switch (fix.kind) {
    case "make_statistic":
      desk.dialog.set({ kind: "makeStatistic", span, words: fix.words, figure: fix.figure });
      return;
    case "make_quote":
      desk.dialog.set({ kind: "makeQuote", span, words: fix.words });
      return;
    case "bind_passage":
      desk.dialog.set({ kind: "passage", span, words: fix.words });
      return;
    case "waive":
      desk.dialog.set({ kind: "waive", span, words: fix.words, reason: "" });
      return;
    case "give_reason":
      desk.dialog.set({ kind: "waive", span, words: finding.text, reason: reasonOf(desk, fix) });
      return;
    case "approve_waiver":
      approveWaiver(desk, fix.nodeId);
      return;
    case "take_vintage":
      void takeVintage(desk, fix.nodeId, fix);
      return;
    case "take_run":
      void takeRun(desk, fix.nodeId, fix);
      return;
    case "drop_words":
      setNode(desk, fix.nodeId, { words: null });
      return;
    case "quote_whole":
      setNode(desk, fix.nodeId, { ranges: null });
      return;
    case "replace_evidence":
      replaceEvidence(desk, finding);
      return;
    case "describe_image": {
      const pos = findNode(desk.editor.state.doc, fix.nodeId)?.pos;
      if (pos !== undefined) desk.dialog.set({ kind: "describeImage", pos });
      return;
    }
    case "make_link":
      desk.editor.chain().focus().setTextSelection(span).setLink({ href: fix.href }).run();
      return;
    case "edit_link":
      desk.dialog.set({ kind: "link", span, href: String(finding.values.href ?? "") });
      return;
    case "remove_link":
      desk.editor.chain().focus().setTextSelection(span).unsetLink().run();
      return;
    case "write_here":
      goTo(desk, finding);
  }
}

function reasonOf(desk: Desk, { nodeId }: { nodeId: string | null }): string {
  const waivers = listWaivers(desk.editor.state.doc, desk.evidence.print);
  return waivers.find((one) => one.nodeId === nodeId)?.reason ?? "";
}

/** Opens the picker on what is to be replaced; for words bound to a passage the list of passages, and for a picture a new upload. */
export function replaceEvidence(desk: Desk, { from, to }: Span): void {
  const { doc } = desk.editor.state;
  const node = doc.nodeAt(from);
  if (node?.type.name === "image")
    return desk.dialog.set({ kind: "newImage", replaces: String(node.attrs.nodeId) });
  if (node?.type.name === "chart")
    return desk.dialog.set({ kind: "chart", replaces: String(node.attrs.nodeId) });
  if (node?.isText)
    return desk.dialog.set({
      kind: "passage",
      span: { from, to },
      words: doc.textBetween(from, to, "", desk.evidence.print),
    });
  const asBlock = node?.type.name === "quote";
  const query = node && !node.isText ? desk.evidence.print(node).replace(/[«»“”]/gu, "") : "";
  desk.popup.set({ kind: "evidence", span: { from, to }, query, asBlock, typed: "" });
}

/** What an open claim may be bound to with one key: statistics by likeness, or the one wording that has its words. */
export type Offer =
  | { kind: "statistic"; match: Match }
  | { kind: "wording"; wording: WordingEvidence };

export function listOffers(desk: Desk, finding: Finding): Offer[] {
  const snapshot = desk.evidence.get();
  if (finding.rule === "unsourcedQuotation") {
    const planned = planQuotations({
      doc: desk.editor.state.doc,
      evidence: snapshot,
      wordings: listWordingCandidates(snapshot),
      options: desk.lintOptions(),
    }).find(({ from }) => from === finding.from);
    const wording = planned ? findEvidence(snapshot.wordings, planned.wordingId) : null;
    return wording ? [{ kind: "wording", wording }] : [];
  }
  return matchCandidates(finding, listStatisticCandidates(snapshot)).map((match) => ({
    kind: "statistic",
    match,
  }));
}

/**
 * The offer that one key takes without asking: of several statistics with a value, none is the likeliest, unless the sentence's period tells them apart;
 * and another unit is another figure. Without a planner no statistic is.
 */
export function findPlainOffer(
  desk: Desk,
  finding: Finding,
  { offers, planner }: { offers: readonly Offer[]; planner: Planner | null },
): Offer | null {
  const [first] = offers;
  if (first?.kind !== "statistic") return first ?? null;
  if (!planner) return null;
  const evidence = desk.evidence.get();
  const meant = planner.findMeant(spanOf(finding), {
    doc: desk.editor.state.doc,
    evidence,
    statistics: listStatisticCandidates(evidence),
    options: desk.lintOptions(),
  });
  const isMeant = (offer: Offer) =>
    offer.kind === "statistic" && offer.match.statistic.vintageId === meant?.vintageId;
  return offers.find(isMeant) ?? null;
}

export function takeOffer(desk: Desk, finding: Finding, offer: Offer): void {
  const span = spanOf(finding);
  if (offer.kind === "wording") return bindQuote(desk, span, offer.wording);
  const { statisticId, vintageId, figure } = offer.match.statistic;
  bindFigure(desk, span, {
    type: "statistic",
    ids: { statisticId, vintageId },
    value: figure,
  });
}

/** Puts the selection on a finding and brings it into view. */
export function goTo(desk: Desk, { from, to }: Span): void {
  const { editor } = desk;
  const node = editor.state.doc.nodeAt(from);
  const isWhole = node !== null && !node.isText && node.nodeSize === to - from && node.isAtom;
  const chain = editor.chain().focus();
  const placed = isWhole ? chain.setNodeSelection(from) : chain.setTextSelection({ from, to });
  placed.scrollIntoView().run();
  const { node: element } = editor.view.domAtPos(from);
  const shown = element instanceof HTMLElement ? element : element.parentElement;
  shown?.scrollIntoView({ block: "nearest", behavior: "auto" });
}

/** Findings that something must be done about, in reading order. */
export function listOpenFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "notes");
}

/** The finding under the cursor or the selection, of those that offer `kind` where it is given; the narrowest of several. */
export function findingHere(desk: Desk, kind?: Fix["kind"]): Finding | null {
  const { from, to } = desk.editor.state.selection;
  const here = desk.linter
    .lintNow()
    .findings.filter((finding) => finding.from <= to && from <= finding.to)
    .filter(({ fixes }) => kind === undefined || fixes.some((fix) => fix.kind === kind));
  const open = here.filter(({ severity }) => severity !== "notes");
  const pool = open.length > 0 ? open : here;
  return pool.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The next open finding after the cursor, or before it; round the end of the text. */
export function findNextFinding(desk: Desk, direction: 1 | -1): Finding | null {
  const open = listOpenFindings(desk.linter.lintNow().findings);
  const { from, to } = desk.editor.state.selection;
  const next =
    direction === 1
      ? open.find((finding) => finding.from >= to && !(finding.from === from && finding.to === to))
      : open.findLast((finding) => finding.to <= from);
  return next ?? (direction === 1 ? open[0] : open.at(-1)) ?? null;
}

export function spanOf({ from, to }: Span): Span {
  return { from, to };
}
