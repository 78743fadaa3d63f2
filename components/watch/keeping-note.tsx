import { sayFailure } from "#components/intakes/say-failure.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { RefreshWhile } from "#components/ui/refresh-while.tsx";
import type { CheckView, WatchView } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** How far a capture is that somebody asked for; once it is there, or can't be had, what came of it, until the address is looked at again. */
export function KeepingNote({ sourceId, watch }: { sourceId: string; watch: WatchView }) {
  const { keeping, checks } = watch;
  const [newest] = checks;
  if (keeping?.state === "under-way")
    return (
      <div role="status">
        <RefreshWhile isUnderWay />
        <p>
          {words("keep.underWay", { at: formatInstantMinute(keeping.at) })}{" "}
          <a href={`/studio/sources/${sourceId}`}>{words("keep.see")}</a>
        </p>
      </div>
    );
  const said = keeping
    ? words(keeping.state === "lost" ? "keep.lost" : "keep.putOff", {
        at: formatInstantMinute(keeping.at),
      })
    : newest?.isToKeep
      ? sayKept(sourceId, newest)
      : null;
  return said === null ? null : (
    <div role="status">
      <p>{said}</p>
    </div>
  );
}

function sayKept(sourceId: string, { checkedAt, captureN, held, ...check }: CheckView) {
  const at = formatInstantMinute(checkedAt);
  const linkTo = (n: number) => ({
    n,
    link: (name: React.ReactNode) => (
      <a key="capture" href={`/studio/sources/${sourceId}/captures/${n}`}>
        {name}
      </a>
    ),
  });
  if (captureN !== null) return words.rich("keep.done", { at, ...linkTo(captureN) });
  if (held !== null)
    return words.rich("keep.same", {
      ...{ at, heldAt: formatInstantMinute(held.at) },
      ...linkTo(held.n),
    });
  return words("keep.none", { at, why: sayWhy(check) });
}

/** Of these a look keeps no more than the code, without the size or the kind that its sentence says. */
const isMeasured = (failure: string) => /Large|TooLong|TooMany|unsupported/.test(failure);

/** A page that isn't the source's, or that can't be read, is no capture of it. */
function sayWhy({
  outcome,
  failure,
  httpStatus,
}: Pick<CheckView, "outcome" | "failure" | "httpStatus">) {
  switch (outcome) {
    case "gone":
    case "soft_404":
    case "paywalled":
    case "blocked":
    case "robots_denied":
    case "unreachable":
      return words(`keep.outcome.${outcome}`);
    default:
      return failure === null || isMeasured(failure)
        ? words("keep.unread")
        : sayFailure(failure, {}, httpStatus);
  }
}
