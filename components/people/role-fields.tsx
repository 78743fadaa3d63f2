import type { FormFields } from "#components/studio/form-fields.ts";
import { InputField } from "#components/ui/field.tsx";
import { getPeopleWords } from "#messages/people.ts";

/** A role: its title in a language, where, and from when to when. `organisations` are offered, not prescribed. */
export function RoleFields({
  fields: { field },
  organisations,
  atOrganisation = true,
}: {
  fields: Pick<FormFields, "field">;
  organisations: readonly string[];
  /** Not asked where the form stands on an organisation's own page. */
  atOrganisation?: boolean;
}) {
  const words = getPeopleWords("en");
  const organisation = field("organisation");
  const listId = `${organisation.id}-list`;
  return (
    <>
      <InputField
        {...field("roleTitle")}
        label={words("role.title")}
        hint={words("role.titleHint")}
        maxLength={200}
        autoComplete="off"
      />
      <InputField
        {...field("roleLanguage")}
        label={words("role.titleLanguage")}
        hint={words("role.languageHint")}
        autoComplete="off"
        spellCheck={false}
      />
      {atOrganisation ? (
        <>
          <InputField
            {...organisation}
            label={words("role.organisation")}
            hint={words("role.organisationHint")}
            list={listId}
            maxLength={200}
            autoComplete="off"
          />
          <datalist id={listId}>
            {organisations.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      ) : null}
      <p className="muted">{words("role.dateHint")}</p>
      <div className="form-pair">
        <InputField {...field("from")} label={words("role.from")} autoComplete="off" />
        <InputField {...field("to")} label={words("role.to")} autoComplete="off" />
      </div>
    </>
  );
}
