import { renderApart } from "#components/site/render-apart.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { parseBriefDocument } from "#domain/richtext/document-nodes.ts";
import { versionPath } from "#domain/urls.ts";
import { CorrectionText } from "./correction-text.tsx";
import { DocumentBody } from "./document.tsx";
import { KeyPoints } from "./key-points.tsx";
import { makeReading } from "./reading.ts";

/** A version's text as a feed carries it: whole, with every figure and quotation leading to its entry on the site. */
export function renderFeedText(content: VersionContent, publicUrl: string): string {
  const { brief, publication } = content;
  const document = parseBriefDocument(content.document);
  const locale = getSiteLocale(brief.language, publication.name);
  const reading = makeReading({ content, blocks: document.blocks, locale });
  const html = renderApart(
    <>
      <p>{content.standfirst}</p>
      {brief.note === null ? null : (
        <p>
          <strong>{locale.words(`changeClass.${brief.changeClass}`)}.</strong> {brief.note}
        </p>
      )}
      <KeyPoints points={document.keyPoints} reading={reading} />
      <DocumentBody blocks={document.blocks} reading={reading} />
    </>,
  );
  return makeWhole(html, `${publicUrl}${versionPath(brief.slug, brief.version)}`, publicUrl);
}

/** What was wrong and what is right, for the feed of corrections. */
export function renderCorrectionText(
  change: { note: string | null; correction: Parameters<typeof CorrectionText>[0]["correction"] },
  language: string,
): string {
  return renderApart(
    <>
      {change.note === null ? null : <p>{change.note}</p>}
      <CorrectionText
        correction={change.correction}
        language={language}
        locale={getSiteLocale(language, "")}
      />
    </>,
  );
}

/** Elsewhere an address needs its site, and a place its page. */
function makeWhole(html: string, pageUrl: string, publicUrl: string): string {
  return html
    .replaceAll(/ (href|src)="#/g, ` $1="${pageUrl}#`)
    .replaceAll(/ (href|src|srcset)="\/(?!\/)/g, ` $1="${publicUrl}/`);
}
