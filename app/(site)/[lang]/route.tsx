import { sitePage } from "#app/(site)/site-page.tsx";
import { Home } from "#components/site/home.tsx";
import { linkPublisher, linkSite } from "#components/site/linked-things.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { briefsTag } from "#domain/tags.ts";
import { feedTypes, homePath } from "#domain/urls.ts";

/** So many briefs stand on the front page; the others have their list. */
const newestMax = 12;

export const { GET } = sitePage({
  async read(_asked, db) {
    return { view: await listPublishedBriefs({ perPage: newestMax }, db), tags: [briefsTag] };
  },
  describe: (_view, site) => ({
    title: site.locale.siteName,
    description: site.about ?? site.locale.words("promise"),
    canonical: homePath(),
    alternates: feedTypes("briefs"),
    things: [linkSite(site), linkPublisher(site)],
  }),
  render: (view, { locale }) => <Home {...view} locale={locale} />,
});
