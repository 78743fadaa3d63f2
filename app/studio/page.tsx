import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireStaff } from "#app/_auth/actor.ts";
import { BriefRows } from "#components/briefs/brief-rows.tsx";
import { NewsList } from "#components/news/news-list.tsx";
import { newsWords } from "#components/news/news-words.ts";
import { ToAnswerList, ToCheckList } from "#components/news/waiting-lists.tsx";
import { HeldPages } from "#components/press/held-pages.tsx";
import { PressAlarm } from "#components/press/press-alarm.tsx";
import { SourceList } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Queue } from "#components/submissions/queue.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { findWaiting } from "#domain/briefs/news/queries-news.ts";
import { listDesk } from "#domain/briefs/queries-desk.ts";
import { listHeldPages } from "#domain/press/queries.ts";
import { getPressAlarm } from "#domain/press/queries-alarm.ts";
import { listSources } from "#domain/sources/queries-lists.ts";
import { listSubmissions } from "#domain/submissions/queries-queue.ts";
import { wholeQueue } from "#domain/submissions/rules-queue.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getStudioWords } from "#messages/studio.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { seeNewsAction } from "./briefs/news-actions.ts";

const words = getStudioWords("en");
const submissionsWords = getSubmissionsWords("en");

export const metadata: Metadata = { title: `${words("desk")} · ${words("name")}` };

/** So many of each: the pages of the nouns have the rest. */
const rows = 5;

/** What waits, and what one was at. */
export default async function DeskPage() {
  const actor = await requireStaff();
  const [briefs, sources, held, alarm, mine, sent] = await Promise.all([
    listDesk(actor),
    listSources(actor, { limit: rows, isOpen: true }),
    listHeldPages(actor),
    getPressAlarm(actor),
    findWaiting(actor),
    listSubmissions(actor, wholeQueue, 1, rows),
  ]);
  const waiting = briefs?.filter((brief) => brief.state === "in_review") ?? [];
  const changed =
    briefs?.filter((brief) => brief.openNotices > 0 && brief.state !== "in_review") ?? [];
  const { toCheck = [], toAnswer = [], news = [] } = mine ?? {};
  const others = briefs?.filter((brief) => ![...waiting, ...changed].includes(brief)) ?? [];
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{newsWords("welcome", { name: actor.name })}</h1>
        {actor.roles.length === 0 ? <p>{getAuthWords("en")("account.noRoles")}</p> : null}
        {alarm.ok ? <PressAlarm alarm={alarm.value} /> : null}
        {held.ok ? <HeldPages pages={held.value} /> : null}
        {can(actor, "source.create") ? (
          <div className="actions">
            <LinkButton href="/studio/sources/new" tone="primary">
              {newsWords("addSource")}
            </LinkButton>
            <LinkButton href="/studio/briefs/new">{newsWords("newBrief")}</LinkButton>
          </div>
        ) : null}
        {waiting.length + changed.length + others.length + sources.length === 0 ? (
          <p>{newsWords("intro")}</p>
        ) : null}
        <Rows title={newsWords("toCheck")} of={toCheck}>
          <ToCheckList briefs={toCheck} />
        </Rows>
        <Rows title={newsWords("toAnswer")} of={toAnswer}>
          <ToAnswerList threads={toAnswer} />
        </Rows>
        <Rows
          title={can(actor, "brief.publish") ? newsWords("toReview") : newsWords("inReview")}
          of={waiting}
        >
          <BriefRows briefs={waiting} />
        </Rows>
        <Rows
          title={submissionsWords("desk", { count: sent?.waiting ?? 0 })}
          of={sent?.lines ?? []}
        >
          <Queue lines={sent?.lines ?? []} reader={actor.id} now={new Date().toISOString()} />
          <p>
            <a href="/studio/submissions">{submissionsWords("back")}</a>
          </p>
        </Rows>
        <Rows title={newsWords("news")} of={news}>
          <NewsList news={news} see={seeNewsAction} />
        </Rows>
        <Rows title={newsWords("changed")} of={changed}>
          <BriefRows briefs={changed.slice(0, rows)} />
        </Rows>
        <Rows title={newsWords("last")} of={others}>
          <BriefRows briefs={others.slice(0, rows)} />
        </Rows>
        <Rows title={newsWords("toRead")} of={sources}>
          <SourceList sources={sources} heading="h3" />
        </Rows>
      </div>
    </StudioPage>
  );
}

function Rows({
  title,
  of,
  children,
}: {
  title: string;
  of: readonly unknown[];
  children: ReactNode;
}) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
