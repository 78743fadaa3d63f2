import { type FormState, readError, readValue } from "./form-state.ts";

export type FormFields = {
  /** What a field is given: a text typed before comes back, else what is stored stands there. */
  field(name: string): {
    id: string;
    name: string;
    defaultValue: string;
    error: string | undefined;
  };
  /** Of several boxes or of one choice: whether this one is ticked. */
  has(name: string, value: string): boolean;
  id(name: string): string;
  error(name: string): string | undefined;
  problems: { text: string; fieldId?: string }[];
};

/** A form's fields. A page may have several forms that ask for a reason: `form` sets their ids apart. */
export function readFields(
  state: FormState<unknown>,
  { form, stored = {} }: { form: string; stored?: Record<string, string | readonly string[]> },
): FormFields {
  const id = (name: string) => `${form}-${name}`;
  const ofStored = (name: string) => [stored[name] ?? []].flat();
  return {
    id,
    field: (name) => ({
      id: id(name),
      name,
      defaultValue: readValue(state, name, ofStored(name)[0] ?? ""),
      error: readError(state, name),
    }),
    has: (name, value) => (state.values[name] ?? ofStored(name)).includes(value),
    error: (name) => readError(state, name),
    problems: state.problems.map(({ text, fieldId }) => ({
      text,
      ...(fieldId && { fieldId: id(fieldId) }),
    })),
  };
}
