"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { HeldThing } from "#domain/holds/view-holds.ts";
import { getHoldsWords } from "#messages/holds.ts";

const words = getHoldsWords("en");

/** Says that something must be kept, and why. */
export function PlaceHoldForm({
  action,
  on,
  title,
}: {
  action: FormAction<"done">;
  on: HeldThing;
  /** Of what is to be held; null of everything. */
  title: string | null;
}) {
  return (
    <StudioForm
      id="place-hold"
      action={action}
      {...(on === null && { fold: words("place.fold") })}
      submit={words("place.submit")}
      done={words("place.done")}
      hidden={on === null ? {} : { kind: on.kind, id: on.id }}
      labels={{ legalBasis: words("place.legalBasis"), remark: words("place.remark") }}
    >
      {({ field }) => (
        <>
          {title === null ? null : <h2>{words("place.of", { title })}</h2>}
          <TextareaField
            {...field("legalBasis")}
            label={words("place.legalBasis")}
            hint={words("place.legalBasisHint")}
          />
          <TextareaField
            {...field("remark")}
            label={words("place.remark")}
            hint={words("place.remarkHint")}
          />
        </>
      )}
    </StudioForm>
  );
}

export function LiftHoldForm({ action, holdId }: { action: FormAction<"done">; holdId: string }) {
  return (
    <StudioForm
      id={`lift-${holdId}`}
      action={action}
      fold={words("lift.fold")}
      submit={words("lift.submit")}
      hidden={{ holdId }}
      labels={{ reason: words("lift.reason") }}
    >
      {({ field }) => <TextareaField {...field("reason")} label={words("lift.reason")} />}
    </StudioForm>
  );
}
