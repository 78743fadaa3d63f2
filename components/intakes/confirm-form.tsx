"use client";

import { useActionState } from "react";
import { AboutFields } from "#components/sources/about-fields.tsx";
import { DuplicateNotice } from "#components/sources/duplicate-notice.tsx";
import type { DuplicateLink } from "#components/sources/refusal.ts";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getIntakesWords } from "#messages/intakes.ts";
import { getSourcesWords } from "#messages/sources.ts";
import type { FieldReadings } from "./field-readings.ts";
import { ReadingNote } from "./reading-note.tsx";

const words = getIntakesWords("en");
const sourceWords = getSourcesWords("en");

const labels: Record<string, string> = {
  title: sourceWords("fields.title"),
  publisher: sourceWords("fields.publisher"),
  published: sourceWords("fields.published"),
  language: sourceWords("fields.language"),
  url: sourceWords("fields.url"),
  cslType: sourceWords("fields.cslType"),
  authors: sourceWords("fields.authors"),
  containerTitle: sourceWords("fields.containerTitle"),
  doi: sourceWords("fields.doi"),
};

/** What an address says of itself, to be confirmed or put right; then it is a source with its capture. */
export function ConfirmForm({
  intakeId,
  readings,
  publishers,
  action,
}: {
  intakeId: string;
  readings: FieldReadings;
  publishers: readonly string[];
  action: FormAction<DuplicateLink>;
}) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  const find = (name: string) => readValue(state, name, readings[name]?.value ?? "");
  const findError = (name: string) => readError(state, name);
  const findNote = (name: string) => {
    const reading = readings[name];
    const label = labels[name];
    return reading && label ? <ReadingNote {...{ name, label, reading }} /> : null;
  };
  return (
    <form action={send} className="form-stack wide" noValidate>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      {state.done ? <DuplicateNotice duplicate={state.done} /> : null}
      <input type="hidden" name="intakeId" value={intakeId} />
      <AboutFields {...{ publishers, find, findError, findNote }} />
      <div>
        <Button type="submit" tone="primary" aria-disabled={isSending || undefined}>
          {words("add")}
        </Button>
      </div>
    </form>
  );
}
