import type { ComponentProps } from "react";
import { describeInput, Field, type FieldText } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** What is chosen is its key too: a form that is reset puts a list back to the choice it was first made with, and to no later one. */
export function SelectField({
  label,
  hint,
  error,
  note,
  id,
  options,
  ...props
}: FieldText & { options: readonly SelectOption[] } & Omit<ComponentProps<"select">, "id">) {
  const text = { id, label, hint, error, note };
  return (
    <Field {...text}>
      <select
        key={String(props.defaultValue)}
        className="input"
        {...describeInput(text)}
        {...props}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
