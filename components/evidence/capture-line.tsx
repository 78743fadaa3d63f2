import type { SiteWords } from "#components/site/site-locale.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";

/** When and how we took the copy, and its hash. A transcription has none of these: a hash of our own notes proves nothing. */
export function CaptureLine({
  capture,
  words,
}: {
  capture: PassageOrigin["capture"];
  words: SiteWords;
}) {
  if (capture.method === "transcription") return null;
  return (
    <p className="captured">
      {words("evidence.captured", { when: formatInstantMinute(capture.capturedAt) })}
      {dot}
      {words(`evidence.method.${capture.method}`)}
      {capture.mediaType === null ? null : ` · ${capture.mediaType}`}
      {capture.sha256 === null ? null : (
        <>
          {dot}
          <span className="hash" title={`sha256 ${capture.sha256}`}>
            {`sha256 ${shortenHash(capture.sha256)}`}
          </span>
        </>
      )}
    </p>
  );
}

export function shortenHash(sha256: string): string {
  return `${sha256.slice(0, 12)}…${sha256.slice(-4)}`;
}
