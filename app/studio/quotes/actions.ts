"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import { toStaffId } from "#domain/auth/actor.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import { destroyIdentity, openIdentity } from "#domain/quotes/commands-identities.ts";
import { releaseQuote, withdrawQuote } from "#domain/quotes/commands-release.ts";
import { reviseQuote } from "#domain/quotes/commands-states.ts";
import { addWitness, addWording, reviewWording } from "#domain/quotes/commands-wordings.ts";
import type { Result } from "#domain/result.ts";
import { refuse } from "../refuse.ts";
import { readRevision, readWording } from "./read-quote-forms.ts";

type State = FormState<"done">;

/** Done: who it is. */
export const openIdentityAction = answerForm<string>(async (form) => {
  const actor = await getActor();
  const result = await openIdentity(actor, readIdentityAct(form));
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["reason"] });
  return finishForm(result.value.identity);
});

export const destroyIdentityAction = answerForm<string>(async (form) => {
  const actor = await getActor();
  const result = await destroyIdentity(actor, readIdentityAct(form));
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["reason"] });
  refresh();
  return finishForm("");
});

function readIdentityAct(form: FormData) {
  return {
    withheldSpeakerId: readText(form, "withheldSpeakerId"),
    reason: readText(form, "reason"),
  };
}

const reviseNames = [
  "cause",
  "note",
  "speaker",
  "withheldDescription",
  "withheldReason",
  "identity",
  "saidOn",
  "occasion",
  "speech",
  "spokenLanguage",
  "originalNotHeldBecause",
];

export const reviseQuoteAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const input = readRevision(form, toStaffId(actor) ?? "");
  const result = input.ok ? await reviseQuote(actor, input.value) : input;
  if (!result.ok) {
    const fields = {
      ...{ "speaker.personId": "speaker", "speaker.roleId": "speaker" },
      ...{ "speaker.description": "withheldDescription", "speaker.reason": "withheldReason" },
      "speaker.identity": "identity",
    };
    return refuse(actor, result.problems, { form, keep: reviseNames, fields });
  }
  redirect(`/studio/quotes/${result.value.id}?did=revised`);
});

const wordingNames = [
  "kind",
  "language",
  "text",
  "translator",
  "translationOf",
  "relayBecause",
  "captureId",
  "words",
  "note",
];

export const addWordingAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const found = await findPassage(form);
  const input = found.ok ? readWording(form, found.value) : found;
  const result = input.ok ? await addWording(actor, input.value) : input;
  if (!result.ok) {
    const fields = {
      translation: "translator",
      "translation.translator": "translator",
      "translation.relayBecause": "relayBecause",
      passage: "words",
    };
    return refuse(actor, result.problems, { form, keep: wordingNames, fields });
  }
  redirect(`/studio/quotes/${result.value.id}?did=wording`);
});

/** A passage that was found for the wording: its place came with the page, and the verdict says whether the words stand there. */
export const addWitnessAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await addWitness(actor, {
    wordingId: readText(form, "wordingId"),
    passage: {
      textLayerId: readText(form, "textLayerId"),
      start: Number(readText(form, "start")),
      end: Number(readText(form, "end")),
    },
  });
  if (!result.ok) return refuse(actor, result.problems, { form });
  redirect(`/studio/quotes/${result.value.id}?did=witness`);
});

export const addWitnessByWordsAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const keep = ["captureId", "words"];
  const found = await findWords(actor, {
    captureId: readText(form, "captureId"),
    words: readText(form, "words"),
  });
  if (!found.ok) return refuse(actor, found.problems, { form, keep });
  const wordingId = readText(form, "wordingId");
  const result = await addWitness(actor, { wordingId, passage: found.value });
  if (!result.ok) return refuse(actor, result.problems, { form, keep });
  redirect(`/studio/quotes/${result.value.id}?did=witness`);
});

export const reviewWordingAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await reviewWording(actor, readText(form, "wordingId"));
  return settle(result, form);
});

export const releaseQuoteAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  return settle(await releaseQuote(actor, readText(form, "quoteId")), form);
});

export const withdrawQuoteAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  return settle(await withdrawQuote(actor, readText(form, "quoteId")), form);
});

async function settle(result: Result<unknown>, form: FormData): Promise<State> {
  if (!result.ok) return refuse(await getActor(), result.problems, { form });
  refresh();
  return finishForm("done");
}

/** The passage that a form names by its words; null where it names none. */
async function findPassage(form: FormData) {
  const captureId = readText(form, "captureId");
  const words = readText(form, "words");
  if (captureId === "" && words.trim() === "") return { ok: true, value: null } as const;
  return await findWords(await getActor(), { captureId, words });
}
