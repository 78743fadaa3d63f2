import type { FormAction } from "#components/studio/form-state.ts";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { isPaintedUnasked } from "#domain/capture/rules-pages.ts";
import type {
  PagesOfCapture,
  PicturePage,
  TranscribedRegion,
} from "#domain/capture/view-regions.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { PageLinks } from "./page-links.tsx";
import { MarkRegionForm } from "./picture-forms.tsx";
import { TranscribedWords } from "./transcribed-words.tsx";
import { UnpaintedPage } from "./unpainted-page.tsx";

/** The reading room of a page that isn't text: its picture, the words that were read in it, and how far two people agree on them. */
export function PictureRoom({
  captureId,
  path,
  language,
  pages,
  page: { page, picture, problem },
  regions,
  hasText,
  actions,
  staffId,
}: {
  captureId: string;
  /** The room's own. */
  path: string;
  /** Of the source. */
  language: string;
  /** All that are read as pictures. */
  pages: PagesOfCapture;
  page: PagesOfCapture[number];
  /** Of this page. */
  regions: readonly TranscribedRegion[];
  /** Whether other pages are read as a text. */
  hasText: boolean;
  actions: PictureActions;
  staffId: string;
}) {
  const words = getEvidenceWords("en");
  const setting = { kind: "picture" as const, language, check: actions.check, staffId };
  return (
    <div className="picture-room">
      {hasText ? (
        <p>
          <a href={path}>{words("room.picture.text")}</a>
        </p>
      ) : null}
      {pages.length > 1 ? <PageLinks pages={pages} page={page} path={path} /> : null}
      <section className="page-reading" aria-label={words("room.picture.page", { n: page })}>
        {picture ? (
          <PaintedPage
            key={page}
            captureId={captureId}
            page={{ page, ...picture }}
            language={language}
            regions={regions}
            action={actions.mark}
          />
        ) : (
          <NoPicture captureId={captureId} pages={pages} at={{ page, problem }} actions={actions} />
        )}
      </section>
      <section>
        <h2>{words("room.picture.regions")}</h2>
        {regions.length === 0 ? <p>{words("room.picture.none")}</p> : null}
        <ol className="regions">
          {regions.map((region) => (
            <li key={region.id} id={`r${region.id}`}>
              <TranscribedWords transcription={region} setting={setting}>
                {region.picture ? (
                  <HeldPicture
                    className="region"
                    picture={region.picture}
                    alt={words("room.picture.regionAlt")}
                  />
                ) : null}
              </TranscribedWords>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Null for who may not. */
export type PictureActions = {
  mark: FormAction<"done"> | null;
  check: FormAction<"done"> | null;
  requestPages: FormAction<"done"> | null;
};

function PaintedPage({
  captureId,
  page,
  language,
  regions,
  action,
}: {
  captureId: string;
  page: PicturePage;
  language: string;
  regions: readonly TranscribedRegion[];
  action: FormAction<"done"> | null;
}) {
  const words = getEvidenceWords("en");
  const enlarge = (
    <a href={page.url} target="_blank" rel="noreferrer">
      {words("room.picture.enlarge")}
    </a>
  );
  if (action) {
    return (
      <>
        <h2>{words("room.picture.mark")}</h2>
        <MarkRegionForm
          action={action}
          captureId={captureId}
          page={page}
          language={language}
          marked={regions.map(({ region }) => region)}
        />
        <p>{enlarge}</p>
      </>
    );
  }
  return (
    <>
      <div className="page-picture">
        <HeldPicture picture={page} alt={words("room.picture.pageAlt", { n: page.page })} />
      </div>
      <p>{enlarge}</p>
    </>
  );
}

/** In place of a page that can't be shown, or not yet. */
function NoPicture({
  captureId,
  pages,
  at: { page, problem },
  actions,
}: {
  captureId: string;
  pages: PagesOfCapture;
  at: Pick<PagesOfCapture[number], "page" | "problem">;
  actions: PictureActions;
}) {
  const words = getEvidenceWords("en");
  if (problem === "removed") return <Notice>{words("room.picture.removedPage")}</Notice>;
  if (problem) return <Notice tone="warn">{words(`room.picture.${problem}`)}</Notice>;
  return (
    <UnpaintedPage
      key={page}
      captureId={captureId}
      page={page}
      isAwaited={isPaintedUnasked(pages, page)}
      done={pages.filter((each) => each.picture !== null).length}
      of={pages.length}
      action={actions.requestPages}
    />
  );
}
