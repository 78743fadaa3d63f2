"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { TextInfo } from "#domain/briefs/history/view-history.ts";
import { historyWords as words } from "./history-words.ts";

/** Gives a revision a name by which it is found again, or takes it back. */
export function NameForm({
  briefId,
  text: { n, name },
  action,
}: {
  briefId: string;
  text: TextInfo;
  action: FormAction<"done">;
}) {
  return (
    <StudioForm
      id={`name-r${n}`}
      action={action}
      hidden={{ briefId, revision: n }}
      stored={{ name: name ?? "" }}
      fold={words("name.fold", { n })}
      submit={words("name.submit")}
      done={words("name.done")}
    >
      {(fields) => (
        <InputField
          label={words("name.label")}
          hint={words("name.hint")}
          autoComplete="off"
          {...fields.field("name")}
        />
      )}
    </StudioForm>
  );
}
