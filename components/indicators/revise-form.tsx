"use client";

import { nameQualifier, scales } from "#components/capture/figure-words.ts";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField, type SelectOption } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { observationStatuses, qualifiers } from "#domain/evidence/figure.ts";
import type { VintageView } from "#domain/indicators/view.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { OriginChoice, type OriginNow } from "./origin-choice.tsx";

/** A new vintage: why, what value, known from when, and whence. It starts from what is held now. */
export function ReviseForm({
  action,
  statisticId,
  newest,
  unit,
  knownFromDay,
  originNow,
  captures,
}: {
  action: FormAction<"done">;
  statisticId: string;
  newest: VintageView;
  unit: string;
  /** In words: a revision is known later. */
  knownFromDay: string;
  originNow: OriginNow;
  captures: readonly SelectOption[];
}) {
  const words = getIndicatorsWords("en");
  const { reported, figure, statuses } = newest;
  const stored = {
    cause: "",
    value: reported.value ?? "",
    low: reported.low ?? "",
    high: reported.high ?? "",
    scale: String(reported.scale),
    qualifier: figure.qualifier,
    statuses,
    origin: originNow.kind === "none" || originNow.kind === "passage" ? "same" : "",
  };
  return (
    <StudioForm
      id="revise"
      action={action}
      submit={words("revise.submit")}
      tone="primary"
      hidden={{ statisticId, after: newest.n }}
      stored={stored}
      labels={{
        cause: words("revise.causeLegend"),
        value: words("revise.value"),
        low: words("revise.low"),
        high: words("revise.high"),
        knownFrom: words("revise.knownFrom"),
        statuses: words("revise.statusLegend"),
        because: words("revise.because"),
        heedNote: words("revise.heedNote"),
      }}
    >
      {(fields) => (
        <>
          <Choices
            id={fields.id("cause")}
            name="cause"
            legend={words("revise.causeLegend")}
            error={fields.error("cause")}
            has={(value) => fields.has("cause", value)}
            choices={[
              {
                value: "source_revised",
                label: words("revise.sourceRevised"),
                hint: words("revise.sourceRevisedHint"),
              },
              {
                value: "our_error",
                label: words("revise.ourError"),
                hint: words("revise.ourErrorHint"),
              },
            ]}
          />
          <ValueFields fields={fields} unit={unit} scale={reported.scale} />
          <InputField
            {...fields.field("knownFrom")}
            label={words("revise.knownFrom")}
            hint={words("revise.knownFromHint", { day: knownFromDay })}
            autoComplete="off"
          />
          <TextareaField
            {...fields.field("note")}
            label={words("revise.note")}
            hint={words("revise.noteHint")}
            maxLength={2000}
          />
          <OriginChoice fields={fields} now={originNow} captures={captures} />
          <DoubtField fields={fields} />
        </>
      )}
    </StudioForm>
  );
}

/** Asked only where the value was doubted. */
function DoubtField({ fields }: { fields: FormFields }) {
  const words = getIndicatorsWords("en");
  if (fields.error("heedNote") === undefined) return null;
  return (
    <TextareaField
      {...fields.field("heedNote")}
      label={words("revise.heedNote")}
      hint={words("revise.heedNoteHint")}
      maxLength={1000}
    />
  );
}

function ValueFields({
  fields: { field, has, id, error },
  unit,
  scale,
}: {
  fields: FormFields;
  unit: string;
  scale: number;
}) {
  const words = getIndicatorsWords("en");
  const evidence = getEvidenceWords("en");
  const offered = scales.map((power) => ({
    value: String(power),
    label: evidence(`figureForm.scale${power}`),
  }));
  const isOffered = offered.some(({ value }) => value === String(scale));
  return (
    <fieldset className="form-group">
      <legend>{words("revise.valueLegend")}</legend>
      <InputField
        {...field("value")}
        label={words("revise.value")}
        hint={words("revise.valueHint")}
        inputMode="decimal"
        autoComplete="off"
      />
      <div className="form-pair">
        <InputField
          {...field("low")}
          label={words("revise.low")}
          inputMode="decimal"
          autoComplete="off"
        />
        <InputField
          {...field("high")}
          label={words("revise.high")}
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <div className="form-pair">
        <SelectField
          {...field("scale")}
          label={words("revise.scale")}
          hint={unit === "" ? undefined : words("revise.unit", { unit })}
          options={
            isOffered ? offered : [...offered, { value: String(scale), label: `10^${scale}` }]
          }
        />
        <SelectField
          {...field("qualifier")}
          label={words("revise.qualifier")}
          options={qualifiers.map((qualifier) => ({
            value: qualifier,
            label: nameQualifier(qualifier),
          }))}
        />
      </div>
      <details className="fold" open={error("statuses") !== undefined}>
        <summary>{words("revise.statusLegend")}</summary>
        <Choices
          type="checkbox"
          id={id("statuses")}
          name="statuses"
          legend={words("revise.statusLegend")}
          error={error("statuses")}
          has={(value) => has("statuses", value)}
          choices={observationStatuses.map((status) => ({
            value: status,
            label: evidence(`statuses.${status}`),
          }))}
        />
      </details>
    </fieldset>
  );
}
