import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { nameSource } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { CaptureChangesView } from "#components/watch/capture-changes.tsx";
import { ChooseCaptures } from "#components/watch/choose-captures.tsx";
import { getSource } from "#domain/sources/queries.ts";
import { getChanges } from "#domain/watch/queries-changes.ts";
import { getWatchWords } from "#messages/watch.ts";
import { readParam, type SearchParams } from "../../../read-query.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getWatchWords("en");

export const metadata: Metadata = { title: words("changes.title") };

export default async function ChangesPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const source = await getSource(actor, id);
  if (!source) notFound();
  const asked = await searchParams;
  const [from, to] = [readNumber(readParam(asked, "from")), readNumber(readParam(asked, "to"))];
  const view = from === null || to === null ? null : await getChanges(actor, id, { from, to });
  if (!view) notFound();
  return (
    <StudioPage bar={<a href={`/studio/sources/${id}`}>{nameSource(source)}</a>}>
      <div className="page-stack">
        <h1>{words("changes.title")}</h1>
        {source.captures.length > 2 ? (
          <ChooseCaptures captures={source.captures} from={view.from.n} to={view.to.n} />
        ) : null}
        <CaptureChangesView view={view} language={source.language} />
      </div>
    </StudioPage>
  );
}

/** A capture's number; null for anything else. */
function readNumber(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null;
}
