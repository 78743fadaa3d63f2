"use client";

import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import { findKnown } from "./room.ts";
import type { SaidProblem } from "./room-types.ts";
import { toThingPath } from "./thing-path.ts";

/** The statistic that reports the same already, where that was the refusal: what to do with these words instead of making another. */
export function KnownReport({
  problems,
  onWitness,
}: {
  problems: readonly SaidProblem[];
  onWitness: () => void;
}) {
  const words = getEvidenceWords("en");
  const known = findKnown(problems);
  if (!known) return null;
  const path = toThingPath({ kind: "statistic", id: known.statisticId });
  return (
    <Notice>
      <p>{words(known.isSameValue ? "room.knownSame" : "room.knownOther")}</p>
      <div className="actions">
        {known.isSameValue ? (
          <Button onClick={onWitness}>
            {words("act.witness")} <KeyHint keyName="w" />
          </Button>
        ) : (
          <a href={`${path}/revise`}>{words("room.reviseKnown")}</a>
        )}
        <a href={path}>{words("room.openThing", { kind: "statistic" })}</a>
      </div>
    </Notice>
  );
}
