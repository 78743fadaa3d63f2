import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { QuoteList } from "#components/quotes/quote-list.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { listQuotes } from "#domain/quotes/queries.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { readQuery, type SearchParams } from "../read-query.ts";

const words = getQuotesWords("en");
const perPage = 50;

export const metadata: Metadata = { title: words("title") };

export default async function QuotesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { search, page } = readQuery(await searchParams);
  const offset = (page - 1) * perPage;
  const found = await listQuotes(actor, { search, limit: perPage + 1, offset });
  const quotes = found.slice(0, perPage);
  const empty = search === "" ? ("empty" as const) : ("nothing" as const);
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <SearchForm
          label={words("search.label")}
          hint={words("search.hint")}
          go={words("search.go")}
          search={search}
          clear={{ href: "/studio/quotes", label: words("search.clear") }}
        />
        {quotes.length > 0 ? (
          <QuoteList quotes={quotes} />
        ) : (
          <EmptyState title={words(`list.${empty}Title`)}>
            <p>{words(`list.${empty}Text`)}</p>
          </EmptyState>
        )}
        <ListPages
          path="/studio/quotes"
          query={{ q: search }}
          page={page}
          hasMore={found.length > perPage}
        />
      </div>
    </StudioPage>
  );
}
