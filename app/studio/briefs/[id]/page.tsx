import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BriefDesk } from "#components/editor/brief-desk.tsx";
import { can } from "#domain/auth/can.ts";
import { findBriefThreads } from "#domain/briefs/comments/queries-threads.ts";
import { isFollowing } from "#domain/briefs/news/queries-news.ts";
import { listVersions } from "#domain/briefs/queries.ts";
import { findDraftView } from "#domain/briefs/queries-desk.ts";
import { listHoldsOn } from "#domain/holds/queries-holds.ts";
import { findSeries } from "#domain/indicators/queries.ts";
import type { SeriesOption } from "#domain/indicators/view.ts";
import { mayThrow } from "#domain/trash/may-throw.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { putBackHereAction, throwAwayAction } from "../../trash/actions.ts";
import {
  dismissNoticeAction,
  keepEarlierAction,
  returnBriefAction,
  submitBriefAction,
} from "../actions.ts";
import { commentActions } from "../list-comment-actions.ts";
import { makePassageAction, makeQuoteAction, makeStatisticAction } from "../make-actions.ts";
import { followAction, returnWithRemarkAction } from "../news-actions.ts";

const words = getBriefsWords("en");

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Partial<Record<"notice" | "thread", string | string[]>>>;
};

export const metadata: Metadata = { title: words("list.title") };

export default async function BriefPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const draft = await findDraftView(actor, (await params).id);
  if (!draft) notFound();
  const { notice, thread } = await searchParams;
  const said = await findBriefThreads(actor, draft.id);
  const versions = draft.version === null ? [] : await listVersions(draft.slug);
  const series = await findSeries(actor, "", draft.language);
  return (
    <BriefDesk
      draft={draft}
      member={{
        id: actor.id,
        name: actor.name,
        mayApproveWaivers: can(actor, "waiver.approve"),
        mayComment: can(actor, "comment.write"),
      }}
      mayPublish={can(actor, "brief.publish")}
      mayEdit={can(actor, "brief.edit")}
      versions={versions}
      series={series.map((one) => ({ id: one.id, label: saySeries(one) }))}
      slices={listSlices(series)}
      actions={{
        submit: submitBriefAction,
        returnToDraft: returnBriefAction,
        keepEarlier: keepEarlierAction,
        makeStatistic: makeStatisticAction,
        makeQuote: makeQuoteAction,
        makePassage: makePassageAction,
      }}
      dismissNotice={can(actor, "notice.resolve") ? dismissNoticeAction : null}
      threads={said?.threads ?? []}
      commenting={{
        briefId: draft.id,
        language: draft.language,
        staff: said?.staff ?? [],
        actions: can(actor, "comment.write") ? commentActions : null,
      }}
      following={
        can(actor, "brief.follow")
          ? {
              briefId: draft.id,
              isFollowing: await isFollowing(actor, draft.id),
              action: followAction,
            }
          : null
      }
      holds={await listHoldsOn(actor, { kind: "brief", id: draft.id })}
      mayHold={can(actor, "hold.place")}
      trash={
        mayThrow(actor, "brief") ? { throwAway: throwAwayAction, putBack: putBackHereAction } : null
      }
      returnWithRemark={can(actor, "brief.review") ? returnWithRemarkAction : null}
      threadId={typeof thread === "string" ? thread : null}
      noticeId={typeof notice === "string" ? notice : null}
    />
  );
}

/** Of what a chart can be: the slices of the series, those most used first. */
function listSlices(series: readonly SeriesOption[]): { id: string; label: string }[] {
  const labels = new Map(
    series.map(({ sliceId, indicator, area, counterpart, flow, breakdown }) => [
      sliceId,
      [indicator, area, counterpart, flow, breakdown].filter(Boolean).join(" · "),
    ]),
  );
  return [...labels].map(([id, label]) => ({ id, label }));
}

function saySeries(series: SeriesOption): string {
  const { indicator, area, counterpart, flow, breakdown, coverage, compiler, currency } = series;
  return [indicator, area, counterpart, flow, breakdown, coverage, compiler?.name, currency]
    .filter(Boolean)
    .join(" · ");
}
