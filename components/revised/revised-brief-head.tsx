import { ComparedRow } from "#components/history/compared-row.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { sequence } from "#components/ui/sequence.ts";
import type { RevisedBrief } from "#domain/briefs/revised/view-revised.ts";
import { getComparingWords } from "#messages/comparing.ts";
import { revisedWords as words } from "./revised-words.ts";

/** Which brief it is. */
export function RevisedBriefHead({
  brief: { briefId, title, version, language },
}: {
  brief: RevisedBrief;
}) {
  return (
    <h3>
      <a href={`/studio/briefs/${briefId}`} lang={language}>
        {title}
      </a>{" "}
      <Chip>{version === null ? words("unpublished") : words("version", { n: version })}</Chip>
    </h3>
  );
}

/** Each paragraph that changes, as it is beside as it would be. */
export function RevisedRows({ brief: { rows, language } }: { brief: RevisedBrief }) {
  const comparing = getComparingWords("en");
  return (
    <div className="cmp-text side" lang={language}>
      <p className="cmp-sides revised-sides" lang="en">
        <span>{words("before")}</span>
        <span>{words("after")}</span>
      </p>
      {sequence(rows, (row) => (
        <ComparedRow row={row} view="side" words={comparing} wordsLanguage="en" />
      ))}
    </div>
  );
}
