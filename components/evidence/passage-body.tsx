import type { NoteEntry, PassageEntry } from "#domain/briefs/version-content.ts";
import { Answers } from "./answers.tsx";
import type { EntrySetting } from "./entry.tsx";
import { OriginLines } from "./origin-lines.tsx";
import { SourceLine } from "./source-line.tsx";

/** What is reported without a number or quotation marks. */
export function PassageBody({ entry, setting }: { entry: PassageEntry; setting: EntrySetting }) {
  return (
    <>
      <h3 {...setting.marked}>
        <strong>{entry.label}</strong>
      </h3>
      <Answers entry={entry} words={setting.locale.words} />
      <OriginLines origin={entry.origin} setting={setting} />
    </>
  );
}

/** A footnote: a passage, or a source with the place in it and why it is named. */
export function NoteBody({ entry, setting }: { entry: NoteEntry; setting: EntrySetting }) {
  return (
    <>
      <h3 {...setting.marked}>
        <strong>{entry.label}</strong>
      </h3>
      <Answers entry={entry} words={setting.locale.words} />
      {entry.reason === null ? null : <p className="facts">{entry.reason}</p>}
      {entry.origin === null ? (
        <SourceLine source={entry.source} locator={entry.locator} locale={setting.locale} />
      ) : (
        <OriginLines origin={entry.origin} setting={setting} />
      )}
    </>
  );
}
