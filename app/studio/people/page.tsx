import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { OrganisationList, PeopleList } from "#components/people/people-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { can } from "#domain/auth/can.ts";
import { listOrganisations, listPeople } from "#domain/people/queries.ts";
import { getPeopleWords } from "#messages/people.ts";
import { readQuery, type SearchParams } from "../read-query.ts";

const words = getPeopleWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { search } = readQuery(await searchParams);
  const [people, organisations] = await Promise.all([
    listPeople(actor, { search }),
    listOrganisations(actor, { search }),
  ]);
  const empty = search === "" ? ("empty" as const) : ("nothing" as const);
  return (
    <StudioPage>
      <div className="page-stack">
        <div className="title-line">
          <h1>{words("title")}</h1>
          {can(actor, "person.create") ? (
            <div className="actions">
              <LinkButton href="/studio/people/new" tone="primary">
                {words("add")}
              </LinkButton>
              <LinkButton href="/studio/people/organisations/new">
                {words("addOrganisation")}
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
          clear={{ href: "/studio/people", label: words("search.clear") }}
        />
        {people.length + organisations.length === 0 ? (
          <EmptyState title={words(`list.${empty}Title`)}>
            <p>{words(`list.${empty}Text`)}</p>
          </EmptyState>
        ) : null}
        {people.length > 0 ? (
          <>
            <h2>{words("list.peopleTitle")}</h2>
            <PeopleList people={people} />
          </>
        ) : null}
        {organisations.length > 0 ? (
          <>
            <h2>{words("list.organisationsTitle")}</h2>
            <OrganisationList organisations={organisations} />
          </>
        ) : null}
      </div>
    </StudioPage>
  );
}
