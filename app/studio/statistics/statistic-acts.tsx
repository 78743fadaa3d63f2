import {
  AdoptForm,
  DeprecateForm,
  GiveSeriesForm,
  ReleaseStatisticForm,
  WithdrawStatisticForm,
} from "#components/indicators/judge-forms.tsx";
import { nameSeries } from "#components/indicators/series-table.tsx";
import { UpdateStatisticForm } from "#components/indicators/update-form.tsx";
import { listNamedGroups } from "#components/quotes/speaker-groups.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { findSeries } from "#domain/indicators/queries.ts";
import type { StatisticView } from "#domain/indicators/view.ts";
import { listOrganisations, listPeople } from "#domain/people/queries.ts";
import { listRoleHolders } from "#domain/people/queries-speakers.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { ThrowAwayPart } from "../trash/trash-parts.tsx";
import {
  adoptAction,
  deprecateAction,
  giveSeriesAction,
  releaseStatisticAction,
  updateStatisticAction,
  withdrawStatisticAction,
} from "./actions.ts";

const words = getIndicatorsWords("en");

/** What else one may do with a statistic, folded up; nothing of one that was withdrawn. */
export async function StatisticActs({
  actor,
  statistic,
}: {
  actor: Actor;
  statistic: StatisticView;
}) {
  const { id, sliceId, period, isWithdrawn, deprecatedBecause, adoptedBecause } = statistic;
  if (isWithdrawn || !can(actor, "statistic.update")) return null;
  const isDeprecated = deprecatedBecause !== null;
  const adoption =
    sliceId !== null && period !== null
      ? { sliceId, period, coverage: statistic.coverage ?? "not_stated" }
      : null;
  return (
    <>
      <h2>{words("statistic.actsTitle")}</h2>
      <UpdateOffer actor={actor} statistic={statistic} />
      {adoption && !isDeprecated && can(actor, "adoption.set") ? (
        <AdoptForm
          action={adoptAction}
          statisticId={id}
          adoption={adoption}
          isAdopted={adoptedBecause !== null}
        />
      ) : null}
      {can(actor, "deprecation.set") ? (
        <DeprecateForm action={deprecateAction} statisticId={id} isDeprecated={isDeprecated} />
      ) : null}
      {statistic.seriesId === null ? <SeriesOffer actor={actor} statistic={statistic} /> : null}
      {can(actor, "statistic.release") && !statistic.isReleased ? (
        <ReleaseStatisticForm action={releaseStatisticAction} statisticId={id} />
      ) : null}
      {statistic.isReleased ? (
        <WithdrawStatisticForm action={withdrawStatisticAction} statisticId={id} />
      ) : (
        <ThrowAwayPart actor={actor} thing={{ kind: "statistic", id }} />
      )}
    </>
  );
}

async function SeriesOffer({ actor, statistic }: { actor: Actor; statistic: StatisticView }) {
  const unit = statistic.vintages[0]?.figure.unit;
  if (!unit) return null;
  const all = await findSeries(actor, "");
  const fitting = all.filter(
    (one) => one.unit.kind === unit.kind && (unit.kind === "count" || one.unit.code === unit.code),
  );
  return (
    <GiveSeriesForm
      action={giveSeriesAction}
      statisticId={statistic.id}
      revision={statistic.revision}
      unit={describeUnit(unit, "en")}
      series={fitting.map((one) => ({ value: one.id, label: nameSeries(one) }))}
      hasPeriod={statistic.period !== null}
    />
  );
}

async function UpdateOffer({ actor, statistic }: { actor: Actor; statistic: StatisticView }) {
  const [people, organisations, roleHolders] = await Promise.all([
    listPeople(actor),
    listOrganisations(actor),
    listRoleHolders(actor),
  ]);
  return (
    <UpdateStatisticForm
      action={updateStatisticAction}
      statistic={statistic}
      speakers={listNamedGroups({ people, organisations, roleHolders })}
    />
  );
}
