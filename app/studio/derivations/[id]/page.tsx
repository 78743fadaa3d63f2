import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { RerunForm, UpdateDerivationForm } from "#components/derivations/derivation-forms.tsx";
import { RunsList } from "#components/derivations/runs-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { findDerivation } from "#domain/indicators/queries-derivations.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { EmbargoLink, EmbargoNotice } from "../../embargoes/embargo-parts.tsx";
import { readParam, type SearchParams } from "../../read-query.ts";
import { ThrowAwayPart, TrashNotice } from "../../trash/trash-parts.tsx";
import { rerunAction, updateDerivationAction } from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getIndicatorsWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findDerivation(await getActor(), (await params).id))?.title };
}

export default async function DerivationPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const derivation = await findDerivation(actor, (await params).id);
  if (!derivation) notFound();
  const { title, printed, isStale, operation, code, mixesBecause, runs } = derivation;
  return (
    <StudioPage bar={<a href="/studio/derivations">{words("derivations.backToList")}</a>}>
      <div className="page-stack">
        <h1>{title}</h1>
        <TrashNotice actor={actor} thing={{ kind: "derivation", id: derivation.id }} />
        <EmbargoNotice actor={actor} thing={{ kind: "derivation", id: derivation.id }} />
        {readParam(await searchParams, "did") === "made" ? (
          <Notice tone="ok" live>
            <p>{words("derivations.made")}</p>
          </Notice>
        ) : null}
        <p className="big-figure">{printed}</p>
        {isStale ? (
          <Notice tone="warn">
            <Chip tone="warn">{words("derivations.stale")}</Chip>
            <p>{words("derivations.staleText")}</p>
          </Notice>
        ) : (
          <p>{words("derivations.fresh")}</p>
        )}
        {isStale && can(actor, "derivation.run") ? (
          <RerunForm action={rerunAction} derivationId={derivation.id} />
        ) : null}
        <dl className="facts-list">
          <Fact name={words("derivations.operation")}>{words(`operations.${operation}`)}</Fact>
          <Fact name={words("derivations.formula")}>{runs[0]?.formula ?? ""}</Fact>
          <Fact name={words("derivations.mixes")}>{mixesBecause}</Fact>
          <Fact name={words("statistic.code")}>
            <code>{code}</code>
          </Fact>
        </dl>
        {can(actor, "derivation.update") ? (
          <UpdateDerivationForm action={updateDerivationAction} derivation={derivation} />
        ) : null}
        <h2>{words("derivations.runsTitle")}</h2>
        <RunsList runs={runs} />
        <EmbargoLink actor={actor} thing={{ kind: "derivation", id: derivation.id }} />
        <ThrowAwayPart actor={actor} thing={{ kind: "derivation", id: derivation.id }} />
      </div>
    </StudioPage>
  );
}
