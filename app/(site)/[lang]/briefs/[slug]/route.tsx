import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { findEvidenceLinks } from "#domain/briefs/queries-links.ts";
import { tagOf } from "#domain/tags.ts";
import { briefPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

export const { GET } = sitePage({
  async read({ slug }: { lang: string; slug: string }, db) {
    const brief = await findPublishedBrief(slug, db);
    if (!brief) return null;
    const { links, tags } = await findEvidenceLinks(brief.content, db);
    return { view: { brief, links }, tags: [tagOf("brief", brief.id), ...tags] };
  },
  describe: ({ brief: { content } }, { locale }) =>
    describeBrief(content, {
      siteName: locale.siteName,
      canonical: briefPath(content.brief.slug),
    }),
  render: ({ brief, links }, { locale }) => (
    <BriefPage brief={brief} links={links} locale={locale} publicUrl={getSettings().publicUrl} />
  ),
});
