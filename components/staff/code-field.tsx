import { InputField } from "#components/ui/field.tsx";

/** A one-time code: filled in by the browser or pasted where either can. Letters are let in, since recovery codes have them. */
export function CodeField({
  label,
  hint,
  error,
  isNumber = false,
}: {
  label: string;
  hint: string;
  error?: string;
  /** The keys of digits alone are offered. */
  isNumber?: boolean;
}) {
  return (
    <InputField
      id="code"
      name="code"
      label={label}
      hint={hint}
      error={error}
      type="text"
      {...(isNumber && { inputMode: "numeric" as const })}
      autoComplete="one-time-code"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
