import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { HistoryList } from "#components/history/history-list.tsx";
import { historyWords as words } from "#components/history/history-words.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { findBriefHistory, sittingsOfPage } from "#domain/briefs/history/queries-history.ts";
import { readParam, readQuery, type SearchParams } from "../../../read-query.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: words("all") };

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const asked = await searchParams;
  const { page } = readQuery(asked);
  const unfold = Number(readParam(asked, "sitting")) || null;
  const history = await findBriefHistory(actor, id, { page, unfold });
  if (!history) notFound();
  const title = history.title.trim() || words("untitled");
  return (
    <StudioPage bar={<LinkButton href={`/studio/briefs/${id}`}>{words("back")}</LinkButton>}>
      <div className="page-stack">
        <h1>{words("title", { title })}</h1>
        <p>{words("intro")}</p>
        <HistoryList
          history={history}
          page={page}
          hasMore={history.sittingCount > page * sittingsOfPage}
        />
      </div>
    </StudioPage>
  );
}
