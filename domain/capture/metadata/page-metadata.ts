import { chooseLanguage, detectLanguage } from "#domain/evidence/extract/language.ts";
import { readLanguageName } from "#domain/sources/formats/language-codes.ts";
import type { CslType } from "#domain/sources/rules.ts";
import { findDoi } from "#domain/sources/rules-doi.ts";
import { readAuthor, readByline } from "./author-names.ts";
import { readLinkedData } from "./json-ld.ts";
import { type LinkedSource, readLinkedSource } from "./linked-source.ts";
import { proposePublished } from "./page-dates.ts";
import { cutSiteNames } from "./page-titles.ts";
import {
  from,
  type MetadataOrigin,
  type Proposal,
  type ProposedAuthor,
  propose,
  type SourceMetadata,
} from "./proposed.ts";
import { type PageFacts, scanPage } from "./scan-page.ts";

/**
 * What a page says of itself. Pure; nothing is fetched or run. `address` is where it was fetched from, `text` the page's own words where they were read already: by their letters a
 * language is known that the page doesn't tell, or tells wrongly.
 */
export function readPageMetadata(
  html: string,
  { address = null, text = "" }: { address?: string | null; text?: string } = {},
): SourceMetadata {
  const facts = scanPage(html);
  const meta = indexMetas(facts);
  const canonicalUrl = proposeCanonical(facts, meta, address);
  const linked = readLinkedSource(readLinkedData(facts.jsonLd), {
    addresses: [address, canonicalUrl?.value].filter((each) => each != null),
    titles: [facts.title, facts.heading, meta.first("og:title")].filter((each) => each != null),
  });
  const siteNames = listSiteNames(linked, meta);
  const title = proposeTitle(facts, meta, { linked, siteNames });
  return {
    title,
    authors: proposeAuthors(meta, { linked, siteNames }),
    publisher: propose([
      from("json-ld", linked.publisher),
      from(
        "highwire",
        meta.first(
          "citation_publisher",
          "citation_dissertation_institution",
          "citation_technical_report_institution",
        ),
      ),
      from("dublin-core", meta.first("dc.publisher", "dcterms.publisher")),
      from("open-graph", meta.first("og:site_name")),
      from("html", meta.first("publisher", "copyright")),
    ]),
    containerTitle: propose([
      from("json-ld", linked.containerTitle),
      from(
        "highwire",
        meta.first(
          "citation_journal_title",
          "citation_conference_title",
          "citation_inbook_title",
          "citation_book_title",
        ),
      ),
      from(
        "dublin-core",
        meta.first("dcterms.ispartof", "dc.relation.ispartof", "prism.publicationname"),
      ),
      from("open-graph", meta.first("og:site_name")),
      from("html", meta.first("application-name")),
    ]),
    published: proposePublished(facts, meta, linked.published),
    language: proposeLanguage(facts, meta, {
      linked,
      words: `${title?.value ?? ""} ${meta.first("description", "og:description") ?? ""} ${text}`,
    }),
    cslType: propose<CslType>([
      from("json-ld", linked.cslType),
      from("highwire", readHighwireType(meta)),
      from("open-graph", readOpenGraphType(meta)),
      { value: "webpage", from: "html" },
    ]),
    canonicalUrl: canonicalUrl ?? propose([from("json-ld", linked.url)]),
    doi: propose(
      [
        from("json-ld", readDoi(linked.doi)),
        from("highwire", readDoi(meta.first("citation_doi"))),
        from(
          "dublin-core",
          readDoi(
            meta.first("dc.identifier", "dcterms.identifier", "dc.identifier.doi", "prism.doi"),
          ),
        ),
      ],
      (doi) => doi.toLowerCase(),
    ),
    isPaywalled: propose([from("json-ld", linked.isPaywalled), from("open-graph", readTier(meta))]),
  };
}

export type Metas = {
  /** The first value of any of these names, in their order. */
  first(...names: string[]): string | null;
  all(...names: string[]): string[];
};

function indexMetas({ metas }: PageFacts): Metas {
  const byName = new Map<string, string[]>();
  for (const { name, content } of metas) {
    const values = byName.get(name);
    if (values) values.push(content);
    else byName.set(name, [content]);
  }
  const all = (...names: string[]) => names.flatMap((name) => byName.get(name) ?? []);
  return { all, first: (...names) => all(...names)[0] ?? null };
}

function listSiteNames(linked: LinkedSource, meta: Metas): string[] {
  const named = [
    linked.publisher,
    ...linked.siteNames,
    ...meta.all("og:site_name", "application-name", "citation_journal_title", "dc.publisher"),
  ];
  return [...new Set(named.filter((name) => name !== null))];
}

