import type { WordsLocale } from "#domain/evidence/format-date.ts";
import type { FormattedReference } from "#domain/sources/formats/format-references.ts";

/** References as a style has them. Their html is made by cleanReferenceHtml: i, b, sup and sub, without attributes. */
export function ReferenceList({
  references,
  language,
}: {
  references: readonly FormattedReference[];
  language: WordsLocale;
}) {
  return (
    <ol className="references" lang={language}>
      {references.map(({ code, html }) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: four tags without attributes, all else escaped (domain/sources/formats/safe-html.ts)
        <li key={code} dangerouslySetInnerHTML={{ __html: html }} />
      ))}
    </ol>
  );
}
