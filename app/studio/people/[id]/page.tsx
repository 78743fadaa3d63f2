import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { NamesList } from "#components/people/names-list.tsx";
import {
  AddRoleForm,
  PersonNamesForm,
  ReleasePersonForm,
} from "#components/people/person-forms.tsx";
import { RolesList } from "#components/people/roles-list.tsx";
import { QuoteList } from "#components/quotes/quote-list.tsx";
import { CitingList } from "#components/sources/citing-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { getPerson, listOrganisations } from "#domain/people/queries.ts";
import { listQuotes } from "#domain/quotes/queries.ts";
import { findUses } from "#domain/sources/queries-citations.ts";
import { getPeopleWords } from "#messages/people.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import { ThrowAwayPart, TrashNotice } from "../../trash/trash-parts.tsx";
import {
  addRoleAction,
  endRoleAction,
  releasePersonAction,
  updatePersonAction,
  updateRoleAction,
} from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getPeopleWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getPerson(await getActor(), (await params).id))?.name };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const person = await getPerson(actor, (await params).id);
  if (!person) notFound();
  const [quotes, organisations, uses] = await Promise.all([
    listQuotes(actor, { personId: person.id }),
    listOrganisations(actor),
    findUses(actor, { personId: person.id }),
  ]);
  const mayChange = can(actor, "person.update");
  return (
    <StudioPage bar={<a href="/studio/people">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{person.name}</h1>
        <TrashNotice actor={actor} thing={{ kind: "person", id: person.id }} />
        {readParam(await searchParams, "did") === "made" ? (
          <Notice tone="ok" live>
            <p>{words("person.made")}</p>
          </Notice>
        ) : null}
        {person.isReleased ? (
          <div>
            <Chip>{words("person.released")}</Chip>
          </div>
        ) : null}
        <NamesList names={person.names} slug={person.slug} />
        <h2>{words("person.rolesTitle")}</h2>
        {person.roles.length > 0 ? (
          <RolesList
            roles={person.roles}
            end={mayChange ? endRoleAction : null}
            change={mayChange ? updateRoleAction : null}
            organisations={organisations.map(({ name }) => name)}
          />
        ) : (
          <p>{words("person.rolesNone")}</p>
        )}
        {mayChange ? (
          <AddRoleForm
            action={addRoleAction}
            of={{ personId: person.id }}
            organisations={organisations.map(({ name }) => name)}
          />
        ) : null}
        <h2>{words("person.quotesTitle")}</h2>
        {quotes.length > 0 ? (
          <QuoteList quotes={quotes} heading="h3" />
        ) : (
          <p>{words("person.quotesNone")}</p>
        )}
        <h2>{words("person.citedTitle")}</h2>
        <CitingList briefs={uses} />
        {mayChange ? (
          <>
            <h2>{words("person.actsTitle")}</h2>
            <PersonNamesForm action={updatePersonAction} person={person} />
            {can(actor, "person.release") && !person.isReleased ? (
              <ReleasePersonForm action={releasePersonAction} hidden={{ personId: person.id }} />
            ) : null}
          </>
        ) : null}
        <ThrowAwayPart actor={actor} thing={{ kind: "person", id: person.id }} />
      </div>
    </StudioPage>
  );
}
