import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import type { FormState } from "./form-state.ts";

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

/** One field of a form that was sent; "" where it is missing or a file. */
export function readText(form: FormData, name: string): string {
  return readTexts(form, name)[0] ?? "";
}

export function readTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}
