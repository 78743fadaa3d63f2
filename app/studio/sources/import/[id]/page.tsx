import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { dayOf, nameImport, whenImported } from "#components/imports/imports-list.tsx";
import { SourceList } from "#components/sources/source-list.tsx";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getSourceImport } from "#domain/sources/queries-imports.ts";
import { listSources } from "#domain/sources/queries-lists.ts";
import { getImportsWords } from "#messages/imports.ts";
import { undoImportAction } from "../actions.ts";

const words = getImportsWords("en");

export const metadata: Metadata = { title: words("doneTitle") };

export default async function ImportedPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff();
  const { id } = await params;
  const imported = await getSourceImport(actor, id);
  if (!imported) notFound();
  const sources = await listSources(actor, { importId: id, limit: 500 });
  const { undoneAt } = imported;
  return (
    <StudioPage bar={<a href="/studio/sources/import">{words("title")}</a>}>
      <div className="page-stack">
        <h1>{nameImport(imported)}</h1>
        <p>{whenImported(imported)}</p>
        {undoneAt ? (
          <Notice tone="ok" live>
            {words("undoneText", { day: dayOf(undoneAt) })}
          </Notice>
        ) : null}
        {imported.mayUndo ? (
          <>
            <p>{words("undoHint")}</p>
            <StudioForm
              id="undo"
              action={undoImportAction}
              submit={words("undo")}
              hidden={{ id }}
            />
          </>
        ) : null}
        {sources.length > 0 ? (
          <>
            <h2>{undoneAt ? words("kept") : words("allOf")}</h2>
            <SourceList sources={sources} heading="h3" />
          </>
        ) : null}
      </div>
    </StudioPage>
  );
}
