"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { nameRevision, restoreText } from "#domain/briefs/history/commands-history.ts";
import {
  nameRevisionInput,
  readTextRef,
  restoreInput,
} from "#domain/briefs/history/input-history.ts";
import { parseInput } from "#domain/parse-input.ts";

/** Brings back a text, and goes on in the editor with it. */
export const restoreTextAction = answerForm<"done">(async (form) => {
  const briefId = readText(form, "briefId");
  const input = parseInput(restoreInput, {
    briefId,
    baseRevision: Number(readText(form, "baseRevision")),
    from: readTextRef(readText(form, "from")),
  });
  const restored = input.ok ? await restoreText(await getActor(), input.value) : input;
  if (!restored.ok) return refuseForm(restored.problems, form, []);
  redirect(`/studio/briefs/${briefId}`);
});

export const nameRevisionAction = answerForm<"done">(async (form) => {
  const input = parseInput(nameRevisionInput, {
    briefId: readText(form, "briefId"),
    revision: Number(readText(form, "revision")),
    name: readText(form, "name"),
  });
  const named = input.ok ? await nameRevision(await getActor(), input.value) : input;
  if (!named.ok) return refuseForm(named.problems, form, ["name"]);
  refresh();
  return finishForm("done");
});
