"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { sayTime } from "#components/schedules/say-schedule.ts";
import type { Withdrawn } from "#components/schedules/withdraw-form.tsx";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { withdrawInput } from "#domain/briefs/input.ts";
import { cancelSchedule, scheduleWithdrawal } from "#domain/briefs/schedules/commands-schedules.ts";
import { cancelScheduleInput } from "#domain/briefs/schedules/input-schedules.ts";
import { parseInput } from "#domain/parse-input.ts";

const fields = ["note", "when", "at", "timeZone"];

export const withdrawBriefAction = answerForm<Withdrawn>(async (form) => {
  const [briefId, note] = [readText(form, "briefId"), readText(form, "note")];
  if (readText(form, "when") === "later") {
    const [at, timeZone] = [readText(form, "at"), readText(form, "timeZone")];
    const planned = await scheduleWithdrawal(await getActor(), { briefId, note, at, timeZone });
    if (!planned.ok) return refuseForm(planned.problems, form, fields);
    return finishForm({ planned: sayTime(planned.value.dueAt, timeZone) });
  }
  const input = parseInput(withdrawInput, { briefId, note });
  const withdrawn = input.ok ? await withdrawBrief(await getActor(), input.value) : input;
  return withdrawn.ok
    ? finishForm({ slug: withdrawn.value.slug })
    : refuseForm(withdrawn.problems, form, fields);
});

export const cancelScheduleAction = answerForm<"done">(async (form) => {
  const input = parseInput(cancelScheduleInput, { scheduleId: readText(form, "scheduleId") });
  const ended = input.ok ? await cancelSchedule(await getActor(), input.value) : input;
  if (!ended.ok) return refuseForm(ended.problems, form, []);
  refresh();
  return finishForm("done");
});
