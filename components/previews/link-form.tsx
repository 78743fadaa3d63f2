"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { CopyLine } from "#components/ui/copy-line.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getPreviewsWords } from "#messages/previews.ts";
import { getStudioWords } from "#messages/studio.ts";

const words = getPreviewsWords("en");

export type MadeLink = { url: string; expiresAt: string };

/** Makes a secret link to a draft, which is shown once. */
export function PreviewLinkForm({
  action,
  briefId,
}: {
  action: FormAction<MadeLink>;
  briefId: string;
}) {
  const [state, send, isPending] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={getStudioWords("en")("problemSummary")} problems={state.problems} />
      {state.done ? (
        <Notice tone="ok" live>
          <p>{words("made", { day: formatInstantDay(state.done.expiresAt, "en") })}</p>
          <CopyLine
            id="url"
            label={words("url")}
            value={state.done.url}
            says={{ copy: words("copy"), copied: words("copied") }}
          />
        </Notice>
      ) : null}
      <input type="hidden" name="briefId" value={briefId} />
      <InputField
        id="label"
        name="label"
        label={words("label")}
        hint={words("labelHint")}
        error={readError(state, "label")}
        defaultValue={readValue(state, "label")}
        autoComplete="off"
        maxLength={120}
      />
      <InputField
        id="days"
        name="days"
        inputMode="numeric"
        label={words("days")}
        hint={words("daysHint")}
        error={readError(state, "days")}
        defaultValue={readValue(state, "days", "7")}
        autoComplete="off"
      />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isPending}>
          {words("make")}
        </Button>
      </div>
    </form>
  );
}
