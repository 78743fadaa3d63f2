"use client";

import { useActionState } from "react";
import { ConfirmField } from "#components/studio/confirm-field.tsx";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getAuthWords } from "#messages/auth.ts";
import { NewLink, type NewLinkView } from "./new-link.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

export function InviteForm({ action }: { action: FormAction<NewLinkView> }) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? <NewLink link={state.done} /> : null}
      <InputField
        id="name"
        name="name"
        label={words("name")}
        hint={words("nameHint")}
        error={readError(state, "name")}
        defaultValue={readValue(state, "name")}
        autoComplete="off"
      />
      <InputField
        id="email"
        name="email"
        label={words("email")}
        error={readError(state, "email")}
        defaultValue={readValue(state, "email")}
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <RoleBoxes chosen={state.values.roles ?? ["author"]} error={readError(state, "roles")} />
      <p>{words("staff.inviteHint")}</p>
      <ConfirmField state={state} />
      <div>
        <Button type="submit" tone="primary">
          {words("staff.invite")}
        </Button>
      </div>
    </form>
  );
}
