import { parseEdtf } from "#domain/evidence/edtf.ts";
import type { Problem } from "#domain/result.ts";

/** The types of CSL 1.0.2 that our sources are of. */
export const cslTypes = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "dataset",
  "document",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "pamphlet",
  "paper-conference",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;
export type CslType = (typeof cslTypes)[number];

export const isCslType = (text: string): text is CslType =>
  (cslTypes as readonly string[]).includes(text);

/** What readers see of a capture: nothing, the cited passages with a little context, or all. */
export const sourceDisplays = ["none", "excerpt", "full"] as const;

type Checked = {
  published: string | null;
  title: string | null;
  publisher: unknown;
  url: string | null;
  language: string;
  translator: string | null;
  translatedFrom: string | null;
  originalSourceId: string | null;
  originalNotHeldBecause: string | null;
  display: (typeof sourceDisplays)[number];
  licence: string | null;
};

const dayMs = 86_400_000;

/** Whether a date (EDTF) has certainly not come yet. A day is left for the earth's other side. */
export function isInFuture(date: string, now = new Date()): boolean {
  const days = parseEdtf(date);
  return days !== null && Date.parse(days.from) > now.getTime() + dayMs;
}

/** What must hold of a source's fields together; the database holds the same, but for the day: what nobody has published yet nobody has read. */
export function checkSource(source: Checked, now = new Date()): Problem[] {
  const problems: Problem[] = [];
  const add = (code: Problem["code"], field: string) => problems.push({ code, field });
  // Something must tell readers what they are looking at.
  if (source.title === null && source.publisher === null && source.url === null) {
    add("sources.nameless", "title");
  }
  if (source.published !== null && isInFuture(source.published, now)) {
    add("sources.publishedInFuture", "published");
  }
  if (source.translator !== null && source.translatedFrom === null) {
    add("sources.translatedFromMissing", "translatedFrom");
  }
  if (source.translatedFrom !== null) {
    if (source.translatedFrom === source.language) {
      add("sources.translatedFromItself", "translatedFrom");
    }
    if (source.originalSourceId === null && source.originalNotHeldBecause === null) {
      add("sources.originalUnsaid", "originalNotHeldBecause");
    }
  }
  if (source.display === "full" && source.licence === null)
    add("sources.licenceMissing", "licence");
  return problems;
}

const namedOnce = ["revision", "captures", "citedBy"];

/** The names of what an edit changed, those of CSL-JSON's fields as "csl.author"; no words, which the trail doesn't hold. */
export function listChanged<T extends { csl: Record<string, unknown> }>(
  before: T,
  after: T,
): string[] {
  const flat = ({ csl, ...own }: T) => ({
    ...own,
    ...Object.fromEntries(Object.entries(csl).map(([name, value]) => [`csl.${name}`, value])),
  });
  const [was, is]: Record<string, unknown>[] = [flat(before), flat(after)];
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...names]
    .filter((name) => !namedOnce.includes(name))
    .filter((name) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]))
    .sort();
}
