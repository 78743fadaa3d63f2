import type { ReactNode } from "react";
import { dot } from "#components/ui/dot.ts";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import type { PassagePlace } from "#domain/capture/view.ts";
import { formatClock } from "#domain/evidence/clock.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { getPassagesWords } from "#messages/passages.ts";

/**
 * A passage as it stands, and the way to it in the reading room. In notes of ours nothing is marked as found and nothing stands in quotation marks: it is our wording,
 * whatever it says.
 */
export function Place({
  place,
  quoted = false,
  saysNoted = true,
  children,
}: {
  place: PassagePlace;
  /** The colour of quotations rather than of figures. */
  quoted?: boolean;
  /** Whether to say of our notes that they are ours: not where what stands in it says so. */
  saysNoted?: boolean;
  children?: ReactNode;
}) {
  const words = getPassagesWords("en");
  const { exact, prefix, suffix, capture, source, reading } = place;
  const isNoted = capture.method === "transcription";
  return (
    <div className={quoted ? "place quoted" : "place"}>
      {exact === null ? <p>{words("redacted")}</p> : null}
      {exact !== null && isNoted ? (
        <p className="noted" lang={source.language}>
          {`${cutBefore(prefix)}${exact}${cutAfter(suffix)}`}
        </p>
      ) : null}
      {reading?.kind === "picture" && reading.picture ? (
        <HeldPicture className="region" picture={reading.picture} alt={words("regionAlt")} lazy />
      ) : null}
      {exact !== null && !isNoted && reading ? (
        // Nothing is marked as found, as nothing was looked for in a text.
        <blockquote lang={source.language}>{exact}</blockquote>
      ) : null}
      {reading ? <p className="where">{sayReading(reading)}</p> : null}
      {exact !== null && !isNoted && !reading ? (
        <blockquote lang={source.language}>
          {cutBefore(prefix)}
          <mark>{exact}</mark>
          {cutAfter(suffix)}
        </blockquote>
      ) : null}
      {isNoted && saysNoted ? <p className="where">{words("ourNote")}</p> : null}
      {children}
      <p className="where">
        <a href={toRoomPath(place)}>{nameSourceOf(place)}</a>
        {dot}
        {words("capture", { n: capture.n })}
      </p>
    </div>
  );
}

/** Who has read or heard it, and of a recording when it is said. */
function sayReading(reading: NonNullable<PassagePlace["reading"]>): string {
  const words = getPassagesWords("en");
  const told = reading.outcome ?? "unchecked";
  if (reading.kind === "picture") return words(`reading.${told}`);
  const clocks = { start: formatClock(reading.start), end: formatClock(reading.end) };
  return words(`hearing.${told}`, clocks);
}

/** See contextUnitsMax of domain/capture/rules.ts: less than that, and the text begins or ends there. */
const contextKept = 31;

/** The reading room of the passage's capture, at its paragraph: of a long text it shows the part that has it; of a picture, the page; of notes of ours, what was heard when. */
export function toRoomPath({
  source,
  capture,
  paragraph,
  reading,
  passageId,
}: PassagePlace): string {
  const path = `/studio/sources/${source.id}/captures/${capture.n}`;
  if (reading?.kind === "picture") return `${path}?page=${reading.page}#r${passageId}`;
  if (reading)
    return `${path}${capture.method === "transcription" ? "?times=1" : ""}#r${passageId}`;
  return paragraph === null ? path : `${path}?paragraph=${paragraph}#p${paragraph}`;
}

/** "TASS, Kremlin note, 24 May 2024". */
export function nameSourceOf({ source }: Pick<PassagePlace, "source">): string {
  const words = getPassagesWords("en");
  const parts = [
    source.publisher,
    source.title,
    source.published && formatEdtf(source.published, "en"),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : words("untitled");
}

/** What is kept of the text around a passage was cut at a length: here it is cut between words, and what is cut off is said. */
function cutBefore(text: string | null): string {
  if (!text || text.length < contextKept) return (text ?? "").trimStart();
  return `…${text.slice(text.search(/\s/u) + 1).trimStart()}`;
}

function cutAfter(text: string | null): string {
  if (!text || text.length < contextKept) return (text ?? "").trimEnd();
  return `${text.replace(/\s*\S*$/u, "")}…`;
}
