"use client";

import { Kbd } from "#components/ui/kbd.tsx";
import { listEvidence } from "#domain/richtext/list-evidence.ts";
import { getKeys } from "../chords.ts";
import type { Desk } from "../desk.ts";
import { goTo } from "../fixes.ts";
import { useStore } from "../use-store.ts";
import { EvidenceDetails } from "./evidence-details.tsx";

/** The selected piece of evidence, and all of them in reading order. */
export function EvidencePanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const { evidence: selected } = useStore(desk.selection);
  useStore(desk.linter.results);
  useStore(desk.evidence);
  const { doc } = desk.editor.state;
  const uses = listEvidence(doc, desk.evidence.print);
  return (
    <>
      {selected ? <EvidenceDetails key={selected.pos} desk={desk} selected={selected} /> : null}
      {uses.length === 0 ? (
        <p>
          {words("evidence.none")} <Kbd keys={getKeys("evidence")} />.
        </p>
      ) : (
        <>
          <h3 className="panel-title">{words("evidence.all")}</h3>
          <ol className="evidence-uses">
            {uses.map((use) => (
              <li key={`${use.nodeId} ${use.from}`}>
                <button type="button" onClick={() => goTo(desk, use)}>
                  <span className="small">{words(`evidence.kind.${use.kind}`)}</span>{" "}
                  {use.words === "" ? words("evidence.note") : use.words}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
