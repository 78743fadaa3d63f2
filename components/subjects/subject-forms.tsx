"use client";

import { NameFields, toNameValues } from "#components/people/name-fields.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { SubjectListing } from "#domain/subjects/view.ts";
import { getSubjectsWords } from "#messages/subjects.ts";

type Action = FormAction<"done">;

export function CreateSubjectForm({ action }: { action: Action }) {
  const words = getSubjectsWords("en");
  return (
    <StudioForm
      id="subject"
      action={action}
      submit={words("makeIt")}
      done={words("made")}
      tone="primary"
      labels={{ slug: words("slug") }}
    >
      {(fields) => (
        <>
          <NameFields fields={fields} hint={words("namesHint")} />
          <InputField
            {...fields.field("slug")}
            label={words("slug")}
            hint={words("slugHint")}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
    </StudioForm>
  );
}

export function UpdateSubjectForm({
  action,
  subject: { id, name, names, revision },
}: {
  action: Action;
  subject: SubjectListing;
}) {
  const words = getSubjectsWords("en");
  return (
    <StudioForm
      id={`names-${id}`}
      action={action}
      fold={words("rename", { name })}
      submit={words("save")}
      submitLabel={words("saveOf", { name })}
      done={words("saved")}
      hidden={{ subjectId: id, revision }}
      stored={toNameValues(names)}
    >
      {(fields) => <NameFields fields={fields} names={names} hint={words("namesHint")} />}
    </StudioForm>
  );
}

export function MoveSubjectForm({
  action,
  subject: { id, name },
  way,
}: {
  action: Action;
  subject: SubjectListing;
  way: "up" | "down";
}) {
  const words = getSubjectsWords("en");
  return (
    <StudioForm
      id={`${way}-${id}`}
      action={action}
      submit={words(`move.${way}`)}
      submitLabel={words(`moveOf.${way}`, { name })}
      hidden={{ subjectId: id, way }}
    />
  );
}
