import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { ReleaseQuoteForm, WithdrawQuoteForm } from "#components/quotes/act-forms.tsx";
import { IdentitySection } from "#components/quotes/identity-section.tsx";
import { nameSpeaker } from "#components/quotes/name-speaker.ts";
import { QuoteHappened } from "#components/quotes/quote-happened.tsx";
import { StateFacts } from "#components/quotes/state-facts.tsx";
import { StatesList } from "#components/quotes/states-list.tsx";
import { WordingCard } from "#components/quotes/wording-card.tsx";
import { CitingList } from "#components/sources/citing-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { listPassagePlaces } from "#domain/capture/queries-places.ts";
import { getQuote, listBriefsOfQuote } from "#domain/quotes/queries.ts";
import { getIdentity } from "#domain/quotes/queries-identities.ts";
import type { QuoteWithHistory } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { EmbargoLink, EmbargoNotice } from "../../embargoes/embargo-parts.tsx";
import { readParam, type SearchParams } from "../../read-query.ts";
import { ThrowAwayPart, TrashNotice } from "../../trash/trash-parts.tsx";
import {
  destroyIdentityAction,
  openIdentityAction,
  releaseQuoteAction,
  reviewWordingAction,
  withdrawQuoteAction,
} from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getQuotesWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quote = await getQuote(await getActor(), (await params).id);
  return { title: quote ? nameSpeaker(quote.state.speaker) : undefined };
}

export default async function QuotePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const quote = await getQuote(actor, (await params).id);
  if (!quote) notFound();
  const passageIds = quote.wordings.flatMap(({ witnesses }) =>
    witnesses.map(({ passage }) => passage.id),
  );
  const { speaker } = quote.state;
  const [places, briefs, identity] = await Promise.all([
    listPassagePlaces(actor, passageIds),
    listBriefsOfQuote(actor, quote.id),
    speaker.kind === "withheld" ? getIdentity(actor, speaker.withheldSpeakerId) : null,
  ]);
  const isPublished = briefs.some(({ version }) => version !== null);
  const mayChange = can(actor, "quote.update") && !quote.isWithdrawn;
  return (
    <StudioPage bar={<a href="/studio/quotes">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{nameSpeaker(quote.state.speaker)}</h1>
        <TrashNotice actor={actor} thing={{ kind: "quote", id: quote.id }} />
        <EmbargoNotice actor={actor} thing={{ kind: "quote", id: quote.id }} />
        <QuoteHappened did={readParam(await searchParams, "did")} briefs={briefs} />
        <Standing quote={quote} isPublished={isPublished} />
        {mayChange ? (
          <div className="actions">
            <LinkButton href={`/studio/quotes/${quote.id}/revise`} tone="primary">
              {words("page.revise")}
            </LinkButton>
            <LinkButton href={`/studio/quotes/${quote.id}/wordings/new`}>
              {words("page.addWording")}
            </LinkButton>
          </div>
        ) : null}
        <StateFacts state={quote.state} code={quote.code} />
        {identity ? (
          <IdentitySection
            identity={identity}
            open={openIdentityAction}
            destroy={destroyIdentityAction}
          />
        ) : null}
        <h2>{words("page.wordingsTitle")}</h2>
        <div className="wordings">
          {quote.wordings.map((wording) => (
            <WordingCard
              key={wording.id}
              quoteId={quote.id}
              wording={wording}
              places={places}
              review={mayChange ? reviewWordingAction : null}
              canFindWitnesses={mayChange}
            />
          ))}
        </div>
        <h2>{words("page.statesTitle")}</h2>
        <StatesList states={quote.states} />
        <h2>{words("page.citedTitle")}</h2>
        <CitingList briefs={briefs} />
        <Acts actor={actor} quote={quote} isPublished={isPublished} />
      </div>
    </StudioPage>
  );
}

function Standing({ quote, isPublished }: { quote: QuoteWithHistory; isPublished: boolean }) {
  if (quote.isWithdrawn) {
    return (
      <Notice tone="warn">
        <Chip tone="warn">{words("page.withdrawn")}</Chip>
        <p>{words("page.withdrawnText")}</p>
      </Notice>
    );
  }
  const { shownAsOf } = quote;
  return (
    <div>
      <Chip>{words(nameStanding(quote, isPublished))}</Chip>
      {shownAsOf !== null && hasNews(quote) ? (
        <p>{words("page.news", { when: formatInstantMinute(shownAsOf.toISOString()) })}</p>
      ) : null}
    </div>
  );
}

/** Whether something was added that readers don't see yet. */
function hasNews({ shownAsOf, state, wordings }: QuoteWithHistory): boolean {
  if (shownAsOf === null) return false;
  return [state, ...wordings].some(({ createdAt }) => createdAt > shownAsOf);
}

/** Readers see what some version cites, and what a second person released. */
function nameStanding({ isReleased }: QuoteWithHistory, isPublished: boolean) {
  if (isPublished) return "page.published";
  return isReleased ? "page.released" : "page.private";
}

function Acts({
  actor,
  quote,
  isPublished,
}: {
  actor: Actor;
  quote: QuoteWithHistory;
  isPublished: boolean;
}) {
  const mayRelease =
    can(actor, "quote.release") && ((!quote.isReleased && !isPublished) || hasNews(quote));
  const mayWithdraw = can(actor, "quote.update") && quote.isReleased;
  if (quote.isWithdrawn || !(mayRelease || can(actor, "quote.update"))) return null;
  return (
    <>
      <h2>{words("page.actsTitle")}</h2>
      {mayRelease ? <ReleaseQuoteForm action={releaseQuoteAction} quoteId={quote.id} /> : null}
      {mayWithdraw ? <WithdrawQuoteForm action={withdrawQuoteAction} quoteId={quote.id} /> : null}
      <EmbargoLink actor={actor} thing={{ kind: "quote", id: quote.id }} />
      {quote.isReleased ? null : (
        <ThrowAwayPart actor={actor} thing={{ kind: "quote", id: quote.id }} />
      )}
    </>
  );
}
