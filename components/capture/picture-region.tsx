import type { FormAction } from "#components/studio/form-state.ts";
import { Chip } from "#components/ui/chip.tsx";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import type { TranscribedRegion } from "#domain/capture/view-regions.ts";
import { getWords } from "#messages/words.ts";
import { CheckForms } from "./picture-forms.tsx";

/** A region of a page with the words that somebody read there; somebody else agrees with them, or corrects them. */
export function Region({
  region,
  language,
  check,
  staffId,
}: {
  region: TranscribedRegion;
  language: string;
  check: FormAction<"done"> | null;
  staffId: string;
}) {
  const words = getWords("en", "evidence");
  const { picture, words: typed, madeBy, madeById, outcome } = region;
  const isOpen = outcome === null && typed !== null;
  return (
    <>
      {picture === null ? null : (
        <HeldPicture className="region" picture={picture} alt={words("room.picture.regionAlt")} />
      )}
      {typed === null ? (
        <p>{words("room.picture.removed")}</p>
      ) : (
        <p className="typed" lang={language} dir="auto">
          {outcome === "corrected" ? <s>{typed}</s> : typed}
        </p>
      )}
      <p className="where">
        {madeBy === null
          ? words("room.picture.readBySystem")
          : words("room.picture.readBy", { name: madeBy })}{" "}
        <Chip tone={outcome === "agreed" ? "ok" : "warn"}>{sayOutcome(region)}</Chip>
      </p>
      {isOpen && check && madeById !== staffId ? (
        <CheckForms action={check} passageId={region.id} typed={typed} language={language} />
      ) : null}
      {isOpen && madeById === staffId ? (
        <p className="where">{words("room.picture.checkOwn")}</p>
      ) : null}
    </>
  );
}

function sayOutcome({ outcome, checkedBy }: TranscribedRegion): string {
  const words = getWords("en", "evidence");
  if (outcome === null) return words("room.picture.unchecked");
  return words(`room.picture.${outcome}`, { name: checkedBy ?? "" });
}
