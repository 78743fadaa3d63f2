import type { ReactNode } from "react";
import type { markForeign, SiteLocale } from "#components/site/site-locale.ts";
import type { Citation, EvidenceEntry } from "#domain/briefs/version-content.ts";
import type { EvidenceLinks } from "#domain/briefs/view.ts";
import { BackLinks } from "./back-links.tsx";
import { CiteEntry } from "./cite-entry.tsx";
import { DerivationBody } from "./derivation-body.tsx";
import { entryId } from "./mark.tsx";
import { NoteBody, PassageBody } from "./passage-body.tsx";
import { QuoteBody } from "./quote-body.tsx";
import { ReportEntry } from "./report-entry.tsx";
import { Rivals } from "./rivals.tsx";
import { StatisticBody } from "./statistic-body.tsx";
import { Witnesses } from "./witnesses.tsx";

/** Where an entry is cited, and what the reader sees there. */
export type CitedPlace = Pick<Citation, "nodeId" | "printed" | "plotted">;

export type EntrySetting = {
  locale: SiteLocale;
  /** The language around it. */
  language: string;
  /** What marks the article's own words, where they are in another. */
  marked?: ReturnType<typeof markForeign>;
  places: readonly CitedPlace[];
  /** The entry of a piece of evidence on the same page, where it has one: by vintage, run or code. */
  findEntryNumber: (id: string) => number | null;
  /** The permanent address of this version. */
  permalink: string;
  /** Pages beyond this one that readers can be led to. */
  links: EvidenceLinks;
};

/**
 * One entry of the evidence list. It says whether the words stand in what we hold before anything else, and everything it says comes from the
 * version. reader.js lifts a copy of it as the card.
 */
export function Entry({ entry, ...setting }: EntrySetting & { entry: EvidenceEntry }) {
  return (
    <li className="entry" id={entryId(entry.number)} value={entry.number} data-kind={entry.kind}>
      <span className="entry-number" aria-hidden="true">
        {entry.number}
      </span>
      <div className="entry-body">
        {renderBody(entry, setting)}
        <div className="entry-foot">
          <Others entry={entry} setting={setting} />
          <CiteEntry entry={entry} setting={setting} />
          <ReportEntry entry={entry} setting={setting} />
          <BackLinks places={setting.places} words={setting.locale.words} />
        </div>
      </div>
    </li>
  );
}

/** What an entry says, without its number and what leads to it and away: for whoever looks at one place alone. */
export function EntryContents({ entry, ...setting }: EntrySetting & { entry: EvidenceEntry }) {
  return (
    <div className="entry entry-alone" data-kind={entry.kind}>
      <div className="entry-body">
        {renderBody(entry, setting)}
        <div className="entry-foot">
          <Others entry={entry} setting={setting} />
        </div>
      </div>
    </div>
  );
}

/** Further witnesses, and what others report. */
function Others({ entry, setting }: { entry: EvidenceEntry; setting: EntrySetting }) {
  if (entry.kind !== "statistic") return null;
  return (
    <>
      <Witnesses groups={entry.witnesses ?? []} setting={setting} />
      <Rivals rivals={entry.rivals} words={setting.locale.words} />
    </>
  );
}

function renderBody(entry: EvidenceEntry, setting: EntrySetting): ReactNode {
  switch (entry.kind) {
    case "statistic":
      return <StatisticBody entry={entry} setting={setting} />;
    case "derivation":
      return <DerivationBody entry={entry} setting={setting} />;
    case "quote":
      return <QuoteBody entry={entry} setting={setting} />;
    case "passage":
      return <PassageBody entry={entry} setting={setting} />;
    case "note":
      return <NoteBody entry={entry} setting={setting} />;
  }
}
