"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getPreviewsWords } from "#messages/previews.ts";
import { getStudioWords } from "#messages/studio.ts";

const words = getPreviewsWords("en");

/** Says whether a draft that was read by a link may be published as it is. */
export function AnswerForm({
  action,
  token,
  revision,
}: {
  action: FormAction<"done">;
  token: string;
  revision: number;
}) {
  const [state, send, isPending] = useActionState(action, emptyForm);
  if (state.done)
    return (
      <Notice tone="ok" live>
        {words("page.done")}
      </Notice>
    );
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={getStudioWords("en")("problemSummary")} problems={state.problems} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset id="outcome">
        <legend>{words("page.outcome")}</legend>
        {(["approved", "objected"] as const).map((outcome) => (
          <div className="checkbox" key={outcome}>
            <input
              type="radio"
              name="outcome"
              id={`outcome-${outcome}`}
              value={outcome}
              defaultChecked={readValue(state, "outcome") === outcome}
            />
            <label htmlFor={`outcome-${outcome}`}>{words(`page.${outcome}`)}</label>
          </div>
        ))}
      </fieldset>
      <InputField
        id="name"
        name="name"
        label={words("page.name")}
        error={readError(state, "name")}
        defaultValue={readValue(state, "name")}
        autoComplete="name"
        maxLength={120}
      />
      <TextareaField
        id="remark"
        name="remark"
        label={words("page.remark")}
        hint={words("page.remarkHint")}
        error={readError(state, "remark")}
        defaultValue={readValue(state, "remark")}
        maxLength={5_000}
      />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isPending}>
          {words("page.submit")}
        </Button>
      </div>
    </form>
  );
}
