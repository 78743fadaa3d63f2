"use server";

import { refresh } from "next/cache";
import { findCurrentSession } from "#app/_auth/actor.ts";
import { answerConfirmed } from "#app/_auth/answer-confirmed.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { rememberSingleKeys } from "#app/_auth/single-keys.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { endAllSessions } from "#domain/auth/commands-sessions.ts";
import { changePassphrase } from "#domain/auth/commands-staff.ts";
import { parsePassphraseChange } from "#domain/auth/input.ts";
import { renewRecoveryCodes } from "#domain/factors/commands.ts";

export const changePassphraseAction = answerConfirmed<"changed">(async (form) => {
  const session = await findCurrentSession();
  if (!session) return refuseForm([{ code: "auth.signInAgain" }], form, []);
  const input = parsePassphraseChange({
    present: readText(form, "present"),
    next: readText(form, "next"),
  });
  const { sessionId, actor } = session;
  const result = input.ok
    ? await changePassphrase(actor, { ...input.value, staffId: actor.id, sessionId })
    : input;
  if (!result.ok) return refuseForm(result.problems, form, []);
  refresh();
  return finishForm("changed");
});

export const renewCodesAction = answerConfirmed<string[]>(async (form) => {
  const session = await findCurrentSession();
  if (!session) return refuseForm([{ code: "auth.signInAgain" }], form, []);
  const result = await renewRecoveryCodes(session.actor, { staffId: session.actor.id });
  if (!result.ok) return refuseForm(result.problems, form, []);
  return finishForm(result.value.recoveryCodes);
});

export const chooseKeysAction = answerForm<"done">(async (form) => {
  await rememberSingleKeys(readText(form, "on") !== "");
  refresh();
  return finishForm("done");
});

/** Everywhere but here. */
export async function endOtherSessionsAction(): Promise<void> {
  await requireOwnPage();
  const session = await findCurrentSession();
  if (session) {
    const { sessionId, actor } = session;
    await endAllSessions(actor, { staffId: actor.id, exceptSessionId: sessionId });
  }
  refresh();
}
