import type { SiteWords } from "#components/site/site-locale.ts";
import type { StatisticEntry } from "#domain/briefs/version-content.ts";
import { statisticPath } from "#domain/urls.ts";
import { Answers } from "./answers.tsx";
import type { CitedPlace, EntrySetting } from "./entry.tsx";
import { isSameWording, keepTogether } from "./keep-together.ts";
import { OriginLines } from "./origin-lines.tsx";
import { isNoted } from "./standing.ts";
import { sayStatuses } from "./statistic-facts.ts";

/** A reported value: what it counts, who counted and said it, how the text words it, and what others report for the same. */
export function StatisticBody({
  entry,
  setting,
}: {
  entry: StatisticEntry;
  setting: EntrySetting;
}) {
  const { words } = setting.locale;
  return (
    <>
      <h3 {...setting.marked}>
        <strong>{keepTogether(entry.inSource)}</strong>, {entry.label}
      </h3>
      <Answers entry={entry} words={words} chips={listChips(entry, words)} />
      <Wording
        entry={entry}
        places={setting.places.filter(({ plotted }) => plotted === undefined)}
        words={words}
      />
      <OriginLines origin={entry.origin} setting={setting} saidBy={entry.saidBy} />
      <p className="facts">
        <a href={statisticPath(entry.code)}>{words("evidence.wholeFigure")}</a>
      </p>
      {entry.note === null ? null : <p className="facts">{entry.note}</p>}
      {entry.adoptedBecause === null ? null : (
        <p className="facts">
          {words("evidence.adoptedBecause", { because: entry.adoptedBecause })}
        </p>
      )}
      {entry.deprecatedBecause === null ? null : (
        <p className="facts">
          {words("evidence.deprecatedBecause", { because: entry.deprecatedBecause })}
        </p>
      )}
    </>
  );
}

/** In the text, in the source (or in our note of it), and what was changed between the two. */
function Wording({
  entry,
  places,
  words,
}: {
  entry: StatisticEntry;
  places: readonly CitedPlace[];
  words: SiteWords;
}) {
  const printed = [...new Set(places.map((place) => keepTogether(place.printed)))];
  const changed = printed.some((text) => !isSameWording(text, entry.inSource));
  return (
    <dl className="pairs">
      {printed.length === 0 ? null : (
        <div>
          <dt>{words("evidence.inTheText")}</dt>
          <dd>{printed.join("; ")}</dd>
        </div>
      )}
      <div>
        <dt>{words(isNoted(entry) ? "evidence.inOurNote" : "evidence.inTheSource")}</dt>
        <dd>{keepTogether(entry.inSource)}</dd>
      </div>
      <div>
        <dt>{words("evidence.change")}</dt>
        <dd>{words(changed ? "evidence.changeWorded" : "evidence.changeNone")}</dd>
      </div>
    </dl>
  );
}

function listChips(entry: StatisticEntry, words: SiteWords): string[] {
  return [
    entry.coverage === null
      ? words("evidence.countsNotStated")
      : words("evidence.counts", { coverage: entry.coverage }),
    entry.compiler === null
      ? words("evidence.countedByNotStated")
      : words("evidence.countedBy", { compiler: entry.compiler }),
    ...sayStatuses(entry, words),
  ];
}
