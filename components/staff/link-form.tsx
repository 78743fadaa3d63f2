"use client";

import { useActionState } from "react";
import { ConfirmField } from "#components/studio/confirm-field.tsx";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getAuthWords } from "#messages/auth.ts";
import { NewLink, type NewLinkView } from "./new-link.tsx";

/** A new one-time link for somebody on the list: to join, or to choose a new passphrase. */
export function LinkForm({
  action,
  staffId,
  name,
  hasJoined,
}: {
  action: FormAction<NewLinkView>;
  staffId: string;
  name: string;
  hasJoined: boolean;
}) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack">
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? <NewLink link={state.done} /> : null}
      <input type="hidden" name="staffId" value={staffId} />
      <input type="hidden" name="name" value={name} />
      <p>{hasJoined ? words("staff.newLinkReset") : words("staff.newLinkJoin")}</p>
      <ConfirmField state={state} />
      <div>
        <Button type="submit">{words("staff.newLink")}</Button>
      </div>
    </form>
  );
}
