"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import {
  deleteComment,
  editComment,
  restoreComment,
} from "#domain/briefs/comments/commands-comments.ts";
import { decideSuggestion, suggestWords } from "#domain/briefs/comments/commands-suggestions.ts";
import {
  reopenThread,
  replyToThread,
  resolveThread,
  startThread,
} from "#domain/briefs/comments/commands-threads.ts";
import {
  commentInput,
  decideSuggestionInput,
  editCommentInput,
  replyInput,
  startThreadInput,
  suggestInput,
  threadInput,
} from "#domain/briefs/comments/input-comments.ts";
import { parseInput } from "#domain/parse-input.ts";
import type { Result } from "#domain/result.ts";
import { readPlaceField } from "./read-place-field.ts";

export const startThreadAction = answerForm<"done">(async (form) => {
  const input = parseInput(startThreadInput, {
    briefId: readText(form, "briefId"),
    place: readPlaceField(readText(form, "place")),
    body: readText(form, "body"),
  });
  return answer(form, input.ok ? await startThread(await getActor(), input.value) : input);
});

/** The same from the page on which a draft is checked, whose field is for remarks of any kind. */
export const commentOnPlaceAction = answerForm<"done">(async (form) => {
  const input = parseInput(startThreadInput, {
    briefId: readText(form, "briefId"),
    place: readPlaceField(readText(form, "place")),
    body: readText(form, "remark"),
  });
  return answer(form, input.ok ? await startThread(await getActor(), input.value) : input);
});

export const suggestWordsAction = answerForm<"done">(async (form) => {
  const input = parseInput(suggestInput, {
    briefId: readText(form, "briefId"),
    place: readPlaceField(readText(form, "place")),
    instead: readText(form, "instead"),
    body: readText(form, "body"),
  });
  return answer(form, input.ok ? await suggestWords(await getActor(), input.value) : input);
});

export const decideSuggestionAction = answerForm<"done">(async (form) => {
  const input = parseInput(decideSuggestionInput, {
    ...readThread(form),
    decision: readText(form, "decision"),
    place: readPlaceField(readText(form, "place")),
  });
  return answer(form, input.ok ? await decideSuggestion(await getActor(), input.value) : input);
});

export const replyAction = answerForm<"done">(async (form) => {
  const input = parseInput(replyInput, { ...readThread(form), body: readText(form, "body") });
  return answer(form, input.ok ? await replyToThread(await getActor(), input.value) : input);
});

export const settleThreadAction = answerForm<"done">(async (form) => {
  const input = parseInput(threadInput, readThread(form));
  const settle = readText(form, "act") === "reopen" ? reopenThread : resolveThread;
  return answer(form, input.ok ? await settle(await getActor(), input.value) : input);
});

export const editCommentAction = answerForm<"done">(async (form) => {
  const input = parseInput(editCommentInput, {
    commentId: readText(form, "commentId"),
    revision: Number(readText(form, "revision")),
    body: readText(form, "body"),
  });
  return answer(form, input.ok ? await editComment(await getActor(), input.value) : input);
});

export const removeCommentAction = answerForm<"done">(async (form) => {
  const input = parseInput(commentInput, { commentId: readText(form, "commentId") });
  const act = readText(form, "act") === "restore" ? restoreComment : deleteComment;
  return answer(form, input.ok ? await act(await getActor(), input.value) : input);
});

function readThread(form: FormData) {
  return { briefId: readText(form, "briefId"), threadId: readText(form, "threadId") };
}

function answer(form: FormData, result: Result<unknown>) {
  if (!result.ok) return refuseForm(result.problems, form, ["body"]);
  refresh();
  return finishForm("done" as const);
}
