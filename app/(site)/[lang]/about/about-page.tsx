import type { Asked, Named } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { AboutPageBody, type AboutPageView } from "#components/about/about-page.tsx";
import { linkPublisher, linkTrail } from "#components/site/linked-things.ts";
import { findAboutText } from "#domain/about/queries.ts";
import type { AboutPage } from "#domain/about/view.ts";
import { findPublication, findPublicContact } from "#domain/settings/queries.ts";
import { aboutPath } from "#domain/urls.ts";
import { getAboutWords } from "#messages/about.ts";

/** One of the pages on which the publication speaks of itself; `find` gives which, or null where there is none. */
export function aboutPage<P extends Named>(find: (asked: Asked<P>) => AboutPage | null) {
  return sitePage<P, AboutPageView>({
    scope: "one",
    async read(asked, db) {
      const page = find(asked);
      if (page === null) return null;
      const { view: written, tags } = await findAboutText(page, db);
      const contact = await findPublicContact(db);
      const { about } = await findPublication(db);
      return { view: { page, written, about, contact }, tags };
    },
    describe({ page }, site) {
      const words = getAboutWords(site.locale.language);
      const { siteName } = site.locale;
      const title = words(`titles.${page}`);
      const path = aboutPath(page);
      return {
        title: `${title} · ${siteName}`,
        description: words(`describe.${page}`, { site: siteName }),
        canonical: path,
        things: [linkPublisher(site), linkTrail([{ name: title, path }], site)],
      };
    },
    render: (view, { locale }) => <AboutPageBody view={view} locale={locale} />,
  });
}
