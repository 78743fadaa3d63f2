"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { Embargoable } from "#domain/embargoes/view-embargoes.ts";
import { getEmbargoesWords } from "#messages/embargoes.ts";

const words = getEmbargoesWords("en");

type Props = { action: FormAction<"done">; on: Embargoable };

/** Until when something is kept back, and why. */
export function SetEmbargoForm({
  action,
  on,
  timeZones,
  isAgain,
}: Props & {
  timeZones: { all: readonly string[]; chosen: string };
  /** There is one, whose time is changed. */
  isAgain: boolean;
}) {
  return (
    <StudioForm
      id="set-embargo"
      action={action}
      submit={words(isAgain ? "set.submitAgain" : "set.submit")}
      hidden={on}
      stored={{ timeZone: timeZones.chosen }}
      labels={{
        at: words("set.at"),
        timeZone: words("set.timeZone"),
        reason: words("set.reason"),
      }}
    >
      {({ field }) => (
        <>
          <InputField
            {...field("at")}
            type="datetime-local"
            label={words("set.at")}
            hint={words("set.atHint")}
          />
          <SelectField
            {...field("timeZone")}
            label={words("set.timeZone")}
            options={timeZones.all.map((value) => ({ value, label: value }))}
          />
          <TextareaField
            {...field("reason")}
            label={words("set.reason")}
            hint={words("set.reasonHint")}
          />
        </>
      )}
    </StudioForm>
  );
}

export function LiftEmbargoForm({ action, on }: Props) {
  return (
    <StudioForm
      id="lift-embargo"
      action={action}
      fold={words("lift.fold")}
      submit={words("lift.submit")}
      hidden={on}
      labels={{ liftReason: words("lift.reason") }}
    >
      {({ field }) => <TextareaField {...field("liftReason")} label={words("lift.reason")} />}
    </StudioForm>
  );
}
