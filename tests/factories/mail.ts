import { asc, eq } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { studioDb } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { gatherMail } from "#domain/mail/commands-gather.ts";
import { sendMail } from "#domain/mail/commands-send.ts";
import { getSettings, type SmtpServer } from "#settings.ts";
import { buildThread } from "#tests/factories/comments.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { startSmtpHost } from "#tests/setup/smtp-host.ts";
import { requireValue } from "./require-value.ts";

/** For one test this publication sends its mail to this server. */
export function sendMailBy(server: SmtpServer): void {
  Object.assign(getSettings(), {
    mail: { server, from: { name: "", address: "desk@monitor.example" } },
  });
  onTestFinished(() => void Object.assign(getSettings(), { mail: null }));
}

export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** Mails to somebody, the oldest first. */
export async function listMailRows({ id }: { id: string }) {
  return await studioDb()
    .select()
    .from(mails)
    .where(eq(mails.staffId, id))
    .orderBy(asc(mails.createdAt));
}

/** Does what the worker would do by then: gathers, and sends what waits, of everybody. Says what came of each mail. */
export async function sendAllMail(now: Date): Promise<string[]> {
  requireValue(await gatherMail(systemActor, { now }));
  const waiting = await studioDb().select().from(mails).where(eq(mails.state, "waiting"));
  const outcomes: string[] = [];
  for (const { id: mailId } of waiting)
    outcomes.push(requireValue(await sendMail(systemActor, { mailId, now })).outcome);
  return outcomes;
}

/** A mail server of its own, through which everything goes from now on, with what came for somebody. */
export async function startMailHost() {
  const host = await startSmtpHost();
  sendMailBy(host.server);
  return {
    ...host,
    host,
    to: ({ email }: TestStaff) => host.received.filter(({ to }) => to.includes(email)),
  };
}

/** Somebody who is called by name in a new comment on a brief. */
export async function callSomebody(by: StaffActor, { briefId }: { briefId: string }) {
  const name = `Otto ${crypto.randomUUID()}`;
  const called = await buildStaff({ name });
  const thread = await buildThread(by, { briefId, body: `Ask @${name}: why?` });
  return { called, briefId, ...thread };
}
