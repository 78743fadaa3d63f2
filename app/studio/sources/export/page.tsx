import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { OwnStyleForm } from "#components/imports/own-style-form.tsx";
import { ReferenceList } from "#components/imports/reference-list.tsx";
import { StyleForm } from "#components/imports/style-form.tsx";
import { readRefusal } from "#components/sources/refusal.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import {
  citationStyles,
  isCitationStyle,
  stylesCredit,
} from "#domain/sources/formats/citation-styles.ts";
import { libraryFormats } from "#domain/sources/formats/detect-format.ts";
import { referencesMax } from "#domain/sources/formats/format-references.ts";
import { formatInThread } from "#domain/sources/formats/in-thread.ts";
import { libraryEntriesMax } from "#domain/sources/formats/read-library.ts";
import { countSources, listCitableSources } from "#domain/sources/queries-lists.ts";
import { getImportsWords } from "#messages/imports.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import { readFilter, writeFilter } from "./read-filter.ts";

const words = getImportsWords("en");
const sourceWords = getSourcesWords("en");
/** So many references are shown, for a look at the style; the files hold more. */
const shownMax = 50;

export const metadata: Metadata = { title: words("exportTitle") };

export default async function ExportPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const filter = readFilter((name) => readParam(params, name));
  const asked = readParam(params, "style");
  const style = isCitationStyle(asked) ? asked : "apa";
  const language = readParam(params, "language") === "ru" ? "ru" : "en";
  const problem = readRefusal(params)
    .problems.map((each) => sayProblem(each, "en"))
    .join(" ");
  const [count, shown] = await Promise.all([
    countSources(actor, filter),
    listCitableSources(actor, { ...filter, limit: shownMax }),
  ]);
  const references = await formatInThread(shown, { style: { id: style }, language });
  const keep = writeFilter(filter);
  const toFile = (more: Record<string, string>) =>
    `/studio/sources/export/file?${new URLSearchParams([...keep, ...Object.entries(more)])}`;
  return (
    <StudioPage
      bar={<a href={`/studio/sources?${new URLSearchParams(keep)}`}>{sourceWords("backToList")}</a>}
    >
      <div className="page-stack">
        <h1>{words("exportTitle")}</h1>
        <p>{words("exportIntro", { count })}</p>
        <h2>{words("library")}</h2>
        {count > libraryEntriesMax ? (
          <p>{words("exportMany", { max: libraryEntriesMax })}</p>
        ) : null}
        <p className="actions">
          {libraryFormats.map((format) => (
            <LinkButton key={format} href={toFile({ format })} download>
              {words("download", { format: words(`format.${format}`) })}
            </LinkButton>
          ))}
        </p>
        <h2>{words("references")}</h2>
        <StyleForm styles={citationStyles} credit={stylesCredit} {...{ style, language, keep }} />
        {references.ok ? (
          <>
            <p className="actions">
              <LinkButton href={toFile({ format: "text", style, language })} download>
                {words("asText")}
              </LinkButton>
              <LinkButton href={toFile({ format: "html", style, language })} download>
                {words("asHtml")}
              </LinkButton>
            </p>
            {count > referencesMax ? <p>{words("exportMany", { max: referencesMax })}</p> : null}
            {count > shown.length ? (
              <p>{words("referencesOn", { count: shown.length, of: count })}</p>
            ) : null}
            <ReferenceList references={references.value} language={language} />
          </>
        ) : (
          <p role="alert">{references.problems.map((each) => sayProblem(each, "en")).join(" ")}</p>
        )}
        <h2>{words("ownStyle")}</h2>
        <OwnStyleForm address={toFile({})} language={language} problem={problem} />
      </div>
    </StudioPage>
  );
}
