"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { findCurrentEntrant } from "#app/_auth/actor.ts";
import { answerConfirmed } from "#app/_auth/answer-confirmed.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { readCaller, rememberDevice } from "#app/_auth/caller.ts";
import { carrySession } from "#app/_auth/next-auth.ts";
import { parseNextPath, withNext } from "#app/_auth/next-path.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { acceptInvitation, createOwner, type Entry } from "#domain/auth/commands-links.ts";
import { signIn } from "#domain/auth/commands-sessions.ts";
import { parseAcceptance, parseOwner, parseSignIn } from "#domain/auth/input.ts";
import { beginTotp, confirmTotp } from "#domain/factors/commands.ts";
import { enterCode } from "#domain/factors/commands-sign-in.ts";
import { parseCode } from "#domain/factors/input.ts";
import type { Result } from "#domain/result.ts";

export const signInAction = answerForm(async (form) => {
  const input = parseSignIn({
    email: readText(form, "email"),
    passphrase: readText(form, "passphrase"),
  });
  const result = input.ok ? await signIn(publicActor, input.value, await readCaller()) : input;
  return await enter(result, form, parseNextPath(readText(form, "next")));
});

export const createOwnerAction = answerForm(async (form) => {
  const input = parseOwner({
    name: readText(form, "name"),
    email: readText(form, "email"),
    passphrase: readText(form, "passphrase"),
  });
  const token = readText(form, "token");
  const result = input.ok ? await createOwner(publicActor, { ...input.value, token }) : input;
  return await enter(result, form);
});

export const acceptInvitationAction = answerForm(async (form) => {
  const input = parseAcceptance({
    name: readText(form, "name"),
    passphrase: readText(form, "passphrase"),
  });
  const token = readText(form, "token");
  const result = input.ok ? await acceptInvitation(publicActor, { ...input.value, token }) : input;
  return await enter(result, form);
});

async function enter(result: Result<Entry>, form: FormData, next = "/studio"): Promise<FormState> {
  if (!result.ok) return refuseForm(result.problems, form, ["name", "email"]);
  await rememberDevice(result.value.deviceToken);
  await carrySession(result.value.sessionId);
  redirect(result.value.awaitsFactor ? withNext("/studio/sign-in/code", next) : next);
}

export const enterCodeAction = answerForm(async (form): Promise<FormState> => {
  const entrant = await findCurrentEntrant();
  if (!entrant) return refuseForm([{ code: "factor.tooLate" }], form, []);
  const input = parseCode({ code: readText(form, "code") });
  const result = input.ok
    ? await enterCode(publicActor, { ...input.value, sessionId: entrant.sessionId })
    : input;
  if (!result.ok) return refuseForm(result.problems, form, []);
  await carrySession(result.value.sessionId);
  redirect(parseNextPath(readText(form, "next")));
});

/** Setting up is done here too where nothing else may be done before: whoever needs a code first is refused. */
export const beginTotpAction = answerConfirmed<"done">(async (form) => {
  const entrant = await findCurrentEntrant();
  if (!entrant || entrant.needs === "code")
    return refuseForm([{ code: "factor.tooLate" }], form, []);
  const begun = await beginTotp(entrant.actor, { staffId: entrant.actor.id });
  if (!begun.ok) return refuseForm(begun.problems, form, []);
  refresh();
  return finishForm("done");
});

export const confirmTotpAction = answerForm<string[]>(async (form) => {
  const entrant = await findCurrentEntrant();
  if (!entrant || entrant.needs === "code")
    return refuseForm([{ code: "factor.tooLate" }], form, []);
  const input = parseCode({ code: readText(form, "code") });
  const { actor, sessionId } = entrant;
  const result = input.ok
    ? await confirmTotp(actor, { ...input.value, staffId: actor.id, sessionId })
    : input;
  if (!result.ok) return refuseForm(result.problems, form, []);
  return finishForm(result.value.recoveryCodes);
});
