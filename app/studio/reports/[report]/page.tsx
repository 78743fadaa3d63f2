import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DaysForm } from "#components/reports/days-form.tsx";
import { ReportList } from "#components/reports/report-list.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listReadable, listReport } from "#domain/reports/queries.ts";
import { isAging, readAgingDays, readReportName } from "#domain/reports/view.ts";
import { getReportsWords } from "#messages/reports.ts";
import { readParam, readQuery, type SearchParams } from "../../read-query.ts";

type Props = { params: Promise<{ report: string }>; searchParams: SearchParams };

const words = getReportsWords("en");
const perPage = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = readReportName((await params).report);
  return { title: name === null ? words("title") : words(`name.${name}`) };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const name = readReportName((await params).report);
  if (name === null || !listReadable(actor).includes(name)) notFound();
  const query = await searchParams;
  const { page } = readQuery(query);
  const days = readAgingDays(readParam(query, "days"));
  const offset = (page - 1) * perPage;
  const found = await listReport(actor, name, { days, limit: perPage + 1, offset });
  const title = words(`name.${name}`);
  const kept: Record<string, string> = isAging(name) ? { days: String(days) } : {};
  return (
    <StudioPage bar={<a href="/studio/reports">{words("back")}</a>}>
      <div className="page-stack">
        <div className="title-line">
          <h1>{title}</h1>
          {found.length > 0 ? (
            <LinkButton
              href={`/studio/reports/${name}/csv?${new URLSearchParams(kept)}`}
              aria-label={words("csvOf", { title })}
            >
              {words("csv")}
            </LinkButton>
          ) : null}
        </div>
        <p>{words(`says.${name}`, { days })}</p>
        {isAging(name) ? <DaysForm days={days} /> : null}
        {found.length > 0 ? (
          <ReportList name={name} rows={found.slice(0, perPage)} />
        ) : (
          <EmptyState title={words("emptyTitle")} />
        )}
        <ListPages
          path={`/studio/reports/${name}`}
          query={kept}
          page={page}
          hasMore={found.length > perPage}
        />
      </div>
    </StudioPage>
  );
}
