import { NodeSelection } from "@tiptap/pm/state";
import { commentWords as words } from "#components/comments/comment-words.ts";
import type { Place } from "#domain/briefs/comments/input-comments.ts";
import { evidenceSign, placeOf } from "#domain/briefs/comments/rules-anchors.ts";
import type { Desk, Span } from "./desk.ts";
import { goTo } from "./fixes.ts";
import { putInstead } from "./put-instead.ts";

/** Begins a comment on the selected words, or on the paragraph around the cursor. */
export function commentHere(desk: Desk): void {
  if (!desk.mayComment) return;
  const span = spanHere(desk);
  if (!placeOf(desk.editor.state.doc, span)) return desk.say(words("selectFirst"));
  const { doc } = desk.editor.state;
  const text = doc.textBetween(span.from, span.to, " ", desk.evidence.print).trim();
  desk.comments.begin({ kind: "words", text }, span);
  desk.tab.set("comments");
}

/** Begins to suggest other words for those selected. */
export function suggestHere(desk: Desk): void {
  if (!desk.mayComment) return;
  const { doc } = desk.editor.state;
  const span = spanHere(desk);
  const exact = placeOf(doc, span)?.words?.exact ?? "";
  if (exact === "" || exact.includes(evidenceSign)) return desk.say(words("suggestWhich"));
  desk.comments.begin({ kind: "suggestion", text: exact }, span);
  desk.tab.set("comments");
}

/** Puts what was suggested in the place of its words, has it saved, and names in the form where it stands; a text says why it can't be. */
export async function takeSuggestion(
  desk: Desk,
  { threadId, form }: { threadId: string; form: FormData },
): Promise<string | null> {
  const found = desk.comments.placeNow().find(({ thread }) => thread.id === threadId);
  const { span, thread } = found ?? {};
  if (!span || !thread?.suggestion || !thread.isUnchanged) return words("changedSince");
  const { instead } = thread.suggestion;
  const { view } = desk.editor;
  view.dispatch(putInstead(view.state, span, instead));
  const put = { from: span.from, to: span.from + instead.length };
  const place = instead === "" ? null : placeOf(view.state.doc, put);
  form.set("place", place ? JSON.stringify(place) : "");
  if ((await desk.save()) === null) return words("unsaved");
  desk.say(words("taken"));
  return null;
}

export function commentOnWhole(desk: Desk): void {
  if (!desk.mayComment) return;
  desk.comments.begin({ kind: "whole" }, null);
  desk.tab.set("comments");
}

/** What a comment that was begun is on; null where its words were deleted meanwhile. */
export function findDraftPlace(desk: Desk): Place | null {
  const span = desk.comments.findDraft();
  return span && placeOf(desk.editor.state.doc, span);
}

function spanHere({ editor }: Desk): Span {
  const { selection } = editor.state;
  const { $from, from, to, empty } = selection;
  if (!empty || selection instanceof NodeSelection || !$from.parent.isTextblock)
    return { from, to };
  return { from: $from.start(), to: $from.end() };
}

/** The next open thread after the cursor, or before it; round the end of the text. */
export function goToComment(desk: Desk, direction: 1 | -1): void {
  const open = desk.comments
    .placeNow()
    .flatMap(({ thread, span }) =>
      span && thread.resolved === null ? [{ id: thread.id, span }] : [],
    );
  const { from, to } = desk.editor.state.selection;
  const current = open.findIndex(({ id }) => id === desk.comments.current.get());
  const isThere = open[current]?.span.from === from && open[current]?.span.to === to;
  // Of several on the same words each has its turn.
  const near = isThere
    ? open[current + direction]
    : direction === 1
      ? open.find(({ span }) => span.from >= from)
      : open.findLast(({ span }) => span.to <= to);
  const next = near ?? (direction === 1 ? open[0] : open.at(-1));
  if (!next) return desk.say(words("noneHere"));
  showThread(desk, next.id);
}

/** Puts the selection on what a thread is on, and the thread in sight. */
export function showThread(desk: Desk, threadId: string): void {
  const found = desk.comments.placeNow().find(({ thread }) => thread.id === threadId);
  desk.comments.current.set(threadId);
  desk.tab.set("comments");
  if (found?.span) goTo(desk, found.span);
}
