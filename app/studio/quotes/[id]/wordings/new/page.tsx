import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { WordingForm } from "#components/quotes/wording-form.tsx";
import { nameLanguage } from "#components/sources/name-language.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { getQuote } from "#domain/quotes/queries.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { addWordingAction } from "../../../actions.ts";

const words = getQuotesWords("en");

export const metadata: Metadata = { title: words("wording.title") };

export default async function NewWordingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff();
  const quote = await getQuote(actor, (await params).id);
  if (!quote || quote.isWithdrawn || !can(actor, "quote.update")) notFound();
  const captures = await listCaptureChoices(actor);
  return (
    <StudioPage bar={<a href={`/studio/quotes/${quote.id}`}>{words("backToQuote")}</a>}>
      <div className="page-stack">
        <h1>{words("wording.title")}</h1>
        <p className="quoted-words" lang={quote.wordings[0]?.language}>
          {quote.wordings[0]?.text ?? words("list.noWords")}
        </p>
        <p>{words("wording.intro")}</p>
        <WordingForm
          action={addWordingAction}
          quoteId={quote.id}
          wordings={quote.wordings.map(({ id, language }) => ({
            value: id,
            label: words("wording.ofWording", { language: nameLanguage(language) }),
          }))}
          captures={captures.map(toCaptureOption)}
          asksNote={quote.state.originalNotHeldBecause !== null}
        />
      </div>
    </StudioPage>
  );
}
