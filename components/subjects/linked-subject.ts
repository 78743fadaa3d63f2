import type { CollectionPage } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkPublisher,
  linkTrail,
  publisherId,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { BriefListing } from "#domain/briefs/view.ts";
import type { PublicSubject } from "#domain/subjects/view.ts";
import { briefPath, subjectPath, subjectsPath } from "#domain/urls.ts";

type Shown = { subject: PublicSubject; briefs: readonly BriefListing[] };

/** A subject's page as a collection of the briefs that it shows. */
export function linkSubject(
  { subject, briefs }: Shown,
  site: LinkedSite & { locale: SiteLocale },
): LinkedThing[] {
  const { publicUrl, locale } = site;
  const { name, description, slug } = subject;
  const path = subjectPath(slug);
  const page: CollectionPage = {
    "@type": "CollectionPage",
    "@id": idOf(path, "page", publicUrl),
    url: `${publicUrl}${path}`,
    name,
    inLanguage: locale.language,
    ...(description === "" ? {} : { description }),
    about: { "@type": "Thing", "@id": idOf(path, "subject", publicUrl), name },
    publisher: { "@id": publisherId(publicUrl) },
    hasPart: briefs.map((brief) => ({
      "@type": "NewsArticle",
      "@id": idOf(briefPath(brief.slug), "article", publicUrl),
      url: `${publicUrl}${briefPath(brief.slug)}`,
      name: brief.title,
    })),
  };
  const trail = linkTrail(
    [
      { name: locale.words("subject.list"), path: subjectsPath() },
      { name, path },
    ],
    site,
  );
  return [page, linkPublisher(site), trail];
}
