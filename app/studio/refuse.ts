import { explainRefusal } from "#app/_auth/refusal.ts";
import { refuseForm } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { Problem } from "#domain/result.ts";

/**
 * A form that was refused, shown again with all that was typed into the fields named. `fields` says which field a problem belongs to where
 * the form calls it otherwise than the command; a problem of no field of the form stands in the summary alone.
 */
export function refuse(
  actor: Actor,
  problems: readonly Problem[],
  {
    form,
    keep = [],
    fields = {},
  }: { form: FormData; keep?: readonly string[]; fields?: Record<string, string> },
): FormState<never> {
  const placed = explainRefusal(actor, problems).map(({ field, ...problem }) => {
    const name = field && (fields[field] ?? field);
    return name && keep.includes(name) ? { ...problem, field: name } : problem;
  });
  return refuseForm(placed, form, keep);
}
