"use client";

import { NameFields, toNameValues } from "#components/people/name-fields.tsx";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
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
          <DescriptionField fields={fields} />
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
  subject: { id, name, names, description, revision },
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
      stored={{ ...toNameValues(names), description }}
    >
      {(fields) => (
        <>
          <NameFields fields={fields} names={names} hint={words("namesHint")} />
          <DescriptionField fields={fields} />
        </>
      )}
    </StudioForm>
  );
}

function DescriptionField({ fields }: { fields: Pick<FormFields, "field"> }) {
  const words = getSubjectsWords("en");
  return (
    <TextareaField
      {...fields.field("description")}
      label={words("description")}
      hint={words("descriptionHint")}
      maxLength={2000}
    />
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
