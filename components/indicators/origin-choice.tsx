import { WordsFields } from "#components/passages/words-fields.tsx";
import type { FormFields } from "#components/studio/form-fields.ts";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { getIndicatorsWords } from "#messages/indicators.ts";

/** What the newest vintage rests on, in words. */
export type OriginNow =
  | { kind: "passage"; words: string }
  | { kind: "none"; because: string }
  /** Whether our arithmetic has run again since. */
  | { kind: "run" }
  | { kind: "missing" };

/** Where a value comes from: the passage as before, another one by its words, our arithmetic run again, or nowhere that can be shown. */
export function OriginChoice({
  fields,
  now,
  captures,
}: {
  fields: FormFields;
  now: OriginNow;
  captures: readonly SelectOption[];
}) {
  const words = getIndicatorsWords("en");
  return (
    <Choices
      className="origins"
      id={fields.id("origin")}
      name="origin"
      legend={words("revise.originLegend")}
      error={fields.error("origin")}
      has={(value) => fields.has("origin", value)}
      choices={[
        ...(now.kind === "passage"
          ? [
              {
                value: "same",
                label: words("revise.same"),
                hint: words("revise.sameHint", { words: now.words }),
              },
            ]
          : []),
        ...(now.kind === "none"
          ? [{ value: "same", label: words("revise.sameReason"), hint: now.because }]
          : []),
        ...(now.kind === "run" ? [{ value: "run", label: words("revise.run") }] : []),
        {
          value: "words",
          label: words("revise.words"),
          hint: words("revise.wordsHint"),
          more: (
            <div className="origin words">
              <WordsFields fields={fields} captures={captures} />
            </div>
          ),
        },
        {
          value: "none",
          label: words("revise.none"),
          hint: words("revise.noneHint"),
          more: (
            <div className="origin none">
              <InputField
                {...fields.field("because")}
                label={words("revise.because")}
                maxLength={1000}
                autoComplete="off"
              />
            </div>
          ),
        },
      ]}
    />
  );
}
