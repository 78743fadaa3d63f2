import type { BreadcrumbList, NewsMediaOrganization, Thing, WebSite } from "schema-dts";
import { parseEdtf } from "#domain/evidence/edtf.ts";
import type { Licence } from "#domain/settings/view.ts";
import { aboutPath, homePath, inLanguage } from "#domain/urls.ts";
import { nameLicence } from "./licence-link.tsx";
import type { SiteLocale, SiteWords } from "./site-locale.ts";

/** What a page says to machines of the thing that it shows, in the words of schema.org. */
export type LinkedThing = Exclude<Thing, string>;

/** Where the site stands, and how it calls itself. */
export type LinkedSite = {
  publicUrl: string;
  locale: Pick<SiteLocale, "siteName" | "language" | "imprint">;
};

/** Letters that could end an element or begin a comment, and two that older scripts take for the end of a line. */
const unsafe = /[<>&\u2028\u2029]/g;

/** JSON-LD that may stand in a script element whatever its texts say: none of them can end it. */
export function writeLinkedThings(things: readonly LinkedThing[]): string {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  return json.replace(unsafe, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}

/** The names under which things of ours are known, on whatever page they are spoken of. */
export function idOf(path: string, kind: string, publicUrl: string): string {
  return `${publicUrl}${path}#${kind}`;
}

export function publisherId(publicUrl: string): string {
  return idOf(homePath(), "publisher", publicUrl);
}

/** Whose page it is. */
export function linkPublisher({
  publicUrl,
  locale,
}: LinkedSite): Exclude<NewsMediaOrganization, string> {
  const { strapline, channels } = locale.imprint;
  const pages = channels.filter(({ kind }) => kind !== "email").map(({ address }) => address);
  const mailbox = channels.find(({ kind }) => kind === "email")?.address;
  return {
    "@type": "NewsMediaOrganization",
    "@id": publisherId(publicUrl),
    name: locale.siteName,
    url: `${publicUrl}${homePath()}`,
    ...(strapline === null ? {} : { slogan: strapline }),
    ...(mailbox === undefined ? {} : { email: mailbox }),
    ...(pages.length === 0 ? {} : { sameAs: pages }),
    correctionsPolicy: `${publicUrl}${aboutPath("corrections")}`,
    publishingPrinciples: `${publicUrl}${aboutPath("method")}`,
    ownershipFundingInfo: `${publicUrl}${aboutPath("ownership")}`,
    masthead: `${publicUrl}${aboutPath("masthead")}`,
  };
}

export function linkSite(site: LinkedSite & { about: string | null }): WebSite {
  const { publicUrl, locale, about } = site;
  return {
    "@type": "WebSite",
    "@id": idOf(homePath(), "site", publicUrl),
    name: locale.siteName,
    url: `${publicUrl}${homePath()}`,
    inLanguage: locale.language,
    ...(about === null ? {} : { description: about }),
    publisher: { "@id": publisherId(publicUrl) },
  };
}

/** Under which licence a thing is, for a thing that is the publication's own; that all rights are reserved is said in words. */
export function linkLicence(
  licence: Licence | null,
  words: SiteWords,
): { license?: string; copyrightNotice?: string } {
  if (licence === null) return {};
  return licence.url === null
    ? { copyrightNotice: nameLicence(licence, words) }
    : { license: licence.url };
}

/** The way from the front page to this one; the page itself is its last part. */
export function linkTrail(
  trail: readonly { name: string; path: string }[],
  { publicUrl, locale }: LinkedSite,
): BreadcrumbList {
  const whole = [{ name: locale.siteName, path: homePath() }, ...trail];
  return {
    "@type": "BreadcrumbList",
    itemListElement: whole.map(({ name, path }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name,
      item: `${publicUrl}${inLanguage(path, locale.language)}`,
    })),
  };
}

/** A date as schema.org takes it (ISO 8601): a year, a month or a day; undefined where the day is only about known, or is a stretch of days. */
export function toPlainDate(edtf: string | null): string | undefined {
  if (edtf === null || !/^\d{4}(-\d\d){0,2}$/.test(edtf)) return undefined;
  return parseEdtf(edtf)?.text;
}
