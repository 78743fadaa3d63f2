import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { PeopleList } from "#components/people/people-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { listPeople } from "#domain/people/queries.ts";
import { getWords } from "#messages/words.ts";
import { readQuery, type SearchParams } from "../read-query.ts";

const words = getWords("en", "people");

export const metadata: Metadata = { title: words("title") };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { search } = readQuery(await searchParams);
  const people = await listPeople(actor, { search });
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
          clear={{ href: "/studio/people", label: words("search.clear") }}
        />
        {people.length > 0 ? (
          <PeopleList people={people} />
        ) : (
          <EmptyState title={words(`list.${empty}Title`)}>
            <p>{words(`list.${empty}Text`)}</p>
          </EmptyState>
        )}
      </div>
    </StudioPage>
  );
}
