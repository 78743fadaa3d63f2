import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { CaptureListing } from "#domain/sources/view.ts";
import { getWords } from "#messages/words.ts";
import { formatBytes } from "./format-bytes.ts";
import { sayPost } from "./say-post.ts";

const watchWords = getWords("en", "watch");

/** Every capture of a source over time; each opens its reading room. */
export function CapturesList({
  sourceId,
  captures,
}: {
  sourceId: string;
  captures: readonly CaptureListing[];
}) {
  const words = getWords("en", "sources");
  return (
    <ol className="listing" aria-label={words("page.capturesCaption")}>
      {captures.map((capture) => {
        const path = `/studio/sources/${sourceId}/captures/${capture.n}`;
        const { n, method, capturedAt, byteLength, sha256, fileName, post, proposals } = capture;
        return (
          <li key={capture.id}>
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
            {n > 1 ? (
              <p>
                <a href={`/studio/sources/${sourceId}/changes?from=${n - 1}&to=${n}`}>
                  {watchWords("changes.compare", { n: n - 1 })}
                </a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
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
