"use client";

import { useActionState } from "react";
import { AboutFields } from "#components/sources/about-fields.tsx";
import { DuplicateNotice } from "#components/sources/duplicate-notice.tsx";
import type { DuplicateLink } from "#components/sources/refusal.ts";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { cslTypes } from "#domain/sources/rules.ts";
import { getWords } from "#messages/words.ts";

const words = getWords("en", "intakes");
const sourceWords = getWords("en", "sources");

/** What a page says of itself, to be confirmed or put right; then it is a source with its capture. */
export function ConfirmForm({
  intakeId,
  values,
  publishers,
  action,
}: {
  intakeId: string;
  values: Record<string, string>;
  publishers: readonly string[];
  action: FormAction<DuplicateLink>;
}) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  const find = (name: string) => readValue(state, name, values[name] ?? "");
  return (
    <form action={send} className="form-stack wide" noValidate>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      {state.done ? <DuplicateNotice duplicate={state.done} /> : null}
      <input type="hidden" name="intakeId" value={intakeId} />
      <input type="hidden" name="authors" value={values.authors ?? "[]"} />
      <AboutFields
        publishers={publishers}
        find={find}
        findError={(name) => readError(state, name)}
      />
      <SelectField
        id="cslType"
        name="cslType"
        label={sourceWords("fields.cslType")}
        defaultValue={find("cslType")}
        options={cslTypes.map((type) => ({ value: type, label: sourceWords(`types.${type}`) }))}
      />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isSending || undefined}>
          {words("add")}
        </Button>
      </div>
    </form>
  );
}
