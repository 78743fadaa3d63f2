import { sitePage } from "#app/(site)/site-page.tsx";
import { ChangesPage } from "#components/briefs/changes-page.tsx";
import { findVersionChanges } from "#domain/briefs/history/queries-changes.ts";
import { tagOf } from "#domain/tags.ts";
import { changesPath } from "#domain/urls.ts";
import { versionPattern } from "../version-pattern.ts";

export const { GET } = sitePage({
  scope: "one",
  async read({ slug, n }: { lang: string; slug: string; n: string }, db) {
    if (!versionPattern.test(n)) return null;
    const changes = await findVersionChanges(slug, Number(n), db);
    return changes && { view: changes, tags: [tagOf("brief", changes.brief.id)] };
  },
  describe: ({ brief: { content }, line: { n } }, { locale: { words, siteName } }) => ({
    title: `${words("history.changesOf", { n, title: content.title })} · ${siteName}`,
    description: words("history.changesDescription"),
    canonical: changesPath(content.brief.slug, n),
  }),
  render: (changes, { locale }) => <ChangesPage changes={changes} locale={locale} />,
});
