"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, readTexts, refuseForm } from "#components/studio/form-answer.ts";
import { returnWithRemark } from "#domain/briefs/commands-review.ts";
import { returnWithRemarkInput } from "#domain/briefs/comments/input-comments.ts";
import { followBrief, seeNews, unfollowBrief } from "#domain/briefs/news/commands-news.ts";
import { followInput, seeNewsInput } from "#domain/briefs/news/input-news.ts";
import { parseInput } from "#domain/parse-input.ts";
import type { Result } from "#domain/result.ts";

export const seeNewsAction = answerForm<"done">(async (form) => {
  const input = parseInput(seeNewsInput, { newsIds: readTexts(form, "newsId") });
  return answer(form, input.ok ? await seeNews(await getActor(), input.value) : input);
});

export const followAction = answerForm<"done">(async (form) => {
  const input = parseInput(followInput, { briefId: readText(form, "briefId") });
  const act = readText(form, "act") === "unfollow" ? unfollowBrief : followBrief;
  return answer(form, input.ok ? await act(await getActor(), input.value) : input);
});

export const returnWithRemarkAction = answerForm<"done">(async (form) => {
  const input = parseInput(returnWithRemarkInput, {
    briefId: readText(form, "briefId"),
    body: readText(form, "body"),
  });
  return answer(form, input.ok ? await returnWithRemark(await getActor(), input.value) : input);
});

function answer(form: FormData, result: Result<unknown>) {
  if (!result.ok) return refuseForm(result.problems, form, ["body"]);
  refresh();
  return finishForm("done" as const);
}
