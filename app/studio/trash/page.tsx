import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { PutBackForm } from "#components/trash/throw-away-form.tsx";
import { TrashList } from "#components/trash/trash-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { parseThing, trashKinds } from "#domain/trash/input-trash.ts";
import {
  findTitle,
  findTrashLine,
  findTrashState,
  listTrash,
} from "#domain/trash/queries-trash.ts";
import { type ThrownAway, thingPath, trashDays } from "#domain/trash/view-trash.ts";
import { getTrashWords } from "#messages/trash.ts";
import { readParam, readQuery, type SearchParams } from "../read-query.ts";
import { putBackAction } from "./actions.ts";

const words = getTrashWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function TrashPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const kind = trashKinds.find((each) => each === readParam(query, "kind")) ?? null;
  const { page } = readQuery(query);
  const list = await listTrash(actor, { kind, page });
  if (!list) notFound();
  const { lines, hasMore } = list;
  const thrown = readThing(readParam(query, "thrown"));
  const line = thrown && (await findTrashLine(actor, thrown));
  const back = readThing(readParam(query, "back"));
  const isBack = back !== null && (await findTrashState(actor, back)) === null;
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
        <nav className="actions" aria-label={words("filters")}>
          {[null, ...trashKinds].map((each) => (
            <LinkButton
              key={each}
              href={each === null ? "/studio/trash" : `/studio/trash?kind=${each}`}
              {...(each === kind && { "aria-current": "page", tone: "primary" as const })}
            >
              {words(each === null ? "all" : `kinds.${each}`)}
            </LinkButton>
          ))}
        </nav>
        {lines.length > 0 ? (
          <TrashList lines={lines} putBack={putBackAction} />
        ) : kind !== null || page > 1 ? (
          <p>{words("noneOfThese")}</p>
        ) : (
          <EmptyState title={words("emptyTitle")}>
            <p>{words("emptyText")}</p>
          </EmptyState>
        )}
        <ListPages
          path="/studio/trash"
          query={kind === null ? {} : { kind }}
          page={page}
          hasMore={hasMore}
        />
      </div>
    </StudioPage>
  );
}

function readThing(text: string): ThrownAway | null {
  const [kind = "", id = ""] = text.split(":");
  const thing = parseThing(kind, id);
  return thing.ok ? thing.value : null;
}
