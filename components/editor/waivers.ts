import { reasonCharsMax } from "#domain/richtext/attributes.ts";
import { clearApprovals, listWaivers } from "#domain/richtext/waivers.ts";
import type { Desk, Span } from "./desk.ts";

/** Marks words as no claim, or gives a waiver another reason; either way it waits for an approval again. */
export function waive(desk: Desk, { from, to }: Span, reason: string): void {
  const { state, view } = desk.editor;
  const mark = state.schema.marks.waived?.create({
    reason: reason.trim().slice(0, reasonCharsMax),
  });
  if (!mark || from >= to) return;
  view.dispatch(state.tr.removeMark(from, to, mark.type).addMark(from, to, mark));
  view.focus();
  desk.linter.lintNow();
}

export function removeWaiver(desk: Desk, { from, to }: Span): void {
  const { state, view } = desk.editor;
  const type = state.schema.marks.waived;
  if (type) view.dispatch(state.tr.removeMark(from, to, type));
  view.focus();
  desk.linter.lintNow();
}

/** In one's own name; the server takes it only from who may. */
export function approveWaiver(desk: Desk, nodeId: string | null): void {
  const { state, view } = desk.editor;
  const waiver = listWaivers(state.doc, desk.evidence.print).find((one) => one.nodeId === nodeId);
  const type = state.schema.marks.waived;
  if (!waiver || !type) return;
  const { from, to, reason } = waiver;
  const approved = type.create({ nodeId, reason, approvedById: desk.member.id });
  view.dispatch(state.tr.removeMark(from, to, type).addMark(from, to, approved));
  desk.linter.lintNow();
}

/** Takes off approvals that the server didn't confirm, as it did, and says so. Nothing to save, nothing to undo. */
export function loseApprovals(desk: Desk, nodeIds: readonly string[]): void {
  const { editor, evidence } = desk;
  if (editor.isDestroyed) return;
  const { state, view } = editor;
  const lost = listWaivers(state.doc, evidence.print).filter(
    ({ nodeId, approvedById }) =>
      nodeId !== null && nodeIds.includes(nodeId) && approvedById !== null,
  );
  const [first] = lost;
  if (!first) return;
  const tr = state.tr.setMeta("addToHistory", false).setMeta("preventUpdate", true);
  view.dispatch(clearApprovals(tr, lost));
  desk.say(desk.words("waive.notConfirmed", { words: first.words }));
}
