import type { OrganizationLeaf, PersonLeaf } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkTrail,
} from "#components/site/linked-things.ts";
import type { PublicPerson } from "#domain/people/view-published.ts";
import { personPath } from "#domain/urls.ts";

/** A person with the roles held now, or an organisation. */
export function linkPerson(person: PublicPerson, site: LinkedSite): LinkedThing[] {
  const { publicUrl } = site;
  const path = personPath(person.slug);
  return [linkSubject(person, path, publicUrl), linkTrail([{ name: person.name, path }], site)];
}

function linkSubject(
  { kind, name, otherNames, note, roles }: PublicPerson,
  path: string,
  publicUrl: string,
): PersonLeaf | OrganizationLeaf {
  const named = {
    "@id": idOf(path, "subject", publicUrl),
    url: `${publicUrl}${path}`,
    name,
    ...(otherNames.length === 0 ? {} : { alternateName: otherNames.map((other) => other.name) }),
    ...(note === null ? {} : { description: note }),
  };
  if (kind === "organisation") return { "@type": "Organization", ...named };
  const held = roles.filter(({ to }) => to === null);
  const places = held.flatMap(({ other }) => other ?? []);
  return {
    "@type": "Person",
    ...named,
    ...(held.length === 0 ? {} : { jobTitle: held.map(({ title }) => title) }),
    ...(places.length === 0
      ? {}
      : {
          worksFor: places.map((place) => ({
            "@type": "Organization",
            name: place.name,
            ...(place.slug === null ? {} : { url: `${publicUrl}${personPath(place.slug)}` }),
          })),
        }),
  };
}
