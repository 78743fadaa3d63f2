"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getRedactionsWords } from "#messages/redactions.ts";

/** Ends a request without taking anything away. */
export function DeclineForm({
  action,
  requestId,
  isOwn,
}: {
  action: FormAction<"done">;
  requestId: string;
  isOwn: boolean;
}) {
  const words = getRedactionsWords("en");
  const fold = words(isOwn ? "declineOwn" : "decline");
  return (
    <StudioForm
      id={`decline-${requestId}`}
      action={action}
      fold={fold}
      submit={fold}
      done={words("declineDone")}
      hidden={{ requestId }}
      labels={{ reason: words("declineReason") }}
    >
      {({ field }) => <TextareaField {...field("reason")} label={words("declineReason")} />}
    </StudioForm>
  );
}
