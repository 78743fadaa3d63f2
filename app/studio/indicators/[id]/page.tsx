import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { SeriesForm, UpdateIndicatorForm } from "#components/indicators/indicator-forms.tsx";
import { ReleaseIndicatorForm } from "#components/indicators/judge-forms.tsx";
import { SeriesTable } from "#components/indicators/series-table.tsx";
import { ValuesByPeriod } from "#components/indicators/values-by-period.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { findIndicator } from "#domain/indicators/queries.ts";
import type { IndicatorView } from "#domain/indicators/view.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { listSubjects } from "#domain/subjects/queries.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import { ThrowAwayPart, TrashNotice } from "../../trash/trash-parts.tsx";
import { createSeriesAction, releaseIndicatorAction, updateIndicatorAction } from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getIndicatorsWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findIndicator(await getActor(), (await params).id))?.title };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const indicator = await findIndicator(actor, (await params).id);
  if (!indicator) notFound();
  const compilers = await listOrganisations(actor);
  const isNew = readParam(await searchParams, "did") === "made" && indicator.series.length === 0;
  return (
    <StudioPage bar={<a href="/studio/indicators">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{indicator.title}</h1>
        <TrashNotice actor={actor} thing={{ kind: "indicator", id: indicator.id }} />
        {isNew ? (
          <Notice tone="ok" live>
            <p>{words("page.made")}</p>
          </Notice>
        ) : null}
        <IndicatorFacts indicator={indicator} />
        {can(actor, "indicator.update") ? (
          <UpdateIndicatorForm
            action={updateIndicatorAction}
            indicator={indicator}
            subjects={await listSubjects(actor)}
          />
        ) : null}
        {can(actor, "indicator.release") ? (
          <ReleaseIndicatorForm action={releaseIndicatorAction} indicatorId={indicator.id} />
        ) : null}
        <h2>{words("page.seriesTitle")}</h2>
        {indicator.series.length > 0 ? (
          <SeriesTable series={indicator.series} />
        ) : (
          <p>{words("page.seriesEmpty")}</p>
        )}
        {can(actor, "indicator.create") ? (
          <SeriesForm
            action={createSeriesAction}
            indicatorId={indicator.id}
            compilers={compilers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <h2>{words("page.valuesTitle")}</h2>
        {can(actor, "statistic.import") ? (
          <p>
            <LinkButton href={`/studio/indicators/${indicator.id}/grid`}>
              {words("page.grid")}
            </LinkButton>{" "}
            <LinkButton href={`/studio/indicators/${indicator.id}/import`}>
              {words("page.import")}
            </LinkButton>
          </p>
        ) : null}
        {indicator.statistics.length > 0 ? (
          <ValuesByPeriod indicator={indicator} />
        ) : (
          <EmptyState title={words("page.valuesEmptyTitle")}>
            <p>{words("page.valuesEmptyText")}</p>
          </EmptyState>
        )}
        <ThrowAwayPart actor={actor} thing={{ kind: "indicator", id: indicator.id }} />
      </div>
    </StudioPage>
  );
}

function IndicatorFacts({ indicator }: { indicator: IndicatorView }) {
  return (
    <dl className="facts-list">
      <Fact name={words("page.definition")}>{indicator.definition}</Fact>
      <Fact name={words("page.method")}>{indicator.method}</Fact>
      <Fact name={words("page.limitations")}>{indicator.limitations}</Fact>
      <Fact name={words("page.unit")}>{describeUnit(indicator.unit, "en")}</Fact>
      <Fact name={words("page.frequency")}>{indicator.frequency}</Fact>
      <Fact name={words("page.code")}>
        <code>{indicator.slug}</code>
      </Fact>
    </dl>
  );
}
