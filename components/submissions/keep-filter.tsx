"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { filterNameCharsMax } from "#domain/submissions/rules-queue.ts";
import type { SavedFilter } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

/** Keeps what is shown under a name; where it is one that is kept, lets go of it. */
export function KeepFilter({
  query,
  kept,
  save,
  remove,
}: {
  query: string;
  kept: SavedFilter | null;
  save: FormAction<"done">;
  remove: FormAction<"done">;
}) {
  return kept === null ? (
    <StudioForm
      id="save-filter"
      action={save}
      fold={words("saved.fold")}
      submit={words("saved.submit")}
      hidden={{ query }}
    >
      {({ field }) => (
        <InputField
          {...field("name")}
          label={words("saved.name")}
          hint={words("saved.nameHint")}
          maxLength={filterNameCharsMax}
          autoComplete="off"
        />
      )}
    </StudioForm>
  ) : (
    <StudioForm
      id="remove-filter"
      action={remove}
      submit={words("saved.remove", { name: kept.name })}
      hidden={{ filterId: kept.id }}
    />
  );
}
