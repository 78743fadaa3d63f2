import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Fact } from "#components/ui/fact.tsx";
import { isRecordingType } from "#domain/media/rules.ts";
import type { PublicCapture } from "#domain/sources/public-view.ts";
import { captureBytesPath } from "#domain/urls.ts";
import { formatBytes } from "./format-bytes.ts";

/** When and how it was taken, and by what it can be checked; of notes of ours there is nothing to check. */
export function SiteCaptureFacts({
  shown: { source, capture },
  locale: { words, language },
}: {
  shown: PublicCapture;
  locale: SiteLocale;
}) {
  const headers = Object.entries(capture.headers ?? {});
  const isGiven =
    source.display === "full" &&
    capture.sha256 !== null &&
    !isRecordingType(capture.mediaType) &&
    capture.redactionNote === null &&
    !capture.hasRedactedPassages;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words("capturePage.title", { n: capture.n })}</h2>
      <dl className="work-facts">
        <Fact name={words("capturePage.takenOn")}>{formatInstantMinute(capture.capturedAt)}</Fact>
        <Fact name={words("capturePage.method")}>
          {words(`sourcePage.methods.${capture.method}`)}
        </Fact>
        <Fact name={words("capturePage.address")}>{capture.requestedUrl}</Fact>
        <Fact name={words("capturePage.landed")}>
          {capture.finalUrl === capture.requestedUrl ? null : capture.finalUrl}
        </Fact>
        <Fact name={words("capturePage.answer")}>{capture.httpStatus}</Fact>
        <Fact name={words("capturePage.mediaType")}>{capture.mediaType}</Fact>
        <Fact name={words("capturePage.size")}>
          {capture.byteLength === null ? null : formatBytes(capture.byteLength, language)}
        </Fact>
        <Fact name={words("capturePage.hash")}>
          {capture.sha256 === null ? null : <span className="hash">{capture.sha256}</span>}
        </Fact>
      </dl>
      {headers.length === 0 ? null : (
        <details>
          <summary>{words("capturePage.headers", { count: headers.length })}</summary>
          <dl className="work-facts">
            {headers.map(([name, value]) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </details>
      )}
      {isGiven ? (
        <p>
          <a href={captureBytesPath(source.code, capture.n)} download="">
            {words("capturePage.download")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
