import { type Markup, markup } from "#domain/markup.ts";
import { inEachLanguage, sitemapPath } from "#domain/urls.ts";
import { defaultLanguage, languages } from "#messages/languages.ts";
import type { Sitemap, SitemapEntry } from "./view.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** As sitemaps.org has it: of pages, or of further files. Addresses are told in full from the site's public one. */
export function writeSitemap(sitemap: Sitemap, publicUrl: string): string {
  const body =
    sitemap.kind === "pages"
      ? writePages(sitemap.entries, publicUrl)
      : markup`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemap.names.map((name) => markup`<sitemap><loc>${publicUrl}${sitemapPath(name)}</loc></sitemap>\n`)}</sitemapindex>`;
  return `${declaration}${body}\n`;
}

function writePages(entries: readonly SitemapEntry[], publicUrl: string): Markup {
  const pages = entries.flatMap((entry) => writePage(entry, publicUrl));
  return markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages}</urlset>`;
}

/** In each language in which no other page is read instead, with all its addresses. */
function writePage({ path, changedAt, elsewhere = {} }: SitemapEntry, publicUrl: string): Markup[] {
  const addresses = inEachLanguage(path, elsewhere);
  const links = Object.entries({ ...addresses, "x-default": addresses[defaultLanguage] }).map(
    ([language, address]) =>
      markup`<xhtml:link rel="alternate" hreflang="${language}" href="${publicUrl}${address}"/>`,
  );
  const changed = changedAt === null ? "" : markup`<lastmod>${changedAt}</lastmod>`;
  return languages
    .filter((language) => elsewhere[language] === undefined)
    .map(
      (language) =>
        markup`<url><loc>${publicUrl}${addresses[language]}</loc>${changed}${links}</url>\n`,
    );
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