type Known = { linked: LinkedSource; siteNames: string[] };

function proposeTitle(
  facts: PageFacts,
  meta: Metas,
  { linked, siteNames }: Known,
): Proposal<string> | null {
  const given = [
    from("json-ld", linked.title),
    from("highwire", meta.first("citation_title")),
    from("dublin-core", meta.first("dc.title", "dcterms.title")),
    from("open-graph", meta.first("og:title", "twitter:title")),
    from("html", facts.title),
    from("html", facts.heading),
  ];
  const cut = given.map((each) => each && { ...each, value: cutSiteNames(each.value, siteNames) });
  return propose(cut.map((each) => (each?.value ? each : null)));
}

function proposeAuthors(
  meta: Metas,
  { linked, siteNames }: Known,
): Proposal<ProposedAuthor[]> | null {
  const several = (origin: MetadataOrigin, names: string[]) => {
    const authors = names.slice(0, 200).flatMap((name) => readByline(name, siteNames));
    return authors.length > 0 ? { value: authors, from: origin } : null;
  };
  // Highwire has a tag for each author.
  const cited = meta
    .all("citation_author", "citation_authors")
    .flatMap((name) =>
      name.includes(";")
        ? readByline(name)
        : (readAuthor(name, { organisations: siteNames }) ?? []),
    );
  return propose(
    [
      linked.authors.length > 0 ? { value: linked.authors, from: "json-ld" as const } : null,
      cited.length > 0 ? { value: cited.slice(0, 200), from: "highwire" as const } : null,
      several("dublin-core", meta.all("dc.creator", "dcterms.creator")),
      several("open-graph", meta.all("article:author", "og:article:author")),
      several("html", meta.all("author", "byl", "parsely-author")),
    ],
    (authors) =>
      authors
        .map(({ name }) => Object.values(name).sort().join(" "))
        .join("|")
        .toLowerCase(),
  );
}

function proposeCanonical(
  facts: PageFacts,
  meta: Metas,
  address: string | null,
): Proposal<string> | null {
  return propose([
    from("html", resolve(facts.canonical, address)),
    from("open-graph", resolve(meta.first("og:url"), address)),
  ]);
}

function resolve(given: string | null, base: string | null): string | null {
  if (given === null || given === "") return null;
  const url = URL.canParse(given, base ?? undefined) ? new URL(given, base ?? undefined) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : null;
}

/** What the letters show goes before what is said: many a Russian page says "en". */
function proposeLanguage(
  facts: PageFacts,
  meta: Metas,
  { linked, words }: { linked: LinkedSource; words: string },
): Proposal<string> | null {
  const tag = (value: string | null) => readLanguageName(value?.split(/[,;]/)[0] ?? "");
  const said = propose([
    from("json-ld", tag(linked.language)),
    from("highwire", tag(meta.first("citation_language"))),
    from("dublin-core", tag(meta.first("dc.language", "dcterms.language"))),
    from("html", tag(facts.language)),
    from("html", tag(meta.first("content-language", "language"))),
    from("open-graph", tag(meta.first("og:locale"))),
  ]);
  const hasLetters = /\p{L}{3}/u.test(words);
  if (said === null)
    return hasLetters ? { value: detectLanguage(words), from: "text", runnerUp: null } : null;
  const shown = hasLetters ? chooseLanguage(words, said.value) : said.value;
  if (shown === said.value) return said;
  return { value: shown, from: "text", runnerUp: { value: said.value, from: said.from } };
}

function readHighwireType(meta: Metas): CslType | null {
  if (meta.first("citation_journal_title")) return "article-journal";
  if (meta.first("citation_conference_title")) return "paper-conference";
  if (meta.first("citation_dissertation_institution")) return "thesis";
  if (meta.first("citation_technical_report_institution")) return "report";
  return meta.first("citation_inbook_title") ? "chapter" : null;
}

function readOpenGraphType(meta: Metas): CslType | null {
  const type = meta.first("og:type")?.toLowerCase() ?? "";
  if (type === "article") return "article-newspaper";
  if (type === "book" || type === "books.book") return "book";
  return /^video\./.test(type) ? "motion_picture" : null;
}

function readTier(meta: Metas): boolean | null {
  const tier = meta.first("article:content_tier")?.toLowerCase();
  if (tier === "locked" || tier === "metered") return true;
  return tier === "free" ? false : null;
}

const readDoi = (text: string | null): string | null => findDoi(text ?? "");
