import { Fragment } from "react";
import type { SiteWords } from "#components/site/site-locale.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { EvidenceEntry } from "#domain/briefs/version-content.ts";
import { listAnswers } from "./standing.ts";

/** Seen as a gap, heard and copied as a comma: else one runs into the next. */
function Pause() {
  return (
    <>
      <span className="vh">,</span>{" "}
    </>
  );
}

/** What stands behind the entry, and beside it what kind of number it is. */
export function Answers({
  entry,
  words,
  chips = [],
}: {
  entry: EvidenceEntry;
  words: SiteWords;
  chips?: readonly string[];
}) {
  return (
    <p className="answers">
      {listAnswers(entry, words).map((answer, index) => (
        <Fragment key={answer}>
          {index > 0 && " · "}
          <b>{answer}</b>
        </Fragment>
      ))}
      {chips.map((chip) => (
        <Fragment key={chip}>
          <Pause />
          <Chip>{chip}</Chip>
        </Fragment>
      ))}
    </p>
  );
}
