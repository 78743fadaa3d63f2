import { fail, type Result } from "#domain/result.ts";
import { openThreads } from "#domain/threads.ts";
import type { CitableSource } from "./citable-source.ts";
import type { FormattedReference, formatReferences } from "./format-references.ts";
import type { Library } from "./read-library.ts";

type FormatOptions = Parameters<typeof formatReferences>[1];

/** Libraries and styles are files of strangers, and long lists take seconds: both are worked on in a thread of its own. */
export type FormatsQuestion =
  | { kind: "read"; text: string }
  | { kind: "format"; sources: readonly CitableSource[]; options: FormatOptions };
export type FormatsAnswer = Result<Library> | Result<FormattedReference[]>;

const ask = openThreads<FormatsQuestion, FormatsAnswer>("domain/sources/formats/thread.ts", {
  seconds: 60,
  megabytes: 1_000,
  threads: 1,
});

/** As readLibrary; one that takes a minute, or a gigabyte, is refused. */
export async function readLibraryInThread(text: string): Promise<Result<Library>> {
  const read = (await ask({ kind: "read", text })) as Result<Library> | null;
  return read ?? fail({ code: "library.tooMuchWork" });
}

/** As formatReferences; a style that takes a minute, or a gigabyte, is refused. */
export async function formatInThread(
  sources: readonly CitableSource[],
  options: FormatOptions,
): Promise<Result<FormattedReference[]>> {
  const question: FormatsQuestion = { kind: "format", sources: sources.map(toCitable), options };
  const formatted = (await ask(question)) as Result<FormattedReference[]> | null;
  return formatted ?? fail({ code: "styles.tooIntricate" });
}

/** Nothing goes to the thread but what a reference is made of. */
function toCitable(source: CitableSource): CitableSource {
  const { code, title, cslType, csl, published, language, translator, url, publisher } = source;
  return {
    ...{ code, title, cslType, csl, published, language, translator, url },
    publisher: publisher && { name: publisher.name },
  };
}
