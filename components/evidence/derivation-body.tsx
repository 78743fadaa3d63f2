import type { DerivationEntry } from "#domain/briefs/version-content.ts";
import { Answers } from "./answers.tsx";
import type { EntrySetting } from "./entry.tsx";
import { keepTogether } from "./keep-together.ts";
import { Reckoning } from "./reckoning.tsx";

/** What we reckoned, and how. */
export function DerivationBody({
  entry,
  setting,
}: {
  entry: DerivationEntry;
  setting: EntrySetting;
}) {
  return (
    <>
      <h3 {...setting.marked}>
        <strong>{keepTogether(entry.printedResult)}</strong>, {entry.label}
      </h3>
      <Answers entry={entry} words={setting.locale.words} />
      <Reckoning of={entry} setting={setting} />
    </>
  );
}
