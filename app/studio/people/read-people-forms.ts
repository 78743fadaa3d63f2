import { nameFieldPrefix } from "#components/people/name-fields.tsx";
import { readText } from "#components/studio/form-answer.ts";

export const roleNames = ["roleTitle", "roleLanguage", "organisation", "from", "to"] as const;

/** How the commands call what a role's fields hold; `path` leads to the role. */
export function toRoleFields(form: FormData, path = ""): Record<string, string> {
  const language = readText(form, "roleLanguage").trim();
  return {
    [`${path}titles`]: "roleTitle",
    [`${path}titles.${language}`]: "roleTitle",
    [`${path}organisation`]: "organisation",
    [`${path}organisation.name`]: "organisation",
    [`${path}organisation.language`]: "roleLanguage",
    [`${path}from`]: "from",
    [`${path}to`]: "to",
    from: "from",
    to: "to",
  };
}

/** The names of a form by language; those left empty are left out. */
export function readNames(form: FormData): Record<string, string> {
  const given = listNameFields(form).flatMap((field) => {
    const name = readText(form, field).trim();
    return name === "" ? [] : [[field.slice(nameFieldPrefix.length), name] as const];
  });
  return Object.fromEntries(given);
}

export function listNameFields(form: FormData): string[] {
  return [...form.keys()].filter((key) => key.startsWith(nameFieldPrefix));
}

/** "names.ru" is the field "name-ru"; that there is none at all is said at the first. */
export function toNameFields(form: FormData): Record<string, string> {
  const fields = listNameFields(form);
  return {
    names: fields[0] ?? "",
    ...Object.fromEntries(
      fields.map((field) => [`names.${field.slice(nameFieldPrefix.length)}`, field]),
    ),
  };
}

/** A role as a form says it; null where it says nothing of one. The organisation by name, to be found or made. */
export function readRole(form: FormData) {
  const read = (name: string) => readText(form, name).trim();
  if (roleNames.every((name) => name === "roleLanguage" || read(name) === "")) return null;
  const language = read("roleLanguage");
  return {
    titles: read("roleTitle") === "" ? {} : { [language]: read("roleTitle") },
    organisation: read("organisation") === "" ? null : { name: read("organisation"), language },
    from: read("from"),
    to: read("to"),
  };
}
