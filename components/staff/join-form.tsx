"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { passphraseCharsMin } from "#domain/auth/passphrase-bounds.ts";
import { getAuthWords } from "#messages/auth.ts";
import { PassphraseField } from "./passphrase-field.tsx";

/** What a one-time link asks of its bearer: who they are (the owner says their address too) and a passphrase. */
export function JoinForm({
  action,
  token,
  name,
  email,
  submit,
}: {
  action: FormAction;
  token: string;
  name: string;
  /** Null: to be given. */
  email: string | null;
  submit: string;
}) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      <input type="hidden" name="token" value={token} />
      <InputField
        id="name"
        name="name"
        label={words("name")}
        hint={words("nameHint")}
        error={readError(state, "name")}
        defaultValue={readValue(state, "name", name)}
        autoComplete="name"
      />
      <InputField
        id="email"
        name="email"
        label={words("email")}
        error={readError(state, "email")}
        defaultValue={readValue(state, "email", email ?? "")}
        readOnly={email !== null}
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
      />
      <PassphraseField
        id="passphrase"
        label={words("passphrase")}
        hint={words("passphraseHint", { min: passphraseCharsMin })}
        error={readError(state, "passphrase")}
        isNew
      />
      <div>
        <Button type="submit" tone="primary">
          {submit}
        </Button>
      </div>
    </form>
  );
}
