import { readLooseDate } from "#domain/sources/loose-dates.ts";
import type { Metas } from "./page-metadata.ts";
import { type MetadataOrigin, type Proposal, propose } from "./proposed.ts";
import type { PageFacts } from "./scan-page.ts";

type Dated = { value: string; from: MetadataOrigin; isUniversal: boolean };

/**
 * When a page says that it was published. Each date is the day as it is written there. A time in UTC names another day than the readers' own before midnight in Minsk: where the same page
 * also gives its local day, one away from that, the local one is meant.
 */
export function proposePublished(
  facts: PageFacts,
  meta: Metas,
  linked: string | null,
): Proposal<string> | null {
  const times = [...facts.times].sort(
    (one, other) => Number(other.isPublication) - Number(one.isPublication),
  );
  const shown = times
    .slice(0, 3)
    .flatMap((time) => [date("html", time.datetime), date("html", time.text)]);
  const given = [
    date("json-ld", linked),
    date(
      "highwire",
      meta.first(
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "citation_cover_date",
      ),
    ),
    date(
      "dublin-core",
      meta.first(
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "prism.publicationdate",
      ),
    ),
    date(
      "open-graph",
      meta.first(
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "article:published",
      ),
    ),
    date(
      "html",
      meta.first(
        "datepublished",
        "pubdate",
        "publish-date",
        "publication_date",
        "date",
        "parsely-pub-date",
        "sailthru.date",
        "mediator_published_time",
      ),
    ),
    ...shown,
  ].filter((each) => each !== null);
  const first = given[0];
  if (!first) return null;
  const local = first.isUniversal
    ? given.find((each) => !each.isUniversal && isNextDay(each.value, first.value))
    : undefined;
  const ordered = local ? [local, ...given] : given;
  return propose(ordered.map(({ value, from }) => ({ value, from })));
}

function date(origin: MetadataOrigin, text: string | null): Dated | null {
  const read = text === null ? null : readLooseDate(text);
  if (text === null || !read?.exact) return null;
  return { value: read.edtf, from: origin, isUniversal: /\d(?:Z|\+00:?00)$/.test(text.trim()) };
}

const dayMs = 86_400_000;

function isNextDay(one: string, other: string): boolean {
  const apart = Math.abs(Date.parse(one) - Date.parse(other));
  return one.length === 10 && other.length === 10 && apart === dayMs;
}
