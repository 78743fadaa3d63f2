import type { CitableSource } from "./citable-source.ts";
import type { LibraryName } from "./library-item.ts";
import { risNames, risTexts, risTypes, toRisType } from "./ris-tags.ts";
import { toCslItem } from "./to-csl.ts";

/** Records of RIS in UTF-8, a line a value, however long. */
export function writeRis(sources: readonly CitableSource[]): string {
  return sources.map(printRecord).join("\r\n");
}

function printRecord(source: CitableSource): string {
  const item = toCslItem(source);
  const tag = toRisType(source.cslType);
  const lines: [string, string][] = [["TY", tag]];
  const add = (name: string | undefined, value: unknown) => {
    if (name !== undefined && typeof value === "string" && value !== "")
      lines.push([name, oneLine(value)]);
  };
  add("ID", source.code);
  for (const [role, [name]] of risNames) {
    for (const each of listNames(item[role])) add(name, printName(each));
  }
  for (const [text, [name]] of risTexts) {
    if (text !== "genre") add(name, item[text]);
  }
  // Types without a tag of their own are told in words.
  add("M3", risTypes[tag] === source.cslType ? item.genre : source.cslType);
  const [start, end] = String(item.page ?? "").split(/[-–—]/);
  add("SP", start);
  add("EP", end);
  add("SN", item.ISSN ?? item.ISBN);
  add("PY", source.published?.slice(0, 4));
  add("DA", printDate(source.published));
  return [...lines, ["ER", ""]].map(([name, value]) => `${name}  - ${value}\r\n`).join("");
}

/** "2023/11/14/"; what is no single day, month or year stands in the place for other words. */
function printDate(published: string | null): string | undefined {
  if (published === null) return undefined;
  const [, year, month = "", day = ""] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(published) ?? [];
  return year === undefined
    ? `${published.slice(0, 4)}///${published}`
    : `${year}/${month}/${day}/`;
}

function listNames(given: unknown): LibraryName[] {
  return Array.isArray(given) ? given : [];
}

function printName({ family, given, literal }: LibraryName): string {
  return literal ?? [family, given].filter(Boolean).join(", ");
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();
