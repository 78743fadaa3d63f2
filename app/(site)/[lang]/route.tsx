import { sitePage } from "#app/(site)/site-page.tsx";
import { Home } from "#components/site/home.tsx";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { briefsTag } from "#domain/tags.ts";
import { feedTypes, homePath } from "#domain/urls.ts";

/** So many briefs stand on the front page; the others have their list. */
const newestMax = 12;

export const { GET } = sitePage({
  scope: "many",
  async read(_asked, db) {
    return { view: await listPublishedBriefs({ perPage: newestMax }, db), tags: [briefsTag] };
  },
  describe: (_view, { locale, about }) => ({
    title: locale.siteName,
    description: about ?? locale.words("promise"),
    canonical: homePath(),
    alternates: feedTypes("briefs"),
  }),
  render: (view, { locale }) => <Home {...view} locale={locale} />,
});
