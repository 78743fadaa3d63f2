"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import type { SubmissionView } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

/** Whether the source's page names the sender, who asked for it and may think better of it. */
export function Credit({
  submission: { id, credit, isCredited },
  action,
}: {
  submission: Pick<SubmissionView, "id" | "credit" | "isCredited">;
  action: FormAction<"done">;
}) {
  const name = credit ?? "";
  return (
    <StudioForm
      id="credit"
      action={action}
      submit={words(isCredited ? "credit.take" : "credit.give")}
      hidden={{ submissionId: id, credits: isCredited ? "" : "1" }}
    >
      {() => <p>{words(isCredited ? "credit.named" : "credit.unnamed", { name })}</p>}
    </StudioForm>
  );
}
