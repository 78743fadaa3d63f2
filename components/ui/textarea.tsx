import type { ComponentProps } from "react";
import { describeInput, Field, type FieldText } from "./field.tsx";

export function TextareaField({
  label,
  hint,
  error,
  note,
  id,
  ...props
}: FieldText & Omit<ComponentProps<"textarea">, "id">) {
  const text = { id, label, hint, error, note };
  return (
    <Field {...text}>
      <textarea className="input" {...describeInput(text)} {...props} />
    </Field>
  );
}
