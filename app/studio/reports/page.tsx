import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { DaysForm } from "#components/reports/days-form.tsx";
import { ReportGroups } from "#components/reports/report-groups.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { countReports } from "#domain/reports/queries.ts";
import { readAgingDays } from "#domain/reports/view.ts";
import { getReportsWords } from "#messages/reports.ts";
import { readParam, type SearchParams } from "../read-query.ts";

const words = getReportsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const days = readAgingDays(readParam(await searchParams, "days"));
  const counts = await countReports(actor, { days });
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{counts.size > 0 ? words("intro") : words("notYours")}</p>
        {counts.size > 0 ? <DaysForm days={days} /> : null}
        <ReportGroups counts={counts} days={days} />
      </div>
    </StudioPage>
  );
}
