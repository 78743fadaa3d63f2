import { Checkbox } from "#components/ui/checkbox.tsx";
import { type StaffRole, staffRoles } from "#domain/auth/actor.ts";
import { getAuthWords } from "#messages/auth.ts";

/** One box a role, each with what it lets one do. */
export function RoleBoxes({ chosen, error }: { chosen: readonly string[]; error?: string }) {
  const words = getAuthWords("en");
  return (
    <fieldset id="roles" tabIndex={-1} aria-describedby="roles-hint">
      <legend>{words("staff.roles")}</legend>
      <p className="hint" id="roles-hint">
        {words("staff.rolesHint")}
      </p>
      {error ? <p className="error">{error}</p> : null}
      {staffRoles.map((role) => (
        <Checkbox
          key={role}
          id={`role-${role}`}
          name="roles"
          value={role}
          label={words(`role.${role}`)}
          hint={words(`roleHint.${role}`)}
          defaultChecked={chosen.includes(role)}
        />
      ))}
    </fieldset>
  );
}

/** Roles as one line of words. */
export function nameRoles(roles: readonly StaffRole[]): string {
  const words = getAuthWords("en");
  return roles.map((role) => words(`role.${role}`)).join(", ") || words("staff.noRoles");
}
