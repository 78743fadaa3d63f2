import { type Markup, markup } from "#domain/markup.ts";
import { inEachLanguage, sitemapPath } from "#domain/urls.ts";
import { defaultLanguage, type Language, languages } from "#messages/languages.ts";
import type { Sitemap, SitemapEntry } from "./view.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Its public address, and the languages in which it is to be read: all, where none are named. */
type Site = { publicUrl: string; offered?: readonly Language[] };

/** As sitemaps.org has it: of pages, or of further files. Addresses are told in full from the site's public one. */
export function writeSitemap(sitemap: Sitemap, site: Site): string {
  const { publicUrl } = site;
  const body =
    sitemap.kind === "pages"
      ? writePages(sitemap.entries, site)
      : markup`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemap.names.map((name) => markup`<sitemap><loc>${publicUrl}${sitemapPath(name)}</loc></sitemap>\n`)}</sitemapindex>`;
  return `${declaration}${body}\n`;
}

function writePages(entries: readonly SitemapEntry[], site: Site): Markup {
  const pages = entries.flatMap((entry) => writePage(entry, site));
  return markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages}</urlset>`;
}

/** In each language in which no other page is read instead, with all its addresses. */
function writePage(
  { path, changedAt, elsewhere = {} }: SitemapEntry,
  { publicUrl, offered = languages }: Site,
): Markup[] {
  const addresses = inEachLanguage(path, { elsewhere, offered });
  const links = Object.entries({ ...addresses, "x-default": addresses[defaultLanguage] }).map(
    ([language, address]) =>
      markup`<xhtml:link rel="alternate" hreflang="${language}" href="${publicUrl}${address}"/>`,
  );
  const changed = changedAt === null ? "" : markup`<lastmod>${changedAt}</lastmod>`;
  return offered.flatMap((language) => {
    const address = addresses[language];
    if (address === undefined || elsewhere[language] !== undefined) return [];
    return markup`<url><loc>${publicUrl}${address}</loc>${changed}${links}</url>\n`;
  });
}

/** What those who read whole sites are asked to leave alone: what staff use, data that pages show already, and every past day of an indicator. RFC 9309. */
export function writeRobots(publicUrl: string): string {
  const left = [
    "/studio",
    "/api/",
    "/oembed",
    "/submit/status",
    "/*/submit/status",
    "/*?vintage=",
    "/*&vintage=",
  ];
  const lines = [
    "User-agent: *",
    ...left.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${publicUrl}${sitemapPath()}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}
