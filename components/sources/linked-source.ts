import type { CreativeWork } from "schema-dts";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkTrail,
  toPlainDate,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { PublicSource } from "#domain/sources/public-view.ts";
import { capturePath, personPath, sourcePath, sourcesPath } from "#domain/urls.ts";
import { findHost, nameSource } from "./source-name.tsx";

/** A work that others published, with the copies that we hold of it. Notes of ours are no copies. */
export function linkSource(
  source: PublicSource,
  site: LinkedSite & { locale: SiteLocale },
): LinkedThing[] {
  const { publicUrl, locale } = site;
  const path = sourcePath(source.code);
  const name = nameSource(source, locale);
  const trail = linkTrail(
    [
      { name: locale.words("sources"), path: sourcesPath() },
      { name, path },
    ],
    site,
  );
  const datePublished = toPlainDate(source.published);
  const copies = source.captures.filter(({ method }) => method !== "transcription");
  const work: CreativeWork = {
    "@type": "CreativeWork",
    "@id": idOf(path, "source", publicUrl),
    identifier: source.code,
    name,
    inLanguage: source.language,
    url: source.url !== null && findHost(source.url) !== null ? source.url : `${publicUrl}${path}`,
    mainEntityOfPage: `${publicUrl}${path}`,
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(source.publisher === null
      ? {}
      : {
          publisher: {
            "@type": "Organization",
            name: source.publisher,
            ...(source.publisherSlug === null
              ? {}
              : { "@id": idOf(personPath(source.publisherSlug), "subject", publicUrl) }),
          },
        }),
    ...(copies.length === 0
      ? {}
      : { archivedAt: copies.map(({ n }) => `${publicUrl}${capturePath(source.code, n)}`) }),
  };
  return [work, trail];
}
