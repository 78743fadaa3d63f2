import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { ImportDoubtsList } from "#components/tables/import-doubts.tsx";
import { ImportOutcomes } from "#components/tables/import-outcomes.tsx";
import { LoadImportForm } from "#components/tables/load-import-form.tsx";
import { MappingForm } from "#components/tables/mapping-form.tsx";
import { SampleTable } from "#components/tables/sample-table.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import { RefreshWhile } from "#components/ui/refresh-while.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import {
  findStatisticImport,
  sampleStatisticImport,
} from "#domain/indicators/imports/queries-imports.ts";
import type { StatisticImportView } from "#domain/indicators/imports/view-imports.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getTablesWords } from "#messages/tables.ts";
import { readParam, type SearchParams } from "../../../../read-query.ts";
import {
  loadImportAction,
  readImportAction,
  stopImportAction,
  undoImportAction,
} from "../actions.ts";

type Props = { params: Promise<{ id: string; importId: string }>; searchParams: SearchParams };

const words = getTablesWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function TableImportPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, importId } = await params;
  const found = await findStatisticImport(actor, importId);
  if (!found || found.indicatorId !== id || !can(actor, "statistic.import")) notFound();
  const asked = await searchParams;
  const isUnderWay = found.state === "reading" || found.state === "loading";
  const isToMap =
    ["mapping", "stopped", "failed"].includes(found.state) ||
    (found.state === "read" && readParam(asked, "map") !== "");
  return (
    <StudioPage bar={<a href={`/studio/indicators/${id}/import`}>{words("title")}</a>}>
      <div className="page-stack">
        <h1>{found.fileName}</h1>
        <p>
          {words("by", {
            day: formatInstantDay(found.createdAt, "en"),
            name: found.importedBy ?? "–",
          })}
          ; {words(`state.${found.state}`)}.
        </p>
        {found.problem ? (
          <Notice tone="warn">
            <p>{sayProblem(found.problem, "en")}</p>
          </Notice>
        ) : null}
        <RefreshWhile isUnderWay={isUnderWay} />
        {isUnderWay ? <Progress found={found} /> : null}
        {isToMap ? (
          <ToMap actor={actor} found={found} sheet={Number(readParam(asked, "sheet")) || 0} />
        ) : null}
        {found.state === "read" && !isToMap ? <ToLoad found={found} /> : null}
        {found.state === "loaded" || found.state === "undone" ? <Loaded found={found} /> : null}
      </div>
    </StudioPage>
  );
}

function Progress({ found: { id, done, total } }: { found: StatisticImportView }) {
  return (
    <>
      <p aria-live="polite">
        {total === null ? words("progressSoFar", { done }) : words("progress", { done, total })}
      </p>
      {total === null ? null : <progress value={done} max={total} />}
      <StudioForm
        id="stop"
        action={stopImportAction}
        submit={words("stop")}
        done={words("stopAsked")}
        hidden={{ importId: id }}
      />
    </>
  );
}

async function ToMap({
  actor,
  found,
  sheet,
}: {
  actor: Actor;
  found: StatisticImportView;
  sheet: number;
}) {
  const at = sheet || (found.mapping?.sheet ?? 0);
  const sampled = await sampleStatisticImport(actor, found.id, at);
  if (!sampled.ok) {
    return (
      <Notice tone="warn">
        {sampled.problems.map((problem) => (
          <p key={problem.code}>{sayProblem(problem, "en")}</p>
        ))}
      </Notice>
    );
  }
  const { sample, guess } = sampled.value;
  const mapping = found.mapping?.sheet === at ? found.mapping : guess;
  const header = sample.rows.find(({ n }) => n === mapping.headerFrom + mapping.headerRows - 1);
  return (
    <>
      {sample.sheets.length > 1 ? (
        <ul>
          {sample.sheets.map((name, each) => (
            <li key={name}>
              <a href={`?map=yes&sheet=${each}`} aria-current={each === at ? "true" : undefined}>
                {words("sheet")} {name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <SampleTable rows={sample.rows} />
      <MappingForm
        action={readImportAction}
        importId={found.id}
        revision={found.revision}
        mapping={mapping}
        titles={header?.cells.map((cell) => cell.slice(0, 60)) ?? []}
      />
    </>
  );
}

function ToLoad({ found }: { found: StatisticImportView }) {
  const { id, revision, counts, examples, doubts, heedNote } = found;
  const count = (counts?.new ?? 0) + (counts?.revised ?? 0);
  return (
    <>
      <h2>{words("previewTitle")}</h2>
      <ImportOutcomes counts={counts} examples={examples} />
      <ImportDoubtsList doubts={doubts} heedNote={heedNote} />
      {count > 0 ? (
        <LoadImportForm
          action={loadImportAction}
          submit={words("load", { count })}
          hidden={{ importId: id, revision }}
          isDoubted={(doubts?.kinds.length ?? 0) > 0}
        />
      ) : null}
      <p>
        <a href="?map=yes">{words("again")}</a>
      </p>
    </>
  );
}

function Loaded({ found }: { found: StatisticImportView }) {
  return (
    <>
      <h2>{words("loadedTitle")}</h2>
      <ImportOutcomes counts={found.counts} examples={found.examples} />
      <ImportDoubtsList doubts={found.doubts} heedNote={found.heedNote} />
      <p>
        <a href={`/studio/indicators/${found.indicatorId}`}>{words("seeValues")}</a>
      </p>
      {found.mayUndo ? (
        <>
          <p>{words("undoHint")}</p>
          <StudioForm
            id="undo"
            action={undoImportAction}
            submit={words("undo")}
            hidden={{ importId: found.id }}
          />
        </>
      ) : null}
    </>
  );
}
