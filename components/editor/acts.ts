import { NodeSelection } from "@tiptap/pm/state";
import type { Fix } from "#domain/evidence/lint/finding.ts";
import { readEvidence } from "#domain/richtext/evidence-nodes.ts";
import { bindAll } from "./bind.ts";
import type { Desk, Span } from "./desk.ts";
import { findMarkHere } from "./find-mark.ts";
import {
  carryOut,
  findingHere,
  findNextFinding,
  findPlainOffer,
  goTo,
  listOffers,
  replaceEvidence,
  takeOffer,
} from "./fixes.ts";
import { unmarkPassage } from "./passages.ts";
import { loadPlanner } from "./planner.ts";
import { removeWaiver } from "./waivers.ts";

/** What keys, menus and the palette do: each works on the selected words, else on the finding at the cursor. */

export function openPicker(desk: Desk, options: { asBlock?: boolean; typed?: string } = {}): void {
  const { asBlock = false, typed = "" } = options;
  const { selection } = desk.editor.state;
  if (selection instanceof NodeSelection) {
    if (readEvidence(selection.node)) return replaceEvidence(desk, selection);
    // A picture or a rule is no place for evidence; a quotation may stand behind it.
    if (!asBlock) return;
  }
  const span = wordsHere(desk);
  const query = withoutMarks(textOf(desk, span));
  desk.popup.set({ kind: "evidence", span, query, asBlock, typed });
}

function withoutMarks(words: string): string {
  return words.replace(/^["“”«»„]+|["“”«»„]+$/gu, "");
}

/** The selected words without the blanks around them, or those of the finding at the cursor, or just the cursor. */
function wordsHere(desk: Desk): Span {
  const { from, to, empty, $from, $to } = desk.editor.state.selection;
  if (!empty) {
    if (!$from.sameParent($to) || !$from.parent.isTextblock) return { from: to, to };
    const text = textOf(desk, { from, to });
    const before = text.length - text.trimStart().length;
    const after = text.length - text.trimEnd().length;
    return before + after < text.length ? { from: from + before, to: to - after } : { from, to };
  }
  const finding = findingHere(desk);
  const isClaim = finding?.rule === "unsourcedFigure" || finding?.rule === "unsourcedQuotation";
  return finding && isClaim ? { from: finding.from, to: finding.to } : { from, to };
}

/** Evidence within counts as one character, so that offsets and positions agree. */
function textOf(desk: Desk, { from, to }: Span): string {
  return desk.editor.state.doc.textBetween(from, to, "", "\ufffc").replaceAll("\ufffc", " ");
}

/** Binds to the only one that can be meant; where there is none, or several, opens the picker with the words. */
export async function bindHere(desk: Desk): Promise<void> {
  const planner = await loadPlanner().catch(() => null);
  const finding = findingHere(desk) ?? findNextFinding(desk, 1);
  if (!finding) return desk.say(desk.words("findings.noFinding"));
  const offer = findPlainOffer(desk, finding, { offers: listOffers(desk, finding), planner });
  if (offer) return takeOffer(desk, finding, offer);
  goTo(desk, finding);
  openPicker(desk);
}

export async function bindAllHere(desk: Desk): Promise<void> {
  const done = await bindAll(desk).catch(() => null);
  if (!done) return desk.say(desk.words("bindAll.failed"));
  const { bound, left, isAnswered } = done;
  if (!isAnswered) return desk.say(desk.words("bindAll.unanswered", { bound }));
  desk.say(bound === 0 ? desk.words("bindAll.none") : desk.words("bindAll.done", { bound, left }));
}

