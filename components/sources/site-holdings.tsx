import { shortenHash } from "#components/evidence/capture-line.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { PublicSource } from "#domain/sources/public-view.ts";
import { capturePath } from "#domain/urls.ts";

/** Its captures, the newest first; of a transcription no hash, for one of our own notes proves nothing. */
export function SiteHoldings({ source, locale }: { source: PublicSource; locale: SiteLocale }) {
  const { words } = locale;
  return (
    <section aria-labelledby="holdings">
      <h2 id="holdings">{words("sourcePage.holdings")}</h2>
      {source.captures.length === 0 ? <p>{words("sourcePage.holdingsNone")}</p> : null}
      <ul>
        {source.captures.map(({ n, method, capturedAt, sha256, isRedacted }) => (
          <li key={n}>
            <a href={capturePath(source.code, n)}>{words("sourcePage.capture", { n })}</a>
            {dot}
            {words(`sourcePage.methods.${method}`)}
            {dot}
            {formatInstantMinute(capturedAt)}
            {isRedacted ? `${dot}${words("sourcePage.removed")}` : null}
            {sha256 === null || isRedacted ? null : (
              <>
                {dot}
                <span className="hash" title={`sha256 ${sha256}`}>
                  {`sha256 ${shortenHash(sha256)}`}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {source.licence === null ? null : (
        <p className="muted">{words("sourcePage.licence", { licence: source.licence })}</p>
      )}
    </section>
  );
}
