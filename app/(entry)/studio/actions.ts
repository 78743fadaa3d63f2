"use server";

import { redirect } from "next/navigation";
import { answerForm } from "#app/_auth/answer-form.ts";
import { readCaller, rememberDevice } from "#app/_auth/caller.ts";
import { carrySession } from "#app/_auth/next-auth.ts";
import { parseNextPath } from "#app/_auth/next-path.ts";
import { readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { acceptInvitation, createOwner, type Entry } from "#domain/auth/commands-links.ts";
import { signIn } from "#domain/auth/commands-sessions.ts";
import { parseAcceptance, parseOwner, parseSignIn } from "#domain/auth/input.ts";
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
  redirect(next);
}
