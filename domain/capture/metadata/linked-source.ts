import { toAddressKeys } from "#domain/sources/address-keys.ts";
import type { CslType } from "#domain/sources/rules.ts";
import { readAuthor, readByline } from "./author-names.ts";
import { isNode, type LinkedData, type LinkedNode, list, read, typesOf } from "./json-ld.ts";
import type { ProposedAuthor } from "./proposed.ts";

/** Of what kind the thing is that a page is about, the most telling first. */
const kinds: [RegExp, CslType][] = [
  [/^(?:\w*NewsArticle|LiveBlogPosting)$/, "article-newspaper"],
  [/^BlogPosting$/, "post-weblog"],
  [/^(?:ScholarlyArticle|MedicalScholarlyArticle)$/, "article-journal"],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, "post"],
  [/^(?:Report|TechArticle)$/, "report"],
  [/^Dataset$/, "dataset"],
  [/^Legislation$/, "legislation"],
  [/^Thesis$/, "thesis"],
  [/^(?:Book|Chapter)$/, "book"],
  [/^(?:TVEpisode|RadioEpisode|PodcastEpisode|BroadcastEvent)$/, "broadcast"],
  [/^Article$/, "webpage"],
  [/^(?:VideoObject|Movie|Clip)$/, "motion_picture"],
  [/^(?:WebPage|ItemPage|AboutPage|ProfilePage)$/, "webpage"],
];

export type LinkedSource = {
  title: string | null;
  authors: ProposedAuthor[];
  publisher: string | null;
  containerTitle: string | null;
  published: string | null;
  language: string | null;
  cslType: CslType | null;
  url: string | null;
  doi: string | null;
  isPaywalled: boolean | null;
  /** The site's names, as the page has them. */
  siteNames: string[];
};

/** What the linked data says of the page's own work: of several articles the one of the page's address or title, else the first. */
export function readLinkedSource(
  data: LinkedData,
  page: { addresses: readonly string[]; titles: readonly string[] },
): LinkedSource {
  const node = findMain(data, page) ?? {};
  const organisations = data.nodes.filter((each) =>
    typesOf(each).some((type) => /Organization$|^WebSite$/.test(type)),
  );
  const publisher =
    firstText(data, read(node, "publisher"), "name") ??
    firstText(data, read(node, "sourceOrganization"), "name");
  const siteNames = organisations
    .flatMap((each) => list(read(each, "name")))
    .filter((name) => typeof name === "string");
  const known = [publisher, ...siteNames].filter((name) => name !== null);
  return {
    title: text(read(node, "headline")) ?? text(read(node, "name")),
    authors: list(read(node, "author") ?? read(node, "creator")).flatMap((each) =>
      readAuthors(data, each, known),
    ),
    publisher,
    containerTitle: firstText(
      data,
      read(node, "isPartOf"),
      "name",
      /Periodical|Newspaper|Journal|CreativeWorkSeries|Blog|Book|Dataset|Collection/,
    ),
    published:
      text(read(node, "datePublished")) ??
      text(read(node, "uploadDate")) ??
      text(read(node, "dateCreated")),
    language:
      firstText(data, read(node, "inLanguage"), "alternateName") ??
      firstText(data, read(node, "inLanguage"), "name"),
    cslType: findKind(node)?.[1] ?? null,
    url: findUrl(node),
    doi: findDoi(node),
    isPaywalled: readPaywall(node),
    siteNames: siteNames.slice(0, 20),
  };
}

function findKind(node: LinkedNode): [number, CslType] | null {
  const types = typesOf(node);
  const at = kinds.findIndex(([pattern]) => types.some((type) => pattern.test(type)));
  const kind = kinds[at];
  return kind ? [at, kind[1]] : null;
}

function findMain(
  data: LinkedData,
  page: { addresses: readonly string[]; titles: readonly string[] },
): LinkedNode | null {
  const addresses = new Set(
    page.addresses.flatMap((address) => toAddressKeys(address)?.loose ?? []),
  );
  const titles = page.titles.map((title) => title.toLowerCase());
  const works = data.nodes.slice(0, 500).flatMap((node, order) => {
    const kind = findKind(node);
    if (kind === null) return [];
    const url = findUrl(node);
    const title = (text(read(node, "headline")) ?? text(read(node, "name")))?.toLowerCase();
    const isOwn =
      addresses.has(toAddressKeys(url ?? "")?.loose ?? "nowhere") ||
      (title !== undefined && title.length > 10 && titles.some((each) => each.startsWith(title)));
    return [{ node, order, rank: kind[0], isOwn }];
  });
  const byTrust = works.sort(
    (one, other) =>
      Number(other.isOwn) - Number(one.isOwn) || one.rank - other.rank || one.order - other.order,
  );
  return byTrust[0]?.node ?? null;
}

function readAuthors(
  data: LinkedData,
  given: unknown,
  organisations: readonly string[],
): ProposedAuthor[] {
  const value = data.resolve(given);
  if (typeof value === "string") return readByline(value, organisations);
  if (!isNode(value)) return [];
  const name = list(read(value, "name")).map(text).find(Boolean);
  if (!name) return [];
  const types = typesOf(value);
  if (types.some((type) => /Organization$|^Corporation$/.test(type)))
    return readOne(name, "organisation");
  // Many a page says "Person" of its own desk.
  const isKnown = organisations.some((each) => each.toLowerCase() === name.toLowerCase());
  return types.includes("Person") && !isKnown
    ? readOne(name, "person")
    : readByline(name, organisations);
}

function readOne(name: string, kind: ProposedAuthor["kind"]): ProposedAuthor[] {
  const author = readAuthor(name, { kind });
  return author ? [author] : [];
}

/** The first text among values, or the named property of the first thing among them. */
function firstText(
  data: LinkedData,
  given: unknown,
  property: string,
  ofType = /./,
): string | null {
  for (const each of list(given)) {
    const value = data.resolve(each);
    const isMeant =
      isNode(value) &&
      (typesOf(value).some((type) => ofType.test(type)) ||
        (ofType.source === "." && typesOf(value).length === 0));
    const found = isMeant
      ? list(read(value, property)).map(text).find(Boolean)
      : ofType.source === "."
        ? text(value)
        : null;
    if (found) return found;
  }
  return null;
}

function findUrl(node: LinkedNode): string | null {
  const page = read(node, "mainEntityOfPage");
  const told = [read(node, "url"), isNode(page) ? read(page, "@id") : page, read(node, "@id")];
  return told.map(text).find((each) => each !== null && /^https?:\/\//i.test(each)) ?? null;
}

function findDoi(node: LinkedNode): string | null {
  const told = [read(node, "identifier"), read(node, "sameAs"), read(node, "@id")].flatMap(list);
  const texts = told.map((each) => text(isNode(each) ? read(each, "value") : each));
  return (
    texts.find((each) => each !== null && /(?:^|doi\.org\/|doi:\s*)10\.\d{4,9}\//i.test(each)) ??
    null
  );
}

/** "False" and "https://schema.org/False" are said as often as false. */
function readPaywall(node: LinkedNode): boolean | null {
  const parts = [node, ...list(read(node, "hasPart")).filter(isNode)];
  const told = parts.map((part) =>
    String(read(part, "isAccessibleForFree") ?? "")
      .replace(/^.*\//, "")
      .toLowerCase(),
  );
  if (told.includes("false")) return true;
  return told.includes("true") ? false : null;
}

const textUnitsMax = 2_000;

function text(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return value.slice(0, textUnitsMax).replace(/\s+/gu, " ").trim() || null;
}
