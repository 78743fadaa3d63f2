import { sitePage } from "#app/(site)/site-page.tsx";
import { linkPerson } from "#components/people/linked-person.ts";
import { PersonPage, type PersonPageView } from "#components/people/person-page.tsx";
import { findMovedPerson, findPublicPerson } from "#domain/people/queries-published.ts";
import { listPublicQuotes } from "#domain/quotes/queries-published.ts";
import { noFilters } from "#domain/quotes/rules-filters.ts";
import { besidePath, personPath } from "#domain/urls.ts";

export const { GET } = sitePage<{ lang: string; slug: string }, PersonPageView>({
  scope: "many",
  async read({ slug, lang }, db) {
    const person = await findPublicPerson(slug, lang, db);
    if (!person) {
      const moved = await findMovedPerson(slug, db);
      return moved === null ? null : { movedTo: personPath(moved), tags: [] };
    }
    const filters = { ...noFilters, speaker: slug };
    const { view, tags } = await listPublicQuotes({ filters, language: lang }, db);
    return {
      view: { ...person.view, quotes: view.quotes, quotesCount: view.count },
      tags: [...new Set([...person.tags, ...tags])],
    };
  },
  describe: (person, site) => ({
    title: `${person.name} · ${site.locale.siteName}`,
    description: site.locale.words("person.description", { name: person.name }),
    canonical: personPath(person.slug),
    alternates: { "application/json": besidePath(personPath(person.slug)) },
    things: linkPerson(person, site),
  }),
  render: (person, { locale }) => <PersonPage person={person} locale={locale} />,
});
