import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { InviteForm } from "#components/staff/invite-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { getAuthWords } from "#messages/auth.ts";
import { inviteAction } from "../actions.ts";

const words = getAuthWords("en");

export const metadata: Metadata = { title: words("staff.inviteTitle") };

export default async function InvitePage() {
  if (!can(await requireStaff(), "staff.invite")) notFound();
  return (
    <StudioPage bar={<a href="/studio/staff">{words("staff.backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("staff.inviteTitle")}</h1>
        <InviteForm action={inviteAction} />
      </div>
    </StudioPage>
  );
}
