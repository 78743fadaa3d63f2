import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { IndicatorList } from "#components/indicators/indicator-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { listIndicators } from "#domain/indicators/queries.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";

const words = getIndicatorsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function IndicatorsPage() {
  const actor = await requireStaff();
  const indicators = await listIndicators(actor);
  if (!indicators) notFound();
  return (
    <StudioPage>
      <div className="page-stack">
        <div className="title-line">
          <h1>{words("title")}</h1>
          {can(actor, "indicator.create") ? (
            <LinkButton href="/studio/indicators/new" tone="primary">
              {words("add")}
            </LinkButton>
          ) : null}
        </div>
        <p>{words("intro")}</p>
        <nav className="actions" aria-label={words("elsewhere")}>
          <LinkButton href="/studio/statistics">{words("allStatistics")}</LinkButton>
          <LinkButton href="/studio/derivations">{words("allDerivations")}</LinkButton>
          <LinkButton href="/studio/subjects">{words("subjects")}</LinkButton>
        </nav>
        {indicators.length > 0 ? (
          <IndicatorList indicators={indicators} />
        ) : (
          <EmptyState title={words("list.emptyTitle")}>
            <p>{words("list.emptyText")}</p>
          </EmptyState>
        )}
      </div>
    </StudioPage>
  );
}
