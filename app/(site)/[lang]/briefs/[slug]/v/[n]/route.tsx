import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { findVersion } from "#domain/briefs/queries.ts";
import { findEvidenceLinks } from "#domain/briefs/queries-links.ts";
import { tagOf } from "#domain/tags.ts";
import { versionPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";
import { versionPattern } from "./version-pattern.ts";

export const { GET } = sitePage({
  async read({ slug, n }: { lang: string; slug: string; n: string }, db) {
    if (!versionPattern.test(n)) return null;
    const brief = await findVersion(slug, Number(n), db);
    if (!brief) return null;
    const { links, tags } = await findEvidenceLinks(brief.content, db);
    return { view: { brief, links }, tags: [tagOf("brief", brief.id), ...tags] };
  },
  describe: ({ brief: { content } }, { locale }) =>
    describeBrief(content, {
      siteName: locale.siteName,
      canonical: versionPath(content.brief.slug, content.brief.version),
    }),
  render: ({ brief, links }, { locale }) => (
    <BriefPage brief={brief} links={links} locale={locale} publicUrl={getSettings().publicUrl} />
  ),
});
