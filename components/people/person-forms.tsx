"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { PersonView, RoleView } from "#domain/people/view.ts";
import { getPeopleWords } from "#messages/people.ts";
import { NameFields, toNameValues } from "./name-fields.tsx";
import { RoleFields } from "./role-fields.tsx";

type Action = FormAction<"done">;

const roleStored = { roleLanguage: "en" };
const roleLabels = (words: ReturnType<typeof getPeopleWords>) => ({
  roleTitle: words("role.title"),
  roleLanguage: words("role.titleLanguage"),
  from: words("role.from"),
  to: words("role.to"),
});

export function NewPersonForm({
  action,
  organisations,
}: {
  action: Action;
  organisations: readonly string[];
}) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id="person"
      action={action}
      submit={words("person.make")}
      tone="primary"
      stored={roleStored}
      labels={roleLabels(words)}
    >
      {(fields) => (
        <>
          <NameFields fields={fields} />
          <fieldset className="form-group">
            <legend>{words("role.legend")}</legend>
            <p>{words("role.legendHint")}</p>
            <RoleFields fields={fields} organisations={organisations} />
          </fieldset>
        </>
      )}
    </StudioForm>
  );
}

export function PersonNamesForm({ action, person }: { action: Action; person: PersonView }) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id="names"
      action={action}
      fold={words("names.change")}
      submit={words("names.save")}
      done={words("names.saved")}
      hidden={{ personId: person.id, revision: person.revision }}
      stored={toNameValues(person.names)}
    >
      {(fields) => <NameFields fields={fields} names={person.names} />}
    </StudioForm>
  );
}

/** A role of a person; with an organisation instead, one that somebody unnamed holds there. */
export function AddRoleForm({
  action,
  of,
  organisations,
}: {
  action: Action;
  of: { personId: string } | { organisationId: string };
  organisations: readonly string[];
}) {
  const words = getPeopleWords("en");
  const isUnnamed = "organisationId" in of;
  return (
    <StudioForm
      id="role"
      action={action}
      fold={words(isUnnamed ? "role.addUnnamed" : "role.add")}
      submit={words("role.addSubmit")}
      done={words("role.added")}
      hidden={of}
      stored={roleStored}
      labels={roleLabels(words)}
    >
      {(fields) => (
        <>
          {isUnnamed ? <p>{words("role.unnamedHint")}</p> : null}
          <RoleFields fields={fields} organisations={organisations} atOrganisation={!isUnnamed} />
        </>
      )}
    </StudioForm>
  );
}

/** Corrects a role in the language of its title; in further languages it stays as it is. */
export function UpdateRoleForm({
  action,
  role,
  organisations,
}: {
  action: Action;
  role: RoleView;
  organisations: readonly string[];
}) {
  const words = getPeopleWords("en");
  const [language = "en"] =
    Object.entries(role.titles).find(([, title]) => title === role.title) ?? [];
  return (
    <StudioForm
      id={`change-${role.id}`}
      action={action}
      fold={words("role.changeOf", { title: role.title })}
      submit={words("role.changeSubmit")}
      done={words("role.changed")}
      hidden={{ roleId: role.id, revision: role.revision }}
      stored={{
        roleTitle: role.title,
        roleLanguage: language,
        organisation: role.organisation?.name ?? "",
        from: role.from ?? "",
        to: role.to ?? "",
      }}
      labels={roleLabels(words)}
    >
      {(fields) => <RoleFields fields={fields} organisations={organisations} />}
    </StudioForm>
  );
}

export function EndRoleForm({ action, role }: { action: Action; role: RoleView }) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id={`end-${role.id}`}
      action={action}
      fold={words("role.endOf", { title: role.title })}
      submit={words("role.endSubmit")}
      hidden={{ roleId: role.id, revision: role.revision }}
    >
      {({ field }) => (
        <InputField
          {...field("to")}
          label={words("role.to")}
          hint={words("role.endHint")}
          autoComplete="off"
        />
      )}
    </StudioForm>
  );
}

/** A second person lets readers see somebody whom no published version names. */
export function ReleasePersonForm({
  action,
  hidden,
}: {
  action: Action;
  hidden: Record<string, string>;
}) {
  const words = getPeopleWords("en");
  return (
    <StudioForm
      id="release"
      action={action}
      fold={words("release.fold")}
      submit={words("release.submit")}
      done={words("release.done")}
      hidden={hidden}
    >
      {() => <p>{words("release.hint")}</p>}
    </StudioForm>
  );
}
