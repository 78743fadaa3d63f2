"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getIntakesWords } from "#messages/intakes.ts";
import { AddressFile } from "./address-file.tsx";

const words = getIntakesWords("en");

/** Addresses that are to be sources, one or many. */
export function AddressForm({ action }: { action: FormAction }) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack wide" noValidate>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <TextareaField
        id="addresses"
        name="addresses"
        label={words("addresses")}
        hint={words("addressesHint")}
        error={readError(state, "addresses")}
        defaultValue={readValue(state, "addresses")}
        rows={3}
        className="input addresses"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
      />
      <AddressFile fieldName="addresses" />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isSending || undefined}>
          {words("fetch")}
        </Button>
      </div>
    </form>
  );
}
