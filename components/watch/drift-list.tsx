import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { DriftView } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";
import { DriftForm } from "./drift-form.tsx";
import { DriftWords } from "./drift-words.tsx";
import { UndoReplacement } from "./undo-replacement.tsx";

const words = getWatchWords("en");

/** Passages that aren't as they were where their source lives: what is held, what stands there now, and what can be done. */
export function DriftList({
  sourceId,
  drifts,
  decide,
  undo,
}: {
  sourceId: string;
  drifts: readonly DriftView[];
  /** Null where they may only be read. */
  decide: FormAction<"decided"> | null;
  undo: FormAction<"undone"> | null;
}) {
  return (
    <ul className="drift-list">
      {drifts.map((drift) => (
        <li key={drift.id} className={drift.state}>
          <p>
            <Chip tone={drift.state === "open" ? "warn" : "evidence-tone"}>
              {words(`state.${drift.state}`)}
            </Chip>{" "}
            {words(`fate.${drift.fate}`)}{" "}
            <span className="muted">
              {words("since", { at: formatInstantMinute(drift.since) })}
            </span>
          </p>
          <DriftWords sourceId={sourceId} drift={drift} />
          {drift.reason === null ? null : <p>{words("because", { reason: drift.reason })}</p>}
          {drift.decided === null ? null : (
            <p className="muted">
              {words("decidedBy", {
                by: drift.decided.by,
                at: formatInstantMinute(drift.decided.at),
              })}
            </p>
          )}
          <Replaced drift={drift} undo={undo} />
          {drift.state === "open" && decide ? (
            <DriftForm driftId={drift.id} action={decide} />
          ) : null}
          {decide && (drift.state === "open" || drift.state === "accepted") ? (
            <div className="actions">
              <LinkButton size="small" href={`/studio/sources/${sourceId}/drifts/${drift.id}`}>
                {words("replace")}
              </LinkButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** By which witness, who did it, and a way back. */
function Replaced({ drift, undo }: { drift: DriftView; undo: FormAction<"undone"> | null }) {
  const { witness, isReplaced } = drift;
  if (!isReplaced) return null;
  return (
    <>
      <p>
        {witness === null
          ? words("replacedInPart")
          : words.rich("replacedBy", {
              source: witness.source,
              n: witness.n,
              by: witness.by ?? words("us"),
              at: formatInstantMinute(witness.at),
              link: (text) => (
                <a key="link" href={`/studio/sources/${witness.sourceId}/captures/${witness.n}`}>
                  {text}
                </a>
              ),
            })}
      </p>
      {undo ? <UndoReplacement driftId={drift.id} action={undo} /> : null}
    </>
  );
}
