"use server";

import { redirect } from "next/navigation";
import { readCaller, rememberDevice } from "#app/_auth/caller.ts";
import { carrySession } from "#app/_auth/next-auth.ts";
import { parseNextPath } from "#app/_auth/next-path.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { type FormState, readText, refuseForm } from "#components/studio/form-state.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { acceptInvitation, createOwner, type Entry } from "#domain/auth/commands-links.ts";
import { signIn } from "#domain/auth/commands-sessions.ts";
import { parseAcceptance, parseOwner, parseSignIn } from "#domain/auth/input.ts";
import type { Result } from "#domain/result.ts";

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  await requireOwnPage();
  const input = parseSignIn({
    email: readText(form, "email"),
    passphrase: readText(form, "passphrase"),
  });
  const result = input.ok ? await signIn(publicActor, input.value, await readCaller()) : input;
  return await enter(result, form, parseNextPath(readText(form, "next")));
}

export async function createOwnerAction(_: FormState, form: FormData): Promise<FormState> {
  await requireOwnPage();
  const input = parseOwner({
    name: readText(form, "name"),
    email: readText(form, "email"),
    passphrase: readText(form, "passphrase"),
  });
  const token = readText(form, "token");
  const result = input.ok ? await createOwner(publicActor, { ...input.value, token }) : input;
  return await enter(result, form);
}

export async function acceptInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  await requireOwnPage();
  const input = parseAcceptance({
    name: readText(form, "name"),
    passphrase: readText(form, "passphrase"),
  });
  const token = readText(form, "token");
  const result = input.ok ? await acceptInvitation(publicActor, { ...input.value, token }) : input;
  return await enter(result, form);
}

async function enter(result: Result<Entry>, form: FormData, next = "/studio"): Promise<FormState> {
  if (!result.ok) return refuseForm(result.problems, form, ["name", "email"]);
  await rememberDevice(result.value.deviceToken);
  await carrySession(result.value.sessionId);
  redirect(next);
}
