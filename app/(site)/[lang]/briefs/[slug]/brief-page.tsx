import type { Named, ReadSite } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { findEvidenceLinks } from "#domain/briefs/queries-links.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { PublishedBrief } from "#domain/briefs/view.ts";
import { tagOf } from "#domain/tags.ts";

type Of<P extends Named> = {
  find: (...asked: Parameters<ReadSite<P, unknown>>) => Promise<PublishedBrief | null>;
  /** The address under which it is to be known. */
  pathOf: (brief: VersionContent["brief"]) => string;
};

/** A version of a brief: the newest, or one by its number. */
export function briefPage<P extends Named>({ find, pathOf }: Of<P>) {
  return sitePage<P, { brief: PublishedBrief } & Awaited<ReturnType<typeof findEvidenceLinks>>>({
    async read(asked, db) {
      const brief = await find(asked, db);
      if (!brief) return null;
      const found = await findEvidenceLinks(brief.content, db);
      return { view: { brief, ...found }, tags: [tagOf("brief", brief.id), ...found.tags] };
    },
    describe: ({ brief, links }, site) =>
      describeBrief({ ...brief, links, path: pathOf(brief.content.brief) }, site),
    render: ({ brief, links }, { locale, publicUrl }) => (
      <BriefPage brief={brief} links={links} locale={locale} publicUrl={publicUrl} />
    ),
  });
}
