"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { bindAllHere } from "../acts.ts";
import { getKeys } from "../chords.ts";
import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { FindingCard } from "./finding-card.tsx";

/** Beyond these nobody reads; what blocks stands first in the text anyway. */
const shownMax = 120;

/** What the linter says, in reading order, each with what can be done about it at once. */
export function FindingsPanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const { findings, counts } = useStore(desk.linter.results);
  // Candidates come after the findings, and make offers of them.
  useStore(desk.evidence);
  const kept = useStore(desk.kept);
  const [showsNotes, setShowsNotes] = useState(false);
  const open = findings.filter(({ severity }) => severity !== "notes");
  const notes = findings.filter(({ severity }) => severity === "notes");
  const card = (finding: Finding, place: number) => (
    <FindingCard
      key={`${finding.rule} ${finding.text} ${place}`}
      desk={desk}
      finding={finding}
      isKept={isKept(finding, kept)}
    />
  );
  return (
    <>
      {desk.isEditable && counts.unsourced > 1 ? (
        <p className="bind-all">
          <Button size="small" onClick={() => void bindAllHere(desk)}>
            {words("bindAll.button")}
          </Button>{" "}
          <Kbd keys={getKeys("bindAll")} />
        </p>
      ) : null}
      {open.length === 0 ? <p>{words("findings.none")}</p> : open.slice(0, shownMax).map(card)}
      <p className="small">
        {words("counts.bound", counts)} <Kbd keys={getKeys("next")} /> {words("keys.next")}.
      </p>
      {notes.length > 0 ? (
        <details
          className="finding-notes"
          open={showsNotes}
          onToggle={(event) => setShowsNotes(event.currentTarget.open)}
        >
          <summary>{words("findings.notesTitle", { count: notes.length })}</summary>
          {showsNotes ? notes.slice(0, shownMax).map(card) : null}
        </details>
      ) : null}
    </>
  );
}

function isKept({ fixes }: Finding, kept: ReadonlySet<string>): boolean {
  return fixes.some((fix) => fix.kind === "take_vintage" && kept.has(fix.statisticId));
}
