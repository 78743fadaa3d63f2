import type { CslType } from "../rules.ts";
import type { LibraryNames, LibraryText } from "./library-item.ts";

/**
 * RIS, whose tags differ from program to program: those of the 2001 and of the 2011 specification beside each other, as Zotero, EndNote and Mendeley write them. A table of our own, for
 * Citation.js' loses the authors of newspaper articles, a DOI beside a title of an original, and whatever mixes the two.
 */
export const risTypes: Record<string, CslType> = {
  ABST: "article-journal",
  ADVS: "motion_picture",
  BILL: "bill",
  BLOG: "post-weblog",
  BOOK: "book",
  CASE: "legal_case",
  CHAP: "chapter",
  CONF: "paper-conference",
  CPAPER: "paper-conference",
  DATA: "dataset",
  DICT: "chapter",
  EBOOK: "book",
  ECHAP: "chapter",
  EDBOOK: "book",
  EJOUR: "article-journal",
  ELEC: "webpage",
  ENCYC: "chapter",
  GEN: "document",
  GOVDOC: "report",
  HEAR: "hearing",
  ICOMM: "post",
  INPR: "article",
  JFULL: "article-journal",
  JOUR: "article-journal",
  LEGAL: "regulation",
  MANSCPT: "manuscript",
  MAP: "map",
  MGZN: "article-magazine",
  MPCT: "motion_picture",
  NEWS: "article-newspaper",
  PAMP: "pamphlet",
  PCOMM: "personal_communication",
  RPRT: "report",
  SER: "book",
  SLIDE: "speech",
  SOUND: "song",
  STAND: "standard",
  STAT: "legislation",
  THES: "thesis",
  UNPB: "manuscript",
  UNPD: "manuscript",
  VIDEO: "motion_picture",
  WEB: "webpage",
};

/** Of several tags the first that is given counts. */
export const risTexts: [LibraryText, string[]][] = [
  ["title", ["TI", "T1", "CT"]],
  ["container-title", ["T2", "JF", "JO", "BT", "JA", "J1", "J2"]],
  ["collection-title", ["T3"]],
  ["publisher", ["PB"]],
  ["publisher-place", ["CY", "PP"]],
  ["genre", ["M3"]],
  ["number", ["M1"]],
  ["volume", ["VL"]],
  ["issue", ["IS", "CP"]],
  ["section", ["SE"]],
  ["edition", ["ET"]],
  ["DOI", ["DO", "DI"]],
  ["URL", ["UR", "LK"]],
  ["language", ["LA"]],
  ["note", ["N1"]],
  ["original-title", ["OP"]],
];

export const risNames: [LibraryNames, string[]][] = [
  ["author", ["AU", "A1"]],
  ["editor", ["ED", "A2", "A3"]],
  ["translator", ["A4", "TA"]],
];

/** What we write for each type; those without a tag of their own are named in M3, "type of work". */
export function toRisType(type: CslType): string {
  const [tag] =
    Object.entries(risTypes).find(([tag, each]) => each === type && !rare.has(tag)) ?? [];
  return tag ?? "GEN";
}

const rare = new Set([
  "ABST",
  "ADVS",
  "CPAPER",
  "EDBOOK",
  "EBOOK",
  "ECHAP",
  "EJOUR",
  "GOVDOC",
  "JFULL",
  "UNPB",
  "SER",
]);
