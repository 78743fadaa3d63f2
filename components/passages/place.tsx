import type { ReactNode } from "react";
import { dot } from "#components/ui/dot.ts";
import type { PassagePlace } from "#domain/capture/view.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { getWords } from "#messages/words.ts";

/**
 * A passage as it stands, and the way to it in the reading room. In notes of ours nothing is marked as found and nothing stands in quotation marks: it is our wording,
 * whatever it says.
 */
export function Place({
  place,
  quoted = false,
  children,
}: {
  place: PassagePlace;
  /** The colour of quotations rather than of figures. */
  quoted?: boolean;
  children?: ReactNode;
}) {
  const words = getWords("en", "passages");
  const { exact, prefix, suffix, capture, source } = place;
  const isNoted = capture.method === "transcription";
  return (
    <div className={quoted ? "place quoted" : "place"}>
      {exact === null ? <p>{words("redacted")}</p> : null}
      {exact !== null && isNoted ? (
        <p className="noted" lang={source.language}>
          {`${prefix ?? ""}${exact}${suffix ?? ""}`.trim()}
        </p>
      ) : null}
      {exact !== null && !isNoted ? (
        <blockquote lang={source.language}>
          {cutBefore(prefix)}
          <mark>{exact}</mark>
          {cutAfter(suffix)}
        </blockquote>
      ) : null}
      {isNoted ? <p className="where">{words("ourNote")}</p> : null}
      {children}
      <p className="where">
        <a href={toRoomPath(place)}>{nameSourceOf(place)}</a>
        {dot}
        {words("capture", { n: capture.n })}
      </p>
    </div>
  );
}

/** The reading room of the passage's capture, at its paragraph. */
export function toRoomPath({ source, capture, paragraph }: PassagePlace): string {
  const path = `/studio/sources/${source.id}/captures/${capture.n}`;
  return paragraph === null ? path : `${path}#p${paragraph}`;
}

/** "TASS, Kremlin note, 24 May 2024". */
export function nameSourceOf({ source }: Pick<PassagePlace, "source">): string {
  const words = getWords("en", "passages");
  const parts = [
    source.publisher,
    source.title,
    source.published && formatEdtf(source.published, "en"),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : words("untitled");
}

const contextChars = 90;

function cutBefore(text: string | null): string {
  if (!text || text.length <= contextChars) return text ?? "";
  const kept = text.slice(-contextChars);
  return `…${kept.slice(kept.search(/\s/u) + 1)}`;
}

function cutAfter(text: string | null): string {
  if (!text || text.length <= contextChars) return text ?? "";
  return `${text.slice(0, contextChars).replace(/\s*\S*$/u, "")}…`;
}
