import { EvidenceList } from "#components/evidence/evidence-list.tsx";
import { getSiteLanguage, type SiteLocale } from "#components/site/site-locale.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { type EvidenceLinks, noLinks, type VersionLine } from "#domain/briefs/view.ts";
import { parseBriefDocument } from "#domain/richtext/document-nodes.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { inLanguage, versionPath } from "#domain/urls.ts";
import { About } from "./about.tsx";
import { ArticleHead } from "./article-head.tsx";
import { ChangeNotices } from "./change-notices.tsx";
import { CiteBrief } from "./cite-brief.tsx";
import { Contents } from "./contents.tsx";
import { DocumentBody } from "./document.tsx";
import { KeyPoints } from "./key-points.tsx";
import { Method } from "./method.tsx";
import { makeReading } from "./reading.ts";

/** What is known around a version and isn't in it. A preview in the studio has none of it. */
export type Surroundings = {
  versions: readonly VersionLine[];
  sha256: string | null;
  /** Entries whose source has changed or gone since. */
  changedEntries: ReadonlySet<number>;
  /** None are known where nothing is said. */
  links?: EvidenceLinks;
  /** Under which it stands. */
  subjects?: readonly PublicSubjectName[];
};

export const noSurroundings: Surroundings = {
  versions: [],
  sha256: null,
  changedEntries: new Set(),
};

/**
 * A version as its readers see it, rendered from its content alone; what lives around it comes as `surroundings`. Throws for content that would
 * come out incomplete: an unknown node, a citation without an entry.
 */
export function BriefArticle({
  content,
  locale,
  publicUrl,
  surroundings = noSurroundings,
}: {
  content: VersionContent;
  locale: SiteLocale;
  /** The site's address, without a slash at the end. */
  publicUrl: string;
  surroundings?: Surroundings;
}) {
  const { words } = locale;
  const document = parseBriefDocument(content.document);
  const reading = makeReading({
    content,
    blocks: document.blocks,
    locale,
    changedEntries: surroundings.changedEntries,
  });
  const { slug, version, language } = content.brief;
  // Whoever cites it is led to it in its own language.
  const permalink = `${publicUrl}${inLanguage(versionPath(slug, version), getSiteLanguage(language))}`;
  return (
    <div className="shell">
      <Contents blocks={document.blocks} reading={reading} count={content.evidence.length} />
      <article className="article">
        <a className="skip" href="#evidence">
          {words("brief.skipToEvidence", { count: content.evidence.length })}
        </a>
        <ArticleHead
          content={content}
          document={document}
          subjects={surroundings.subjects ?? []}
          reading={reading}
        />
        <About content={content} locale={locale} />
        <ChangeNotices brief={content.brief} versions={surroundings.versions} locale={locale} />
        <KeyPoints points={document.keyPoints} reading={reading} />
        <div className="prose body" {...reading.marked}>
          <DocumentBody blocks={document.blocks} reading={reading} />
        </div>
        <Method content={content} locale={locale} />
        <section className="back-matter" id="evidence" aria-labelledby="evidence-title">
          <h2 id="evidence-title">{words("brief.evidenceTitle")}</h2>
          <EvidenceList
            entries={content.evidence}
            placesOf={reading.citing.placesOf}
            locale={locale}
            language={locale.language}
            textLanguage={language}
            permalink={permalink}
            links={surroundings.links ?? noLinks}
          />
        </section>
        <CiteBrief
          content={content}
          locale={locale}
          permalink={permalink}
          sha256={surroundings.sha256}
        />
      </article>
    </div>
  );
}
