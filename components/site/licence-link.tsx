import type { Licence } from "#domain/settings/view.ts";
import type { SiteWords } from "./site-locale.ts";

/** A licence by its name, as a link to where it can be read. */
export function LicenceLink({ licence, words }: { licence: Licence; words: SiteWords }) {
  const name = nameLicence(licence, words);
  return licence.url === null ? (
    name
  ) : (
    <a href={licence.url} rel="license">
      {name}
    </a>
  );
}

/** "CC BY 4.0", or that all rights are reserved. */
export function nameLicence({ name, url }: Licence, words: SiteWords): string {
  return url === null ? words("licence.reserved") : name;
}
