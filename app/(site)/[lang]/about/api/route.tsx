import { sitePage } from "#app/(site)/site-page.tsx";
import { ApiPage } from "#components/api/api-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { apiPaths } from "#domain/api/paths.ts";
import { findApiExamples } from "#domain/api/queries-examples.ts";
import { toJsonSchema } from "#domain/api/write-document.ts";
import {
  briefsTag,
  indicatorsTag,
  peopleTag,
  quotesTag,
  sourcesTag,
  statedTag,
  subjectsTag,
} from "#domain/tags.ts";
import { apiPagePath, openApiPath } from "#domain/urls.ts";
import { getApiWords } from "#messages/api.ts";
import { getSettings } from "#settings.ts";

export const { GET } = sitePage({
  scope: "many",
  async read(_asked: { lang: string }, db) {
    const examples = await findApiExamples(getSettings().publicUrl, db);
    const paths = apiPaths.map(({ schema, ...path }) => ({
      ...path,
      schema: schema && toJsonSchema(schema.type),
      example: examples.get(path.id) ?? null,
    }));
    return {
      view: paths,
      tags: [briefsTag, indicatorsTag, peopleTag, quotesTag, sourcesTag, statedTag, subjectsTag],
    };
  },
  describe(_paths, site) {
    const words = getApiWords(site.locale.language);
    const title = words("title");
    return {
      title: `${title} · ${site.locale.siteName}`,
      description: words("description"),
      canonical: apiPagePath(),
      alternates: { "application/openapi+json": openApiPath() },
      things: [linkTrail([{ name: title, path: apiPagePath() }], site)],
    };
  },
  render: (paths, { locale }) => <ApiPage paths={paths} locale={locale} />,
});
