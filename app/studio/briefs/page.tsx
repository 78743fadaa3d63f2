import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DeskList } from "#components/briefs/desk-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listDesk } from "#domain/briefs/queries-desk.ts";
import { getDeskWords } from "#messages/desk.ts";

const words = getDeskWords("en");

export const metadata: Metadata = { title: words("briefs.title") };

export default async function BriefsPage() {
  const actor = await requireStaff();
  const briefs = await listDesk(actor);
  if (!briefs) notFound();
  return (
    <StudioPage bar={<span className="title">{words("briefs.title")}</span>}>
      <div className="page-stack">
        <h1>{words("briefs.title")}</h1>
        <p>{words("briefs.intro")}</p>
        <DeskList briefs={briefs} mayCreate={can(actor, "brief.create")} />
      </div>
    </StudioPage>
  );
}
