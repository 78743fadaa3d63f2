import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { readParam, type SearchParams } from "#app/studio/read-query.ts";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { KeepFilter } from "#components/submissions/keep-filter.tsx";
import { NarrowQueue } from "#components/submissions/narrow-queue.tsx";
import { Queue } from "#components/submissions/queue.tsx";
import { QueueKeys } from "#components/submissions/queue-keys.tsx";
import { Together } from "#components/submissions/together.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { readPage } from "#domain/pages.ts";
import { listFilters } from "#domain/submissions/queries-filters.ts";
import { listSubmissions } from "#domain/submissions/queries-queue.ts";
import {
  type QueueQuery,
  queueFilters,
  readQueueQuery,
  writeQueueQuery,
} from "#domain/submissions/rules-queue.ts";
import { getFiguresWords } from "#messages/submission-figures.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { JustDecided, JustDone } from "./just-decided.tsx";
import { removeFilterAction, saveFilterAction, togetherAction } from "./together-actions.ts";

const words = getSubmissionsWords("en");
const figuresWords = getFiguresWords("en");

export const metadata: Metadata = { title: words("title") };

const toQuery = (query: QueueQuery) => String(new URLSearchParams(writeQueueQuery(query)));

export default async function SubmissionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const asked = await searchParams;
  const query = readQueueQuery((name) => readParam(asked, name));
  const page = readPage(asked.page);
  if (query === null || page === null) notFound();
  const queue = await listSubmissions(actor, query, page);
  if (!queue) notFound();
  const { filter, ...narrowed } = query;
  const isNarrowed = Object.keys(writeQueueQuery(query)).length > 1;
  const said = toQuery(query);
  const saved = await listFilters(actor);
  const lines = { lines: queue.lines, reader: actor.id, now: new Date().toISOString() };
  const mayDecide = can(actor, "submission.decide") && ["waiting", "mine"].includes(filter);
  return (
    <StudioPage bar={<span className="title">{words("title")}</span>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <JustDecided actor={actor} id={asked.decided} />
        <JustDone actor={actor} id={asked.done} />
        <p>{words("waiting", { count: queue.waiting })}</p>
        <nav className="actions" aria-label={words("filters")}>
          {queueFilters.map((each) => (
            <LinkButton
              key={each}
              href={`/studio/submissions?${toQuery({ ...narrowed, filter: each })}`}
              {...(each === filter && { "aria-current": "page", tone: "primary" as const })}
            >
              {words(`filter.${each}`)}
            </LinkButton>
          ))}
          <LinkButton href="/studio/submissions/figures">{figuresWords("studio.link")}</LinkButton>
          <QueueKeys of="list" />
        </nav>
        {saved.length === 0 ? null : (
          <nav className="actions" aria-label={words("saved.title")}>
            {saved.map((each) => (
              <LinkButton
                key={each.id}
                size="small"
                href={`/studio/submissions?${each.query}`}
                {...(each.query === said && { "aria-current": "page", tone: "primary" as const })}
              >
                {each.name}
              </LinkButton>
            ))}
          </nav>
        )}
        <details className="fold queue-part" open={isNarrowed}>
          <summary>{words("narrow.fold")}</summary>
          <NarrowQueue key={said} query={query} />
          <KeepFilter
            key={`keep ${said}`}
            query={said}
            kept={saved.find((each) => each.query === said) ?? null}
            save={saveFilterAction}
            remove={removeFilterAction}
          />
        </details>
        {queue.lines.length === 0 ? (
          <p>{words(isNarrowed ? "none.narrowed" : `none.${filter}`)}</p>
        ) : mayDecide ? (
          <Together key={String(asked.done)} {...lines} query={said} action={togetherAction} />
        ) : (
          <Queue {...lines} />
        )}
        <ListPages
          path="/studio/submissions"
          query={writeQueueQuery(query)}
          page={page}
          hasMore={queue.hasMore}
        />
      </div>
    </StudioPage>
  );
}
