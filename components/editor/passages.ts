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
