import { Place } from "#components/passages/place.tsx";
import { dot } from "#components/ui/dot.ts";
import type { PassagePlace } from "#domain/capture/view.ts";
import type { OrganisationFactView } from "#domain/people/view.ts";
import { getPeopleWords } from "#messages/people.ts";
import { sayHeld } from "./held-dates.ts";

/** Owner, funders and legal form, each with what it rests on. */
export function FactsOfOrganisation({
  facts,
  places,
}: {
  facts: readonly OrganisationFactView[];
  places: ReadonlyMap<string, PassagePlace>;
}) {
  const words = getPeopleWords("en");
  return (
    <ul className="states">
      {facts.map((fact) => {
        const place = fact.passageId === null ? undefined : places.get(fact.passageId);
        const held = sayHeld(fact);
        return (
          <li key={fact.id}>
            <p>
              <strong>{words(`organisation.${fact.kind}`)}</strong>
              {dot}
              {fact.text}
            </p>
            {fact.relatedOrganisation || held ? (
              <p className="muted">
                {fact.relatedOrganisation ? (
                  <a href={`/studio/people/organisations/${fact.relatedOrganisation.id}`}>
                    {fact.relatedOrganisation.name}
                  </a>
                ) : null}
                {fact.relatedOrganisation && held ? dot : null}
                {held}
              </p>
            ) : null}
            {place ? <Place place={place} /> : null}
            {fact.noPassageBecause === null ? null : (
              <p className="muted">
                {words("organisation.noPassage", { because: fact.noPassageBecause })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
