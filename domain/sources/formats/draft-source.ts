import { detectLanguage } from "#domain/evidence/extract/language.ts";
import { isPrintable } from "#domain/fields.ts";
import type { Problem } from "#domain/result.ts";
import {
  type CreateSourceInput,
  isSourceUrl,
  lineCharsMax,
  noteCharsMax,
  titleCharsMax,
} from "../input.ts";
import { readLooseDate } from "../loose-dates.ts";
import { type CslType, isCslType } from "../rules.ts";
import { findDoi } from "../rules-doi.ts";
import { readLanguageName } from "./language-codes.ts";
import type { LibraryItem, LibraryName, LibraryText } from "./library-item.ts";

/** What would be made of an entry, and what of it was read otherwise than it stands, or left out. */
export type SourceDraft = { fields: CreateSourceInput; notices: Problem[] };

/** A source's fields of an entry's. Nothing is refused here: the fields are checked as a form's are. */
export function draftSource(item: LibraryItem): SourceDraft {
  const notices: Problem[] = [];
  const note = (code: Problem["code"], field: string, values: Problem["values"] = {}) =>
    notices.push({ code, field, values });
  const text = (name: LibraryText, charsMax = lineCharsMax) => {
    const { settled, isShort } = settleLine(item.texts[name] ?? "", charsMax);
    if (isShort) note("library.shortened", name, { max: charsMax });
    return settled;
  };
  const date = (written: string | null, field: string) => {
    const read = written === null ? null : readLooseDate(written);
    const shown = settleLine(written ?? "", 60).settled;
    if (shown !== "" && read === null && !isUndated(shown))
      note("library.dateUnreadable", field, { text: shown });
    if (read !== null && !read.exact)
      note("library.dateSimplified", field, { text: shown, edtf: read.edtf });
    return read?.edtf;
  };
  const title = text("title", titleCharsMax);
  const fields: CreateSourceInput = {
    title,
    cslType: settleType(item.type, note),
    published: date(item.issued, "published"),
    language: settleLanguage(item, title, note),
    url: settleAddress(item.texts.URL, note),
    note: settleProse(item.texts.note ?? ""),
    csl: {
      ...listTexts(text),
      ...listNames(item),
      ...leaveEmptyOut({
        "original-date": date(item.texts["original-date"] ?? null, "original-date"),
      }),
    },
    ...settleOriginal(item),
  };
  return { fields, notices };
}

type Note = (code: Problem["code"], field: string, values?: Problem["values"]) => void;

const cslTexts = [
  "container-title",
  "collection-title",
  "publisher",
  "publisher-place",
  "event-title",
  "genre",
  "number",
  "volume",
  "issue",
  "page",
  "section",
  "edition",
  "DOI",
  "ISBN",
  "ISSN",
  "original-title",
  "original-publisher",
  "original-publisher-place",
] as const;

function listTexts(text: (name: LibraryText) => string) {
  const given = Object.fromEntries(cslTexts.map((name) => [name, text(name)]));
  return leaveEmptyOut({ ...given, DOI: findDoi(given.DOI ?? "") ?? "" });
}

const namesMax = 100;

function listNames(item: LibraryItem) {
  const settled = Object.entries(item.names).map(([role, names]) => [
    role,
    names.slice(0, namesMax).flatMap(settleName),
  ]);
  return Object.fromEntries(settled.filter(([, names]) => names && names.length > 0));
}

function settleName(name: LibraryName): LibraryName[] {
  const entries = Object.entries(name).map(([part, text]) => [
    part,
    settleLine(text, lineCharsMax).settled,
  ]);
  const kept = entries.filter(([, text]) => text !== "");
  return kept.length > 0 ? [Object.fromEntries(kept)] : [];
}

/** A translation needs the language it was made from; without, the translator's name stands with the reference's other names. */
function settleOriginal(item: LibraryItem): Partial<CreateSourceInput> {
  const translatedFrom = readLanguageName(item.texts["original-language"] ?? "");
  if (translatedFrom === null) return {};
  const translator = item.names.translator?.map(printName).join(", ") ?? "";
  return {
    translatedFrom,
    originalNotHeldBecause: "Known from an imported reference only.",
    ...leaveEmptyOut({ translator: settleLine(translator, lineCharsMax).settled }),
  };
}

function printName({ given, family, literal }: LibraryName): string {
  return literal ?? [given, family].filter(Boolean).join(" ");
}

/** CSL's types that we have no page for, by the nearest that we have. */
const nearestTypes: Record<string, CslType> = {
  classic: "book",
  collection: "document",
  entry: "chapter",
  "entry-dictionary": "chapter",
  "entry-encyclopedia": "chapter",
  figure: "document",
  graphic: "document",
  musical_score: "document",
  patent: "document",
  performance: "broadcast",
  periodical: "document",
  review: "article",
  "review-book": "article-journal",
  software: "document",
};

function settleType(type: string, note: Note): CslType {
  if (isCslType(type)) return type;
  const nearest = Object.hasOwn(nearestTypes, type) ? nearestTypes[type] : undefined;
  const settled = nearest ?? "document";
  note("library.typeUnknown", "cslType", { type: settleLine(type, 60).settled, taken: settled });
  return settled;
}

function settleLanguage(item: LibraryItem, title: string, note: Note): string {
  const given = item.texts.language ?? "";
  const named = readLanguageName(given);
  if (named !== null) return named;
  const words = [title, item.texts["container-title"] ?? "", item.texts.publisher ?? ""].join(" ");
  const guessed = detectLanguage(words);
  note("library.languageGuessed", "language", { language: guessed });
  return guessed;
}

function settleAddress(given: string | undefined, note: Note): string {
  const text = given?.trim() ?? "";
  if (text === "") return "";
  const whole = /^www\./i.test(text) ? `http://${text}` : text;
  const isKept = isSourceUrl(whole);
  if (!isKept) note("library.addressLeftOut", "url", { text: settleLine(text, 100).settled });
  return isKept ? whole : "";
}

function isUndated(text: string): boolean {
  return /^\W*(?:n\.? ?d\.?|no date|undated|s\.? ?d\.?|б\.? ?г\.?|б\.? ?д\.?|o\.? ?j\.?)\W*$/iu.test(
    text,
  );
}

const markup = /<\/?(?:i|b|em|strong|sc|sup|sub|span)(?: [^<>]{0,200})?>/gi;

/** One line without what can't be printed, and without the little markup that references carry. */
function settleLine(text: string, charsMax: number): { settled: string; isShort: boolean } {
  const whole = keepPrintable(text.slice(0, charsMax * 20))
    .replace(markup, "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
  if (whole.length <= charsMax) return { settled: whole, isShort: false };
  return {
    settled: `${whole
      .slice(0, charsMax - 1)
      .toWellFormed()
      .replace(/\ufffd$/, "")
      .trim()}…`,
    isShort: true,
  };
}

function settleProse(text: string): string {
  return keepPrintable(text.slice(0, noteCharsMax * 4))
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\r\n?/g, "\n")
    .trim()
    .normalize("NFC")
    .slice(0, noteCharsMax)
    .toWellFormed();
}

function keepPrintable(text: string): string {
  return isPrintable(text) ? text : [...text.toWellFormed()].filter(isPrintable).join("");
}

function leaveEmptyOut(texts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined || text === "" ? [] : [[name, text]],
    ),
  );
}
