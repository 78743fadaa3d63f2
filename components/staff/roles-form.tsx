"use client";

import { useActionState } from "react";
import { ConfirmField } from "#components/studio/confirm-field.tsx";
import { emptyForm, type FormAction, readError } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import type { StaffRole } from "#domain/auth/actor.ts";
import { getAuthWords } from "#messages/auth.ts";
import { RoleBoxes } from "./role-boxes.tsx";

export function RolesForm({
  action,
  staffId,
  roles,
  revision,
}: {
  action: FormAction<"saved">;
  staffId: string;
  roles: readonly StaffRole[];
  revision: number;
}) {
  const words = getAuthWords("en");
  const [state, send] = useActionState(action, emptyForm);
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={state.problems} />
      {state.done ? (
        <Notice tone="ok" live>
          {words("staff.rolesSaved")}
        </Notice>
      ) : null}
      <input type="hidden" name="staffId" value={staffId} />
      <input type="hidden" name="revision" value={revision} />
      <RoleBoxes chosen={state.values.roles ?? roles} error={readError(state, "roles")} />
      <ConfirmField state={state} />
      <div>
        <Button type="submit" tone="primary">
          {words("staff.saveRoles")}
        </Button>
      </div>
    </form>
  );
}
