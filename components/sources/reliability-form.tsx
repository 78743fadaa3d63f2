"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { letters } from "#domain/sources/input-reliability.ts";
import { getSourcesWords } from "#messages/sources.ts";

const words = getSourcesWords("en");

/** A letter and why, for a source or for all that its publisher brings out. */
export function ReliabilityForm({
  action,
  sourceId,
  publisher,
}: {
  action: FormAction<"done">;
  sourceId: string;
  publisher: { id: string; name: string } | null;
}) {
  const source = { value: `source:${sourceId}`, label: words("reliability.thisSource") };
  const all = publisher && {
    value: `publisher:${publisher.id}`,
    label: words("reliability.allOf", { name: publisher.name }),
  };
  return (
    <StudioForm
      id="reliability"
      action={action}
      fold={words("reliability.rate")}
      submit={words("reliability.save")}
      done={words("reliability.saved")}
      stored={{ of: (all ?? source).value }}
    >
      {({ field }) => (
        <>
          <SelectField
            {...field("of")}
            label={words("reliability.of")}
            options={all ? [all, source] : [source]}
          />
          <SelectField
            {...field("letter")}
            label={words("reliability.letter")}
            options={[
              { value: "", label: words("reliability.choose") },
              ...letters.map((letter) => ({
                value: letter,
                label: words("reliability.option", {
                  letter,
                  meaning: words(`reliability.letters.${letter}`),
                }),
              })),
            ]}
          />
          <TextareaField
            {...field("reason")}
            label={words("reliability.reason")}
            hint={words("reliability.reasonHint")}
            rows={3}
            maxLength={2000}
          />
        </>
      )}
    </StudioForm>
  );
}
