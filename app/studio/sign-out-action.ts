"use server";

import { redirect } from "next/navigation";
import { findCurrentSession } from "#app/_auth/actor.ts";
import { dropSession } from "#app/_auth/next-auth.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { endSession } from "#domain/auth/commands-sessions.ts";

export async function signOutAction(): Promise<void> {
  await requireOwnPage();
  const session = await findCurrentSession();
  if (session) await endSession(session.actor, { sessionId: session.sessionId });
  await dropSession();
  redirect("/studio/sign-in");
}
