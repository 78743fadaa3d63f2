import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { CitableSource } from "./citable-source.ts";
import type { PrintedLanguage } from "./citation-styles.ts";

export type CslDate = {
  "date-parts"?: number[][];
  circa?: boolean;
  literal?: string;
  raw?: string;
};
/** An item of CSL-JSON 1.0.2. */
export type CslItem = { id: string; type: string } & Record<string, unknown>;

/** A source as CSL-JSON. Its code is its id and citation key. Dates that CSL can't hold in parts (a decade) stand as they are, `raw`. */
export function toCslItem(source: CitableSource): CslItem {
  return toItem(source, toCslDate);
}

/** The same for a formatter, which prints what it is given: dates that CSL can't hold are words already, and what came out in no paper or site of its own came out at its publisher's. */
export function toPrintedItem(source: CitableSource, locale: PrintedLanguage): CslItem {
  const item = toItem(source, (edtf) => {
    const date = toCslDate(edtf);
    return date.raw === undefined ? date : { literal: formatEdtf(edtf, locale) };
  });
  if (!outletTypes.has(item.type) || "container-title" in item) return item;
  const { publisher, ...rest } = item;
  return leaveAbsentOut({ ...rest, id: item.id, "container-title": publisher });
}

/** What styles name by the paper or site in which it stands, not by who publishes that: of an agency's report both are one. */
const outletTypes = new Set([
  "article-newspaper",
  "article-magazine",
  "webpage",
  "post",
  "post-weblog",
]);

function toItem(source: CitableSource, toDate: (edtf: string) => CslDate): CslItem {
  const { "original-date": originalDate, ...csl } = source.csl;
  const translator = source.translator === null ? undefined : [{ literal: source.translator }];
  return leaveAbsentOut({
    ...csl,
    id: source.code,
    "citation-key": source.code,
    type: source.cslType,
    title: source.title,
    publisher: csl.publisher ?? source.publisher?.name,
    translator: csl.translator ?? translator,
    issued: source.published === null ? undefined : toDate(source.published),
    "original-date": typeof originalDate === "string" ? toDate(originalDate) : undefined,
    language: source.language,
    URL: source.url,
  });
}

type Absent = null | undefined;

function leaveAbsentOut<T extends object>(fields: T) {
  const given = Object.entries(fields).filter(
    ([, value]: [string, unknown | Absent]) => value != null,
  );
  return Object.fromEntries(given) as CslItem;
}

const certainPart = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** CSL knows one doubt, "circa", for about as for uncertain. */
function toCslDate(edtf: string): CslDate {
  const parts = edtf.split("/").map((part) => certainPart.exec(part));
  if (parts.some((part) => part === null)) return { raw: edtf };
  const dates = parts.map((part) =>
    [part?.[1], part?.[2], part?.[3]].map(Number).filter((number) => number > 0),
  );
  const isDoubtful = parts.some((part) => part?.[4] !== undefined);
  return { "date-parts": dates, ...(isDoubtful && { circa: true }) };
}
