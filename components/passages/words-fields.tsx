import type { FormFields } from "#components/studio/form-fields.ts";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getPassagesWords } from "#messages/passages.ts";

/** A passage by a source's capture and the words that stand there. */
export function WordsFields({
  fields: { field },
  captures,
}: {
  fields: Pick<FormFields, "field">;
  captures: readonly SelectOption[];
}) {
  const words = getPassagesWords("en");
  return (
    <>
      <SelectField
        {...field("captureId")}
        label={words("captureId")}
        hint={words("captureHint")}
        options={[{ value: "", label: words("captureChoose") }, ...captures]}
      />
      <TextareaField {...field("words")} label={words("words")} hint={words("wordsHint")} />
    </>
  );
}
