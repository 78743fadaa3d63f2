import { Chip } from "#components/ui/chip.tsx";
import type { Citable } from "#domain/briefs/desk-view.ts";
import { listRestingPassages } from "#domain/evidence/lint/resting-passages.ts";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import type { EvidenceRef } from "#domain/richtext/evidence-nodes.ts";
import { contextOf, readWordsBack } from "../bind.ts";
import type { Desk, Span } from "../desk.ts";

/** A piece of evidence in the picker: its value and period, what it counts, who said so, where it is written. */
export function CitableLine({ desk, citable, span }: { desk: Desk; citable: Citable; span: Span }) {
  const { words } = desk;
  const hasDrifted = listRestingPassages(toRef(citable), desk.evidence.get()).some(
    ({ drift }) => drift !== null,
  );
  const drifted = hasDrifted ? <Chip tone="warn">{words("picker.drifted")}</Chip> : null;
  if (citable.kind === "quote")
    return (
      <>
        <span className="value">
          <span className="picked-quote">{citable.text}</span>
          <Chip>{citable.code}</Chip>
          {drifted}
        </span>
        <span>{citable.speaker ?? words("evidence.noSpeaker")}</span>
        {citable.detail === "" ? null : <span className="small">{citable.detail}</span>}
      </>
    );
  const { statistics, runs } = desk.evidence.get();
  const known =
    citable.kind === "statistic"
      ? findEvidence(statistics, citable.vintageId)
      : findEvidence(runs, citable.runId);
  const period =
    citable.kind === "statistic" ? findEvidence(statistics, citable.vintageId)?.period : null;
  const detail =
    citable.kind === "statistic"
      ? [citable.detail, citable.source].filter(Boolean).join(" · ")
      : words("picker.derived");
  const read = known ? readWordsBack(contextOf(desk), span, known.figure) : null;
  return (
    <>
      <span className="value">
        <span>{citable.printed}</span>
        {period ? <Chip>{period}</Chip> : null}
        {drifted}
      </span>
      <span>{citable.label}</span>
      <span className="small">{detail}</span>
      {read ? (
        <span className="small">
          {read.result.ok
            ? words("picker.keepsWords")
            : words("picker.prints", { printed: citable.printed })}
        </span>
      ) : null}
    </>
  );
}

function toRef(citable: Citable): EvidenceRef {
  const figure = { nodeId: null, words: null, format: null, key: false };
  if (citable.kind === "quote") return { ...citable, nodeId: null, ranges: null };
  return citable.kind === "statistic"
    ? { ...citable, ...figure, kind: "statistic" }
    : { ...citable, ...figure, kind: "derived" };
}
