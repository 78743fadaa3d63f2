import { createElement, type ReactNode } from "react";
import { sequence } from "#components/ui/sequence.ts";
import type { PrintedLanguage } from "#domain/sources/formats/citation-styles.ts";
import type { FormattedReference } from "#domain/sources/formats/format-references.ts";
import type { ReferenceRun } from "#domain/sources/formats/reference-runs.ts";

/** References as a style has them. */
export function ReferenceList({
  references,
  language,
}: {
  references: readonly FormattedReference[];
  language: PrintedLanguage;
}) {
  return (
    <ol className="references" lang={language}>
      {references.map(({ code, runs }) => (
        <li key={code}>{sequence(runs, setRun)}</li>
      ))}
    </ol>
  );
}

function setRun({ text, tags }: ReferenceRun): ReactNode {
  return tags.reduceRight<ReactNode>((inner, tag) => createElement(tag, null, inner), text);
}
