"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { getSubjectsWords } from "#messages/subjects.ts";

/** Puts a brief under subjects; `subjectIds` are those that it stands under. */
export function PlaceBriefForm({
  action,
  briefId,
  subjectIds,
  subjects,
}: {
  action: FormAction<"done">;
  briefId: string;
  subjectIds: readonly string[];
  subjects: readonly { id: string; name: string }[];
}) {
  const words = getSubjectsWords("en");
  return (
    <StudioForm
      id="placing"
      action={action}
      submit={words("placing.save")}
      done={words("placing.saved")}
      tone="primary"
      hidden={{ briefId, seen: subjectIds.join(" ") }}
      stored={{ subjectIds: [...subjectIds] }}
    >
      {({ id, has }) => (
        <Choices
          type="checkbox"
          id={id("subjectIds")}
          name="subjectIds"
          legend={words("title")}
          choices={subjects.map((subject) => ({ value: subject.id, label: subject.name }))}
          has={(value) => has("subjectIds", value)}
        />
      )}
    </StudioForm>
  );
}
