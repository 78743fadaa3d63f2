import { sequence } from "#components/ui/sequence.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { readCslText, toAuthorNames, writeAuthorLines } from "#domain/sources/author-lines.ts";
import type { SourceView } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { nameLanguage } from "./name-language.ts";

/** What is said of a source; what isn't known is left out. */
export function SourceFacts({ source }: { source: SourceView }) {
  const words = getSourcesWords("en");
  const facts: [string, React.ReactNode][] = [];
  const add = (name: string, value: React.ReactNode) => {
    if (value !== null && value !== "") facts.push([name, value]);
  };
  const isInterview = source.cslType === "interview";
  add(words(isInterview ? "fields.interviewee" : "fields.authors"), listNames(source.csl.author));
  add(words("fields.publisher"), source.publisher?.name ?? null);
  for (const fact of source.publisher?.facts ?? []) add(words(nameFact(fact.kind)), fact.text);
  add(words("fields.cslType"), words(`types.${source.cslType}`));
  add(words("fields.containerTitle"), readCslText(source.csl["container-title"]));
  add(words("fields.published"), source.published && formatEdtf(source.published, "en"));
  add(words("fields.interviewMedium"), isInterview ? readCslText(source.csl.medium) : null);
  add(words("fields.interviewer"), isInterview ? listNames(source.csl.interviewer) : null);
  add(words("fields.language"), nameLanguage(source.language));
  add(words("fields.translator"), source.translator);
  add(words("fields.translatedFrom"), source.translatedFrom && nameLanguage(source.translatedFrom));
  add(words("fields.originalNotHeldBecause"), source.originalNotHeldBecause);
  add(
    words("fields.url"),
    source.url && (
      <a href={source.url} rel="noreferrer">
        {source.url}
      </a>
    ),
  );
  add(words("fields.doi"), readCslText(source.csl.DOI));
  add(words("fields.independenceGroup"), source.independenceGroup);
  add(words("fields.display"), words(nameDisplay(source.display)));
  add(words("fields.licence"), source.licence);
  add(words("fields.note"), source.note);
  return (
    <dl className="facts-list">
      {sequence(facts, ([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** As they are edited, "Family, Given; Family, Given". */
function listNames(csl: unknown): string {
  return writeAuthorLines(toAuthorNames(csl)).replaceAll("\n", "; ");
}

export function nameDisplay(display: SourceView["display"]) {
  const names = {
    none: "fields.displayNone",
    excerpt: "fields.displayExcerpt",
    full: "fields.displayFull",
  } as const;
  return names[display];
}

function nameFact(kind: "owner" | "funder" | "legal_form") {
  const names = {
    owner: "page.factOwner",
    funder: "page.factFunder",
    legal_form: "page.factLegalForm",
  } as const;
  return names[kind];
}
