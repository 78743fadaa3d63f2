import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { RequireFactorForm } from "#components/staff/require-factor-form.tsx";
import { StaffTable } from "#components/staff/staff-table.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listStaff } from "#domain/auth/queries-staff.ts";
import { listFactorRoles } from "#domain/factors/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getFactorWords } from "#messages/factors.ts";
import { requireFactorAction } from "./actions.ts";

const words = getAuthWords("en");
const factorWords = getFactorWords("en");

export const metadata: Metadata = { title: words("staff.title") };

export default async function StaffPage() {
  const members = await listStaff(await requireStaff());
  if (!members) notFound();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("staff.title")}</h1>
        <div>
          <LinkButton href="/studio/staff/invite" tone="primary">
            {words("staff.inviteTitle")}
          </LinkButton>
        </div>
        <StaffTable members={members} />
        <h2>{factorWords("require.title")}</h2>
        <RequireFactorForm action={requireFactorAction} roles={await listFactorRoles()} />
      </div>
    </StudioPage>
  );
}
