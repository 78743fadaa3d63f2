import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { StatisticFacts } from "#components/indicators/statistic-facts-list.tsx";
import { StatisticUses, ToldOf } from "#components/indicators/uses.tsx";
import { StatisticChips, ValueList } from "#components/indicators/value-list.tsx";
import { VintagesTable } from "#components/indicators/vintages-table.tsx";
import { StatisticWarningsList } from "#components/indicators/warnings.tsx";
import { StatisticWitnesses } from "#components/indicators/witnesses.tsx";
import { Place } from "#components/passages/place.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { listPassagePlaces } from "#domain/capture/queries-places.ts";
import { findDerivationOfRun } from "#domain/indicators/queries-derivations.ts";
import { listSeriesOf } from "#domain/indicators/queries-rivals.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import { findWarnings } from "#domain/indicators/queries-warnings.ts";
import type { SeriesOption, StatisticView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getRevisedWords } from "#messages/revised.ts";
import { EmbargoLink, EmbargoNotice } from "../../embargoes/embargo-parts.tsx";
import { readParam, type SearchParams } from "../../read-query.ts";
import { TrashNotice } from "../../trash/trash-parts.tsx";
import { acceptWarningAction } from "../actions.ts";
import { StatisticActs } from "../statistic-acts.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getIndicatorsWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const statistic = await findStatistic(await getActor(), (await params).id);
  return { title: statistic ? `${statistic.printed}, ${statistic.label}` : undefined };
}

export default async function StatisticPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const statistic = await findStatistic(actor, (await params).id);
  if (!statistic) notFound();
  const [series, places, derivation, warnings] = await Promise.all([
    listSeriesOf(actor, [statistic.id]).then((found) => found.get(statistic.id) ?? null),
    listPassagePlaces(
      actor,
      [...statistic.vintages, ...statistic.witnesses].flatMap(({ passageId }) => passageId ?? []),
    ),
    findDerivationOfRun(actor, statistic.vintages[0]?.derivationRunId ?? ""),
    findWarnings(actor, statistic.id),
  ]);
  const newest = statistic.vintages[0];
  const place = newest?.passageId ? places.get(newest.passageId) : undefined;
  return (
    <StudioPage bar={<BackLink series={series} />}>
      <div className="page-stack">
        <h1>{statistic.label}</h1>
        <TrashNotice actor={actor} thing={{ kind: "statistic", id: statistic.id }} />
        <EmbargoNotice actor={actor} thing={{ kind: "statistic", id: statistic.id }} />
        <Happened statistic={statistic} did={readParam(await searchParams, "did")} />
        <p className={statistic.deprecatedBecause === null ? "big-figure" : "big-figure struck"}>
          {statistic.printed}
        </p>
        <StatisticChips one={statistic} />
        {statistic.isReleased ? (
          <div>
            <Chip>{words("statistic.isReleased")}</Chip>
          </div>
        ) : null}
        <Judgements statistic={statistic} />
        {warnings ? (
          <StatisticWarningsList
            statisticId={statistic.id}
            found={warnings}
            action={can(actor, "statistic.accept-warning") ? acceptWarningAction : null}
          />
        ) : null}
        {statistic.isWithdrawn ? null : (
          <div className="actions">
            {can(actor, "statistic.revise") ? (
              <LinkButton href={`/studio/statistics/${statistic.id}/revise`} tone="primary">
                {words("statistic.revise")}
              </LinkButton>
            ) : null}
            {statistic.vintage > 1 ? (
              <LinkButton href={`/studio/statistics/${statistic.id}/briefs`}>
                {getRevisedWords("en")("link")}
              </LinkButton>
            ) : null}
          </div>
        )}
        <StatisticFacts statistic={statistic} series={series} />
        <h2>{words("statistic.vintagesTitle")}</h2>
        <VintagesTable
          statistic={statistic}
          places={places}
          derivationId={derivation?.id ?? null}
        />
        {place ? (
          <>
            <h2>{words("statistic.originTitle")}</h2>
            <Place place={place} />
          </>
        ) : null}
        <StatisticWitnesses statistic={statistic} places={places} />
        {series ? <Rivals statistic={statistic} /> : null}
        <StatisticUses statistic={statistic} />
        <StatisticActs actor={actor} statistic={statistic} />
        <EmbargoLink actor={actor} thing={{ kind: "statistic", id: statistic.id }} />
      </div>
    </StudioPage>
  );
}

function BackLink({ series }: { series: SeriesOption | null }) {
  return series ? (
    <a href={`/studio/indicators/${series.indicatorId}`}>{series.indicator}</a>
  ) : (
    <a href="/studio/statistics">{words("statistics.backToList")}</a>
  );
}

function Happened({ statistic, did }: { statistic: StatisticView; did: string }): ReactNode {
  if (did === "revised" && statistic.vintage > 1) {
    return (
      <Notice tone="ok" live>
        <ToldOf statistic={statistic} />
      </Notice>
    );
  }
  if (did === "series" && statistic.seriesId !== null) {
    return (
      <Notice tone="ok" live>
        <p>{words("statistic.gaveSeries")}</p>
      </Notice>
    );
  }
  return null;
}

function Judgements({ statistic }: { statistic: StatisticView }) {
  return (
    <>
      {statistic.isWithdrawn ? (
        <Notice tone="warn">
          <Chip tone="warn">{words("statistic.withdrawn")}</Chip>
          <p>{words("statistic.withdrawnText")}</p>
        </Notice>
      ) : null}
      {statistic.deprecatedBecause !== null ? (
        <p>{words("statistic.deprecatedBecause", { because: statistic.deprecatedBecause })}</p>
      ) : null}
      {statistic.adoptedBecause !== null ? (
        <p>{words("statistic.adoptedBecause", { because: statistic.adoptedBecause })}</p>
      ) : null}
    </>
  );
}

function Rivals({ statistic }: { statistic: StatisticView }) {
  return (
    <>
      <h2>{words("statistic.rivalsTitle")}</h2>
      {statistic.rivals.length === 0 ? (
        <p>{words("statistic.rivalsNone")}</p>
      ) : (
        <ValueList
          values={[statistic, ...statistic.rivals]}
          label={words("statistic.rivalsTitle")}
          current={statistic.id}
        />
      )}
    </>
  );
}
