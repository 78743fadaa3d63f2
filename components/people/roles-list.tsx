import type { FormAction } from "#components/studio/form-state.ts";
import { dot } from "#components/ui/dot.ts";
import type { RoleView } from "#domain/people/view.ts";
import { getPeopleWords } from "#messages/people.ts";
import { sayHeld } from "./held-dates.ts";
import { EndRoleForm, UpdateRoleForm } from "./person-forms.tsx";

/** Roles, a row each, with a way to say when one ended and to correct one. */
export function RolesList({
  roles,
  end,
  change,
  organisations,
}: {
  roles: readonly RoleView[];
  /** Null for who may not change them. */
  end: FormAction<"done"> | null;
  change: FormAction<"done"> | null;
  organisations: readonly string[];
}) {
  const words = getPeopleWords("en");
  return (
    <ul className="states">
      {roles.map((role) => (
        <li key={role.id}>
          <p>
            <strong>{role.title}</strong>
          </p>
          <p className="muted">
            {role.organisation ? (
              <>
                <a href={`/studio/people/organisations/${role.organisation.id}`}>
                  {role.organisation.name}
                </a>
                {dot}
              </>
            ) : null}
            {sayHeld(role) || words("held.notStated")}
          </p>
          {end && role.to === null ? <EndRoleForm action={end} role={role} /> : null}
          {change ? (
            <UpdateRoleForm action={change} role={role} organisations={organisations} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
