import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AnswerChallenge } from "#components/briefs/answer-challenge.tsx";
import { DeskNotices } from "#components/briefs/desk-notices.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { dot } from "#components/ui/dot.ts";
import { AcceptDrift } from "#components/watch/accept-drift.tsx";
import { DriftWords } from "#components/watch/drift-words.tsx";
import { can } from "#domain/auth/can.ts";
import type { NoticeView } from "#domain/briefs/desk-view.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { getDeskWords } from "#messages/desk.ts";
import { getWatchWords } from "#messages/watch.ts";
import { answerChallengeAction, dismissNoticeAction } from "../briefs/actions.ts";
import { decideDriftAction } from "../sources/drift-actions.ts";

const words = getDeskWords("en");
const watchWords = getWatchWords("en");

export const metadata: Metadata = { title: words("notices.title") };

export default async function NoticesPage() {
  const actor = await requireStaff();
  const notices = await listNotices(actor, null);
  if (!notices) notFound();
  const mayResolve = can(actor, "notice.resolve");
  return (
    <StudioPage bar={<span className="title">{words("notices.title")}</span>}>
      <div className="page-stack">
        <h1>{words("notices.title")}</h1>
        <p>{words("notices.intro")}</p>
        <DeskNotices
          notices={notices}
          dismiss={mayResolve ? dismissNoticeAction : null}
          told={(notice) => <NoticeDrift notice={notice} />}
          more={(notice) => (
            <>
              {notice.drift?.state === "open" && can(actor, "drift.decide") ? (
                <AcceptDrift driftId={notice.drift.id} action={decideDriftAction} />
              ) : null}
              {mayResolve ? (
                <AnswerChallenge notice={notice} action={answerChallengeAction} />
              ) : null}
            </>
          )}
        />
      </div>
    </StudioPage>
  );
}

/** What became of the passage; that of one which went, its kind alone doesn't say. */
function NoticeDrift({ notice: { drift, sourceId } }: { notice: NoticeView }) {
  if (drift === null || sourceId === null) return null;
  return (
    <>
      <p className="small">
        {watchWords(`fate.${drift.fate}`)}
        {drift.state === "accepted" ? `${dot}${watchWords("acceptedForSource")}` : null}
      </p>
      <DriftWords sourceId={sourceId} drift={drift} />
    </>
  );
}
