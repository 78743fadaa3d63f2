/** What a form shows after it was sent: what is wrong, what was typed (never a passphrase), and what came of it. */
export type FormState<Done = null> = {
  problems: { text: string; fieldId?: string }[];
  values: Record<string, string[]>;
  done: Done | null;
  /** By what its sender is to show that it is still they, before the act is done. */
  confirm?: "code" | "passphrase";
};

/** A server action behind a form; a page hands it to its form. */
export type FormAction<Done = null> = (
  state: FormState<Done>,
  form: FormData,
) => Promise<FormState<Done>>;

export const emptyForm: FormState<never> = { problems: [], values: {}, done: null };

/** What was typed into a field, or what it holds when the form is first shown. */
export function readValue(state: FormState<unknown>, name: string, initial = ""): string {
  return state.values[name]?.[0] ?? initial;
}

export function readError(state: FormState<unknown>, name: string): string | undefined {
  return state.problems.find((problem) => problem.fieldId === name)?.text;
}
