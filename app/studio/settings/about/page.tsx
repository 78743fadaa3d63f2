import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { listAboutVersions } from "#domain/about/queries.ts";
import { aboutPages } from "#domain/about/view.ts";
import { getAboutWords } from "#messages/about.ts";

const words = getAboutWords("en");

export const metadata: Metadata = { title: words("studio.title") };

export default async function AboutPagesPage() {
  const actor = await requireStaff();
  const listed = await Promise.all(
    aboutPages.map(async (page) => ({ page, versions: await listAboutVersions(actor, page) })),
  );
  if (listed.some(({ versions }) => versions === null)) notFound();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("studio.title")}</h1>
        <p>{words("studio.intro")}</p>
        <ul className="listing">
          {listed.map(({ page, versions }) => (
            <li key={page}>
              <a href={`/studio/settings/about/${page}`}>{words(`titles.${page}`)}</a>
              <p>
                {versions?.[0]
                  ? words("studio.version", { n: versions[0].n })
                  : words("studio.unwritten")}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </StudioPage>
  );
}
