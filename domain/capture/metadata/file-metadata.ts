import { Parser } from "htmlparser2";
import { detectLanguage } from "#domain/evidence/extract/language.ts";
import { readLanguageName } from "#domain/sources/formats/language-codes.ts";
import { readLooseDate } from "#domain/sources/loose-dates.ts";
import type { TextLayer } from "../text-layers.ts";
import { readByline } from "./author-names.ts";
import { noMetadata, type Proposed, propose, type SourceMetadata } from "./proposed.ts";

/** What a PDF or a Word document says of itself, by names of ours; each as its file has it. */
export type FileProperties = {
  titles: (string | null | undefined)[];
  author?: string | null | undefined;
  created?: string | null | undefined;
  language?: string | null | undefined;
  doi?: string | null | undefined;
};

/** What the file of a text layer says of itself; null for a format whose files say nothing. */
export function readLayerMetadata({
  mediaType,
  title,
  metadata,
  text,
}: Pick<TextLayer, "mediaType" | "title" | "metadata" | "text">): SourceMetadata | null {
  const origin = origins[mediaType];
  if (origin === undefined) return null;
  const { byline, createdTime, language, doi, otherTitle } = metadata;
  const properties = { author: byline, created: createdTime, language, doi };
  return readFileMetadata(
    origin,
    { titles: [title, otherTitle], ...properties },
    text.slice(0, 20_000),
  );
}

const origins: Record<string, "pdf" | "docx"> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** Of files little is said, and much of that by the program: "Microsoft Word - final2.doc" is no title, and the day of making is only near that of publication. */
export function readFileMetadata(
  origin: "pdf" | "docx",
  { titles, author, created, language, doi }: FileProperties,
  text = "",
): SourceMetadata {
  const authors = readByline(author ?? "").filter(
    ({ name }) => !isIdle(Object.values(name).join(" ")),
  );
  const date = readLooseDate(created ?? "");
  const tag = readLanguageName(language ?? "");
  return {
    ...noMetadata,
    title: propose(titles.flatMap((title) => toTitle(title, origin))),
    authors: propose([authors.length > 0 ? { value: authors, from: origin } : null]),
    published: propose([date?.exact ? { value: date.edtf, from: origin } : null]),
    language: propose([
      tag === null ? null : { value: tag, from: origin },
      /\p{L}{3}/u.test(text) ? { value: detectLanguage(text), from: "text" } : null,
    ]),
    doi: propose([
      /^10\.\d{4,9}\/\S+$/.test(doi ?? "") ? { value: doi ?? "", from: origin } : null,
    ]),
    cslType: { value: "document", from: origin, runnerUp: null },
  };
}

function toTitle(given: string | null | undefined, origin: "pdf" | "docx"): Proposed<string>[] {
  const title = (given ?? "").replace(/\s+/gu, " ").trim().slice(0, 500);
  return title === "" || isIdle(title) ? [] : [{ value: title, from: origin }];
}

const idle =
  /^(?:untitled|без имени|без названия|документ ?\d*|document ?\d*|title|user|admin|administrator|пользователь|unknown|owner|microsoft|windows|author)(?!\p{L})|^(?:microsoft (?:word|excel|powerpoint)|slide|print)(?!\p{L})|\.(?:docx?|pdf|indd|qxd|rtf|tmp|xlsx?|pptx?|cdr)$/iu;

function isIdle(text: string): boolean {
  return idle.test(text) || !/\p{L}{2}/u.test(text);
}

const coreNames: Record<string, "title" | "author" | "created" | "language"> = {
  "dc:title": "title",
  "dc:creator": "author",
  "dcterms:created": "created",
  "dc:language": "language",
};
const valueUnitsMax = 1_000;

/** The core properties of an Office file: docProps/core.xml. */
export function readCoreProperties(xml: string): FileProperties {
  const found: Partial<Record<"title" | "author" | "created" | "language", string>> = {};
  let open: "title" | "author" | "created" | "language" | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        open = Object.hasOwn(coreNames, name) ? coreNames[name] : undefined;
      },
      ontext(text) {
        if (open) found[open] = ((found[open] ?? "") + text).slice(0, valueUnitsMax);
      },
      onclosetag() {
        open = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml.slice(0, 100_000));
  parser.end();
  const { title, ...rest } = found;
  return { titles: [title], ...rest };
}
