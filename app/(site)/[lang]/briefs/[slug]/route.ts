import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { briefPath } from "#domain/urls.ts";
import { briefPage } from "./brief-page.tsx";

export const { GET } = briefPage<{ lang: string; slug: string }>({
  find: async ({ slug }, db) => await findPublishedBrief(slug, db),
  pathOf: ({ slug }) => briefPath(slug),
});
