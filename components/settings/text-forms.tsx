"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { PublicationSettings } from "#domain/settings/queries.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { SettingsForm } from "./settings-form.tsx";

type Props<K extends keyof PublicationSettings> = {
  action: FormAction<"done">;
  publication: Pick<PublicationSettings, K | "revisions">;
};

/** What the publication is called, the line under its name, and what it says of itself. */
export function NameForm({
  action,
  publication: { name, strapline, about, revisions },
}: Props<"name" | "strapline" | "about">) {
  const words = getSettingsWords("en");
  return (
    <SettingsForm
      id="name"
      action={action}
      names={["name", "strapline", "about"]}
      revisions={revisions}
      stored={{ name, strapline: strapline ?? "", about: about ?? "" }}
      labels={{ name: words("name"), strapline: words("strapline"), about: words("about") }}
    >
      {({ field }) => (
        <>
          <InputField
            {...field("name")}
            label={words("name")}
            hint={words("nameHint")}
            autoComplete="off"
          />
          <InputField
            {...field("strapline")}
            label={words("strapline")}
            hint={words("straplineHint")}
            autoComplete="off"
          />
          <TextareaField
            {...field("about")}
            label={words("about")}
            hint={words("aboutHint")}
            rows={5}
          />
        </>
      )}
    </SettingsForm>
  );
}

/** Whom strangers may write to. */
export function ContactForm({ action, publication: { contact, revisions } }: Props<"contact">) {
  const words = getSettingsWords("en");
  return (
    <SettingsForm
      id="contact"
      action={action}
      names={["contact"]}
      revisions={revisions}
      stored={{ contact: contact ?? "" }}
      labels={{ contact: words("contact") }}
    >
      {({ field }) => (
        <InputField
          {...field("contact")}
          label={words("contact")}
          hint={words("contactHint")}
          autoComplete="off"
        />
      )}
    </SettingsForm>
  );
}

/** In which zone staff plan. */
export function TimeZoneForm({
  action,
  publication: { timeZone, revisions },
  timeZones,
}: Props<"timeZone"> & { timeZones: readonly string[] }) {
  const words = getSettingsWords("en");
  return (
    <SettingsForm
      id="time"
      action={action}
      names={["timeZone"]}
      revisions={revisions}
      stored={{ timeZone }}
      labels={{ timeZone: words("timeZone") }}
    >
      {({ field }) => (
        <SelectField
          {...field("timeZone")}
          label={words("timeZone")}
          hint={words("timeZoneHint")}
          options={timeZones.map((value) => ({ value, label: value }))}
        />
      )}
    </SettingsForm>
  );
}
