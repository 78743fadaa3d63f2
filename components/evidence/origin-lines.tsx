import type { Origin } from "#domain/briefs/version-origins.ts";
import { CaptureLine } from "./capture-line.tsx";
import type { EntrySetting } from "./entry.tsx";
import { Excerpt } from "./excerpt.tsx";
import { entryId } from "./mark.tsx";
import { Reckoning } from "./reckoning.tsx";
import { PassageSourceLine } from "./source-line.tsx";

/** Where it comes from: excerpt, source, and the copy we hold; or the arithmetic it is a result of. */
export function OriginLines({
  origin,
  setting,
  saidBy = null,
}: {
  origin: Origin;
  setting: EntrySetting;
  saidBy?: string | null;
}) {
  const { locale, language } = setting;
  const { words } = locale;
  if (origin.kind === "none") {
    return saidBy === null ? null : <p className="facts">{words("evidence.saidBy", { saidBy })}</p>;
  }
  if (origin.kind === "derivation") {
    const entryNumber = setting.findEntryNumber(origin.runId);
    return entryNumber === null ? (
      <Reckoning of={origin} setting={setting} />
    ) : (
      <p className="facts">
        <a href={`#${entryId(entryNumber)}`}>{words("evidence.number", { n: entryNumber })}</a>
      </p>
    );
  }
  return (
    <>
      <Excerpt origin={origin} language={language} words={words} />
      <PassageSourceLine origin={origin} saidBy={saidBy} locale={locale} />
      <CaptureLine origin={origin} words={words} />
    </>
  );
}
