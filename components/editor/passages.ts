import type { Desk, Span } from "./desk.ts";

/** Binds words to the passage that they report. */
export function markPassage(desk: Desk, { from, to }: Span, passageId: string): void {
  const { state, view } = desk.editor;
  const mark = state.schema.marks.passage?.create({ passageId });
  if (!mark || from >= to) return;
  view.dispatch(state.tr.removeMark(from, to, mark.type).addMark(from, to, mark));
  view.focus();
  desk.linter.lintNow();
}

export function unmarkPassage(desk: Desk, { from, to }: Span): void {
  const { state, view } = desk.editor;
  const type = state.schema.marks.passage;
  if (type) view.dispatch(state.tr.removeMark(from, to, type));
  view.focus();
  desk.linter.lintNow();
}
