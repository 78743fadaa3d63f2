"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { getOriginalsWords } from "#messages/originals.ts";

/** Says of which brief another is a translation; `original` is the slug of the one that it is of now, or nothing. */
export function OriginalForm({
  action,
  briefId,
  original,
}: {
  action: FormAction<"done">;
  briefId: string;
  original: string;
}) {
  const words = getOriginalsWords("en");
  return (
    <StudioForm
      id="original"
      action={action}
      submit={words("save")}
      done={words("saved")}
      tone="primary"
      hidden={{ briefId, seen: original }}
      stored={{ original }}
      labels={{ original: words("original") }}
    >
      {({ field }) => (
        <InputField
          {...field("original")}
          label={words("original")}
          hint={words("originalHint")}
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </StudioForm>
  );
}
