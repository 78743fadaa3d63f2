import type { ReactNode } from "react";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { cslTypes } from "#domain/sources/rules.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { InterviewFields } from "./interview-fields.tsx";
import { nameLanguage } from "./name-language.ts";

type FieldReader = {
  find: (name: string) => string;
  findError: (name: string) => string | undefined;
  /** Where a field's value comes from. */
  findNote?: (name: string) => ReactNode;
};

/** What is said of a source: what it is, and whose translation. `publishers` are offered, not prescribed. */
export function AboutFields({
  publishers,
  find,
  findError,
  findNote,
}: { publishers: readonly string[] } & FieldReader) {
  const words = getSourcesWords("en");
  const input = (name: string) => ({
    id: name,
    name,
    defaultValue: find(name),
    error: findError(name),
    note: findNote?.(name),
  });
  return (
    <>
      <fieldset className="form-group">
        <legend>{words("fields.aboutLegend")}</legend>
        <InputField
          {...input("title")}
          label={words("fields.title")}
          maxLength={500}
          autoComplete="off"
        />
        <TextareaField
          {...input("authors")}
          label={words("fields.authors")}
          hint={words("fields.authorsHint")}
          rows={3}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          {...input("cslType")}
          label={words("fields.cslType")}
          options={cslTypes.map((type) => ({ value: type, label: words(`types.${type}`) }))}
        />
        <InterviewFields input={input} />
        <InputField
          {...input("publisher")}
          label={words("fields.publisher")}
          hint={words("fields.publisherHint")}
          list="publishers"
          maxLength={200}
          autoComplete="off"
        />
        <datalist id="publishers">
          {publishers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <InputField
          {...input("containerTitle")}
          label={words("fields.containerTitle")}
          hint={words("fields.containerTitleHint")}
          maxLength={300}
          autoComplete="off"
        />
        <div className="form-pair">
          <InputField
            {...input("published")}
            label={words("fields.published")}
            hint={words("fields.publishedHint")}
            autoComplete="off"
          />
          <InputField
            {...input("language")}
            label={words("fields.language")}
            hint={words("fields.languageHint")}
            list="languages"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <InputField
          {...input("url")}
          type="url"
          label={words("fields.url")}
          hint={words("fields.urlHint")}
          maxLength={2000}
          autoComplete="off"
        />
        <InputField
          {...input("doi")}
          label={words("fields.doi")}
          hint={words("fields.doiHint")}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
        />
      </fieldset>
      <fieldset className="form-group">
        <legend>{words("fields.translationLegend")}</legend>
        <div className="form-pair">
          <InputField
            {...input("translator")}
            label={words("fields.translator")}
            autoComplete="off"
          />
          <InputField
            {...input("translatedFrom")}
            label={words("fields.translatedFrom")}
            list="languages"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <InputField
          {...input("originalNotHeldBecause")}
          label={words("fields.originalNotHeldBecause")}
          hint={words("fields.originalHint")}
          maxLength={300}
          autoComplete="off"
        />
      </fieldset>
      <datalist id="languages">
        {["en", "ru", "be", "uk", "pl", "de"].map((code) => (
          <option key={code} value={code} label={nameLanguage(code)} />
        ))}
      </datalist>
    </>
  );
}
