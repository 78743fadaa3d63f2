import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AnswerChallenge } from "#components/briefs/answer-challenge.tsx";
import { DeskNotices } from "#components/briefs/desk-notices.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import type { NoticeView } from "#domain/briefs/desk-view.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { getDeskWords } from "#messages/desk.ts";
import { answerChallengeAction, dismissNoticeAction } from "../briefs/actions.ts";

const words = getDeskWords("en");

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
          {...(mayResolve && {
            more: (notice: NoticeView) => (
              <AnswerChallenge notice={notice} action={answerChallengeAction} />
            ),
          })}
        />
      </div>
    </StudioPage>
  );
}
