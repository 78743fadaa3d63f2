"use client";

import { natures } from "#components/capture/figure-words.ts";
import { type SpeakerGroup, SpeakerSelect } from "#components/quotes/speaker-select.tsx";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { StatisticView } from "#domain/indicators/view.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { toSaidByValue } from "./said-by.ts";
import { UnitFields } from "./unit-fields.tsx";

/**
 * Puts right what we wrote down of a report. Once something rests on it only a period that is missing can be given; else this says why, and what to do
 * instead.
 */
export function UpdateStatisticForm({
  action,
  statistic,
  speakers,
}: {
  action: FormAction<"done">;
  statistic: StatisticView;
  speakers: readonly SpeakerGroup[];
}) {
  const words = getIndicatorsWords("en");
  const { id, revision, seriesId, period, isSettled } = statistic;
  if (isSettled && period !== null) {
    return (
      <details className="fold">
        <summary>{words("update.fold")}</summary>
        <p>{words("update.settled")}</p>
      </details>
    );
  }
  const stored = toStored(statistic);
  const isStated = seriesId === null;
  return (
    <StudioForm
      id="update"
      action={action}
      fold={words("update.fold")}
      submit={words("update.submit")}
      done={words("update.done")}
      hidden={{ statisticId: id, revision, ...(isSettled && stored) }}
      stored={stored}
      labels={{
        what: words("update.what"),
        unitCode: words("fields.unitCode"),
        period: words("update.period"),
        saidBy: words("update.saidBy"),
      }}
    >
      {({ field }) =>
        isSettled ? (
          <>
            <p>{words("update.periodOnly")}</p>
            <PeriodFields field={field} />
          </>
        ) : (
          <>
            <p>{words("update.hint")}</p>
            {isStated ? <StatedFields field={field} /> : null}
            <PeriodFields field={field} />
            <SelectField
              {...field("nature")}
              label={words("update.nature")}
              options={natures.map((nature) => ({
                value: nature,
                label: getEvidenceWords("en")(`natures.${nature}`),
              }))}
            />
            <SpeakerSelect
              {...field("saidBy")}
              label={words("update.saidBy")}
              hint={words("update.saidByHint")}
              choose={words("statistic.nobody")}
              groups={speakers}
            />
          </>
        )
      }
    </StudioForm>
  );
}

function toStored({
  period,
  periodKind,
  nature,
  speaker,
  what,
  seriesId,
  vintages,
}: StatisticView) {
  const unit = vintages[0]?.figure.unit;
  return {
    period: period ?? "",
    periodKind,
    nature,
    saidBy: toSaidByValue(speaker),
    ...(seriesId === null && {
      what: what ?? "",
      unitKind: unit?.kind,
      unitCode: unit?.code ?? "",
    }),
  };
}

function StatedFields({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  return (
    <>
      <InputField
        {...field("what")}
        label={words("update.what")}
        hint={words("update.whatHint")}
        maxLength={300}
        autoComplete="off"
      />
      <UnitFields field={field} />
    </>
  );
}

function PeriodFields({ field }: Pick<FormFields, "field">) {
  const words = getIndicatorsWords("en");
  return (
    <div className="form-pair">
      <InputField
        {...field("period")}
        label={words("update.period")}
        hint={words("update.periodHint")}
        autoComplete="off"
      />
      <SelectField
        {...field("periodKind")}
        label={words("update.periodKind")}
        options={[
          { value: "over", label: words("statistic.over") },
          { value: "as_of", label: words("statistic.asOf") },
        ]}
      />
    </div>
  );
}
