"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { letters } from "#domain/sources/input-reliability.ts";
import { getReliabilityWords } from "#messages/reliability.ts";

const words = getReliabilityWords("en");

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
  const source = { value: `source:${sourceId}`, label: words("thisSource") };
  const all = publisher && {
    value: `publisher:${publisher.id}`,
    label: words("allOf", { name: publisher.name }),
  };
  return (
    <StudioForm
      id="reliability"
      action={action}
      fold={words("rate")}
      submit={words("save")}
      done={words("saved")}
      stored={{ of: (all ?? source).value }}
    >
      {({ field }) => (
        <>
          <SelectField
            {...field("of")}
            label={words("of")}
            options={all ? [all, source] : [source]}
          />
          <SelectField
            {...field("letter")}
            label={words("letter")}
            options={[
              { value: "", label: words("choose") },
              ...letters.map((letter) => ({
                value: letter,
                label: words("option", {
                  letter,
                  meaning: words(`letters.${letter}`),
                }),
              })),
            ]}
          />
          <TextareaField
            {...field("reason")}
            label={words("reason")}
            hint={words("reasonHint")}
            rows={3}
            maxLength={2000}
          />
        </>
      )}
    </StudioForm>
  );
}
