import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { MailHouseSection } from "#components/mail/mail-house.tsx";
import { PublicationForm } from "#components/settings/publication-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { timeZones } from "#domain/local-time.ts";
import { findMailHouse } from "#domain/mail/queries-mail.ts";
import { findPublicationSettings } from "#domain/settings/queries.ts";
import { getAboutWords } from "#messages/about.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { namePublicationAction } from "./actions.ts";
import { sendTestMailAction } from "./mail-actions.ts";

const words = getSettingsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function SettingsPage() {
  const actor = await requireStaff();
  const publication = await findPublicationSettings(actor);
  if (!publication) notFound();
  const mail = await findMailHouse(actor);
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <h2>{words("publication")}</h2>
        <PublicationForm
          action={namePublicationAction}
          publication={publication}
          timeZones={timeZones}
        />
        <h2>{getAboutWords("en")("studio.title")}</h2>
        <p>
          <a href="/studio/settings/about">{getAboutWords("en")("studio.intro")}</a>
        </p>
        {mail ? <MailHouseSection house={mail} test={sendTestMailAction} /> : null}
      </div>
    </StudioPage>
  );
}
