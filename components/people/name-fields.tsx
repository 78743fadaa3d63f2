import { nameLanguage } from "#components/sources/name-language.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import { InputField } from "#components/ui/field.tsx";
import { getPeopleWords } from "#messages/people.ts";

/** The languages that a name is asked in first. */
const firstLanguages = ["en", "ru", "be"];

/** "name-ru": the field of a name in a language. */
export const nameFieldPrefix = "name-";

/** What the fields of names hold at first. */
export function toNameValues(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([language, name]) => [`${nameFieldPrefix}${language}`, name]),
  );
}

/** A name in each language that there is one in, and in those that sources here use most. */
export function NameFields({
  fields: { field },
  names = {},
  hint,
}: {
  fields: Pick<FormFields, "field">;
  names?: Record<string, string>;
  /** In which languages it is asked for; unless told, those of sources. */
  hint?: string;
}) {
  const words = getPeopleWords("en");
  const languages = [...new Set([...firstLanguages, ...Object.keys(names)])];
  return (
    <fieldset className="form-group">
      <legend>{words("names.legend")}</legend>
      <p>{hint ?? words("names.hint")}</p>
      {languages.map((language) => (
        <InputField
          key={language}
          {...field(`${nameFieldPrefix}${language}`)}
          label={words("names.in", { language: nameLanguage(language) })}
          lang={language}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
    </fieldset>
  );
}
