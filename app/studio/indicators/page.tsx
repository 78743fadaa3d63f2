import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { IndicatorList } from "#components/indicators/indicator-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { listIndicators } from "#domain/indicators/queries.ts";
import { getWords } from "#messages/words.ts";

const words = getWords("en", "indicators");

export const metadata: Metadata = { title: words("title") };

export default async function IndicatorsPage() {
  const indicators = await listIndicators(await requireStaff());
  if (!indicators) notFound();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
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
