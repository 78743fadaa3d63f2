import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { NewBriefForm } from "#components/briefs/desk-new-brief-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { createBriefAction } from "../actions.ts";

const words = getBriefsWords("en");

export const metadata: Metadata = { title: words("newBrief.title") };

export default async function NewBriefPage() {
  if (!can(await requireStaff(), "brief.create")) notFound();
  return (
    <StudioPage bar={<span className="title">{words("newBrief.title")}</span>}>
      <div className="page-stack">
        <h1>{words("newBrief.title")}</h1>
        <NewBriefForm action={createBriefAction} />
      </div>
    </StudioPage>
  );
}
