"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerConfirmed } from "#app/_auth/answer-confirmed.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import type { NewLinkView } from "#components/staff/new-link.tsx";
import { finishForm, readText, readTexts, refuseForm } from "#components/studio/form-answer.ts";
import { makeMemberLink } from "#domain/auth/commands-links.ts";
import { endAllSessions, endSession } from "#domain/auth/commands-sessions.ts";
import { inviteStaff, setRoles } from "#domain/auth/commands-staff.ts";
import { parseInvitation, parseMember, parseRolesChange } from "#domain/auth/input.ts";
import { toMemberLinkUrl } from "#domain/auth/links.ts";
import { removeFactor, requireFactor } from "#domain/factors/commands.ts";
import { parseFactorRoles } from "#domain/factors/input.ts";

export const inviteAction = answerConfirmed<NewLinkView>(
  async (form) => {
    const input = parseInvitation({
      name: readText(form, "name"),
      email: readText(form, "email"),
      roles: readTexts(form, "roles"),
    });
    const actor = await getActor();
    const result = input.ok ? await inviteStaff(actor, input.value) : input;
    if (!result.ok)
      return refuseForm(explainRefusal(actor, result.problems), form, ["name", "email", "roles"]);
    return finishForm(showLink(result.value, readText(form, "name")));
  },
  { boxes: ["roles"] },
);

export const makeLinkAction = answerConfirmed<NewLinkView>(async (form) => {
  const input = parseMember({ staffId: readText(form, "staffId") });
  const actor = await getActor();
  const result = input.ok ? await makeMemberLink(actor, input.value) : input;
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  return finishForm(showLink(result.value, readText(form, "name")));
});

export const setRolesAction = answerConfirmed<"saved">(
  async (form) => {
    const input = parseRolesChange({
      staffId: readText(form, "staffId"),
      roles: readTexts(form, "roles"),
      revision: readText(form, "revision"),
    });
    const actor = await getActor();
    const result = input.ok ? await setRoles(actor, input.value) : input;
    if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, ["roles"]);
    refresh();
    return finishForm("saved");
  },
  { boxes: ["roles"] },
);

export const removeFactorAction = answerConfirmed<"done">(async (form) => {
  const input = parseMember({ staffId: readText(form, "staffId") });
  const actor = await getActor();
  const result = input.ok ? await removeFactor(actor, input.value) : input;
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  refresh();
  return finishForm("done");
});

export const requireFactorAction = answerConfirmed<"done">(
  async (form) => {
    const input = parseFactorRoles({ roles: readTexts(form, "roles") });
    const actor = await getActor();
    const result = input.ok ? await requireFactor(actor, input.value) : input;
    if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, ["roles"]);
    refresh();
    return finishForm("done");
  },
  { boxes: ["roles"] },
);

/** Ending what has ended already changes nothing, so there is nothing to tell: the list shows what is. */
export async function endSessionAction(form: FormData): Promise<void> {
  await requireOwnPage();
  await endSession(await getActor(), { sessionId: readText(form, "sessionId") });
  refresh();
}

export async function endSessionsAction(form: FormData): Promise<void> {
  await requireOwnPage();
  const input = parseMember({ staffId: readText(form, "staffId") });
  if (input.ok) await endAllSessions(await getActor(), input.value);
  refresh();
}

function showLink(link: { token: string; expiresAt: Date }, name: string): NewLinkView {
  return { url: toMemberLinkUrl(link.token), expiresAt: link.expiresAt.toISOString(), name };
}
