import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AboutForm } from "#components/about/about-form.tsx";
import { textOf } from "#components/about/about-page.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { listAboutVersions } from "#domain/about/queries.ts";
import { isAboutPage } from "#domain/about/view.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { aboutPath } from "#domain/urls.ts";
import { getAboutWords } from "#messages/about.ts";
import { writeAboutPageAction } from "../actions.ts";

const words = getAboutWords("en");

export const metadata: Metadata = { title: words("studio.title") };

type Props = { params: Promise<{ page: string }> };

export default async function AboutPagePage({ params }: Props) {
  const actor = await requireStaff();
  const { page } = await params;
  if (!isAboutPage(page)) notFound();
  const versions = await listAboutVersions(actor, page);
  if (!versions) notFound();
  const [written = null, ...earlier] = versions;
  const { about } = await findPublication();
  return (
    <StudioPage bar={<LinkButton href="/studio/settings/about">{words("studio.back")}</LinkButton>}>
      <div className="page-stack">
        <h1>{words(`titles.${page}`)}</h1>
        <p>
          <a href={aboutPath(page)}>{words("studio.read")}</a>
        </p>
        <AboutForm
          action={writeAboutPageAction}
          page={page}
          after={written?.n ?? 0}
          text={textOf({ page, written, about }, { language: "en" })}
        />
        {earlier.length === 0 ? null : (
          <section aria-labelledby="earlier">
            <h2 id="earlier">{words("studio.earlier")}</h2>
            {earlier.map(({ n, text, writtenAt, writtenBy }) => (
              <details key={n}>
                <summary>
                  {words("studio.version", { n })}:{" "}
                  {words("studio.by", { name: writtenBy, day: formatInstantMinute(writtenAt) })}
                </summary>
                <pre>{text}</pre>
              </details>
            ))}
          </section>
        )}
      </div>
    </StudioPage>
  );
}
