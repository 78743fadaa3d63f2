import type { mailFailures } from "#db/schema/mail.ts";

export type MailFailure = (typeof mailFailures)[number];

/** After each attempt that failed; after the last one a mail is given up. A day in all: a server that is down at night is mended by then. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720];

/** What no further attempt can change: there is no such box, or the server won't have this mail. */
const finalFailures: readonly MailFailure[] = ["recipient_refused", "content_refused"];

/** When to try again a mail that so many attempts have failed to send; null: given up. */
export function findNextAttempt(
  { failure, attempts }: { failure: MailFailure; attempts: number },
  now: Date,
): Date | null {
  const minutes = waitMinutes[attempts - 1];
  if (minutes === undefined || finalFailures.includes(failure)) return null;
  return new Date(now.getTime() + minutes * 60_000);
}
