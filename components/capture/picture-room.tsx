import type { FormAction } from "#components/studio/form-state.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { PicturePage, TranscribedRegion } from "#domain/capture/view-regions.ts";
import { getWords } from "#messages/words.ts";
import { CheckForms, MarkRegionForm } from "./picture-forms.tsx";

/** The reading room of what isn't text: its pages, the words that were read in them, and how far two people agree on them. */
export function PictureRoom({
  captureId,
  language,
  pages,
  regions,
  mark,
  check,
  staffId,
}: {
  captureId: string;
  /** Of the source. */
  language: string;
  pages: readonly PicturePage[];
  regions: readonly TranscribedRegion[];
  /** Null for who may not. */
  mark: FormAction<"done"> | null;
  check: FormAction<"done"> | null;
  staffId: string;
}) {
  const words = getWords("en", "evidence");
  return (
    <div className="page-stack picture-room">
      {pages.map((page) => (
        <section key={page.page} aria-label={words("room.picture.page")}>
          {mark ? (
            <>
              <h2>{words("room.picture.mark")}</h2>
              <MarkRegionForm action={mark} captureId={captureId} page={page} language={language} />
            </>
          ) : (
            <div className="page-picture">
              {/* biome-ignore lint/performance/noImgElement: a page has one size, at the address of its hash. */}
              <img
                src={page.url}
                width={page.width}
                height={page.height}
                alt={words("room.picture.pageAlt", { n: page.page })}
              />
            </div>
          )}
        </section>
      ))}
      <section>
        <h2>{words("room.picture.regions")}</h2>
        {regions.length === 0 ? <p>{words("room.picture.none")}</p> : null}
        <ol className="regions">
          {regions.map((region) => (
            <li key={region.id} id={`r${region.id}`}>
              <Region region={region} language={language} check={check} staffId={staffId} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Region({
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
      {/* biome-ignore lint/performance/noImgElement: a region has one size, at the address of its hash. */}
      <img
        className="region"
        src={picture.url}
        width={picture.width}
        height={picture.height}
        alt={words("room.picture.regionAlt")}
      />
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
