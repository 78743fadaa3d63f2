import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { OrganisationForm } from "#components/people/organisation-forms.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { getPeopleWords } from "#messages/people.ts";
import { createOrganisationAction } from "../actions.ts";

const words = getPeopleWords("en");

export const metadata: Metadata = { title: words("addOrganisation") };

export default async function NewOrganisationPage() {
  if (!can(await requireStaff(), "person.create")) notFound();
  return (
    <StudioPage bar={<a href="/studio/people">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("addOrganisation")}</h1>
        <OrganisationForm action={createOrganisationAction} />
      </div>
    </StudioPage>
  );
}
