import { dot } from "#components/ui/dot.ts";
import type { PersonView } from "#domain/people/view.ts";
import { getWords } from "#messages/words.ts";

/** People, a row each, with the roles they hold or held. */
export function PeopleList({ people }: { people: readonly PersonView[] }) {
  const words = getWords("en", "people");
  return (
    <ul className="listing">
      {people.map((person) => (
        <li key={person.id}>
          <h2>
            <a href={`/studio/people/${person.id}`}>{person.name}</a>
          </h2>
          <p>
            {person.roles.length === 0
              ? words("list.noRole")
              : person.roles.map(({ title }) => title).join(dot)}
          </p>
        </li>
      ))}
    </ul>
  );
}
