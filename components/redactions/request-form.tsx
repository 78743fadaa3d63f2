"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { Redactable } from "#domain/redactions/view.ts";
import { getRedactionsWords } from "#messages/redactions.ts";

const words = getRedactionsWords("en");
const wordsMax = 160;

/** Asks to have a capture or the words of a passage taken away. */
export function RedactionRequestForm({
  action,
  redactable: { captures, passages },
}: {
  action: FormAction<"done">;
  redactable: Redactable;
}) {
  const choices = [
    ...passages.map(({ id, captureN, words: said }) => ({
      value: `passage:${id}`,
      label: words("form.passage", { words: shorten(said), n: captureN }),
    })),
    ...captures.map(({ id, n, capturedAt }) => ({
      value: `capture:${id}`,
      label: words("form.capture", { n, day: formatInstantDay(capturedAt, "en") }),
    })),
  ];
  return (
    <StudioForm
      id="redaction"
      action={action}
      submit={words("form.submit")}
      tone="primary"
      done={words("form.done")}
      labels={{
        what: words("form.what"),
        reason: words("form.reason"),
        legalBasis: words("form.legalBasis"),
        publicNote: words("form.publicNote"),
      }}
    >
      {({ field }) => (
        <>
          <fieldset id={field("what").id}>
            <legend>{words("form.what")}</legend>
            {choices.map(({ value, label }) => (
              <div className="checkbox" key={value}>
                <input
                  type="radio"
                  name="what"
                  id={value}
                  value={value}
                  defaultChecked={field("what").defaultValue === value}
                />
                <label htmlFor={value}>{label}</label>
              </div>
            ))}
          </fieldset>
          <TextareaField
            {...field("reason")}
            label={words("form.reason")}
            hint={words("form.reasonHint")}
          />
          <TextareaField
            {...field("legalBasis")}
            label={words("form.legalBasis")}
            hint={words("form.legalBasisHint")}
          />
          <TextareaField
            {...field("publicNote")}
            label={words("form.publicNote")}
            hint={words("form.publicNoteHint")}
          />
        </>
      )}
    </StudioForm>
  );
}

function shorten(text: string): string {
  return text.length <= wordsMax ? text : `${text.slice(0, wordsMax).trimEnd()} …`;
}
