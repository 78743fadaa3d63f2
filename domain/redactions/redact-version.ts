import { fromCanonical, toCanonical } from "#domain/briefs/canonical.ts";
import type { EvidenceEntry, VersionContent } from "#domain/briefs/version-content.ts";
import { redactDocument, redactStrings } from "./redact-words.ts";
import { tombstone } from "./rules-tombstone.ts";

export type Removed = {
  passages: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
  wordings: ReadonlySet<string>;
  /** The words of those wordings. */
  words: ReadonlySet<string>;
  /** Finds what was said, wherever it was written out. */
  search: RegExp | null;
};

/** A version's canonical text without what was removed: excerpts, what regions show, words of quotations with them, and what prose repeats. Null where it prints nothing of it. */
export function redactVersion(canonical: string, removed: Removed): string | null {
  const content = fromCanonical(canonical);
  const evidence = content.evidence.map((entry) => redactEntry(entry, removed));
  const gone = new Set(
    evidence.flatMap((entry) =>
      entry.kind === "quote" && removed.wordings.has(entry.wordingId) ? [entry.number] : [],
    ),
  );
  const citations = content.citations.map((one) =>
    gone.has(one.entry) ? { ...one, printed: tombstone } : one,
  );
  const document = walk(content.document, (node) => redactNode(node, removed));
  const left = { ...content, document, citations, evidence } as VersionContent;
  const { text } = toCanonical(removed.search ? redactProse(left, removed.search) : left);
  return text === toCanonical(content).text ? null : text;
}

function redactProse(content: VersionContent, search: RegExp): VersionContent {
  const document = redactDocument(content.document, search) ?? content.document;
  return { ...(redactStrings(content, search) as VersionContent), document };
}

function redactEntry(entry: EvidenceEntry, removed: Removed): EvidenceEntry {
  const withoutExcerpts = walk(entry, (node) => redactOrigin(node, removed)) as EvidenceEntry;
  if (withoutExcerpts.kind !== "quote") return withoutExcerpts;
  const { wordingId, text, otherWordings } = withoutExcerpts;
  return {
    ...withoutExcerpts,
    text: removed.wordings.has(wordingId) ? tombstone : text,
    otherWordings: otherWordings.map((other) =>
      removed.words.has(other.text) ? { ...other, text: tombstone } : other,
    ),
  };
}

type Node = Record<string, unknown>;

/** Wherever in an entry a passage is printed. */
function redactOrigin(node: Node, { passages, pictures }: Removed): Node {
  if (typeof node.passageId !== "string" || !("excerpt" in node)) return node;
  const isGone = passages.has(node.passageId);
  const { region } = node;
  if (!isObject(region)) return isGone ? { ...node, excerpt: null } : node;
  const { picture } = region;
  const isPictureGone = isObject(picture) && pictures.has(String(picture.id));
  return {
    ...node,
    ...(isGone && { excerpt: null }),
    ...((isGone || isPictureGone) && { region: { ...region, picture: null } }),
  };
}

/** A quotation that is cut is cut out of words that are there no more. */
function redactNode(node: Node, { wordings }: Removed): Node {
  const { attrs } = node;
  if (!isObject(attrs) || !("ranges" in attrs)) return node;
  return wordings.has(String(attrs.wordingId))
    ? { ...node, attrs: { ...attrs, ranges: null } }
    : node;
}

function isObject(given: unknown): given is Node {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** The same value with each object in it as `change` leaves it, the outer before the inner. */
function walk(given: unknown, change: (node: Node) => Node): unknown {
  if (Array.isArray(given)) return given.map((one) => walk(one, change));
  if (!isObject(given)) return given;
  const entries = Object.entries(change(given)).map(([key, value]) => [key, walk(value, change)]);
  return Object.fromEntries(entries);
}
