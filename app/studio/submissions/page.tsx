import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Queue } from "#components/submissions/queue.tsx";
import { QueueKeys } from "#components/submissions/queue-keys.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { readPage } from "#domain/pages.ts";
import { listSubmissions, type QueueFilter, queueFilters } from "#domain/submissions/queries.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { JustDecided } from "./just-decided.tsx";

const words = getSubmissionsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function SubmissionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireStaff();
  const asked = await searchParams;
  const filter = readFilter(asked.filter);
  const page = readPage(asked.page);
  if (filter === null || page === null) notFound();
  const queue = await listSubmissions(actor, { filter, page });
  if (!queue) notFound();
  return (
    <StudioPage bar={<span className="title">{words("title")}</span>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <JustDecided actor={actor} id={asked.decided} />
        <p>{words("waiting", { count: queue.waiting })}</p>
        <nav className="actions" aria-label={words("filters")}>
          {queueFilters.map((each) => (
            <LinkButton
              key={each}
              href={`/studio/submissions?filter=${each}`}
              {...(each === filter && { "aria-current": "page", tone: "primary" as const })}
            >
              {words(`filter.${each}`)}
            </LinkButton>
          ))}
          <QueueKeys of="list" />
        </nav>
        {queue.lines.length === 0 ? (
          <p>{words(`none.${filter}`)}</p>
        ) : (
          <Queue lines={queue.lines} reader={actor.id} now={new Date().toISOString()} />
        )}
        <ListPages
          path="/studio/submissions"
          query={{ filter }}
          page={page}
          hasMore={queue.hasMore}
        />
      </div>
    </StudioPage>
  );
}

function readFilter(given: string | string[] | undefined): QueueFilter | null {
  if (given === undefined) return "waiting";
  return queueFilters.find((each) => each === given) ?? null;
}
