import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { IndicatorForm } from "#components/indicators/indicator-forms.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listSubjects } from "#domain/subjects/queries.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { createIndicatorAction } from "../actions.ts";

const words = getIndicatorsWords("en");

export const metadata: Metadata = { title: words("add") };

export default async function NewIndicatorPage() {
  const actor = await requireStaff();
  if (!can(actor, "indicator.create")) notFound();
  return (
    <StudioPage bar={<a href="/studio/indicators">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("add")}</h1>
        <IndicatorForm action={createIndicatorAction} subjects={await listSubjects(actor)} />
      </div>
    </StudioPage>
  );
}
