import { unstable_rethrow } from "next/navigation";
import { logFailedAction } from "#app/_log/web-log.ts";
import { refuseForm } from "#components/studio/form-answer.ts";
import type { FormAction, FormState } from "#components/studio/form-state.ts";
import { requireOwnPage } from "./own-page.ts";

/** What isn't sent back: secrets, and what the framework adds to a form. */
const neverKept = /^(?:passphrase|present|next|token|code|confirmation|\$.*)$/;

/**
 * The action behind a form: asks whence it was called, and answers. What nobody expected (the database is away) is logged under a number and told in the form,
 * which keeps what was typed; thrown, it would take the whole page's place.
 */
export function answerForm<Done = null>(
  work: (form: FormData) => Promise<FormState<Done>>,
): FormAction<Done> {
  return async (_, form) => {
    await requireOwnPage();
    try {
      return await work(form);
    } catch (error) {
      // Where to go on, and what isn't there, are thrown too.
      unstable_rethrow(error);
      const problem = { code: "form.failed", values: { number: logFailedAction(error) } } as const;
      return refuseForm([problem], form, namesToKeep(form));
    }
  };
}

/** All that was typed but secrets. */
export function namesToKeep(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !neverKept.test(name));
}
