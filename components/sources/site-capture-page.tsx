import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { sequence } from "#components/ui/sequence.ts";
import { isRecordingType } from "#domain/media/rules.ts";
import type { CitedPassage, PublicCapture } from "#domain/sources/public-view.ts";
import { buildStretches, listUnplaced, type Stretch } from "#domain/sources/rules-excerpts.ts";
import { capturePath, sourcePath, sourcesPath } from "#domain/urls.ts";
import { SiteCaptureFacts } from "./site-capture-facts.tsx";
import { SitePassage, SiteStretch } from "./site-stretch.tsx";
import { SourceName } from "./source-name.tsx";

/** A capture as far as its source's display allows: the cited passages with a little context, all of its text, or none; and how it was taken. */
export function SiteCapturePage({
  capture: shown,
  locale,
}: {
  capture: PublicCapture;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const { source, capture, others } = shown;
  const isOurs = capture.method === "transcription";
  return (
    <SiteFrame locale={locale} section={sourcesPath()}>
      <main className="page" id="content">
        <div className="shell">
          <div className="column">
            <p className="kicker">{words("capturePage.of", { n: capture.n })}</p>
            <h1 className="headline">
              <a href={sourcePath(source.code)}>
                <SourceName source={source} locale={locale} />
              </a>
            </h1>
            {source.publisher === null ? null : (
              <p className="work-line">
                <b>{source.publisher}</b>
              </p>
            )}
            {isOurs ? <p className="notice">{words("capturePage.notes")}</p> : null}
            {capture.redactionNote === null ? null : (
              <p className="notice">
                {words("capturePage.removed", { note: capture.redactionNote })}
              </p>
            )}
          </div>
          <div className="sections">
            <Words shown={shown} locale={locale} />
            <SiteCaptureFacts shown={shown} locale={locale} />
            {others.length === 0 ? null : (
              <p>
                {words("capturePage.others")}{" "}
                {sequence(others, (n, place) => (
                  <>
                    {place === 0 ? null : ", "}
                    <a href={capturePath(source.code, n)}>{words("sourcePage.capture", { n })}</a>
                  </>
                ))}
              </p>
            )}
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}

/** What is shown of the text. */
function Words({ shown, locale }: { shown: PublicCapture; locale: SiteLocale }) {
  const { words } = locale;
  const { source, passages, whole } = shown;
  // What isn't text has an empty one.
  const isWhole = whole !== null && whole.text !== null && whole.text !== "";
  const { stretches, apart } = isWhole
    ? layOut(whole.textLayerId, whole.text ?? "", passages)
    : { stretches: listStretches(passages), apart: listUnplaced(passages) };
  const numbers = new Map(passages.map(({ id }, at) => [id, at + 1]));
  const setting = {
    locale,
    language: source.language,
    url: source.url,
    isOurs: shown.capture.method === "transcription",
    numbers,
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
  return (
    <section aria-labelledby="words">
      <h2 id="words">{words(isWhole ? "capturePage.whole" : "capturePage.excerpts")}</h2>
      <p className="muted">
        {isWhole
          ? words("capturePage.wholeHint", { licence: source.licence ?? "" })
          : sayHint(shown, locale)}
      </p>
      {whole !== null && whole.text === null && shown.capture.redactionNote === null ? (
        <p>{words("capturePage.wholeTooLong")}</p>
      ) : null}
      {sequence(stretches, (stretch) => (
        <SiteStretch stretch={stretch} setting={setting} />
      ))}
      {apart.map((passage) => (
        <SitePassage key={passage.id} passage={passage} setting={setting} />
      ))}
    </section>
  );
}

function sayHint({ source, capture, passages }: PublicCapture, { words }: SiteLocale): string {
  if (passages.length === 0) return words("capturePage.nothing");
  if (source.display === "none") return words("capturePage.withheld");
  if (capture.method === "transcription") return words("capturePage.notesHint");
  if (passages.every(({ reading }) => reading !== null)) {
    const isHeard = isRecordingType(capture.mediaType);
    return words(isHeard ? "capturePage.heardHint" : "capturePage.readHint");
  }
  return words("capturePage.excerptsHint");
}

/** Passages of one text layer only: places in another are of another text. */
function listStretches(passages: readonly CitedPassage[]): Stretch[] {
  const layers = new Set(passages.map(({ textLayerId }) => textLayerId));
  return [...layers].flatMap((layer) =>
    buildStretches(passages.filter(({ textLayerId }) => textLayerId === layer)),
  );
}

/** The whole text as one stretch; what has its place in another layer, or none, stands apart. */
function layOut(textLayerId: string, text: string, passages: readonly CitedPassage[]) {
  const own = passages.filter((passage) => passage.textLayerId === textLayerId);
  const apart = passages.filter((passage) => !own.includes(passage));
  const placed = buildStretches(own).flatMap((stretch) => stretch.passages);
  const stretch: Stretch = {
    ...{ start: 0, text, isCutBefore: false, isCutAfter: false },
    passages: placed,
  };
  return { stretches: [stretch], apart: [...apart, ...listUnplaced(own)] };
}
