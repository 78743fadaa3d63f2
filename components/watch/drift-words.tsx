import type { StandingDrift } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";
import { ChangedWords } from "./changed-words.tsx";

const words = getWatchWords("en");

/** What is held of a passage, and what stands there now, with a way to both. */
export function DriftWords({
  sourceId,
  drift,
}: {
  sourceId: string;
  drift: Pick<StandingDrift, "held" | "now" | "heldIn" | "nowIn" | "fate">;
}) {
  const { held, now, heldIn, nowIn, fate } = drift;
  const path = `/studio/sources/${sourceId}/captures`;
  const both = held !== null && now !== null ? { held, now } : null;
  return (
    <dl className="drift-words">
      <dt>
        <a href={`${path}/${heldIn}`}>{words("heldIn", { n: heldIn })}</a>
      </dt>
      <dd>{both ? <ChangedWords {...both} side="held" /> : (held ?? words("redacted"))}</dd>
      {fate === "missing" || fate === "unread" ? null : (
        <>
          <dt>
            {nowIn === null ? (
              words("nowWithout")
            ) : (
              <a href={`/studio/sources/${sourceId}/changes?from=${heldIn}&to=${nowIn}`}>
                {words("nowIn", { n: nowIn })}
              </a>
            )}
          </dt>
          <dd>{both ? <ChangedWords {...both} side="now" /> : (now ?? words("redacted"))}</dd>
        </>
      )}
    </dl>
  );
}
