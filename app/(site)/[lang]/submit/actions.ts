"use server";

import { answerForm } from "#app/_auth/answer-form.ts";
import { readCaller } from "#app/_auth/caller.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FoundReceipt } from "#components/submissions/status-form.tsx";
import { publicActor } from "#domain/auth/actor.ts";
import { answerSubmission, submit } from "#domain/submissions/commands-send.ts";
import { findReceipt } from "#domain/submissions/queries-receipt.ts";

const typed = ["text", "address", "about", "credit"];

export const submitAction = answerForm<{ code: string }>(async (form) => {
  const input = {
    form: readText(form, "form"),
    text: readText(form, "text"),
    address: readText(form, "address"),
    about: readText(form, "about"),
    credit: readText(form, "credit"),
    trap: readText(form, "leave-empty"),
  };
  const sent = await submit(publicActor, input, await readCaller());
  if (sent.ok) return finishForm(sent.value);
  const isOld = sent.problems.some(({ code }) => code === "submissions.formOld");
  // The form stays the one that was opened, so that it is received once; an old one is made anew.
  return refuseForm(sent.problems, form, [...typed, ...(isOld ? [] : ["form"])]);
});

export const statusAction = answerForm<FoundReceipt>(async (form) => {
  const code = readText(form, "code");
  const caller = await readCaller();
  const adds = readText(form, "adds") !== "";
  const added = adds
    ? await answerSubmission(publicActor, { code, text: readText(form, "text") }, caller)
    : null;
  const found = await findReceipt({ code }, caller);
  if (!found.ok) return refuseForm(found.problems, form, ["code", "text"]);
  const done = { code, receipt: found.value, wasAdded: added?.ok === true };
  if (added && !added.ok) return { ...refuseForm(added.problems, form, ["code", "text"]), done };
  return finishForm(done);
});
