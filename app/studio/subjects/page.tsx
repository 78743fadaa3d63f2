import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { CreateSubjectForm } from "#components/subjects/subject-forms.tsx";
import { SubjectList } from "#components/subjects/subject-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { can } from "#domain/auth/can.ts";
import { listSubjectsInUse } from "#domain/subjects/queries.ts";
import { mayThrow } from "#domain/trash/may-throw.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { getSubjectsWords } from "#messages/subjects.ts";
import { throwAwayAction } from "../trash/actions.ts";
import { createSubjectAction, moveSubjectAction, updateSubjectAction } from "./actions.ts";

const words = getSubjectsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function SubjectsPage() {
  const actor = await requireStaff();
  const subjects = await listSubjectsInUse(actor);
  if (!subjects) notFound();
  return (
    <StudioPage bar={<a href="/studio/indicators">{getIndicatorsWords("en")("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        {subjects.length > 0 ? (
          <SubjectList
            subjects={subjects}
            update={can(actor, "subject.update") ? updateSubjectAction : null}
            throwAway={mayThrow(actor, "subject") ? throwAwayAction : null}
            move={can(actor, "subject.order") ? moveSubjectAction : null}
          />
        ) : (
          <EmptyState title={words("emptyTitle")}>
            <p>{words("emptyText")}</p>
          </EmptyState>
        )}
        {can(actor, "subject.create") ? (
          <>
            <h2>{words("make")}</h2>
            <CreateSubjectForm action={createSubjectAction} />
          </>
        ) : null}
      </div>
    </StudioPage>
  );
}
