import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BackToEditor } from "#components/briefs/back-to-editor.tsx";
import { type PublishedChallenge, PublishForm } from "#components/briefs/desk-publish-form.tsx";
import { DraftProblems } from "#components/briefs/draft-problems.tsx";
import { PlanList } from "#components/schedules/plan-list.tsx";
import type { TimeZones } from "#components/schedules/when-fields.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { PreviewView } from "#domain/briefs/desk-view.ts";
import { previewDraft } from "#domain/briefs/queries-desk.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { findPlanning } from "#domain/briefs/schedules/queries-schedules.ts";
import { timeZones } from "#domain/local-time.ts";
import { getTimeZone } from "#domain/settings/queries.ts";
import { getPublishingWords } from "#messages/publishing.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { publishBriefAction } from "../../actions.ts";
import { cancelScheduleAction } from "../../schedule-actions.ts";

const words = getPublishingWords("en");

const schedules = getSchedulesWords("en");

export const metadata: Metadata = { title: words("publish.submit") };

type Props = { params: Promise<{ id: string }> };

export default async function PublishPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const preview = await previewDraft(actor, id);
  if (!preview.ok && preview.problems.some(({ code }) => code === "thing.notFound")) notFound();
  const title = preview.ok
    ? words("publish.title", { version: preview.value.content.brief.version })
    : words("publish.submit");
  const planning = await findPlanning(actor, id);
  const mayPublish = can(actor, "brief.publish");
  return (
    <StudioPage bar={<BackToEditor briefId={id} />}>
      <div className="page-stack">
        <h1>{title}</h1>
        {planning === null || planning.plans.length === 0 ? null : (
          <section aria-labelledby="plans">
            <h2 id="plans">{schedules("plans")}</h2>
            <PlanList
              plans={planning.plans}
              cancel={mayPublish ? cancelScheduleAction : undefined}
              linked={false}
            />
          </section>
        )}
        {planning?.state === "scheduled" ? null : preview.ok ? (
          <Ready
            briefId={id}
            preview={preview.value}
            mayPublish={mayPublish}
            challenges={await listChallenges(actor, id)}
            timeZones={{ all: timeZones, chosen: await getTimeZone() }}
          />
        ) : (
          <DraftProblems briefId={id} problems={preview.problems} />
        )}
        {mayPublish && planning && (planning.isPublished || planning.state === "scheduled") ? (
          <p>
            <a href={`/studio/briefs/${id}/withdraw`}>{schedules("withdraw.link")}</a>
          </p>
        ) : null}
      </div>
    </StudioPage>
  );
}

async function listChallenges(actor: Actor, briefId: string): Promise<PublishedChallenge[]> {
  const notices = (await listNotices(actor, briefId)) ?? [];
  return notices.flatMap(({ id, about, challenge }) =>
    challenge === null ? [] : [{ id, about, remark: challenge.remark }],
  );
}

function Ready({
  briefId,
  preview,
  mayPublish,
  challenges,
  timeZones: zones,
}: {
  briefId: string;
  preview: PreviewView;
  mayPublish: boolean;
  challenges: readonly PublishedChallenge[];
  timeZones: TimeZones;
}) {
  const { content, revision, state, blocking, allowedClasses } = preview;
  const { open, refused, unsigned, isSoleEditor } = preview;
  const isSignedOff = open + refused === 0;
  // What can't wait is a correction, and not over what somebody says doesn't stand.
  const mayHurry = !isSoleEditor && refused === 0 && allowedClasses.includes("correction");
  const obstacle = !mayPublish
    ? words("publish.notYours")
    : blocking > 0
      ? words("publish.blocked", { count: blocking })
      : null;
  return (
    <>
      <p>{words("publish.of", { revision, title: content.title })}</p>
      {obstacle === null ? null : (
        <Notice tone="warn">
          <p>{obstacle}</p>
          <p>
            <a href={`/studio/briefs/${briefId}`}>{words("publish.toFindings")}</a>
          </p>
        </Notice>
      )}
      {obstacle === null && !isSignedOff ? (
        <>
          <DraftProblems briefId={briefId} problems={unsigned} title={words("publish.unsigned")} />
          <div>
            <LinkButton href={`/studio/briefs/${briefId}/check`} tone="primary">
              {words("publish.toCheck")}
            </LinkButton>
          </div>
        </>
      ) : null}
      {obstacle === null && (isSignedOff || mayHurry) ? (
        <PublishForm
          action={publishBriefAction}
          briefId={briefId}
          revision={revision}
          allowedClasses={isSignedOff ? allowedClasses : ["correction"]}
          mayHurry={mayHurry}
          challenges={challenges}
          isInReview={state === "in_review"}
          timeZones={zones}
        />
      ) : null}
    </>
  );
}
