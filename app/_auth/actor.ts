import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, publicActor, type StaffActor } from "#domain/auth/actor.ts";
import { findSessionActor } from "#domain/auth/queries.ts";
import { type Entrant, findEntrant } from "#domain/auth/queries-entrant.ts";
import { auth } from "./next-auth.ts";
import { toSignInPath, withNext } from "./next-path.ts";

/** The session that this request bears, with who it lets in; null for everybody else. Throws when the database can't say. Asked once a request while a page is rendered. */
export const findCurrentSession = cache(
  async (): Promise<{ sessionId: string; actor: StaffActor } | null> => {
    const sessionId = (await auth())?.sessionId;
    const actor = sessionId ? await findSessionActor(sessionId) : null;
    return sessionId && actor ? { sessionId, actor } : null;
  },
);

/** Whose session this request bears, though a second factor may stand between them and the studio. Only pages and actions of the way in ask for it. */
export async function findCurrentEntrant(): Promise<(Entrant & { sessionId: string }) | null> {
  const sessionId = (await auth())?.sessionId;
  const entrant = sessionId ? await findEntrant(sessionId) : null;
  return sessionId && entrant ? { ...entrant, sessionId } : null;
}

/** Who asks. Commands and queries are handed the answer and decide themselves. */
export async function getActor(): Promise<Actor> {
  const session = await findCurrentSession();
  return session?.actor ?? publicActor;
}

/**
 * Who asks, where only staff have business: pages of the studio call it first, layouts aren't enough (a layout isn't rendered again when
 * one moves on). Everybody else is led to signing in, and from there back to the page they asked for.
 */
export async function requireStaff(): Promise<StaffActor> {
  return (await requireSession()).actor;
}

export async function requireSession(): Promise<{ sessionId: string; actor: StaffActor }> {
  const session = await findCurrentSession();
  if (session) return session;
  const asked = (await headers()).get("x-plumbline-path");
  const entrant = await findCurrentEntrant();
  if (entrant?.needs === "code") redirect(withNext("/studio/sign-in/code", asked));
  if (entrant?.needs === "setUp") redirect(withNext("/studio/second-factor", asked));
  redirect(toSignInPath(asked));
}
