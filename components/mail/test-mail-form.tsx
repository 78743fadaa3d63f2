"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { mailWords as words } from "./mail-words.ts";

/** Whether mail gets through, and if not, why. */
export function TestMailForm({ action }: { action: FormAction<"done"> }) {
  return (
    <StudioForm
      id="test-mail"
      action={action}
      submit={words("house.test")}
      done={words("house.tested")}
    />
  );
}
