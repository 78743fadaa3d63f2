"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { Result } from "#domain/result.ts";
import { acceptSubmission, creditSender } from "#domain/submissions/commands-accept.ts";
import {
  claimSubmission,
  declineSubmission,
  fetchAddress,
  markDuplicate,
  markSpam,
  replyToSubmission,
  undoDecision,
} from "#domain/submissions/commands-moderate.ts";
import { openContact } from "#domain/submissions/contact/commands-open.ts";
import type { AcceptInput } from "#domain/submissions/input.ts";
import { findNextWaiting } from "#domain/submissions/queries.ts";
import { refuse } from "../refuse.ts";

export const claimAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const takes = readText(form, "takes") === "1";
  return stay(actor, await claimSubmission(actor, { submissionId: readId(form), takes }), form, []);
});

export const replyAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const input = { submissionId: readId(form), text: readText(form, "text") };
  return stay(actor, await replyToSubmission(actor, input), form, ["text"]);
});

const acceptFields = [
  "makes",
  "known",
  "other",
  "title",
  "publisher",
  "published",
  "language",
  "credits",
];

export const acceptAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const known = read("other").trim() === "" ? read("known") : read("other");
  const source = {
    ...{ title: read("title"), publisher: read("publisher") },
    ...{ published: read("published"), language: read("language") },
  };
  const accepted = await acceptSubmission(actor, {
    ...{ submissionId: readId(form), makes: readMakes(read("makes")), known },
    source: known.trim() === "" && read("makes") !== "" ? source : null,
    credits: read("credits") === "1",
    task: read("task") === "1" ? { remark: read("remark") } : null,
  });
  return await goOn(actor, accepted, form, acceptFields);
});

export const fetchAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  return stay(actor, await fetchAddress(actor, { submissionId: readId(form) }), form, []);
});

export const creditAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const input = { submissionId: readId(form), credits: readText(form, "credits") === "1" };
  return stay(actor, await creditSender(actor, input), form, []);
});

export const declineAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const reason = readText(form, "reason");
  const declined = await declineSubmission(actor, { submissionId: readId(form), reason });
  return await goOn(actor, declined, form, ["reason"]);
});

export const duplicateAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const other = readText(form, "other").trim().split("/").at(-1) ?? "";
  const of = other === "" ? readText(form, "of") : other;
  const marked = await markDuplicate(actor, { submissionId: readId(form), of });
  return await goOn(actor, marked, form, ["of", "other"]);
});

export const spamAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  return await goOn(actor, await markSpam(actor, { submissionId: readId(form) }), form, []);
});

/** Done: how the sender may be reached. */
export const openContactAction = answerForm<string>(async (form) => {
  const actor = await getActor();
  const input = { submissionId: readId(form), reason: readText(form, "reason") };
  const opened = await openContact(actor, input);
  if (opened.ok) return finishForm(opened.value.contact);
  const fields = { reason: "contact-reason" };
  return refuse(actor, opened.problems, { form, keep: ["reason"], fields });
});

export const undoAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const submissionId = readId(form);
  const undone = await undoDecision(actor, { submissionId });
  if (!undone.ok) return refuse(actor, undone.problems, { form });
  redirect(`/studio/submissions/${submissionId}`);
});

/** "file-2" is the second file that was sent along. */
function readMakes(given: string): AcceptInput["makes"] {
  const n = /^file-(\d{1,3})$/.exec(given)?.[1];
  if (n !== undefined) return { from: "file", n: Number(n) };
  return { from: given === "address" || given === "fetched" ? given : "nothing" };
}

const readId = (form: FormData) => readText(form, "submissionId");

function stay(
  actor: Actor,
  result: Result<unknown>,
  form: FormData,
  keep: readonly string[],
): FormState<"done"> {
  if (!result.ok) return refuse(actor, result.problems, { form, keep });
  refresh();
  return finishForm("done");
}

const sourceFields = {
  "source.title": "title",
  "source.publisher": "publisher",
  "source.published": "published",
  "source.language": "language",
  "publisher.name": "publisher",
  "task.remark": "remark",
};

/** Once it is decided the next one that waits is shown, with the way back to this one. */
async function goOn(
  actor: Actor,
  result: Result<unknown>,
  form: FormData,
  keep: readonly string[],
): Promise<FormState<"done">> {
  if (!result.ok) return refuse(actor, result.problems, { form, keep, fields: sourceFields });
  const id = readId(form);
  const next = await findNextWaiting(actor, id);
  redirect(`/studio/submissions${next === null ? "" : `/${next}`}?decided=${id}`);
}
