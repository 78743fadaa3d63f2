"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { listedLicences, otherId, reservedId } from "#domain/settings/rules-licences.ts";
import type { Licence } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { type Revisions, SettingsForm } from "./settings-form.tsx";

/** In which languages the site is offered, besides the first. */
export function LanguagesForm({
  action,
  offered,
  choices,
  first,
  revisions,
}: {
  action: FormAction<"done">;
  /** By their codes. */
  offered: readonly string[];
  /** All but the first. */
  choices: readonly { value: string; label: string }[];
  /** The name of the first. */
  first: string;
  revisions: Revisions;
}) {
  const words = getSettingsWords("en");
  return (
    <SettingsForm
      id="languages"
      action={action}
      names={["languages"]}
      revisions={revisions}
      stored={{ languages: offered }}
      labels={{ languages: words("sections.languages") }}
    >
      {({ id, has, error }) => (
        <Choices
          type="checkbox"
          id={id("languages")}
          name="languages"
          legend={words("languages.legend")}
          hint={words("languages.hint", { first })}
          error={error("languages")}
          choices={choices}
          has={(value) => has("languages", value)}
        />
      )}
    </SettingsForm>
  );
}

/** Under which licence the publication's own texts and data are given away. */
export function LicenceForm({
  action,
  licence,
  revisions,
}: {
  action: FormAction<"done">;
  licence: Licence | null;
  revisions: Revisions;
}) {
  const words = getSettingsWords("en");
  const isOther = licence?.id === otherId;
  const options = [
    { value: "", label: words("licence.none") },
    ...listedLicences.map(({ id, name, title }) => ({ value: id, label: `${name}: ${title}` })),
    { value: reservedId, label: words("licence.reserved") },
    { value: otherId, label: words("licence.other") },
  ];
  return (
    <SettingsForm
      id="licence"
      action={action}
      names={["licence"]}
      revisions={revisions}
      stored={{
        licence: licence?.id ?? "",
        licenceName: isOther ? licence.name : "",
        licenceUrl: isOther ? (licence.url ?? "") : "",
      }}
      labels={{
        licence: words("licence.label"),
        licenceName: words("licence.name"),
        licenceUrl: words("licence.url"),
      }}
    >
      {({ field }) => (
        <>
          <SelectField
            {...field("licence")}
            label={words("licence.label")}
            hint={words("licence.hint")}
            options={options}
          />
          <InputField
            {...field("licenceName")}
            label={words("licence.name")}
            hint={words("licence.nameHint")}
            autoComplete="off"
          />
          <InputField
            {...field("licenceUrl")}
            label={words("licence.url")}
            type="url"
            inputMode="url"
            autoComplete="off"
          />
        </>
      )}
    </SettingsForm>
  );
}
