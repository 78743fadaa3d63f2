import type { ReactNode } from "react";
import { keepTogether } from "#components/evidence/keep-together.ts";
import { EvidenceMark, entryId, placeId } from "#components/evidence/mark.tsx";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { getPlace, type Place } from "./citing.ts";
import type { Reading } from "./reading.ts";

type Props = { node: DocumentNode; reading: Reading };

/** A figure of a source, or of our own arithmetic. */
export function Figure({ node, reading }: Props) {
  const place = getPlace(reading.citing, readText(node, "nodeId"));
  const { evidence, printed } = place;
  if (evidence.kind !== "statistic" && evidence.kind !== "derivation") throw misfit(node, evidence);
  return (
    <Mark look="ev" place={place} reading={reading}>
      <data value={printMachineValue(evidence.figure)}>{keepTogether(printed)}</data>
    </Mark>
  );
}

/** Words in quotation marks, which the browser sets by language. Indirect speech gets none: the words aren't the speaker's. */
export function InlineQuotation({ node, reading }: Props) {
  const place = getPlace(reading.citing, readText(node, "nodeId"));
  const { evidence, printed } = place;
  if (evidence.kind !== "quote") throw misfit(node, evidence);
  const foreign = evidence.language !== reading.language;
  const language = foreign ? { lang: evidence.language, dir: "auto" } : {};
  const mark = (
    <Mark look="ev-q" place={place} reading={reading}>
      <span>{printed}</span>
    </Mark>
  );
  return evidence.speech === "indirect" ? (
    <span {...language}>{mark}</span>
  ) : (
    <q {...language}>{mark}</q>
  );
}

/** A footnote: the entry's number, raised. */
export function SourceNote({ node, reading }: Props) {
  const { evidence, nodeId } = getPlace(reading.citing, readText(node, "nodeId"));
  const { words } = reading.locale;
  return (
    <sup className="note-mark">
      <a
        id={placeId(nodeId)}
        href={`#${entryId(evidence.number)}`}
        data-e={evidence.number}
        aria-label={words("evidence.number", { n: evidence.number })}
      >
        {evidence.number}
      </a>
    </sup>
  );
}

function Mark({
  look,
  place,
  reading,
  children,
}: {
  look: "ev" | "ev-q";
  place: Place;
  reading: Reading;
  children: ReactNode;
}) {
  return (
    <EvidenceMark
      look={look}
      nodeId={place.nodeId}
      entry={place.evidence}
      words={reading.locale.words}
      changed={reading.changedEntries.has(place.evidence.number)}
    >
      {children}
    </EvidenceMark>
  );
}

/** The decimal in base units; for a range both ends, since it has no value and nobody invents its middle. */
function printMachineValue(figure: {
  value: string | null;
  low: string | null;
  high: string | null;
}): string {
  return figure.value ?? `${figure.low ?? ""}/${figure.high ?? ""}`;
}

export function misfit(node: DocumentNode, evidence: EvidenceEntry): Error {
  return new Error(`A ${node.type} node cites a ${evidence.kind}`);
}
