import type { SiteLocale } from "#components/site/site-locale.ts";

type Named = {
  title: string | null;
  publisher: string | null;
  url: string | null;
  language: string;
};

/** A source's title in its own language; where it has none, from whom it is. */
export function SourceName({ source, locale }: { source: Named; locale: SiteLocale }) {
  const isForeign = source.title !== null && source.language !== locale.language;
  return <bdi lang={isForeign ? source.language : undefined}>{nameSource(source, locale)}</bdi>;
}

/** The same as plain text. */
export function nameSource({ title, publisher, url }: Named, { words }: SiteLocale): string {
  if (title !== null) return title;
  const from = publisher ?? findHost(url);
  return from === null ? words("sourceList.untitled") : words("sourceList.untitledFrom", { from });
}

/** Only an address of the web is made a link, whatever somebody wrote down. */
export function findHost(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || !["http:", "https:"].includes(parsed.protocol)) return null;
  return parsed.hostname.replace(/^www\./, "");
}
