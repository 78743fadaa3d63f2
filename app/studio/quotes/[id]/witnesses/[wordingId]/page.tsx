import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { WitnessByWordsForm } from "#components/quotes/act-forms.tsx";
import { CandidateList } from "#components/quotes/candidate-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { getQuote } from "#domain/quotes/queries.ts";
import { findWitnesses } from "#domain/quotes/queries-wordings.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { addWitnessAction, addWitnessByWordsAction } from "../../../actions.ts";

type Props = { params: Promise<{ id: string; wordingId: string }> };

const words = getQuotesWords("en");

export const metadata: Metadata = { title: words("witnesses.title") };

export default async function WitnessesPage({ params }: Props) {
  const actor = await requireStaff();
  const { id, wordingId } = await params;
  const quote = await getQuote(actor, id);
  const wording = quote?.wordings.find((one) => one.id === wordingId);
  if (!quote || quote.isWithdrawn || !wording || !can(actor, "quote.update")) notFound();
  const [candidates, captures] = await Promise.all([
    findWitnesses(actor, wordingId),
    listCaptureChoices(actor),
  ]);
  return (
    <StudioPage bar={<a href={`/studio/quotes/${id}`}>{words("backToQuote")}</a>}>
      <div className="page-stack">
        <h1>{words("witnesses.title")}</h1>
        <p className="quoted-words" lang={wording.language}>
          {wording.text ?? words("list.noWords")}
        </p>
        <p>{words("witnesses.intro")}</p>
        {candidates.length > 0 ? (
          <CandidateList
            candidates={candidates}
            language={wording.language}
            add={addWitnessAction}
          />
        ) : (
          <EmptyState title={words("witnesses.noneTitle")}>
            <p>{words("witnesses.noneText")}</p>
          </EmptyState>
        )}
        <WitnessByWordsForm
          action={addWitnessByWordsAction}
          hidden={{ wordingId }}
          captures={captures.map(toCaptureOption)}
        />
      </div>
    </StudioPage>
  );
}
