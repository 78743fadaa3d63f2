"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import type { ThrownAway } from "#domain/trash/view-trash.ts";
import { trashWords as words } from "./trash-words.ts";

/** One press, and it is in the trash; nothing asks again, since it can be put back. */
export function ThrowAwayForm({
  action,
  thing: { kind, id },
  title,
}: {
  action: FormAction<"done">;
  thing: ThrownAway;
  /** Where a page has several. */
  title?: string;
}) {
  return (
    <StudioForm
      id={`throw-away-${id}`}
      {...(title !== undefined && {
        submitLabel: words("throwAwayOf", { title: title || words("untitled") }),
      })}
      action={action}
      hidden={{ kind, id }}
      submit={words("throwAway")}
      tone="danger"
    />
  );
}

/** The way back. */
export function PutBackForm({
  action,
  thing: { kind, id },
  submit,
  title,
}: {
  action: FormAction<"done">;
  thing: ThrownAway;
  submit: "undo" | "putBack";
  /** Where a page has several. */
  title?: string;
}) {
  return (
    <StudioForm
      id={`put-back-${id}`}
      action={action}
      hidden={{ kind, id }}
      submit={words(submit)}
      {...(title !== undefined && {
        submitLabel: words("putBackOf", { title: title || words("untitled") }),
      })}
    />
  );
}
