import { systemActor } from "#domain/auth/actor.ts";
import { jobs } from "#domain/jobs/jobs.ts";
import { answerContactOpening } from "#domain/submissions/contact/commands-answer.ts";

/** Answers somebody of the staff who asked how a sender may be reached. */
export async function handleOpenContact(payload: unknown): Promise<void> {
  const { openingId } = jobs["open-contact"].parse(payload);
  const answered = await answerContactOpening(systemActor, openingId);
  if (!answered.ok)
    throw new Error(`A question wasn't answered: ${JSON.stringify(answered.problems)}`);
}
