import type { ReactNode } from "react";
import { type Piece, splitMarks } from "#components/capture/split-marks.ts";
import { entryId } from "#components/evidence/mark.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import { sequence } from "#components/ui/sequence.ts";
import { addressAtTime } from "#domain/evidence/address-at-time.ts";
import { formatClock } from "#domain/evidence/clock.ts";
import type { CitedPassage } from "#domain/sources/public-view.ts";
import type { MarkedPassage, Stretch } from "#domain/sources/rules-excerpts.ts";
import { passageAnchor, quotePath, versionPath } from "#domain/urls.ts";
import { findHost } from "./source-name.tsx";

export type StretchSetting = {
  locale: SiteLocale;
  /** The text's. */
  language: string;
  /** Of the source. */
  url: string | null;
  /** Notes of ours: nothing in them is quoted. */
  isOurs: boolean;
  /** Of each passage on this page, by its id. */
  numbers: ReadonlyMap<string, number>;
  passages: ReadonlyMap<string, CitedPassage>;
};

/** A stretch of the text with the cited passages marked, each of which can be linked to, and below it where they are cited. */
export function SiteStretch({ stretch, setting }: { stretch: Stretch; setting: StretchSetting }) {
  const { start, text, passages, isCutBefore, isCutAfter } = stretch;
  const pieces = splitMarks(passages, { start, end: start + text.length });
  const inside = (
    <>
      {isCutBefore ? "… " : null}
      {renderPieces(pieces, stretch, setting)}
      {isCutAfter ? " …" : null}
    </>
  );
  const listed = passages.flatMap(({ id }) => setting.passages.get(id) ?? []);
  return (
    <div className="stretch">
      <Quoted setting={setting}>{inside}</Quoted>
      <ul>
        {listed.map((passage) => (
          <li key={passage.id}>
            <PassageUses passage={passage} setting={setting} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A passage with no place in a text that is shown: a region, a span of time, one whose words were removed or aren't to be seen. */
export function SitePassage({
  passage,
  setting,
}: {
  passage: CitedPassage;
  setting: StretchSetting;
}) {
  const { words } = setting.locale;
  const removed =
    passage.redactionNote === null
      ? null
      : words("capturePage.removed", { note: passage.redactionNote });
  return (
    <div className="stretch" id={passageAnchor(passage.id)}>
      {passage.reading?.picture ? (
        <HeldPicture
          className="region"
          picture={passage.reading.picture}
          alt={words("evidence.regionPicture")}
          lazy
        />
      ) : null}
      {passage.exact === null ? null : <Quoted setting={setting}>{passage.exact}</Quoted>}
      {passage.reading === null ? null : <p className="muted">{words("evidence.transcribed")}</p>}
      {passage.exact === null ? <p>{removed ?? words("capturePage.withheld")}</p> : null}
      <ul>
        <li>
          <PassageUses passage={passage} setting={setting} />
        </li>
      </ul>
    </div>
  );
}

function Quoted({ setting, children }: { setting: StretchSetting; children: ReactNode }) {
  const { isOurs, language, locale } = setting;
  const lang = language === locale.language ? undefined : language;
  if (isOurs)
    return (
      <p className="noted" lang={lang} dir="auto">
        {children}
      </p>
    );
  return (
    <blockquote lang={lang} dir="auto">
      {children}
    </blockquote>
  );
}

function renderPieces(
  pieces: readonly Piece<MarkedPassage>[],
  stretch: Pick<Stretch, "start" | "text">,
  setting: StretchSetting,
): ReactNode {
  const { start, text } = stretch;
  return sequence(pieces, (piece) => {
    if (piece.kind === "text") return text.slice(piece.start - start, piece.end - start);
    const { id } = piece.mark;
    const isFirst = piece.part === 0;
    const inside = (
      <>
        {isFirst ? <PassageNumber id={id} setting={setting} /> : null}
        {renderPieces(piece.pieces, stretch, setting)}
      </>
    );
    const anchor = isFirst ? passageAnchor(id) : undefined;
    return setting.isOurs ? (
      <span className="noted-passage" id={anchor}>
        {inside}
      </span>
    ) : (
      <mark id={anchor}>{inside}</mark>
    );
  });
}

function PassageNumber({ id, setting }: { id: string; setting: StretchSetting }) {
  const n = setting.numbers.get(id) ?? 0;
  return (
    <a
      className="passage-number"
      href={`#${passageAnchor(id)}`}
      aria-label={setting.locale.words("capturePage.passage", { n })}
    >
      {n}
    </a>
  );
}

/** The passage's number, where it stands, and the entries of evidence that rest on it. */
function PassageUses({ passage, setting }: { passage: CitedPassage; setting: StretchSetting }) {
  const { words } = setting.locale;
  const { id, uses, page } = passage;
  return (
    <>
      <a href={`#${passageAnchor(id)}`}>
        {words("capturePage.passage", { n: setting.numbers.get(id) ?? 0 })}
      </a>
      {page === null ? null : `, ${words("capturePage.page", { page })}`}
      <PassageTime passage={passage} setting={setting} />
      {dot}
      {uses.length === 0 ? words("capturePage.factOnly") : `${words("capturePage.uses")} `}
      {sequence(uses, ({ slug, n, entry, title, quoteCode }, place) => (
        <>
          {place === 0 ? null : "; "}
          <a href={`${versionPath(slug, n)}#${entryId(entry)}`}>
            {title}, {words("capturePage.use", { entry })}
          </a>
          {quoteCode === null ? null : (
            <>
              {" ("}
              <a href={quotePath(quoteCode)}>{words("capturePage.quotation")}</a>)
            </>
          )}
        </>
      ))}
    </>
  );
}

/** When in a recording its words are said, and the recording itself at that time, where it is on the web. */
function PassageTime({ passage, setting }: { passage: CitedPassage; setting: StretchSetting }) {
  const { mediaStartSeconds: start, mediaEndSeconds: end } = passage;
  if (start === null || end === null) return null;
  const { words } = setting.locale;
  const address = setting.url === null ? null : addressAtTime(setting.url, { start, end });
  const host = findHost(address);
  return (
    <>
      {", "}
      {words("evidence.atSpan", { start: formatClock(start), end: formatClock(end) })}
      {address !== null && host !== null ? (
        <>
          {dot}
          <a href={address} rel="noopener">
            {words("evidence.original", { host })}
          </a>
        </>
      ) : null}
    </>
  );
}
