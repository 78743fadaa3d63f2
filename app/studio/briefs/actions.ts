"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import type { Published } from "#components/briefs/desk-publish-form.tsx";
import { sayTime } from "#components/schedules/say-schedule.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import { createBrief } from "#domain/briefs/commands-drafts.ts";
import { answerChallenge, resolveNotice } from "#domain/briefs/commands-notices.ts";
import { publishBrief } from "#domain/briefs/commands-publish.ts";
import { returnBrief, submitBrief } from "#domain/briefs/commands-review.ts";
import {
  briefAtRevision,
  createBriefInput,
  publishInput,
  resolveNoticeInput,
} from "#domain/briefs/input.ts";
import { schedulePublication } from "#domain/briefs/schedules/commands-schedules.ts";
import { schedulePublicationInput } from "#domain/briefs/schedules/input-schedules.ts";
import { parseInput } from "#domain/parse-input.ts";
import type { Result } from "#domain/result.ts";
import { formatSlug } from "#domain/slug.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { readPublishForm } from "./read-publish-form.ts";

/** An address left empty is made from the title. */
export const createBriefAction = answerForm<null>(async (form) => {
  const title = readText(form, "title");
  const slug = readText(form, "slug").trim();
  const input = parseInput(createBriefInput, {
    title,
    slug: slug === "" ? formatSlug(title) : slug,
    language: readText(form, "language"),
  });
  const made = input.ok ? await createBrief(await getActor(), input.value) : input;
  if (!made.ok) return refuseForm(made.problems, form, ["title", "slug", "language"]);
  redirect(`/studio/briefs/${made.value.id}`);
});

/** What stands in the way, in words; none when it is done. */
export type Refusals = string[];

export async function submitBriefAction(briefId: string, revision: number): Promise<Refusals> {
  await requireOwnPage();
  const input = parseInput(briefAtRevision, { briefId, revision });
  return tell(input.ok ? await submitBrief(await getActor(), input.value) : input);
}

export async function returnBriefAction(briefId: string, revision: number): Promise<Refusals> {
  await requireOwnPage();
  const input = parseInput(briefAtRevision, { briefId, revision });
  return tell(input.ok ? await returnBrief(await getActor(), input.value) : input);
}

const publishFields = ["changeClass", "note", "wasWrong", "isRight", "aloneBecause", "answers"];

export const publishBriefAction = answerForm<Published>(async (form) => {
  if (readText(form, "when") === "later") return await planPublication(form);
  const input = parseInput(publishInput, readPublishForm(form));
  const published = input.ok ? await publishBrief(await getActor(), input.value) : input;
  return published.ok
    ? finishForm(published.value)
    : refuseForm(published.problems, form, publishFields);
});

async function planPublication(form: FormData): Promise<FormState<Published>> {
  const { aloneBecause: _, ...asked } = readPublishForm(form);
  const timeZone = readText(form, "timeZone");
  const input = parseInput(schedulePublicationInput, {
    ...asked,
    at: readText(form, "at"),
    timeZone,
  });
  const planned = input.ok ? await schedulePublication(await getActor(), input.value) : input;
  if (!planned.ok)
    return refuseForm(planned.problems, form, [...publishFields, "when", "at", "timeZone"]);
  return finishForm({ planned: sayTime(planned.value.dueAt, timeZone) });
}

export const dismissNoticeAction = answerForm<"dismissed">(async (form) => {
  const noticeId = readText(form, "noticeId");
  const refusals = await dismiss(noticeId, readText(form, "reason"));
  if (!refusals.ok) return refuseForm(refusals.problems, form, ["reason"]);
  refresh();
  return finishForm("dismissed");
});

export const answerChallengeAction = answerForm<"done">(async (form) => {
  const input = { noticeId: readText(form, "noticeId"), version: readText(form, "version") };
  const answered = await answerChallenge(await getActor(), input);
  if (!answered.ok) return refuseForm(answered.problems, form, ["version"]);
  refresh();
  return finishForm("done");
});

/** Dismissed from within the editor, which goes on as it is. */
export async function keepEarlierAction(noticeId: string, reason: string): Promise<Refusals> {
  await requireOwnPage();
  const dismissed = await dismiss(noticeId, reason);
  return dismissed.ok ? [] : dismissed.problems.map((problem) => sayProblem(problem, "en"));
}

async function dismiss(noticeId: string, reason: string): Promise<Result<{ id: string }>> {
  const input = parseInput(resolveNoticeInput, { noticeId, decision: "dismissed", reason });
  return input.ok ? await resolveNotice(await getActor(), input.value) : input;
}

function tell(result: Result<unknown>): Refusals {
  if (!result.ok) return result.problems.map((problem) => sayProblem(problem, "en"));
  refresh();
  return [];
}
