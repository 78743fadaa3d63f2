import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BackToEditor } from "#components/briefs/back-to-editor.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { PlaceBriefForm } from "#components/subjects/place-brief-form.tsx";
import { findPlacing } from "#domain/briefs/queries-subjects.ts";
import { listSubjects } from "#domain/subjects/queries.ts";
import { getSubjectsWords } from "#messages/subjects.ts";
import { placeBriefAction } from "./actions.ts";

const words = getSubjectsWords("en");

export const metadata: Metadata = { title: words("placing.link") };

type Props = { params: Promise<{ id: string }> };

export default async function PlacingPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const found = await findPlacing(actor, id);
  if (!found) notFound();
  const subjects = await listSubjects(actor);
  return (
    <StudioPage bar={<BackToEditor briefId={id} />}>
      <div className="page-stack">
        <h1>{words("placing.title", { title: found.title })}</h1>
        <p>{words("placing.intro")}</p>
        {subjects.length === 0 ? (
          <p>
            <a href="/studio/subjects">{words("placing.none")}</a>
          </p>
        ) : !found.mayPlace ? (
          <p>{words("placing.editorsOnly")}</p>
        ) : (
          <PlaceBriefForm
            action={placeBriefAction}
            briefId={id}
            subjectIds={found.subjectIds}
            subjects={subjects}
          />
        )}
      </div>
    </StudioPage>
  );
}
