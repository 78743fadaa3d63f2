import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DerivationForm } from "#components/derivations/derivation-forms.tsx";
import { FoundValues, PickedValues } from "#components/derivations/picked-values.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { can } from "#domain/auth/can.ts";
import { listStatistics, listVintages } from "#domain/indicators/queries-statistics.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { readParams, readQuery, type SearchParams } from "../../read-query.ts";
import { createDerivationAction } from "../actions.ts";

const words = getIndicatorsWords("en");
const foundMax = 30;
/** Shown before anything was searched for. */
const newestMax = 8;
const pickedMax = 50;

export const metadata: Metadata = { title: words("derivations.add") };

/** The address holds what was searched for and taken, so that every step works without script and can be gone back on. */
export default async function NewDerivationPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  if (!can(actor, "derivation.create")) notFound();
  const params = await searchParams;
  const { search } = readQuery(params);
  const [picked, found] = await Promise.all([
    listVintages(actor, readParams(params, "take").slice(0, pickedMax)),
    listStatistics(actor, { search, limit: search === "" ? newestMax : foundMax }),
  ]);
  const vintageIds = picked.map(({ vintageId }) => vintageId);
  const toTaken = (ids: readonly string[]): [string, string][] => ids.map((id) => ["take", id]);
  const toPath = (ids: readonly string[]) =>
    `/studio/derivations/new?${new URLSearchParams([["q", search], ...toTaken(ids)])}`;
  return (
    <StudioPage bar={<a href="/studio/derivations">{words("derivations.backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("derivations.add")}</h1>
        <h2>{words("derivations.picked")}</h2>
        <PickedValues picked={picked} toPath={toPath} />
        {picked.length >= 2 ? (
          <>
            <h2>{words("derivations.howTitle")}</h2>
            <DerivationForm action={createDerivationAction} vintageIds={vintageIds} />
          </>
        ) : (
          <p>{words("derivations.needsTwo")}</p>
        )}
        <h2>{words("derivations.pickTitle")}</h2>
        <p>{words("derivations.pickIntro")}</p>
        <SearchForm
          label={words("statistics.search.label")}
          hint={words("statistics.search.hint")}
          go={words("statistics.search.go")}
          search={search}
          keep={toTaken(vintageIds)}
        />
        {found.length > 0 ? (
          <FoundValues found={found} picked={picked} toPath={toPath} />
        ) : (
          <p>{words("statistics.nothingText")}</p>
        )}
      </div>
    </StudioPage>
  );
}
