"use client";

import { WordsFields } from "#components/passages/words-fields.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getQuotesWords } from "#messages/quotes.ts";

/** A machine's translation isn't offered: it never stands in quotation marks. */
const kinds = ["spoken", "ours", "official", "agency"] as const;

/** The same words in another language, or as they were spoken. */
export function WordingForm({
  action,
  quoteId,
  wordings,
  captures,
  asksNote,
}: {
  action: FormAction<"done">;
  quoteId: string;
  /** What it may be a translation of. */
  wordings: readonly SelectOption[];
  captures: readonly SelectOption[];
  /** The original was said not to be held, so that finding it changes the quote. */
  asksNote: boolean;
}) {
  const words = getQuotesWords("en");
  return (
    <StudioForm
      id="wording"
      action={action}
      submit={words("wording.submit")}
      tone="primary"
      hidden={{ quoteId }}
      stored={{ kind: "ours" }}
      labels={{
        language: words("wording.language"),
        note: words("wording.note"),
      }}
    >
      {(fields) => (
        <>
          <SelectField
            {...fields.field("kind")}
            label={words("wording.kind")}
            options={kinds.map((kind) => ({ value: kind, label: words(`wording.${kind}`) }))}
          />
          <InputField
            {...fields.field("language")}
            label={words("wording.language")}
            hint={words("revise.languageHint")}
            autoComplete="off"
            spellCheck={false}
          />
          <TextareaField
            {...fields.field("text")}
            label={words("wording.text")}
            hint={words("wording.textHint")}
          />
          <InputField
            {...fields.field("translator")}
            label={words("wording.translator")}
            hint={words("wording.translatorHint")}
            maxLength={300}
            autoComplete="off"
          />
          <SelectField
            {...fields.field("translationOf")}
            label={words("wording.of")}
            options={[{ value: "", label: words("wording.ofNone") }, ...wordings]}
          />
          <InputField
            {...fields.field("relayBecause")}
            label={words("wording.relay")}
            hint={words("wording.relayHint")}
            maxLength={2000}
            autoComplete="off"
          />
          <fieldset className="form-group">
            <legend>{words("wording.passageLegend")}</legend>
            <p>{words("wording.passageHint")}</p>
            <WordsFields fields={fields} captures={captures} />
          </fieldset>
          {asksNote ? (
            <TextareaField
              {...fields.field("note")}
              label={words("wording.note")}
              hint={words("wording.noteHint")}
              maxLength={2000}
            />
          ) : null}
        </>
      )}
    </StudioForm>
  );
}
