import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { NewPersonForm } from "#components/people/person-forms.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listOrganisations } from "#domain/people/queries.ts";
import { getPeopleWords } from "#messages/people.ts";
import { createPersonAction } from "../actions.ts";

const words = getPeopleWords("en");

export const metadata: Metadata = { title: words("add") };

export default async function NewPersonPage() {
  const actor = await requireStaff();
  if (!can(actor, "person.create")) notFound();
  const organisations = await listOrganisations(actor);
  return (
    <StudioPage bar={<a href="/studio/people">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("add")}</h1>
        <NewPersonForm
          action={createPersonAction}
          organisations={organisations.map(({ name }) => name)}
        />
      </div>
    </StudioPage>
  );
}
