import type { ComponentProps } from "react";
import { describeInput, Field, type FieldText } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export function SelectField({
  label,
  hint,
  error,
  id,
  options,
  ...props
}: FieldText & { options: readonly SelectOption[] } & Omit<ComponentProps<"select">, "id">) {
  const text = { id, label, hint, error };
  return (
    <Field {...text}>
      <select className="input" {...describeInput(text)} {...props}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
