import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { PutBackForm } from "#components/trash/throw-away-form.tsx";
import { TrashList } from "#components/trash/trash-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { parseThing } from "#domain/trash/input-trash.ts";
import { findTitle, listTrash } from "#domain/trash/queries-trash.ts";
import { type ThrownAway, thingPath, trashDays } from "#domain/trash/view-trash.ts";
import { getTrashWords } from "#messages/trash.ts";
import { readParam, type SearchParams } from "../read-query.ts";
import { putBackAction } from "./actions.ts";

const words = getTrashWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function TrashPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const lines = await listTrash(actor);
  if (!lines) notFound();
  const query = await searchParams;
  const thrown = readThing(readParam(query, "thrown"));
  const line = lines.find(({ kind, id }) => kind === thrown?.kind && id === thrown.id);
  const back = readThing(readParam(query, "back"));
  const isBack =
    back !== null && !lines.some(({ kind, id }) => kind === back.kind && id === back.id);
  const backTitle = isBack ? await findTitle(actor, back) : null;
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        {line ? (
          <Notice tone="ok" live>
            <p>{words("thrown", { title: line.title || words("untitled") })}</p>
            <PutBackForm action={putBackAction} thing={line} submit="undo" />
          </Notice>
        ) : null}
        {isBack && backTitle !== null ? (
          <Notice tone="ok" live>
            <p>
              <a href={thingPath(back)}>
                {words("back", { title: backTitle || words("untitled") })}
              </a>
            </p>
          </Notice>
        ) : null}
        <p>{words("intro", { days: trashDays })}</p>
        {lines.length > 0 ? (
          <TrashList lines={lines} putBack={putBackAction} />
        ) : (
          <EmptyState title={words("emptyTitle")}>
            <p>{words("emptyText")}</p>
          </EmptyState>
        )}
      </div>
    </StudioPage>
  );
}

function readThing(text: string): ThrownAway | null {
  const [kind = "", id = ""] = text.split(":");
  const thing = parseThing(kind, id);
  return thing.ok ? thing.value : null;
}
