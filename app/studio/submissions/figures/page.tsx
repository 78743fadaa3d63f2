import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { FiguresTable } from "#components/submissions/figures-table.tsx";
import { listMonths } from "#domain/submissions/queries-figures.ts";
import { figuresPath } from "#domain/urls.ts";
import { getFiguresWords } from "#messages/submission-figures.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getFiguresWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function FiguresOfSubmissionsPage() {
  const months = await listMonths(await requireStaff());
  if (!months) notFound();
  const nothing = words("studio.nothing");
  return (
    <StudioPage bar={<a href="/studio/submissions">{getSubmissionsWords("en")("back")}</a>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>
          {words.rich("studio.intro", {
            page: (text) => (
              <a key="page" href={figuresPath()}>
                {text}
              </a>
            ),
          })}
        </p>
        {months.length === 0 ? (
          <p>{words("studio.none")}</p>
        ) : (
          <FiguresTable months={months} language="en" few={nothing} untold={nothing} />
        )}
      </div>
    </StudioPage>
  );
}
