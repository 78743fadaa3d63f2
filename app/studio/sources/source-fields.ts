import { readAuthorLines, toAuthorNames, writeAuthorLines } from "#domain/sources/author-lines.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import { cslTypes } from "#domain/sources/rules.ts";

type Read = (name: string) => string;
type Csl = NonNullable<CreateSourceInput["csl"]>;
type Names = NonNullable<Csl["author"]>;

/** What a form says of a source; the publisher by name, to be found or made. `before`: of CSL-JSON what stands so far, of which the form asks about a part. */
export function readSourceFields(read: Read, before: Csl = {}): CreateSourceInput {
  const language = read("language");
  const publisher = read("publisher").trim();
  const cslType = cslTypes.find((type) => type === read("cslType"));
  return {
    title: read("title"),
    publisher: publisher === "" ? null : { name: publisher, language },
    ...(cslType && { cslType }),
    csl: readCsl(read, before),
    published: read("published"),
    language,
    translator: read("translator"),
    translatedFrom: read("translatedFrom"),
    originalNotHeldBecause: read("originalNotHeldBecause"),
    url: read("url"),
  };
}

function readCsl(read: Read, before: Csl): Csl {
  const { author: _author, "container-title": _container, DOI: _doi, ...rest } = before;
  const author = readNames(read("authors"), before.author);
  const [container, doi] = [read("containerTitle").trim(), read("doi").trim()];
  return {
    ...(read("cslType") === "interview" ? readInterview(read, rest) : rest),
    ...(author.length > 0 && { author }),
    ...(container && { "container-title": container }),
    ...(doi && { DOI: doi }),
  };
}

/** How it was held, and who asked and noted it; of other works the form shows neither. */
function readInterview(read: Read, { medium: _medium, interviewer: stood, ...rest }: Csl): Csl {
  const [medium, interviewer] = [
    read("interviewMedium").trim(),
    readNames(read("interviewer"), stood),
  ];
  return {
    ...rest,
    ...(medium && { medium }),
    ...(interviewer.length > 0 && { interviewer }),
  };
}

/** Names that nobody has touched stay as a library of references gave them: lines know less than CSL does. */
function readNames(lines: string, stood: Names = []): Names {
  const read = readAuthorLines(lines);
  return writeAuthorLines(read) === writeAuthorLines(toAuthorNames(stood)) ? stood : read;
}
