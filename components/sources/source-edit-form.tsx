"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { readCslText, toAuthorNames, writeAuthorLines } from "#domain/sources/author-lines.ts";
import { sourceDisplays } from "#domain/sources/rules.ts";
import type { SourceView } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { AboutFields } from "./about-fields.tsx";
import { nameDisplay } from "./source-facts.tsx";

export function SourceEditForm({
  action,
  source,
  publishers,
}: {
  action: FormAction<"saved">;
  source: SourceView;
  publishers: readonly string[];
}) {
  const words = getSourcesWords("en");
  const [state, send] = useActionState(action, emptyForm);
  const stored = toValues(source);
  const find = (name: string) => readValue(state, name, stored[name] ?? "");
  const findError = (name: string) => readError(state, name);
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: find(name),
    error: findError(name),
  });
  return (
    <form action={send} className="form-stack wide" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? (
        <Notice tone="ok" live>
          {words("page.saved")}
        </Notice>
      ) : null}
      <p>{words("page.editHint")}</p>
      <input type="hidden" name="sourceId" value={source.id} />
      <input type="hidden" name="revision" value={source.revision} />
      <AboutFields publishers={publishers} find={find} findError={findError} />
      <fieldset className="form-group">
        <legend>{words("fields.moreLegend")}</legend>
        <SelectField
          {...field("display")}
          label={words("fields.display")}
          options={sourceDisplays.map((display) => ({
            value: display,
            label: words(nameDisplay(display)),
          }))}
        />
        <InputField {...field("licence")} label={words("fields.licence")} />
        <InputField
          {...field("independenceGroup")}
          label={words("fields.independenceGroup")}
          hint={words("fields.independenceHint")}
        />
        <TextareaField
          {...field("note")}
          label={words("fields.note")}
          hint={words("fields.noteHint")}
        />
      </fieldset>
      <div>
        <Button type="submit" tone="primary">
          {words("page.save")}
        </Button>
      </div>
    </form>
  );
}

function toValues(source: SourceView): Record<string, string> {
  return {
    title: source.title ?? "",
    authors: writeAuthorLines(toAuthorNames(source.csl.author)),
    interviewMedium: readCslText(source.csl.medium),
    interviewer: writeAuthorLines(toAuthorNames(source.csl.interviewer)),
    containerTitle: readCslText(source.csl["container-title"]),
    doi: readCslText(source.csl.DOI),
    publisher: source.publisher?.name ?? "",
    published: source.published ?? "",
    language: source.language,
    url: source.url ?? "",
    translator: source.translator ?? "",
    translatedFrom: source.translatedFrom ?? "",
    originalNotHeldBecause: source.originalNotHeldBecause ?? "",
    cslType: source.cslType,
    display: source.display,
    licence: source.licence ?? "",
    independenceGroup: source.independenceGroup ?? "",
    note: source.note ?? "",
  };
}
