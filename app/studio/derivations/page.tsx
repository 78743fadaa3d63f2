import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { DerivationList } from "#components/derivations/derivation-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { listDerivations } from "#domain/indicators/queries-derivations.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

const words = getIndicatorsWords("en");

export const metadata: Metadata = { title: words("derivations.title") };

export default async function DerivationsPage() {
  const actor = await requireStaff();
  const derivations = await listDerivations(actor);
  return (
    <StudioPage bar={<a href="/studio/indicators">{words("backToList")}</a>}>
      <div className="page-stack">
        <div className="title-line">
          <h1>{words("derivations.title")}</h1>
          {can(actor, "derivation.create") ? (
            <LinkButton href="/studio/derivations/new" tone="primary">
              {words("derivations.add")}
            </LinkButton>
          ) : null}
        </div>
        <p>{words("derivations.intro")}</p>
        {derivations.length > 0 ? (
          <DerivationList derivations={derivations} />
        ) : (
          <EmptyState title={words("derivations.emptyTitle")}>
            <p>{words("derivations.emptyText")}</p>
          </EmptyState>
        )}
      </div>
    </StudioPage>
  );
}
