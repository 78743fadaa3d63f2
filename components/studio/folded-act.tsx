"use client";

import type { FormAction } from "./form-state.ts";
import { StudioForm } from "./studio-form.tsx";

type Says = { fold: string; submit: string; hint: string; done?: string };

/** Something that one may do with a thing and that asks for nothing more: folded up, it says what it does before it is done. */
export function FoldedAct({
  id,
  action,
  hidden,
  says: { hint, ...says },
  tone,
}: {
  id: string;
  action: FormAction<"done">;
  hidden: Record<string, string>;
  says: Says;
  tone?: "danger";
}) {
  return (
    <StudioForm id={id} action={action} hidden={hidden} tone={tone} {...says}>
      {() => <p>{hint}</p>}
    </StudioForm>
  );
}
