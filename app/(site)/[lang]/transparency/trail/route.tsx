import { sitePage } from "#app/(site)/site-page.tsx";
import { TrailPage } from "#components/audit/trail-page.tsx";
import { listAuditHeads } from "#domain/audit/queries.ts";
import { trailTag } from "#domain/tags.ts";
import { trailPath } from "#domain/urls.ts";
import { getTrailWords } from "#messages/trail.ts";

export const { GET } = sitePage({
  scope: "many",
  read: async (_, db) => ({ view: await listAuditHeads(db), tags: [trailTag] }),
  describe(_, { locale: { language, siteName } }) {
    const words = getTrailWords(language);
    return {
      title: `${words("title")} · ${siteName}`,
      description: words("description"),
      canonical: trailPath(),
    };
  },
  render: (heads, { locale }) => <TrailPage heads={heads} locale={locale} />,
});
