import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { FactsOfOrganisation } from "#components/people/facts-of-organisation.tsx";
import { NamesList } from "#components/people/names-list.tsx";
import { AddFactForm, OrganisationForm } from "#components/people/organisation-forms.tsx";
import { AddRoleForm, ReleasePersonForm } from "#components/people/person-forms.tsx";
import { RolesList } from "#components/people/roles-list.tsx";
import { QuoteList } from "#components/quotes/quote-list.tsx";
import { CitingList } from "#components/sources/citing-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices, listPassagePlaces } from "#domain/capture/queries-places.ts";
import { getOrganisation, listOrganisations } from "#domain/people/queries.ts";
import { listRoleHolders } from "#domain/people/queries-speakers.ts";
import type { OrganisationView } from "#domain/people/view.ts";
import { listQuotes } from "#domain/quotes/queries.ts";
import { findUses } from "#domain/sources/queries-citations.ts";
import { getPeopleWords } from "#messages/people.ts";
import { readParam, type SearchParams } from "../../../read-query.ts";
import { ThrowAwayPart, TrashNotice } from "../../../trash/trash-parts.tsx";
import { addRoleAction, endRoleAction, updateRoleAction } from "../../actions.ts";
import { addFactAction, releaseOrganisationAction, updateOrganisationAction } from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getPeopleWords("en");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getOrganisation(await getActor(), (await params).id))?.name };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const organisation = await getOrganisation(actor, (await params).id);
  if (!organisation) notFound();
  const { id, facts } = organisation;
  const [places, quotes, holders, uses] = await Promise.all([
    listPassagePlaces(
      actor,
      facts.flatMap(({ passageId }) => passageId ?? []),
    ),
    listQuotes(actor, { organisationId: id }),
    listRoleHolders(actor),
    findUses(actor, { organisationId: id }),
  ]);
  const unnamed = holders.filter((role) => role.organisation?.id === id);
  const mayChange = can(actor, "person.update");
  return (
    <StudioPage bar={<a href="/studio/people">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{organisation.name}</h1>
        <TrashNotice actor={actor} thing={{ kind: "organisation", id: id }} />
        {readParam(await searchParams, "did") === "made" ? (
          <Notice tone="ok" live>
            <p>{words("person.made")}</p>
          </Notice>
        ) : null}
        {organisation.isReleased ? (
          <div>
            <Chip>{words("person.released")}</Chip>
          </div>
        ) : null}
        <NamesList names={organisation.names} slug={organisation.slug} />
        {organisation.note === null ? null : <p>{organisation.note}</p>}
        <h2>{words("organisation.factsTitle")}</h2>
        {facts.length > 0 ? (
          <FactsOfOrganisation facts={facts} places={places} />
        ) : (
          <p>{words("organisation.factsNone")}</p>
        )}
        {unnamed.length > 0 ? (
          <>
            <h2>{words("role.unnamed")}</h2>
            <RolesList
              roles={unnamed}
              end={mayChange ? endRoleAction : null}
              change={mayChange ? updateRoleAction : null}
              organisations={[organisation.name]}
            />
          </>
        ) : null}
        <h2>{words("organisation.quotesTitle")}</h2>
        {quotes.length > 0 ? (
          <QuoteList quotes={quotes} heading="h3" />
        ) : (
          <p>{words("person.quotesNone")}</p>
        )}
        <h2>{words("person.citedTitle")}</h2>
        <CitingList briefs={uses} />
        {mayChange ? <Acts actor={actor} organisation={organisation} /> : null}
        <ThrowAwayPart actor={actor} thing={{ kind: "organisation", id: id }} />
      </div>
    </StudioPage>
  );
}

async function Acts({ actor, organisation }: { actor: Actor; organisation: OrganisationView }) {
  const { id, isReleased } = organisation;
  const [others, captures] = await Promise.all([
    listOrganisations(actor),
    listCaptureChoices(actor),
  ]);
  return (
    <>
      <h2>{words("organisation.actsTitle")}</h2>
      <AddFactForm
        action={addFactAction}
        organisationId={id}
        organisations={others
          .filter((other) => other.id !== id)
          .map((other) => ({ value: other.id, label: other.name }))}
        captures={captures.map(toCaptureOption)}
      />
      <AddRoleForm action={addRoleAction} of={{ organisationId: id }} organisations={[]} />
      <OrganisationForm action={updateOrganisationAction} organisation={organisation} />
      {can(actor, "person.release") && !isReleased ? (
        <ReleasePersonForm action={releaseOrganisationAction} hidden={{ organisationId: id }} />
      ) : null}
    </>
  );
}
