import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSession } from "#app/_auth/actor.ts";
import { MemberFactor } from "#components/staff/factor-section.tsx";
import { LinkForm } from "#components/staff/link-form.tsx";
import { RolesForm } from "#components/staff/roles-form.tsx";
import { SessionsTable } from "#components/staff/sessions-table.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listSessions } from "#domain/auth/queries.ts";
import { findStaff } from "#domain/auth/queries-staff.ts";
import { findFactor } from "#domain/factors/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getFactorWords } from "#messages/factors.ts";
import {
  endSessionAction,
  endSessionsAction,
  makeLinkAction,
  removeFactorAction,
  setRolesAction,
} from "../actions.ts";

const words = getAuthWords("en");
const factorWords = getFactorWords("en");

export const metadata: Metadata = { title: words("staff.title") };

export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, sessionId } = await requireSession();
  const member = await findStaff(actor, (await params).id);
  if (!member) notFound();
  const sessions = (await listSessions(actor, member.id)) ?? [];
  const factor = await findFactor(actor, member.id);
  return (
    <StudioPage bar={<a href="/studio/staff">{words("staff.backToList")}</a>}>
      <div className="page-stack">
        <h1>{member.name}</h1>
        <p>{member.email}</p>
        {can(actor, "staff.set-roles", { staffId: member.id }) ? (
          <RolesForm
            action={setRolesAction}
            staffId={member.id}
            roles={member.roles}
            revision={member.revision}
          />
        ) : (
          <p>{words("staff.ownRoles")}</p>
        )}
        <h2>{words("sessions.title")}</h2>
        <SessionsTable
          sessions={sessions}
          staffId={member.id}
          currentId={sessionId}
          endSession={endSessionAction}
          endAll={endSessionsAction}
        />
        {factor ? (
          <>
            <h2>{factorWords("member.title")}</h2>
            <MemberFactor factor={factor} staffId={member.id} remove={removeFactorAction} />
          </>
        ) : null}
        <h2>{words("staff.newLinkTitle")}</h2>
        <LinkForm
          action={makeLinkAction}
          staffId={member.id}
          name={member.name}
          hasJoined={member.hasJoined}
        />
      </div>
    </StudioPage>
  );
}
