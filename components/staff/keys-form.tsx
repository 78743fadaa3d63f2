"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { getAuthWords } from "#messages/auth.ts";

/** Whether single letters are keys in this browser. */
export function KeysForm({ action, areOn }: { action: FormAction<"done">; areOn: boolean }) {
  const words = getAuthWords("en");
  return (
    <StudioForm
      id="keys"
      action={action}
      submit={words("keys.save")}
      submitLabel={words("keys.saveLabel")}
      done={words("keys.saved")}
    >
      {({ id }) => (
        <Checkbox
          key={String(areOn)}
          id={id("on")}
          name="on"
          value="1"
          label={words("keys.on")}
          hint={words("keys.hint")}
          defaultChecked={areOn}
        />
      )}
    </StudioForm>
  );
}
