import { InputField } from "#components/ui/field.tsx";
import { getFactorWords } from "#messages/factors.ts";
import { type FormState, readError } from "./form-state.ts";

/** Where a form of a sensitive act asks again who it is: a code, or the passphrase. Nothing, as long as it doesn't. */
export function ConfirmField({ state, form }: { state: FormState<unknown>; form?: string }) {
  const words = getFactorWords("en");
  if (!state.confirm) return null;
  const isCode = state.confirm === "code";
  return (
    <InputField
      id={form ? `${form}-confirmation` : "confirmation"}
      name="confirmation"
      label={words(isCode ? "confirm.code" : "confirm.passphrase")}
      hint={words(isCode ? "confirm.codeHint" : "confirm.passphraseHint")}
      error={readError(state, "confirmation")}
      type={isCode ? "text" : "password"}
      autoComplete={isCode ? "one-time-code" : "current-password"}
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
