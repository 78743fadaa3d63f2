import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { groupEntries } from "#components/imports/group-entries.ts";
import { ImportPreview } from "#components/imports/import-preview.tsx";
import { ImportsList } from "#components/imports/imports-list.tsx";
import { LibraryForm } from "#components/imports/library-form.tsx";
import { readRefusal } from "#components/sources/refusal.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { captureBytesMax } from "#domain/capture/capture-bytes.ts";
import { decodeText } from "#domain/capture/decode-text.ts";
import { findHeldBytes } from "#domain/capture/queries-held.ts";
import type { Result } from "#domain/result.ts";
import { previewImport } from "#domain/sources/commands-imports.ts";
import { listSourceImports } from "#domain/sources/queries-imports.ts";
import type { ImportPreview as Preview } from "#domain/sources/view-imports.ts";
import { getImportsWords } from "#messages/imports.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import { importLibraryAction } from "./actions.ts";

const words = getImportsWords("en");
const sourceWords = getSourcesWords("en");
/** So much of what was pasted stands in the form again. */
const shownUnitsMax = 200_000;

export const metadata: Metadata = { title: words("title") };

export default async function ImportPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  if (!can(actor, "source.import")) notFound();
  const params = await searchParams;
  const held = readParam(params, "held");
  const brought = held === "" ? null : await readBrought(actor, held);
  const problems =
    brought?.preview.ok === false ? brought.preview.problems : readRefusal(params).problems;
  return (
    <StudioPage bar={<a href="/studio/sources">{sourceWords("backToList")}</a>}>
      <div className="page-stack">
        {brought?.preview.ok ? (
          <Previewed held={held} preview={brought.preview.value} />
        ) : (
          <>
            <h1>{words("title")}</h1>
            <p>{words("intro")}</p>
            <LibraryForm
              address="/studio/sources/import/upload"
              problems={problems.map((each) => ({ text: sayProblem(each, "en") }))}
              text={brought && brought.text.length <= shownUnitsMax ? brought.text : ""}
              megabytes={megabytes}
            />
            <h2>{words("earlier")}</h2>
            <ImportsList imports={await listSourceImports(actor)} />
          </>
        )}
      </div>
    </StudioPage>
  );
}

type Brought = { text: string; preview: Result<Preview> };

const megabytes = captureBytesMax / 1_000_000;

async function readBrought(actor: Actor, held: string): Promise<Brought> {
  const bytes = await findHeldBytes(actor, held);
  const text = (bytes && decodeText(bytes, null)?.text) ?? "";
  if (bytes !== null && bytes.length > 0)
    return { text, preview: await previewImport(actor, text) };
  return { text, preview: { ok: false, problems: [{ code: "library.noText" }] } };
}

function Previewed({ held, preview }: { held: string; preview: Preview }) {
  const { counts, entries, format } = preview;
  return (
    <>
      <h1>{words("previewTitle")}</h1>
      <p>
        {words("counts", {
          all: entries.length,
          format: words(`format.${format}`),
          new: counts.new,
          there: counts.already_there,
          double: counts.double,
          broken: counts.broken,
        })}{" "}
        <a href="/studio/sources/import">{words("other")}</a>
      </p>
      <ImportPreview held={held} groups={groupEntries(entries)} action={importLibraryAction} />
    </>
  );
}