export function makeHere(desk: Desk): void {
  const finding = findingHere(desk);
  const fix = finding?.fixes.find(({ kind }) => kind === "make_statistic" || kind === "make_quote");
  if (finding && fix) return carryOut(desk, finding, fix);
  const span = wordsHere(desk);
  const words = textOf(desk, span);
  const isQuoted = /^["“”«„]/u.test(words);
  desk.dialog.set(
    isQuoted
      ? { kind: "makeQuote", span, words: withoutMarks(words) }
      : { kind: "makeStatistic", span, words, figure: null },
  );
}

/** Waives, or takes the waiver off. */
export function waiveHere(desk: Desk): void {
  const waived = findMarkHere(desk.editor.state.selection, "waived");
  if (waived) {
    removeWaiver(desk, waived);
    return desk.say(desk.words("waive.removed"));
  }
  const span = wordsHere(desk);
  if (span.from < span.to)
    return desk.dialog.set({ kind: "waive", span, words: textOf(desk, span), reason: "" });
  if (!carryOutHere(desk, "waive")) desk.say(desk.words("findings.noFinding"));
}

/** Does what a finding at the cursor offers; false where none there offers it. */
function carryOutHere(desk: Desk, kind: Fix["kind"]): boolean {
  const finding = findingHere(desk, kind);
  const fix = finding?.fixes.find((one) => one.kind === kind);
  if (finding && fix) carryOut(desk, finding, fix);
  return fix !== undefined;
}

/** Selected words that report a passage, else those of the finding at the cursor; those that do already lead there no longer. */
export function bindPassageHere(desk: Desk): void {
  const bound = findMarkHere(desk.editor.state.selection, "passage");
  if (bound) {
    unmarkPassage(desk, bound);
    return desk.say(desk.words("passage.removed"));
  }
  const { from, to, empty } = desk.editor.state.selection;
  if (!empty) {
    const words = textOf(desk, { from, to }).trim();
    return desk.dialog.set({ kind: "passage", span: { from, to }, words });
  }
  if (!carryOutHere(desk, "bind_passage")) desk.say(desk.words("passage.select"));
}

export function takeHere(desk: Desk): void {
  const finding = revisedHere(desk);
  const fix = finding?.fixes.find(({ kind }) => kind === "take_vintage" || kind === "take_run");
  if (finding && fix) carryOut(desk, finding, fix);
  else desk.say(desk.words("findings.nothingToTake"));
}

export function keepHere(desk: Desk): void {
  const finding = revisedHere(desk);
  const fix = finding?.fixes.find(({ kind }) => kind === "take_vintage");
  if (!finding || fix?.kind !== "take_vintage")
    return desk.say(desk.words("findings.nothingToTake"));
  const label = String(finding.values.label ?? finding.text);
  desk.dialog.set({ kind: "keepVintage", statisticId: fix.statisticId, label });
}

/** The finding at the cursor if something newer can be taken there, else the first in the text. */
function revisedHere(desk: Desk) {
  const hasNewer = (finding: { fixes: readonly { kind: string }[] } | null) =>
    finding?.fixes.some(({ kind }) => kind === "take_vintage" || kind === "take_run") === true;
  const here = findingHere(desk);
  if (hasNewer(here)) return here;
  return desk.linter.lintNow().findings.find(hasNewer) ?? null;
}

export function goToNext(desk: Desk, direction: 1 | -1): void {
  const finding = findNextFinding(desk, direction);
  if (!finding) return desk.say(desk.words("findings.none"));
  goTo(desk, finding);
}

export function openLink(desk: Desk): void {
  const { editor } = desk;
  if (editor.state.selection.empty) editor.commands.extendMarkRange("link");
  const { from, to, empty } = editor.state.selection;
  if (empty) return;
  const href: unknown = editor.getAttributes("link").href;
  desk.dialog.set({ kind: "link", span: { from, to }, href: typeof href === "string" ? href : "" });
}

/** Between the text and the inspector. */
export function changeSides(desk: Desk): void {
  if (!desk.editor.view.hasFocus()) return desk.editor.view.focus();
  document
    .querySelector<HTMLElement>('.studio-inspector [role="tab"][aria-selected="true"]')
    ?.focus();
}
