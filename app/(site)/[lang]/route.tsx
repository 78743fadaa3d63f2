import { sitePage } from "#app/(site)/site-page.tsx";
import { Home } from "#components/site/home.tsx";
import { linkPublisher, linkSite } from "#components/site/linked-things.ts";
import { dot } from "#components/ui/dot.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { listNewestBriefs, listNewestChanges } from "#domain/briefs/queries-front.ts";
import { findKeyFigure } from "#domain/briefs/rules-key-figure.ts";
import { listChangedIndicators } from "#domain/indicators/queries-public.ts";
import { listDisputes } from "#domain/indicators/rules-disputes.ts";
import { listNewestCaptures } from "#domain/sources/queries-newest.ts";
import { listSubjectNames } from "#domain/subjects/queries-public.ts";
import { briefsTag } from "#domain/tags.ts";
import { feedTypes, homePath } from "#domain/urls.ts";

/** So many of each stand on the front page; the others have their lists. Where reports differ is looked for in more indicators than are listed. */
const most = { briefs: 7, indicators: 5, lookedInto: 12, disputes: 4, changes: 5, captures: 5 };

export const { GET } = sitePage({
  scope: "many",
  async read({ lang }, db) {
    const newest = await listNewestBriefs(most.briefs + 1, db);
    const [first] = newest;
    const lead = first ? await findPublishedBrief(first.slug, db) : null;
    const indicators = await listChangedIndicators({ limit: most.lookedInto, language: lang }, db);
    const captures = await listNewestCaptures({ limit: most.captures, language: lang }, db);
    const subjects = await listSubjectNames({ language: lang }, db);
    return {
      view: {
        briefs: newest.slice(0, most.briefs),
        hasMore: newest.length > most.briefs,
        keyFigure: lead && findKeyFigure(lead.content),
        indicators: indicators.view.slice(0, most.indicators),
        disputes: listDisputes(indicators.view).slice(0, most.disputes),
        changes: await listNewestChanges(most.changes, db),
        captures: captures.view,
        subjects: subjects.view,
      },
      tags: [...new Set([briefsTag, ...indicators.tags, ...captures.tags, ...subjects.tags])],
    };
  },
  describe: (_view, site) => ({
    title: [site.locale.siteName, site.locale.imprint.strapline].filter(Boolean).join(dot),
    description: site.about ?? site.locale.imprint.strapline ?? site.locale.words("promise"),
    canonical: homePath(),
    licence: site.locale.imprint.licence?.url,
    alternates: feedTypes("briefs"),
    things: [linkSite(site), linkPublisher(site)],
  }),
  render: (view, { locale }) => <Home view={view} locale={locale} />,
});
