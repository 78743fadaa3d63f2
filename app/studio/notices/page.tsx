import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DeskNotices } from "#components/briefs/desk-notices.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listNotices } from "#domain/briefs/queries-notices.ts";
import { getDeskWords } from "#messages/desk.ts";
import { dismissNoticeAction } from "../briefs/actions.ts";

const words = getDeskWords("en");

export const metadata: Metadata = { title: words("notices.title") };

export default async function NoticesPage() {
  const actor = await requireStaff();
  const notices = await listNotices(actor, null);
  if (!notices) notFound();
  return (
    <StudioPage bar={<span className="title">{words("notices.title")}</span>}>
      <div className="page-stack">
        <h1>{words("notices.title")}</h1>
        <p>{words("notices.intro")}</p>
        <DeskNotices
          notices={notices}
          dismiss={can(actor, "notice.resolve") ? dismissNoticeAction : null}
        />
      </div>
    </StudioPage>
  );
}
