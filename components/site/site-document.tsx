import type { ReactNode } from "react";
import { accentFile } from "#domain/settings/rules-accent-sheet.ts";
import type { Accent } from "#domain/settings/view.ts";
import { accentPath } from "#domain/urls.ts";
import type { Language } from "#messages/languages.ts";
import { renderApart } from "./render-apart.ts";
import { getDirection, type SiteLocale } from "./site-locale.ts";

/** The two faces that a page's first screen is set in, of the letters of its language; the others come where a page has them. */
const listFonts = (language: Language) => {
  const letters = language === "en" ? "latin" : "cyrillic";
  return [`margin-serif-${letters}-normal`, `margin-sans-${letters}-normal`];
};

/** What every page of the site has in its head. */
export function CommonHead({ language }: { language: Language }) {
  return (
    <>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {listFonts(language).map((font) => (
        <link
          key={font}
          rel="preload"
          href={`/fonts/${font}.woff2`}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      ))}
    </>
  );
}

/** The style sheet of the publication's own colour, after the site's; none where it has the house's. */
export function listAccentStyles(accent: Accent | null): string[] {
  return accent === null ? [] : [accentPath(accentFile(accent))];
}

export function AccentStyles({ accent }: { accent: Accent | null }) {
  return listAccentStyles(accent).map((href) => <link key={href} rel="stylesheet" href={href} />);
}

type Document = {
  locale: Pick<SiteLocale, "language">;
  /** Addresses of its style sheets. */
  styles: readonly string[];
  head: ReactNode;
  body: ReactNode;
};

/** A whole page of the site as HTML text, which React has escaped. What stands in it holds no hooks and nothing that waits. */
export function renderDocument({ locale: { language }, styles, head, body }: Document): string {
  const html = renderApart(
    <html lang={language} dir={getDirection(language)}>
      {/* biome-ignore lint/style/noHeadElement: the framework doesn't render this page. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <CommonHead language={language} />
        {head}
      </head>
      <body>{body}</body>
    </html>,
  );
  return `<!DOCTYPE html>${html}`;
}
