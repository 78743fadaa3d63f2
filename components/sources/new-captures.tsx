import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import type { NewCapture } from "#domain/sources/public-view.ts";
import { sourcePath } from "#domain/urls.ts";
import { SourceName } from "./source-name.tsx";

/** Sources by when they were captured last; where we hold a note and no copy, it says so. */
export function NewCaptures({
  captures,
  locale,
}: {
  captures: readonly NewCapture[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <ul className="change-list">
      {captures.map(({ capturedAt, method, ...source }) => (
        <li key={source.code}>
          <Day instant={capturedAt} locale={language} />
          {dot}
          {words(method === "transcription" ? "home.noted" : "home.copied")}
          <p>
            <a href={sourcePath(source.code)}>
              <SourceName source={source} locale={locale} />
            </a>
            {source.publisher === null || source.title === null ? null : `, ${source.publisher}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
