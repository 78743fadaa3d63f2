import { isCslType } from "../rules.ts";
import {
  entryUnitsMax,
  type LibraryItem,
  type LibraryName,
  type ReadEntry,
} from "./library-item.ts";
import { risNames, risTexts, risTypes } from "./ris-tags.ts";

type RisRecord = { line: number; type: string | null; tags: Map<string, string[]>; units: number };

/** One or two blanks before the hyphen: the second is often lost on the way. */
const tagLine = /^([A-Z][A-Z0-9]) {1,3}-(?: (.*)|)$/;

/** The records of an RIS file. One that isn't closed ends where the next begins; what stands before the first type is told as a record without one. */
export function readRis(text: string, entriesMax: number): ReadEntry[] {
  const records: RisRecord[] = [];
  let open: RisRecord | null = null;
  let last: string | null = null;
  for (const [at, whole] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    const line = whole.trim();
    const [, tag, value = ""] = tagLine.exec(line) ?? [];
    if (tag === "ER") {
      open = null;
      continue;
    }
    if (tag === "TY" || (tag !== undefined && open === null)) {
      if (records.length === entriesMax) break;
      const type = tag === "TY" ? value.trim().toUpperCase() : null;
      open = { line: at + 1, type, tags: new Map(), units: 0 };
      records.push(open);
    }
    if (open === null || line === "") continue;
    open.units += line.length;
    if (open.units > entryUnitsMax) continue;
    last = tag ?? last;
    if (last !== null)
      addValue(open.tags, last, {
        text: tag === undefined ? line : value.trim(),
        isMore: tag === undefined,
      });
  }
  return records.map(toEntry);
}

/** A line without a tag goes on with the one before. */
function addValue(
  tags: Map<string, string[]>,
  tag: string,
  { text, isMore }: { text: string; isMore: boolean },
): void {
  const values = tags.get(tag) ?? [];
  if (isMore && values.length > 0) values.push(`${values.pop()} ${text}`);
  else if (text !== "") values.push(text);
  tags.set(tag, values);
}

function toEntry({ line, type, tags, units }: RisRecord): ReadEntry {
  const key = tags.get("ID")?.[0]?.slice(0, 200) ?? null;
  if (type === null || type === "") return { line, key, broken: "library.entryWithoutType" };
  if (units > entryUnitsMax) return { line, key, broken: "library.entryTooLong" };
  return { line, key, item: { ...toItem(type, tags), key } };
}

function toItem(type: string, tags: Map<string, string[]>): LibraryItem {
  const first = (names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const texts: LibraryItem["texts"] = {};
  for (const [name, from] of risTexts) {
    const value = first(from);
    if (value !== undefined) texts[name] = value;
  }
  // Of a whole book BT is its own title.
  if (texts.title === undefined && texts["container-title"] !== undefined && tags.has("BT")) {
    texts.title = texts["container-title"];
    delete texts["container-title"];
  }
  const page = [first(["SP"]), first(["EP"])].filter(Boolean).join("-");
  if (page !== "") texts.page = page;
  const number = first(["SN"]);
  if (number !== undefined) texts[/^\d{4}-?\d{3}[\dXx]$/.test(number) ? "ISSN" : "ISBN"] = number;
  const names: LibraryItem["names"] = {};
  for (const [role, from] of risNames) {
    const people = from.flatMap((tag) => tags.get(tag) ?? []).map(readName);
    if (people.length > 0) names[role] = people;
  }
  return { key: null, type: settleType(type, texts), texts, names, issued: readDate(first) };
}

/** Our own types that RIS lacks stand in "type of work". */
function settleType(type: string, texts: LibraryItem["texts"]): string {
  const named = texts.genre;
  if (named !== undefined && isCslType(named)) {
    delete texts.genre;
    return named;
  }
  return risTypes[type] ?? type;
}

function readName(text: string): LibraryName {
  const [family = "", given, suffix] = text.split(/\s*,\s*/);
  if (given === undefined || given === "") return { literal: text.replace(/,$/, "").trim() };
  return { family, given: suffix === undefined || suffix === "" ? given : `${given}, ${suffix}` };
}

/** "2023/11/14/other words": the words are read where they are a date of their own, the rest as far as it goes. */
function readDate(first: (names: string[]) => string | undefined): string | null {
  const value = first(["DA"]) ?? first(["PY", "Y1"]);
  if (value === undefined) return null;
  const [year = "", month = "", day = "", ...words] = value.split("/");
  const own = words.join("/").trim();
  if (/\d{3}/.test(own)) return own;
  if (!/^\d{4}$/.test(year.trim()) || !value.includes("/")) return value;
  return [year, month, day]
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}
