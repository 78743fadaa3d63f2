import type { ReactNode } from "react";
import { CorrectionText } from "#components/briefs/correction-text.tsx";
import { entryId } from "#components/evidence/mark.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { SourceRecord } from "#domain/sources/public-view.ts";
import { capturePath, versionPath } from "#domain/urls.ts";

/** What happened since it was cited: numbers, each with all that it counts. */
export function SiteRecord({
  code,
  record,
  locale,
}: {
  code: string;
  record: SourceRecord;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const day = (instant: string) => formatInstantDay(instant, language);
  const altered = record.altered.map(({ passageId, fate, since, heldIn, nowIn }) => (
    <>
      <a href={capturePath(code, heldIn, passageId)}>
        {words("sourcePage.alteredHeld", { n: heldIn })}
      </a>
      {dot}
      {fate === "changed"
        ? words("sourcePage.alteredChanged", { day: day(since) })
        : words("sourcePage.alteredMissing", { day: day(since) })}
      {nowIn === null ? null : (
        <>
          {dot}
          <a href={capturePath(code, nowIn)}>{words("sourcePage.alteredNow", { n: nowIn })}</a>
        </>
      )}
    </>
  ));
  const revised = record.revised.map(({ slug, n, entry, revisedAt }) => (
    <a key={`${slug} ${entry}`} href={`${versionPath(slug, n)}#${entryId(entry)}`}>
      {words("sourcePage.revisedLine", { entry, n, day: day(revisedAt) })}
    </a>
  ));
  const corrections = record.corrections.map(({ slug, n, title, language: of, ...correction }) => (
    <>
      <a href={versionPath(slug, n)}>
        <span lang={foreignTo(locale, of)}>{title}</span>, {words("brief.version", { n })}
      </a>
      <CorrectionText correction={correction} language={of} locale={locale} />
    </>
  ));
  return (
    <section aria-labelledby="record">
      <h2 id="record">{words("sourcePage.record")}</h2>
      <p className="muted">{words("sourcePage.recordHint")}</p>
      <Counted id="altered" name={words("sourcePage.altered")} things={altered} />
      <Counted id="revised" name={words("sourcePage.revised")} things={revised} />
      <Counted
        id="corrections"
        name={words("sourcePage.corrections")}
        hint={words("sourcePage.correctionsHint")}
        things={corrections}
      />
    </section>
  );
}

/** A number that leads to what it counts. */
function Counted({
  id,
  name,
  hint,
  things,
}: {
  id: string;
  name: string;
  hint?: string;
  things: readonly ReactNode[];
}) {
  const count = <b>{things.length}</b>;
  return (
    <>
      <p className="counted">
        {things.length === 0 ? count : <a href={`#${id}`}>{count}</a>}
        <span>{name}</span>
      </p>
      {things.length === 0 ? null : (
        <>
          {hint === undefined ? null : <p className="muted">{hint}</p>}
          <ul id={id}>
            {sequence(things, (thing) => (
              <li>{thing}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
