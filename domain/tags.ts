/**
 * Names of what public pages are made from. A page says which it carries, a change which it touches; the press makes the pages that carry a changed
 * one anew. Pure.
 */
export type Tag = string & { readonly isTag: true };

/** Nouns that readers' pages are made from. Sessions, proposals or drafts aren't: what changes in them no reader sees. */
const publicThings = new Set([
  "brief",
  "event",
  "indicator",
  "media",
  "organisation",
  "person",
  "programme",
  "project",
  "quote",
  "role",
  "series",
  "settings",
  "source",
  "statistic",
  "subject",
]);

/** The tag of one thing, by its id or key. */
export function tagOf(thing: string, id: string): Tag {
  return `${thing}:${id}` as Tag;
}

/** The tag that an audited change of a thing touches by itself: null where no public page is made from such. */
export function tagOfChange({
  thing,
  thingId,
}: {
  thing: string;
  thingId: string | null;
}): Tag | null {
  return thingId !== null && publicThings.has(thing) ? tagOf(thing, thingId) : null;
}

/** Of every list of published briefs. */
export const briefsTag = "briefs" as Tag;

/** Of every page that tells in which other languages a brief is to be read. */
export function translationsTag(briefId: string): Tag {
  return tagOf("translations", briefId);
}

/** Of every list of published quotes: which there are. What one says is told by its own. */
export const quotesTag = "quotes" as Tag;

/** Of every list of public sources. */
export const sourcesTag = "sources" as Tag;

/** Of what lists the newest captures of public sources. */
export const capturesTag = "captures" as Tag;

/** Of every list of events: which there are, and all that they say. */
export const eventsTag = "events" as Tag;

/** Of every list of people and organisations that have a page. */
export const peopleTag = "people" as Tag;

/** Of every list of public statistics that stand in no indicator. */
export const statedTag = "stated" as Tag;

/** Of every list of public indicators: which there are, and what is latest in them. */
export const indicatorsTag = "indicators" as Tag;

/** Of every list of subjects: which there are, in which order, and what they are called. */
export const subjectsTag = "subjects" as Tag;

/** Of every page that shows what an indicator's values are, apart from the pages of single statistics. */
export function valuesTag(indicatorId: string): Tag {
  return tagOf("values", indicatorId);
}

/** Of every page of a statistic of this slice and period: each shows what the others say. */
export function rivalsTag(sliceId: string, period: string): Tag {
  return tagOf("rivals", `${sliceId}:${period}`);
}

/** Of what says how much the public sends in, and what becomes of it. */
export const figuresTag = "submission-figures" as Tag;

/** Of what lists the heads of the trail. */
export const trailTag = "trail" as Tag;

/** Of what says whom to write to. */
export const contactTag: Tag = tagOf("settings", "publication.contact");

/** Of what the publication prints of itself on every page: strapline, languages, channels, licence, accent. */
export const imprintTag = "imprint" as Tag;

/** Every page carries them: name and description of the publication, and what it prints of itself. */
export const publicationTags: readonly Tag[] = [
  tagOf("settings", "publication.name"),
  tagOf("settings", "publication.about"),
  imprintTag,
];

/** The thing and the id in a tag of one thing; null for a list's. */
export function readTag(tag: string): { thing: string; id: string } | null {
  const at = tag.indexOf(":");
  return at < 0 ? null : { thing: tag.slice(0, at), id: tag.slice(at + 1) };
}
