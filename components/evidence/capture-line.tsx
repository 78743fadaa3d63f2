import type { SiteWords } from "#components/site/site-locale.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import { capturePath } from "#domain/urls.ts";

/** When and how we took the copy, and its hash. A transcription has none of these: a hash of our own notes proves nothing. It leads to the passage in what we hold. */
export function CaptureLine({
  origin: { capture, source, passageId },
  words,
}: {
  origin: PassageOrigin;
  words: SiteWords;
}) {
  const path = capturePath(source.code, capture.number, passageId);
  if (capture.method === "transcription")
    return (
      <p className="captured">
        <a href={path}>{words("evidence.inNote")}</a>
      </p>
    );
  return (
    <p className="captured">
      <a href={path}>
        {words("evidence.captured", { when: formatInstantMinute(capture.capturedAt) })}
      </a>
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
