/** An author as CSL has them: a person by names, or whoever has one name only, as organisations do. */
export type AuthorName = { family: string; given?: string } | { literal: string };

/** Authors as a person edits them, one a line: "Family, Given", or a name as it stands. An organisation whose name has a comma stands in quotation marks. */
export function writeAuthorLines(authors: readonly AuthorName[]): string {
  return authors.map(writeAuthor).join("\n");
}

/** Authors as CSL-JSON has them, whatever it holds, as one can edit them: of a name that says nothing there is nothing. */
export function toAuthorNames(csl: unknown): AuthorName[] {
  if (!Array.isArray(csl)) return [];
  return csl.flatMap((name: Record<string, unknown> | null): AuthorName[] => {
    const [family, given, literal] = [name?.family, name?.given, name?.literal].map(readCslText);
    if (family) return [{ family, ...(given && { given }) }];
    const whole = literal || given;
    return whole ? [{ literal: whole }] : [];
  });
}

/** A text of CSL-JSON; "" where there is none, or something else. */
export function readCslText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function readAuthorLines(text: string): AuthorName[] {
  return text
    .split(/[\n\r]+/u)
    .map((each) => each.replace(/\s+/gu, " ").trim())
    .filter((each) => each !== "")
    .map(readAuthorLine);
}

const quoted = /^["“«„](.*)["”»“]$/u;

function writeAuthor(author: AuthorName): string {
  if ("literal" in author) {
    const { literal } = author;
    return literal.includes(",") || quoted.test(literal) ? `“${literal}”` : literal;
  }
  return `${author.family}, ${author.given ?? ""}`.trim();
}

function readAuthorLine(text: string): AuthorName {
  const inner = quoted.exec(text)?.[1]?.trim();
  if (inner) return { literal: inner };
  const at = text.indexOf(",");
  const [family, given] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || family === "") return { literal: text };
  return given === "" ? { family } : { family, given };
}
