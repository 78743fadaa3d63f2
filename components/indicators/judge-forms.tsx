"use client";

import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getIndicatorsWords } from "#messages/indicators.ts";

type Action = FormAction<"done">;

/** Slice, coverage and period inside which only one value is gone by. */
export type AdoptionKey = { sliceId: string; coverage: string; period: string };

/** Says which of the rivals we go by, or that we go by none of them. */
export function AdoptForm({
  action,
  statisticId,
  adoption,
  isAdopted,
}: {
  action: Action;
  statisticId: string;
  adoption: AdoptionKey;
  isAdopted: boolean;
}) {
  const words = getIndicatorsWords("en");
  const { sliceId, coverage, period } = adoption;
  const said = { period, coverage: coverage === "not_stated" ? words("notStated") : coverage };
  return (
    <StudioForm
      id="adopt"
      action={action}
      fold={words(isAdopted ? "statistic.adoptNone" : "statistic.adopt")}
      submit={words(isAdopted ? "statistic.adoptNoneSubmit" : "statistic.adoptSubmit")}
      done={words("statistic.adoptDone")}
      hidden={{ statisticId, sliceId, coverage, period, by: isAdopted ? "none" : "this" }}
    >
      {({ field }) => (
        <>
          <p>{words(isAdopted ? "statistic.adoptNoneHint" : "statistic.adoptHint", said)}</p>
          <ReasonField {...field("reason")} />
        </>
      )}
    </StudioForm>
  );
}

/** Says that a statistic is disproved, or that it isn't after all. */
export function DeprecateForm({
  action,
  statisticId,
  isDeprecated,
}: {
  action: Action;
  statisticId: string;
  isDeprecated: boolean;
}) {
  const words = getIndicatorsWords("en");
  return (
    <StudioForm
      id="deprecate"
      action={action}
      fold={words(isDeprecated ? "statistic.restore" : "statistic.deprecate")}
      submit={words(isDeprecated ? "statistic.restoreSubmit" : "statistic.deprecateSubmit")}
      done={words("statistic.adoptDone")}
      hidden={{ statisticId, deprecated: isDeprecated ? "no" : "yes" }}
    >
      {({ field }) => (
        <>
          <p>{words(isDeprecated ? "statistic.restoreHint" : "statistic.deprecateHint")}</p>
          <ReasonField {...field("reason")} />
        </>
      )}
    </StudioForm>
  );
}

/** Puts a stated figure among its rivals. */
export function GiveSeriesForm({
  action,
  statisticId,
  revision,
  unit,
  series,
  hasPeriod,
}: {
  action: Action;
  statisticId: string;
  revision: number;
  unit: string;
  series: readonly SelectOption[];
  hasPeriod: boolean;
}) {
  const words = getIndicatorsWords("en");
  if (!hasPeriod || series.length === 0) {
    return (
      <details className="fold">
        <summary>{words("statistic.giveSeries")}</summary>
        <p>
          {hasPeriod
            ? words("statistic.giveSeriesNone", { unit })
            : words("statistic.giveSeriesPeriod")}
        </p>
      </details>
    );
  }
  return (
    <StudioForm
      id="series"
      action={action}
      fold={words("statistic.giveSeries")}
      submit={words("statistic.giveSeriesSubmit")}
      hidden={{ statisticId, revision }}
    >
      {({ field }) => (
        <SelectField
          {...field("seriesId")}
          label={words("statistic.seriesLabel")}
          hint={words("statistic.giveSeriesHint", { unit })}
          options={[{ value: "", label: words("statistic.seriesChoose") }, ...series]}
        />
      )}
    </StudioForm>
  );
}

/** A second person lets readers see a value that no published version cites, among its rivals too. */
export function ReleaseStatisticForm({
  action,
  statisticId,
}: {
  action: Action;
  statisticId: string;
}) {
  const words = getIndicatorsWords("en");
  return (
    <FoldedAct
      id="release"
      action={action}
      hidden={{ statisticId }}
      says={{
        fold: words("statistic.release"),
        submit: words("statistic.releaseSubmit"),
        done: words("statistic.released"),
        hint: words("statistic.releaseHint"),
      }}
    />
  );
}

/** A second person lets readers see an indicator with all that stands in it. */
export function ReleaseIndicatorForm({
  action,
  indicatorId,
}: {
  action: Action;
  indicatorId: string;
}) {
  const words = getIndicatorsWords("en");
  return (
    <FoldedAct
      id="release"
      action={action}
      hidden={{ indicatorId }}
      says={{
        fold: words("release.fold"),
        submit: words("release.submit"),
        done: words("release.done"),
        hint: words("release.hint"),
      }}
    />
  );
}

/** For what was made by mistake. Says what it does instead of asking twice. */
export function WithdrawStatisticForm({
  action,
  statisticId,
}: {
  action: Action;
  statisticId: string;
}) {
  const words = getIndicatorsWords("en");
  return (
    <FoldedAct
      id="withdraw"
      action={action}
      hidden={{ statisticId }}
      tone="danger"
      says={{
        fold: words("statistic.withdraw"),
        submit: words("statistic.withdrawSubmit"),
        hint: words("statistic.withdrawHint"),
      }}
    />
  );
}

function ReasonField(field: {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
}) {
  const words = getIndicatorsWords("en");
  return (
    <TextareaField
      {...field}
      label={words("statistic.reason")}
      hint={words("statistic.reasonHint")}
      maxLength={2000}
    />
  );
}
