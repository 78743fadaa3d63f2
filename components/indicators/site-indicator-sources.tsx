import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicValue, ValueSource } from "#domain/indicators/view-public.ts";
import { sourcePath } from "#domain/urls.ts";

/** The sources that the values stand in, those with the most values first. */
export function SiteIndicatorSources({
  values,
  locale,
}: {
  values: readonly PublicValue[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const counted = new Map<string, { source: ValueSource; count: number }>();
  for (const { source } of values) {
    if (source === null) continue;
    const { count = 0 } = counted.get(source.code) ?? {};
    counted.set(source.code, { source, count: count + 1 });
  }
  const rows = [...counted.values()].sort((a, b) => b.count - a.count);
  if (rows.length === 0) return null;
  return (
    <ul className="plain">
      {rows.map(({ source, count }) => (
        <li key={source.code}>
          <a href={sourcePath(source.code)}>
            {source.publisher ?? source.title ?? source.code}
            {source.publisher === null || source.title === null ? null : (
              <>
                , <cite>{source.title}</cite>
              </>
            )}
          </a>
          {source.published === null ? null : `, ${formatEdtf(source.published, language)}`}
          {dot}
          {words("indicatorPage.sourceCount", { count })}
        </li>
      ))}
    </ul>
  );
}
