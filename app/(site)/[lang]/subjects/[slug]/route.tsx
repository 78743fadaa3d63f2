import type { Asked } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { linkSubject } from "#components/subjects/linked-subject.ts";
import { SubjectPage, type SubjectPageView } from "#components/subjects/subject-page.tsx";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { listLoggedChanges } from "#domain/briefs/queries-log.ts";
import { listPublicIndicators } from "#domain/indicators/queries-public.ts";
import { listMostQuoted } from "#domain/quotes/queries-quoted.ts";
import { findPublicSubject } from "#domain/subjects/queries-public.ts";
import { briefsTag, quotesTag } from "#domain/tags.ts";
import { besidePath, feedTypes, subjectPath } from "#domain/urls.ts";

/** So many of each stand on the page; the others have their lists. */
const [briefsMax, quotedMax, changesMax] = [8, 10, 5];
const descriptionCharsMax = 300;

export const { GET } = sitePage<{ lang: string; slug: string }, SubjectPageView>({
  scope: "many",
  async read({ lang, slug }: Asked<{ lang: string; slug: string }>, db) {
    const found = await findPublicSubject(slug, lang, db);
    if (!found) return null;
    const subjectId = found.view.id;
    const briefs = await listPublishedBriefs({ perPage: briefsMax, subjectId }, db);
    const indicators = await listPublicIndicators({ language: lang, subject: slug }, db);
    const quoted = await listMostQuoted({ subjectId, limit: quotedMax, language: lang }, db);
    const changes = await listLoggedChanges({ perPage: changesMax, subjectId }, db);
    return {
      view: {
        subject: found.view,
        briefs,
        indicators: indicators.view,
        quoted: quoted.view,
        changes: changes.changes,
      },
      tags: [...new Set([...found.tags, briefsTag, quotesTag, ...indicators.tags, ...quoted.tags])],
    };
  },
  describe({ subject, briefs }, site) {
    const { words, siteName } = site.locale;
    return {
      title: `${subject.name} · ${siteName}`,
      description:
        subject.description.split("\n", 1)[0]?.slice(0, descriptionCharsMax) ||
        words("subject.described", { name: subject.name }),
      canonical: subjectPath(subject.slug),
      alternates: {
        ...feedTypes({ subject: subject.slug }),
        "application/json": besidePath(subjectPath(subject.slug)),
      },
      things: linkSubject({ subject, briefs: briefs.briefs }, site),
    };
  },
  render: (view, { locale }) => <SubjectPage view={view} locale={locale} />,
});
