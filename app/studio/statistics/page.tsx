import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { StatisticList } from "#components/indicators/statistic-list.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { listStatistics } from "#domain/indicators/queries-statistics.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { readParam, readQuery, type SearchParams } from "../read-query.ts";

const words = getIndicatorsWords("en");
const perPage = 50;

export const metadata: Metadata = { title: words("statistics.title") };

export default async function StatisticsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const { search, page } = readQuery(params);
  const statedOnly = readParam(params, "series") === "none";
  const found = await listStatistics(actor, {
    search,
    statedOnly,
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const empty = search === "" && !statedOnly ? ("empty" as const) : ("nothing" as const);
  return (
    <StudioPage bar={<a href="/studio/indicators">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("statistics.title")}</h1>
        <p>{words("statistics.intro")}</p>
        <SearchForm
          label={words("statistics.search.label")}
          hint={words("statistics.search.hint")}
          go={words("statistics.search.go")}
          search={search}
          clear={{ href: "/studio/statistics", label: words("statistics.search.clear") }}
        />
        <p>
          {statedOnly ? (
            <a href="/studio/statistics">{words("statistics.everything")}</a>
          ) : (
            <a href="/studio/statistics?series=none">{words("statistics.statedOnly")}</a>
          )}
        </p>
        {found.length > 0 ? (
          <StatisticList statistics={found.slice(0, perPage)} />
        ) : (
          <EmptyState title={words(`statistics.${empty}Title`)}>
            <p>{words(`statistics.${empty}Text`)}</p>
          </EmptyState>
        )}
        <ListPages
          path="/studio/statistics"
          query={{ q: search, ...(statedOnly && { series: "none" }) }}
          page={page}
          hasMore={found.length > perPage}
        />
      </div>
    </StudioPage>
  );
}
