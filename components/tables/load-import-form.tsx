"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getTablesWords } from "#messages/tables.ts";

/** Takes a table in; where some of its values look like slips, with the note that says why they stand. */
export function LoadImportForm({
  action,
  submit,
  hidden,
  isDoubted,
}: {
  action: FormAction<"done">;
  submit: string;
  hidden: Record<string, string | number>;
  isDoubted: boolean;
}) {
  const words = getTablesWords("en");
  return (
    <StudioForm
      id="load"
      action={action}
      submit={submit}
      tone="primary"
      hidden={hidden}
      labels={{ note: words("doubts.note") }}
    >
      {({ field }) =>
        isDoubted ? (
          <TextareaField
            {...field("note")}
            label={words("doubts.note")}
            hint={words("doubts.noteHint")}
            maxLength={1000}
          />
        ) : null
      }
    </StudioForm>
  );
}
