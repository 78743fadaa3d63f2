import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";

/** What a form shows after it was sent: what is wrong, what was typed (never a passphrase), and what came of it. */
export type FormState<Done = null> = {
  problems: { text: string; fieldId?: string }[];
  values: Record<string, string[]>;
  done: Done | null;
};

/** A server action behind a form; a page hands it to its form. */
export type FormAction<Done = null> = (
  state: FormState<Done>,
  form: FormData,
) => Promise<FormState<Done>>;

export const emptyForm: FormState<never> = { problems: [], values: {}, done: null };

/** A form that is shown again with its problems in words and all that was typed into the fields named. */
export function refuseForm(
  problems: readonly Problem[],
  form: FormData,
  keep: readonly string[],
): FormState<never> {
  return {
    problems: problems.map((problem) => ({
      text: sayProblem(problem, "en"),
      ...(problem.field && { fieldId: problem.field }),
    })),
    values: Object.fromEntries(keep.map((name) => [name, readTexts(form, name)])),
    done: null,
  };
}

export function finishForm<Done>(done: Done): FormState<Done> {
  return { problems: [], values: {}, done };
}

/** What was typed into a field, or what it holds when the form is first shown. */
export function readValue(state: FormState<unknown>, name: string, initial = ""): string {
  return state.values[name]?.[0] ?? initial;
}

export function readError(state: FormState<unknown>, name: string): string | undefined {
  return state.problems.find((problem) => problem.fieldId === name)?.text;
}

/** One field of a form that was sent; "" where it is missing or a file. */
export function readText(form: FormData, name: string): string {
  return readTexts(form, name)[0] ?? "";
}

export function readTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}
