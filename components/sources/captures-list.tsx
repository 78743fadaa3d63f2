import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { CaptureListing } from "#domain/sources/view.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { getWatchWords } from "#messages/watch.ts";
import { formatBytes } from "./format-bytes.ts";
import { sayPost } from "./say-post.ts";

const watchWords = getWatchWords("en");

const unfolded = 10;

/** Every capture of a source over time, the newest first and the old ones folded; each opens its reading room. */
export function CapturesList({
  sourceId,
  captures,
}: {
  sourceId: string;
  captures: readonly CaptureListing[];
}) {
  const words = getSourcesWords("en");
  const lines = captures
    .map((capture, at) => {
      const before = captures[at - 1]?.n ?? null;
      return <CaptureLine key={capture.id} {...{ sourceId, capture, before }} />;
    })
    .toReversed();
  const earlier = lines.slice(unfolded);
  return (
    <>
      <ol className="listing" aria-label={words("page.capturesCaption")}>
        {lines.slice(0, unfolded)}
      </ol>
      {earlier.length > 0 ? (
        <details className="fold">
          <summary>{words("page.capturesEarlier", { count: earlier.length })}</summary>
          <ol className="listing" aria-label={words("page.capturesEarlierCaption")}>
            {earlier}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function CaptureLine({
  sourceId,
  capture,
  before,
}: {
  sourceId: string;
  capture: CaptureListing;
  /** The number of the one before it in time. */
  before: number | null;
}) {
  const words = getSourcesWords("en");
  const { n, method, capturedAt, byteLength, sha256, fileName, post, proposals } = capture;
  const path = `/studio/sources/${sourceId}/captures/${n}`;
  return (
    <li>
      <a href={path}>{words("page.read", { n })}</a>
      <p className="aside">
        <a href={`${path}/file`} download aria-label={words("page.downloadOf", { n })}>
          {words("page.download")}
        </a>
      </p>
      <p>
        {[
          words(nameMethod(method)),
          ...(fileName === null ? [] : [fileName]),
          ...(post === null ? [] : [sayPost(post)]),
          formatInstantMinute(capturedAt.toISOString()),
          formatBytes(byteLength),
        ].join(dot)}
        {dot}
        {sha256 ? (
          <>
            {"sha256 "}
            <ShortHash hex={sha256} />
          </>
        ) : (
          words("page.noHash")
        )}
      </p>
      <p>{words("page.proposalsText", proposals)}</p>
      {before === null ? null : (
        <p>
          <a href={`/studio/sources/${sourceId}/changes?from=${before}&to=${n}`}>
            {watchWords("changes.compare", { n: before })}
          </a>
        </p>
      )}
    </li>
  );
}

/** The ends of a hash; the whole of it for who points at it. */
export function ShortHash({ hex }: { hex: string }) {
  return (
    <code className="hash" title={hex}>
      {`${hex.slice(0, 4)}…${hex.slice(-4)}`}
    </code>
  );
}

export function nameMethod(method: CaptureListing["method"]) {
  const names = {
    paste: "page.methodPaste",
    upload: "page.methodUpload",
    transcription: "page.methodTranscription",
    fetch: "page.methodFetch",
  } as const;
  return names[method];
}
