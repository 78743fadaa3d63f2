import type { SiteWords } from "#components/site/site-locale.ts";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import type { PassageOrigin } from "#domain/briefs/version-origins.ts";
import { findReading, isTranscription } from "./standing.ts";

/** With its context; the passage itself is never cut. */
const excerptCharsMax = 280;

/**
 * The words at the source, the cited passage marked. From a transcription they are our own: no quotation marks, and nothing marked as found,
 * since there is nothing it was found in.
 */
export function Excerpt({
  origin,
  language,
  words,
}: {
  origin: PassageOrigin;
  /** Of the text around it. */
  language: string;
  words: SiteWords;
}) {
  const { excerpt, source } = origin;
  const foreign = source.language === language ? undefined : source.language;
  if (isTranscription(origin)) {
    if (excerpt === null) return null;
    return (
      <p className="excerpt">
        <span className="label">{words("evidence.ourNote")}</span>{" "}
        <bdi>{trimExcerpt(excerpt).join("")}</bdi>
      </p>
    );
  }
  if (excerpt === null) {
    return (
      <>
        {findReading(origin) ? <p className="facts">{words("evidence.transcribed")}</p> : null}
        <p className="facts">{words("evidence.excerptWithheld")}</p>
      </>
    );
  }
  if (findReading(origin)) {
    return (
      <ReadExcerpt
        picture={origin.region?.picture ?? null}
        text={excerpt.exact}
        foreign={foreign}
        words={words}
      />
    );
  }
  const [before, exact, after] = trimExcerpt(excerpt);
  return (
    <p className="excerpt">
      <q lang={foreign} dir={foreign ? "auto" : undefined}>
        {before}
        <mark>{exact}</mark>
        {after}
      </q>
    </p>
  );
}

/** What we read or heard, in a picture below its place: nothing is marked as found, as nothing was looked for in a text. */
function ReadExcerpt({
  picture,
  text,
  foreign,
  words,
}: {
  picture: NonNullable<PassageOrigin["region"]>["picture"];
  text: string;
  foreign: string | undefined;
  words: SiteWords;
}) {
  return (
    <>
      {picture === null ? null : (
        <HeldPicture
          className="region"
          picture={picture}
          alt={words("evidence.regionPicture")}
          lazy
        />
      )}
      <p className="excerpt">
        <q lang={foreign} dir={foreign ? "auto" : undefined}>
          {text}
        </q>
      </p>
      <p className="facts">{words("evidence.transcribed")}</p>
    </>
  );
}

/** Context shared out evenly on both sides and cut between words; only what is cut here ends in "…". */
export function trimExcerpt(excerpt: {
  before: string;
  exact: string;
  after: string;
}): [before: string, exact: string, after: string] {
  const room = Math.max(0, Math.floor((excerptCharsMax - excerpt.exact.length) / 2));
  return [cutStart(excerpt.before, room), excerpt.exact, cutEnd(excerpt.after, room)];
}

function cutStart(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const kept = charsMax === 0 ? "" : text.slice(-charsMax);
  return `…${kept.slice(kept.search(/\s/) + 1)}`;
}

function cutEnd(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  return `${text.slice(0, charsMax).replace(/\s*\S*$/, "")}…`;
}
