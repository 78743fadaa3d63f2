import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { sendMail } from "#domain/mail/commands-send.ts";

/** Sends one mail. What the server refuses is written down with the mail, which is tried again or given up; the job is done. */
export async function handleSendMail(payload: unknown): Promise<void> {
  const sent = await sendMail(systemActor, jobs["send-mail"].parse(payload));
  if (!sent.ok) throw new Error(`A mail wasn't sent: ${JSON.stringify(sent.problems)}`);
}
