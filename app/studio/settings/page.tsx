import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireStaff } from "#app/_auth/actor.ts";
import { MailHouseSection } from "#components/mail/mail-house.tsx";
import { AccentForm } from "#components/settings/accent-form.tsx";
import { ChannelList } from "#components/settings/channel-list.tsx";
import { LanguagesForm, LicenceForm } from "#components/settings/choice-forms.tsx";
import { ContactForm, NameForm, TimeZoneForm } from "#components/settings/text-forms.tsx";
import { nameLanguage } from "#components/sources/name-language.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { timeZones } from "#domain/local-time.ts";
import { findMailHouse } from "#domain/mail/queries-mail.ts";
import { findPublicationSettings } from "#domain/settings/queries.ts";
import { houseAccent, papers } from "#domain/settings/rules-accent.ts";
import { getAboutWords } from "#messages/about.ts";
import { type Language, languages } from "#messages/languages.ts";
import { getSettingsWords } from "#messages/settings.ts";
import {
  namePublicationAction,
  setAccentAction,
  setContactAction,
  setLanguagesAction,
  setLicenceAction,
  setTimeZoneAction,
} from "./actions.ts";
import { moveChannelAction, placeChannelAction, removeChannelAction } from "./channel-actions.ts";
import { sendTestMailAction } from "./mail-actions.ts";

const words = getSettingsWords("en");

export const metadata: Metadata = { title: words("title") };

const sections = [
  "name",
  "contact",
  "channels",
  "languages",
  "licence",
  "accent",
  "subjects",
  "pages",
  "time",
  "mail",
] as const;
type SectionName = (typeof sections)[number];

/** What makes the site the team's own, a section a form. */
export default async function SettingsPage() {
  const actor = await requireStaff();
  const publication = await findPublicationSettings(actor);
  if (!publication) notFound();
  const mail = await findMailHouse(actor);
  const { revisions } = publication;
  const [first, ...others] = languages;
  return (
    <StudioPage>
      <div className="page-stack settings-page">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <nav className="settings-contents" aria-label={words("onThisPage")}>
          <ul>
            {sections
              .filter((name) => name !== "mail" || mail)
              .map((name) => (
                <li key={name}>
                  <a href={`#${name}`}>{words(`sections.${name}`)}</a>
                </li>
              ))}
          </ul>
        </nav>
        <Section name="name">
          <NameForm action={namePublicationAction} publication={publication} />
        </Section>
        <Section name="contact">
          <ContactForm action={setContactAction} publication={publication} />
        </Section>
        <Section name="channels">
          <p>{words("channels.intro")}</p>
          <ChannelList
            channels={publication.channels}
            place={placeChannelAction}
            move={moveChannelAction}
            remove={removeChannelAction}
          />
        </Section>
        <Section name="languages">
          <LanguagesForm
            action={setLanguagesAction}
            offered={publication.languages}
            choices={others.map((language) => ({
              value: language,
              label: sayLanguage(language),
            }))}
            first={nameLanguage(first, "en")}
            revisions={revisions}
          />
        </Section>
        <Section name="licence">
          <LicenceForm
            action={setLicenceAction}
            licence={publication.licence}
            revisions={revisions}
          />
        </Section>
        <Section name="accent">
          <AccentForm
            action={setAccentAction}
            accent={publication.accent}
            house={houseAccent}
            papers={papers}
            revisions={revisions}
          />
        </Section>
        <Section name="subjects">
          <p>
            <a href="/studio/subjects">{words("subjectsIntro")}</a>
          </p>
        </Section>
        <Section name="pages">
          <p>
            <a href="/studio/settings/about">{getAboutWords("en")("studio.intro")}</a>
          </p>
        </Section>
        <Section name="time">
          <TimeZoneForm
            action={setTimeZoneAction}
            publication={publication}
            timeZones={timeZones}
          />
        </Section>
        {mail ? <MailHouseSection house={mail} test={sendTestMailAction} /> : null}
      </div>
    </StudioPage>
  );
}

function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  return (
    <section aria-labelledby={name} className="page-stack">
      <h2 id={name}>{words(`sections.${name}`)}</h2>
      {children}
    </section>
  );
}

/** "Русский (Russian)" */
function sayLanguage(language: Language): string {
  return words("languages.named", {
    own: nameLanguage(language, language),
    english: nameLanguage(language, "en"),
  });
}
