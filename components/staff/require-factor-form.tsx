"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { type StaffRole, staffRoles } from "#domain/auth/actor.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getFactorWords } from "#messages/factors.ts";

/** The roles whose holders must have a second factor. */
export function RequireFactorForm({
  action,
  roles,
}: {
  action: FormAction<"done">;
  roles: readonly StaffRole[];
}) {
  const words = getFactorWords("en");
  const ofRoles = getAuthWords("en");
  return (
    <StudioForm
      id="require-factor"
      action={action}
      submit={words("require.save")}
      done={words("require.saved")}
      stored={{ roles }}
    >
      {({ has, id }) => (
        <fieldset>
          <legend>{words("require.legend")}</legend>
          <p className="hint">{words("require.hint")}</p>
          {staffRoles.map((role) => (
            <Checkbox
              key={role}
              id={id(role)}
              name="roles"
              value={role}
              label={ofRoles(`role.${role}`)}
              defaultChecked={has("roles", role)}
            />
          ))}
        </fieldset>
      )}
    </StudioForm>
  );
}
