import { getStudioWords } from "#messages/studio.ts";
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
  {
    form,
    stored = {},
    labels = {},
  }: {
    form: string;
    stored?: Record<string, string | readonly string[]>;
    /** Names the field in the summary of what is wrong, where "Fill in this field" would not say which. */
    labels?: Record<string, string>;
  },
): FormFields {
  const words = getStudioWords("en");
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
    problems: state.problems.map(({ text, fieldId }) => {
      if (!fieldId) return { text };
      const label = labels[fieldId];
      const said = label ? words("problemAt", { field: label, text }) : text;
      return { text: said, fieldId: id(fieldId) };
    }),
  };
}
