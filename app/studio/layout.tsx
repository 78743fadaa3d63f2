import "#components/styles/studio.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireStaff } from "#app/_auth/actor.ts";
import { readSingleKeys } from "#app/_auth/single-keys.ts";
import { listNavGroups } from "#components/studio/nav-groups.ts";
import { StudioShell } from "#components/studio/studio-shell.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import { can } from "#domain/auth/can.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { getStudioWords } from "#messages/studio.ts";
import { signOutAction } from "./sign-out-action.ts";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const name = getStudioWords("en")("name");
  return {
    title: { default: name, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    // Not "no-referrer": with that, browsers send forms with the origin "null", which we refuse.
    referrer: "same-origin",
  };
}

/** The frame of the studio. It isn't rendered again when one moves on, so each page asks by itself who is there. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff();
  const publication = await findPublication();
  const groups = listNavGroups({
    seeWork: can(actor, "brief.read"),
    seeStaff: can(actor, "staff.list"),
    seeAudit: can(actor, "audit.read"),
    seeSettings: can(actor, "settings.update"),
    seeRedactions: can(actor, "redaction.read"),
    seeSubmissions: can(actor, "submission.read"),
    seeHolds: can(actor, "hold.place"),
  });
  return (
    <html lang="en" data-keys={(await readSingleKeys()) ? undefined : "off"}>
      <body>
        <ToastProvider>
          <StudioShell
            siteName={publication.name}
            groups={groups}
            member={{ id: actor.id, name: actor.name }}
            signOut={signOutAction}
          >
            {children}
          </StudioShell>
        </ToastProvider>
      </body>
    </html>
  );
}
