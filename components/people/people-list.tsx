import { dot } from "#components/ui/dot.ts";
import type { OrganisationView, PersonView } from "#domain/people/view.ts";
import { getPeopleWords } from "#messages/people.ts";
import { sayHeld } from "./held-dates.ts";

/** People, a row each, with the roles they hold or held. */
export function PeopleList({ people }: { people: readonly PersonView[] }) {
  const words = getPeopleWords("en");
  return (
    <ul className="listing paired">
      {people.map((person) => (
        <li key={person.id}>
          <h3>
            <a href={`/studio/people/${person.id}`}>{person.name}</a>
          </h3>
          <div>
            {person.roles.length === 0 ? <p>{words("list.noRole")}</p> : null}
            {person.roles.map((role) => (
              <p key={role.id}>{[role.title, sayHeld(role)].filter(Boolean).join(dot)}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Organisations, a row each, with what is known of who owns and funds them. */
export function OrganisationList({
  organisations,
}: {
  organisations: readonly OrganisationView[];
}) {
  const words = getPeopleWords("en");
  return (
    <ul className="listing paired">
      {organisations.map(({ id, name, facts }) => (
        <li key={id}>
          <h3>
            <a href={`/studio/people/organisations/${id}`}>{name}</a>
          </h3>
          <div>
            {facts.map((fact) => (
              <p key={fact.id}>
                {words(`organisation.${fact.kind}`)}
                {dot}
                {fact.text}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
