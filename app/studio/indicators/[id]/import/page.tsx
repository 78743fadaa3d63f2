import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { TableForm } from "#components/tables/table-form.tsx";
import { TableImportsList } from "#components/tables/table-imports-list.tsx";
import { can } from "#domain/auth/can.ts";
import { tableBytesMax } from "#domain/indicators/imports/input-imports.ts";
import { listStatisticImports } from "#domain/indicators/imports/queries-imports.ts";
import { findIndicator } from "#domain/indicators/queries.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getTablesWords } from "#messages/tables.ts";
import { readParam, type SearchParams } from "../../../read-query.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getTablesWords("en");
const megabytes = tableBytesMax / 1_000_000;
const problems = ["tables.empty", "imports.tooLarge", "auth.notAllowed", "thing.notFound"];

export const metadata: Metadata = { title: words("title") };

export default async function ImportTablePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const indicator = await findIndicator(actor, id);
  if (!indicator || !can(actor, "statistic.import")) notFound();
  const code = readParam(await searchParams, "problem");
  return (
    <StudioPage bar={<a href={`/studio/indicators/${id}`}>{indicator.title}</a>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <TableForm
          address={`/studio/indicators/${id}/import/upload`}
          problem={
            problems.includes(code) ? sayProblem({ code, values: { megabytes } }, "en") : null
          }
          megabytes={megabytes}
        />
        <h2>{words("earlier")}</h2>
        <TableImportsList imports={await listStatisticImports(actor, id)} />
      </div>
    </StudioPage>
  );
}
