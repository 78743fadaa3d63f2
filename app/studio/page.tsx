import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { getWords } from "#messages/words.ts";

const words = getWords("en", "studio");

export const metadata: Metadata = { title: `${words("desk")} · ${words("name")}` };

export default async function DeskPage() {
  const actor = await requireStaff();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("deskWelcome", { name: actor.name })}</h1>
        <p>
          {actor.roles.length > 0 ? words("deskIntro") : getWords("en", "auth")("account.noRoles")}
        </p>
        {can(actor, "source.create") ? (
          <div className="actions">
            <LinkButton href="/studio/sources" tone="primary">
              {words("sources")}
            </LinkButton>
            <LinkButton href="/studio/briefs">{words("briefs")}</LinkButton>
          </div>
        ) : null}
      </div>
    </StudioPage>
  );
}
