import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DraftProblems } from "#components/briefs/draft-problems.tsx";
import { CheckBody } from "#components/checks/check-body.tsx";
import { CheckRoom } from "#components/checks/check-room.tsx";
import { sayKind, checkWords as words } from "#components/checks/check-words.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { findCheckView } from "#domain/briefs/checks/queries-checks.ts";
import type { CheckView } from "#domain/briefs/checks/view-checks.ts";
import { readParam, type SearchParams } from "../../../read-query.ts";
import { checkCitationAction, takeBackCheckAction } from "../../check-actions.ts";
import { commentOnPlaceAction } from "../../comment-actions.ts";
import { commentActions } from "../../list-comment-actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: words("list") };

const actions = {
  check: checkCitationAction,
  takeBack: takeBackCheckAction,
  comment: commentOnPlaceAction,
};

export default async function CheckPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const version = Number(readParam(await searchParams, "version")) || null;
  const found = await findCheckView(actor, id, version);
  const bar = (
    <>
      <LinkButton href={`/studio/briefs/${id}`}>{words("back")}</LinkButton>
      {found.ok && version === null && can(actor, "brief.publish") ? (
        <LinkButton href={`/studio/briefs/${id}/publish`}>{words("publish")}</LinkButton>
      ) : null}
    </>
  );
  if (!found.ok) {
    if (found.problems.some(({ code }) => code === "thing.notFound")) notFound();
    return (
      <StudioPage bar={bar}>
        <div className="page-stack">
          <h1>{words("problemsTitle")}</h1>
          <DraftProblems briefId={id} problems={found.problems} />
        </div>
      </StudioPage>
    );
  }
  const view = found.value;
  if (view.items.length === 0) {
    return (
      <StudioPage bar={bar}>
        <div className="page-stack">
          <Head view={view} />
          <EmptyState title={words("none")}>{words("noneText")}</EmptyState>
        </div>
      </StudioPage>
    );
  }
  // The words of the interface are English; the text and its source are in their own.
  const locale = getSiteLocale("en", view.content.publication.name);
  return (
    <CheckRoom
      // What somebody saved meanwhile is another text: nothing of what the room knew holds.
      key={view.items.map(({ fingerprint }) => fingerprint.slice(0, 8)).join()}
      briefId={id}
      version={version}
      name={actor.name}
      actions={actions}
      commenting={{
        briefId: id,
        language: view.content.brief.language,
        staff: view.staff,
        actions: can(actor, "comment.write") ? commentActions : null,
      }}
      bar={bar}
      items={view.items.map(({ entry, ...item }, n) => ({
        nodeId: item.nodeId,
        position: item.position,
        fingerprint: item.fingerprint,
        subject: item.subject,
        text: item.text,
        standing: item.standing,
        isApproved: item.isApproved,
        notMine: item.notMine,
        notes: item.notes,
        commentOn: item.commentOn,
        threads: item.threads,
        heading: words("item", {
          at: n + 1,
          of: view.items.length,
          kind: sayKind({ subject: item.subject, kind: entry?.kind ?? null }),
        }),
        body: <CheckBody item={{ ...item, entry }} content={view.content} locale={locale} />,
      }))}
    >
      <Head view={view} />
    </CheckRoom>
  );
}

function Head({ view: { content, version, isSoleEditor } }: { view: CheckView }) {
  const title = content.title.trim() || words("untitled");
  if (version === null) {
    return (
      <>
        <h1>{words("title", { title })}</h1>
        <p>{words("intro")}</p>
        {isSoleEditor ? <p>{words("soleEditor")}</p> : null}
      </>
    );
  }
  return (
    <>
      <h1>{words("titleVersion", { n: version.n, title })}</h1>
      {version.isDone ? (
        <Notice tone="ok">
          <p>{words("secondDone")}</p>
        </Notice>
      ) : (
        <p>{words("introVersion", { due: formatInstantMinute(version.dueAt) })}</p>
      )}
    </>
  );
}
