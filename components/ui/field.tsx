import type { ComponentProps, ReactNode } from "react";
import { joinClasses } from "./class-names.ts";

export type FieldText = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Stands after the input: where its value comes from. */
  note?: ReactNode;
};

/** The attributes that tie an input to its label, hint and error. */
export function describeInput({ id, hint, error }: Omit<FieldText, "note">) {
  const describedBy = joinClasses(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return {
    id,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": error ? true : undefined,
  };
}

/** Label, hint, error and the input, in this order: the error stands where the eye goes next, before the input. */
export function Field({ children, ...text }: FieldText & { children: ReactNode }) {
  const { id, label, hint, error, note } = text;
  return (
    <div className={joinClasses("field", error ? "invalid" : null)}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children}
      {note}
    </div>
  );
}

export function InputField({
  label,
  hint,
  error,
  note,
  id,
  ...props
}: FieldText & Omit<ComponentProps<"input">, "id">) {
  const text = { id, label, hint, error, note };
  return (
    <Field {...text}>
      <input className="input" {...describeInput(text)} {...props} />
    </Field>
  );
}
