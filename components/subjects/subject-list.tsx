import type { FormAction } from "#components/studio/form-state.ts";
import { ThrowAwayForm } from "#components/trash/throw-away-form.tsx";
import { dot } from "#components/ui/dot.ts";
import type { SubjectListing } from "#domain/subjects/view.ts";
import { getSubjectsWords } from "#messages/subjects.ts";
import { MoveSubjectForm, UpdateSubjectForm } from "./subject-forms.tsx";

/** Subjects in their order, each with its names, what stands under it, and the ways to move it; without an action there is no form for it. */
export function SubjectList({
  subjects,
  update,
  move,
  throwAway,
}: {
  subjects: readonly SubjectListing[];
  update: FormAction<"done"> | null;
  move: FormAction<"done"> | null;
  throwAway: FormAction<"done"> | null;
}) {
  const words = getSubjectsWords("en");
  return (
    <ol className="listing">
      {subjects.map((subject, place) => (
        <li key={subject.id} className="page-stack">
          <h2>{subject.name}</h2>
          <p>
            <code>{subject.slug}</code>
            {Object.entries(subject.names)
              .filter(([language]) => language !== "en")
              .map(([language, name]) => (
                <span key={language}>
                  {dot}
                  <span lang={language}>{name}</span>
                </span>
              ))}
            {dot}
            {words("indicators", { count: subject.indicators })}
            {dot}
            {words("briefs", { count: subject.briefs })}
          </p>
          {move === null || subjects.length < 2 ? null : (
            <div className="actions">
              {place === 0 ? null : <MoveSubjectForm action={move} subject={subject} way="up" />}
              {place === subjects.length - 1 ? null : (
                <MoveSubjectForm action={move} subject={subject} way="down" />
              )}
            </div>
          )}
          {update === null ? null : <UpdateSubjectForm action={update} subject={subject} />}
          {throwAway === null || subject.indicators + subject.briefs > 0 ? null : (
            <ThrowAwayForm
              action={throwAway}
              thing={{ kind: "subject", id: subject.id }}
              title={subject.name}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
