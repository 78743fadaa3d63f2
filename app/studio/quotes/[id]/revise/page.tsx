import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { ReviseQuoteForm } from "#components/quotes/revise-quote-form.tsx";
import { listSpeakerGroups, toSpeakerValue } from "#components/quotes/speaker-groups.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listOrganisations, listPeople } from "#domain/people/queries.ts";
import { listRoleHolders } from "#domain/people/queries-speakers.ts";
import { getQuote } from "#domain/quotes/queries.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { reviseQuoteAction } from "../../actions.ts";

const words = getQuotesWords("en");

export const metadata: Metadata = { title: words("revise.title") };

export default async function ReviseQuotePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff();
  const quote = await getQuote(actor, (await params).id);
  if (!quote || quote.isWithdrawn || !can(actor, "quote.update")) notFound();
  const [people, organisations, roleHolders] = await Promise.all([
    listPeople(actor),
    listOrganisations(actor),
    listRoleHolders(actor),
  ]);
  const { state } = quote;
  const stored = {
    cause: "",
    note: "",
    speaker: toSpeakerValue(state.speaker),
    saidOn: state.saidOn ?? "",
    occasion: state.occasion ?? "",
    speech: state.speech,
    spokenLanguage: state.spokenLanguage ?? "",
    originalNotHeldBecause: state.originalNotHeldBecause ?? "",
  };
  return (
    <StudioPage bar={<a href={`/studio/quotes/${quote.id}`}>{words("backToQuote")}</a>}>
      <div className="page-stack">
        <h1>{words("revise.title")}</h1>
        <p className="quoted-words" lang={quote.wordings[0]?.language}>
          {quote.wordings[0]?.text ?? words("list.noWords")}
        </p>
        <p>{words("revise.keeps")}</p>
        <ReviseQuoteForm
          action={reviseQuoteAction}
          quoteId={quote.id}
          revision={quote.revision}
          stored={stored}
          speakers={listSpeakerGroups({ people, organisations, roleHolders }, state.speaker)}
        />
      </div>
    </StudioPage>
  );
}
