import { readText, refuseForm } from "#components/studio/form-answer.ts";
import type { FormAction, FormState } from "#components/studio/form-state.ts";
import { findDueProof } from "#domain/auth/queries-entrant.ts";
import { confirmSession } from "#domain/factors/commands-sign-in.ts";
import { findCurrentEntrant } from "./actor.ts";
import { answerForm, namesToKeep } from "./answer-form.ts";

/**
 * The action behind a form of a sensitive act. Who last proved a quarter of an hour ago who they are is asked again, in the same form, which keeps what was
 * typed (components/studio/confirm-field.tsx); with the proof it is sent on and the act done. `boxes` are fields of which nothing is sent when none is ticked.
 */
export function answerConfirmed<Done = null>(
  work: (form: FormData) => Promise<FormState<Done>>,
  { boxes = [] }: { boxes?: readonly string[] } = {},
): FormAction<Done> {
  return answerForm<Done>(async (form) => (await askAgain(form, boxes)) ?? (await work(form)));
}

/** The form again with the field for the proof; null where none is due, and for who isn't signed in: the command refuses them. */
async function askAgain(
  form: FormData,
  boxes: readonly string[],
): Promise<FormState<never> | null> {
  const entrant = await findCurrentEntrant();
  const session = entrant?.needs === "code" ? null : entrant;
  const due = session ? await findDueProof(session.sessionId) : null;
  if (!session || !due) return null;
  // A form that asks for the present passphrase anyway needs no second field for it.
  const proof =
    readText(form, "confirmation") || (due === "passphrase" && readText(form, "present"));
  const { sessionId, actor } = session;
  const confirmed = proof
    ? await confirmSession(actor, { staffId: actor.id, sessionId, proof })
    : ({ ok: false, problems: [{ code: "factor.confirmFirst" }] } as const);
  if (confirmed.ok) return null;
  const problems = confirmed.problems.map((problem) => ({ ...problem, field: "confirmation" }));
  return { ...refuseForm(problems, form, [...namesToKeep(form), ...boxes]), confirm: due };
}
