import { entryId, MarkEnd, placeId } from "#components/evidence/mark.tsx";
import { listAnswers } from "#components/evidence/standing.ts";
import { dot } from "#components/ui/dot.ts";
import type { QuoteEntry } from "#domain/briefs/version-content.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { getPlace } from "./citing.ts";
import { misfit } from "./inline-evidence.tsx";
import type { Reading } from "./reading.ts";

/**
 * A quotation that stands by itself. The words are no link, so that they can be read and selected; the line beneath ends in one. It says who
 * spoke, as what, when and where, and how near the words are to the speech.
 */
export function BlockQuotation({ node, reading }: { node: DocumentNode; reading: Reading }) {
  const { evidence, nodeId, printed } = getPlace(reading.citing, readText(node, "nodeId"));
  if (evidence.kind !== "quote") throw misfit(node, evidence);
  const { words } = reading.locale;
  const language = evidence.language === reading.language ? undefined : evidence.language;
  return (
    <figure className="quotation" id={placeId(nodeId)}>
      <blockquote>
        <p
          className={evidence.speech === "indirect" ? undefined : "spoken"}
          lang={language}
          dir={language ? "auto" : undefined}
        >
          {printed}
        </p>
      </blockquote>
      <figcaption>
        {describeSpeech(evidence, reading)}
        {dot}
        {listAnswers(evidence, words).at(-1)}
        {dot}
        <a className="ev-q" href={`#${entryId(evidence.number)}`} data-e={evidence.number}>
          <span>{words("evidence.source", { n: evidence.number })}</span>
          <MarkEnd
            entry={evidence}
            words={words}
            changed={reading.changedEntries.has(evidence.number)}
          />
        </a>
      </figcaption>
    </figure>
  );
}

function describeSpeech(evidence: QuoteEntry, reading: Reading): string {
  const { language, words } = reading.locale;
  return [
    evidence.speaker?.name ?? words("evidence.unnamedSpeaker"),
    evidence.speaker?.role,
    evidence.occasion,
    evidence.saidOn === null ? null : formatEdtf(evidence.saidOn, language),
  ]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");
}
