import { findVersion } from "#domain/briefs/queries.ts";
import { versionPath } from "#domain/urls.ts";
import { briefPage } from "../../brief-page.tsx";
import { versionPattern } from "./version-pattern.ts";

export const { GET } = briefPage<{ lang: string; slug: string; n: string }>({
  find: async ({ slug, n }, db) =>
    versionPattern.test(n) ? await findVersion(slug, Number(n), db) : null,
  pathOf: ({ slug, version }) => versionPath(slug, version),
});
