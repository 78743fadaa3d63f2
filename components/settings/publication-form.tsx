"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { PublicationSettings } from "#domain/settings/queries.ts";
import { getSettingsWords } from "#messages/settings.ts";

/** What the publication is called, what it says of itself, and who answers for what it fetches. */
export function PublicationForm({
  action,
  publication: { name, about, contact, timeZone, revisions },
  timeZones,
}: {
  action: FormAction<"done">;
  publication: PublicationSettings;
  timeZones: readonly string[];
}) {
  const words = getSettingsWords("en");
  return (
    <StudioForm
      id="publication"
      action={action}
      submit={words("save")}
      tone="primary"
      done={words("saved")}
      hidden={{
        nameRevision: revisions.name,
        aboutRevision: revisions.about,
        contactRevision: revisions.contact,
        timeZoneRevision: revisions.timeZone,
      }}
      stored={{ name, about, contact, timeZone }}
      labels={{
        name: words("name"),
        about: words("about"),
        contact: words("contact"),
        timeZone: words("timeZone"),
      }}
    >
      {({ field }) => (
        <>
          <InputField
            {...field("name")}
            label={words("name")}
            hint={words("nameHint")}
            autoComplete="off"
          />
          <TextareaField
            {...field("about")}
            label={words("about")}
            hint={words("aboutHint")}
            rows={5}
          />
          <InputField
            {...field("contact")}
            label={words("contact")}
            hint={words("contactHint")}
            autoComplete="off"
          />
          <SelectField
            {...field("timeZone")}
            label={words("timeZone")}
            hint={words("timeZoneHint")}
            options={timeZones.map((value) => ({ value, label: value }))}
          />
        </>
      )}
    </StudioForm>
  );
}
