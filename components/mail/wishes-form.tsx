"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { OwnMail } from "#domain/mail/view-mail.ts";
import { mailWords as words } from "./mail-words.ts";

const times = ["at_once", "digest", "never"] as const;
const groups = ["addressed", "followed"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: words("account.hour", { hour: String(hour).padStart(2, "0") }),
}));

/** What one wants to hear by mail, and when. */
export function WishesForm({
  action,
  mail: { wishes, revision, timeZone },
}: {
  action: FormAction<"done">;
  mail: OwnMail;
}) {
  return (
    <StudioForm
      id="mail"
      action={action}
      submit={words("account.save")}
      submitLabel={words("account.saveLabel")}
      done={words("account.saved")}
      hidden={{ revision }}
      stored={{
        addressed: wishes.addressed,
        followed: wishes.followed,
        digestHour: String(wishes.digestHour),
      }}
      labels={{
        addressed: words("account.addressed"),
        followed: words("account.followed"),
        digestHour: words("account.digestHour"),
      }}
    >
      {({ id, field, has, error }) => (
        <>
          {groups.map((group) => (
            <Choices
              key={group}
              id={id(group)}
              name={group}
              legend={words(`account.${group}`)}
              hint={words(`account.${group}Hint`)}
              error={error(group)}
              choices={times.map((value) => ({ value, label: words(`account.time.${value}`) }))}
              has={(value) => has(group, value)}
            />
          ))}
          <SelectField
            {...field("digestHour")}
            label={words("account.digestHour")}
            hint={words("account.digestHourHint", { timeZone })}
            options={hours}
          />
        </>
      )}
    </StudioForm>
  );
}
