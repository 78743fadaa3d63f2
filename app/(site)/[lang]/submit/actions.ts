"use server";

import { z } from "zod";
import { answerForm } from "#app/_auth/answer-form.ts";
import { readCaller } from "#app/_auth/caller.ts";
import { fileProblemField, formProblems, heldField } from "#app/submit/form-fields.ts";
import { finishForm, readText, readTexts, refuseForm } from "#components/studio/form-answer.ts";
import type { FoundReceipt } from "#components/submissions/status-form.tsx";
import { publicActor } from "#domain/auth/actor.ts";
import { fail, type Problem, type Result } from "#domain/result.ts";
import { answerSubmission, submit } from "#domain/submissions/commands-send.ts";
import { fileProblems } from "#domain/submissions/files/rules.ts";
import { findReceipt } from "#domain/submissions/queries-receipt.ts";

const typed = ["text", "address", "about", "credit", "contact", heldField];

export const submitAction = answerForm<{ code: string }>(async (form) => {
  const wrong = readFileProblems(form);
  if (wrong.length > 0) return refuseForm(wrong, form, keepForm(wrong));
  const input = {
    form: readText(form, "form"),
    text: readText(form, "text"),
    address: readText(form, "address"),
    about: readText(form, "about"),
    credit: readText(form, "credit"),
    contact: readText(form, "contact"),
    held: readTexts(form, heldField),
    solution: readText(form, "solution"),
    trap: readText(form, "leave-empty"),
  };
  const sent = await submit(publicActor, input, await readCaller());
  if (sent.ok) return finishForm(sent.value);
  return refuseForm(sent.problems, keepFiles(form, sent.problems), keepForm(sent.problems));
});

/** What stays. The form stays the one that was opened, so that it is received once; an old one is made anew. */
function keepForm(problems: readonly Problem[]): string[] {
  const isOld = problems.some(({ code }) => code === "submissions.formOld");
  return isOld ? typed : [...typed, "form"];
}

export const statusAction = answerForm<FoundReceipt>(async (form) => {
  const code = readText(form, "code");
  const caller = await readCaller();
  const wrong = readFileProblems(form);
  const added = await add(form, wrong, caller);
  const found = await findReceipt({ code }, caller);
  const kept = ["code", "text", heldField];
  if (!found.ok) return refuseForm(found.problems, form, kept);
  const done = { code, receipt: found.value, wasAdded: added?.ok === true };
  if (!added || added.ok) return finishForm(done);
  return { ...refuseForm(added.problems, keepFiles(form, added.problems), kept), done };
});

/** Null where nothing was to be added. */
async function add(
  form: FormData,
  wrong: Problem[],
  caller: { network: string },
): Promise<Result<null> | null> {
  if (wrong.length > 0) return fail(...wrong);
  if (readText(form, "adds") === "") return null;
  const input = {
    code: readText(form, "code"),
    text: readText(form, "text"),
    held: readTexts(form, heldField),
  };
  return await answerSubmission(publicActor, input, caller);
}

/** Files that aren't there any more are chosen anew. */
function keepFiles(form: FormData, problems: readonly Problem[]): FormData {
  if (problems.some(({ code }) => code === "submissions.file.gone")) form.delete(heldField);
  return form;
}

const fileProblem = z.object({
  code: z.enum([
    ...fileProblems.map((problem) => `submissions.file.${problem}` as const),
    ...formProblems,
  ]),
  field: z.enum(["file", "trap", "code"]).optional().catch(undefined),
  values: z.record(z.string(), z.union([z.string().max(80), z.number()])).default({}),
});

/** Why receive-files.ts didn't take files. */
function readFileProblems(form: FormData): Problem[] {
  return readTexts(form, fileProblemField).flatMap((said) => {
    const parsed = fileProblem.safeParse(parseJson(said));
    if (!parsed.success) return [];
    const { field, ...problem } = parsed.data;
    const of = field ?? (problem.code.startsWith("submissions.file.") ? "file" : null);
    return [{ ...problem, ...(of && { field: of }) }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
