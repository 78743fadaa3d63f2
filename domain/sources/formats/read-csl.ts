import {
  entryUnitsMax,
  isLibraryText,
  type LibraryItem,
  type LibraryName,
  type LibraryText,
  libraryNames,
  libraryTexts,
  type ReadEntry,
} from "./library-item.ts";

/** The items of CSL-JSON: an array, one item, or Better CSL's and citation keys' `{ items: [] }`. Null where it isn't JSON of this kind. */
export function readCslJson(text: string, entriesMax: number): ReadEntry[] | null {
  const items = listItems(text);
  return items?.slice(0, entriesMax).map(readEntry) ?? null;
}

function listItems(text: string): unknown[] | null {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (Array.isArray(json)) return json;
    if (!isRecord(json)) return null;
    return Array.isArray(json.items) ? json.items : [json];
  } catch {
    // Not JSON, or nested deeper than the stack.
    return null;
  }
}

function readEntry(given: unknown): ReadEntry {
  if (!isRecord(given)) return { line: null, key: null, broken: "library.entryNoRecord" };
  const key = toText(given["citation-key"]) ?? toText(given.id) ?? null;
  const place = { line: null, key: key?.slice(0, 200) ?? null };
  if (toText(given.type) === undefined) return { ...place, broken: "library.entryWithoutType" };
  const length = Object.values(given).reduce<number>(
    (sum, value) => sum + (toText(value)?.length ?? 0),
    0,
  );
  if (length > entryUnitsMax) return { ...place, broken: "library.entryTooLong" };
  return { ...place, item: { ...readCslItem(given), key: place.key } };
}

/** Whatever an item holds: of each part what can be read, and nothing of a part that isn't what CSL says. */
export function readCslItem(given: Record<string, unknown>): LibraryItem {
  const texts: LibraryItem["texts"] = {};
  for (const name of libraryTexts) {
    const text = name === "original-date" ? readCslDate(given[name]) : toText(given[name]);
    if (text !== undefined && text !== null) texts[name] = text;
  }
  if (texts.note !== undefined) moveCheaters(texts, texts.note);
  const names: LibraryItem["names"] = {};
  for (const role of libraryNames) {
    const people = readNames(given[role]);
    if (people.length > 0) names[role] = people;
  }
  return {
    key: null,
    type: toText(given.type) ?? "document",
    texts,
    names,
    issued: readCslDate(given.issued),
  };
}

/** Zotero's "Extra": lines such as "original-date: 1999" stand for fields that it lacks. */
function moveCheaters(texts: LibraryItem["texts"], note: string): void {
  const kept = note.split("\n").filter((line) => {
    const [, name = "", value = ""] =
      /^\s*([a-z-]+|DOI|ISBN|ISSN|Original Date)\s*:\s*(\S.*)$/i.exec(line) ?? [];
    const field = isLibraryText(name)
      ? name
      : (name.toLowerCase().replaceAll(" ", "-") as LibraryText);
    if (!isLibraryText(field) || field === "note" || texts[field] !== undefined) return true;
    texts[field] = value.trim();
    return false;
  });
  const rest = kept.join("\n").trim();
  if (rest === "") delete texts.note;
  else texts.note = rest;
}

const namesMax = 500;

function readNames(given: unknown): LibraryName[] {
  if (!Array.isArray(given)) return [];
  return given.slice(0, namesMax).flatMap((each: unknown) => {
    if (typeof each === "string") return each.trim() === "" ? [] : [{ literal: each.trim() }];
    return isRecord(each) ? readName(each) : [];
  });
}

/** Particles go with the family name, "Jr." with the given one; one name alone is an organisation's, or is to be written as it stands. */
function readName(name: Record<string, unknown>): LibraryName[] {
  const part = (key: string) => toText(name[key])?.trim() || undefined;
  const particles = [part("dropping-particle"), part("non-dropping-particle")];
  const family = [...particles, part("family")].filter(Boolean).join(" ");
  const given = [part("given"), part("suffix")].filter(Boolean).join(", ");
  if (family !== "" && given !== "") return [{ family, given }];
  const literal = part("literal") ?? (family || given);
  // BibTeX's word for those that aren't named.
  return literal === "" || literal === "others" ? [] : [{ literal }];
}

/** A CSL date as a text that loose-dates.ts reads. */
function readCslDate(given: unknown): string | null {
  if (typeof given === "string" || typeof given === "number") return String(given);
  if (!isRecord(given)) return null;
  const written = toText(given.raw) ?? toText(given.edtf) ?? toText(given.literal);
  const dates = given["date-parts"];
  if (!Array.isArray(dates)) return written ?? null;
  const season = Number(given.season);
  const isAbout = given.circa !== undefined && given.circa !== false && given.circa !== 0;
  const printed = dates.slice(0, 2).flatMap((parts) => {
    const text = printParts(parts, season);
    return text === null ? [] : [text + (isAbout ? "~" : "")];
  });
  return printed.length > 0 ? printed.join("/") : (written ?? null);
}

function printParts(parts: unknown, season: number): string | null {
  if (!Array.isArray(parts)) return null;
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year)) return null;
  const isSeason = month === undefined && season >= 1 && season <= 4;
  const rest = isSeason
    ? [20 + season]
    : [month, day].filter((part) => part !== undefined && part > 0);
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
