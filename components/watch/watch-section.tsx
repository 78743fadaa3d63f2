import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantDay, formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { CheckView, WatchView } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";
import { CheckNow } from "./check-now.tsx";
import { KeepingNote } from "./keeping-note.tsx";
import { StandingChip } from "./standing-chip.tsx";

const words = getWatchWords("en");

/** How a source stands at its address, since when, and every look that led to it. */
export function WatchSection({
  sourceId,
  watch,
  captured,
  look,
}: {
  sourceId: string;
  watch: WatchView;
  /** Whether the source has a capture already. */
  captured: boolean;
  /** Null for who may only read. */
  look: FormAction<"asked" | "keeping"> | null;
}) {
  const { standing, standingSince, checkedAt, nextCheckAt, checks } = watch;
  const next =
    nextCheckAt === null
      ? words("byHandOnly")
      : words("next", { day: formatInstantDay(nextCheckAt, "en") });
  return (
    <div className="watch-section">
      <p>
        <StandingChip standing={standing} />{" "}
        {checkedAt === null || standingSince === null || standing === "unknown" ? null : (
          <span className="muted">
            {words("since", { at: formatInstantDay(standingSince, "en") })}
          </span>
        )}
      </p>
      <p className="muted">
        {checkedAt === null
          ? words("never")
          : [words("last", { at: formatInstantMinute(checkedAt) }), next].join(dot)}
      </p>
      {look ? <CheckNow {...{ sourceId, checkedAt, captured }} action={look} /> : null}
      <KeepingNote {...{ sourceId, watch }} />
      {checks.length > 0 ? (
        <details className="fold">
          <summary>{words("checksTitle")}</summary>
          <ol className="listing" aria-label={words("checksCaption")}>
            {checks.map((check) => (
              <li key={check.id}>
                <Check sourceId={sourceId} check={check} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function Check({ sourceId, check }: { sourceId: string; check: CheckView }) {
  const { checkedAt, httpStatus, captureN, isEditedPost } = check;
  return (
    <p>
      <time dateTime={checkedAt}>{formatInstantMinute(checkedAt)}</time>
      {dot}
      {words(toOutcomeWord(check))}
      {isEditedPost ? `${dot}${words("postEdited")}` : null}
      {httpStatus === null ? null : `${dot}${words("answered", { status: httpStatus })}`}
      {captureN === null ? null : (
        <>
          {dot}
          <a href={`/studio/sources/${sourceId}/captures/${captureN}`}>
            {words("kept", { n: captureN })}
          </a>
        </>
      )}
    </p>
  );
}

function toOutcomeWord({ outcome, failure, httpStatus }: CheckView) {
  if (failure === "captures.postMissing") return "postDeleted";
  if (failure === "watch.doubtful") return "doubtful";
  if (failure === "watch.otherBytes") return "otherBytes";
  if (failure === "captures.textTooLong") return "textTooLong";
  const answered = outcome === "unreachable" && httpStatus !== null && httpStatus < 300;
  return answered ? "unreadable" : (`outcome.${outcome}` as const);
}
