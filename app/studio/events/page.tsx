import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { EventList } from "#components/events/event-list.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { can } from "#domain/auth/can.ts";
import { eventsPerPage, listEvents } from "#domain/events/queries.ts";
import { getEventsWords } from "#messages/events.ts";
import { readParam, readQuery, type SearchParams } from "../read-query.ts";

const words = getEventsWords("en");
const path = "/studio/events";

export const metadata: Metadata = { title: words("title") };

export default async function EventsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const given = await searchParams;
  const { search, page } = readQuery(given);
  const isWithdrawn = readParam(given, "show") === "withdrawn";
  const found = await listEvents(actor, { search, page, isWithdrawn });
  const events = found.slice(0, eventsPerPage);
  return (
    <StudioPage>
      <div className="page-stack">
        <div className="title-line">
          <h1>{words("title")}</h1>
          {can(actor, "event.create") ? (
            <div className="actions">
              <LinkButton href={`${path}/new`} tone="primary">
                {words("add")}
              </LinkButton>
            </div>
          ) : null}
        </div>
        <p>{words("intro")}</p>
        <SearchForm
          label={words("search.label")}
          hint={words("search.hint")}
          go={words("search.go")}
          search={search}
          clear={{ href: path, label: words("search.clear") }}
        />
        <p>
          <a href={isWithdrawn ? path : `${path}?show=withdrawn`}>
            {words(isWithdrawn ? "showStanding" : "showWithdrawn")}
          </a>
        </p>
        {events.length === 0 ? (
          <EmptyState title={words("emptyTitle")}>
            <p>{words("emptyText")}</p>
          </EmptyState>
        ) : (
          <EventList events={events} />
        )}
        <ListPages
          path={path}
          query={{ q: search, ...(isWithdrawn ? { show: "withdrawn" } : {}) }}
          page={page}
          hasMore={found.length > events.length}
        />
      </div>
    </StudioPage>
  );
}
