"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { dot } from "#components/ui/dot.ts";
import type { Transcript, TranscriptLine } from "#domain/capture/view-transcripts.ts";
import { formatClock } from "#domain/evidence/clock.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

/** A transcript beside its recording: each line can be ticked, which hands those that are to `onChoose`, and played from. */
export function TranscriptLines({
  transcript,
  language,
  onChoose,
  onPlay,
}: {
  transcript: Transcript;
  language: string;
  onChoose: (lines: readonly TranscriptLine[]) => void;
  /** Null where there is nothing to play. */
  onPlay: ((from: number) => void) | null;
}) {
  const words = getEvidenceWords("en");
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { id, lines } = transcript;
  const tick = (at: number, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(at);
    else next.delete(at);
    setTicked(next);
    onChoose((lines ?? []).filter((_, place) => next.has(place)));
  };
  return (
    <>
      <p className="where">{describe(transcript)}</p>
      {lines === null ? (
        <p>{words("room.transcript.removed")}</p>
      ) : (
        <section
          className="transcript-lines"
          aria-label={words("room.transcript.lines")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and keyboards have to reach that.
          tabIndex={0}
        >
          <ol>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their places.
              <li key={at}>
                {onPlay ? (
                  <Button
                    size="small"
                    tone="plain"
                    onClick={() => onPlay(line.start)}
                    aria-label={words("room.transcript.from", { time: formatClock(line.start) })}
                  >
                    {formatClock(line.start)}
                  </Button>
                ) : (
                  <span className="time">{formatClock(line.start)}</span>
                )}
                <input
                  type="checkbox"
                  id={`${id}-${at}`}
                  checked={ticked.has(at)}
                  onChange={(event) => tick(at, event.target.checked)}
                />
                <label htmlFor={`${id}-${at}`} lang={language} dir="auto">
                  {line.speaker === null ? null : <b>{line.speaker}: </b>}
                  {line.words}
                </label>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function describe({ origin, madeBy, fileName, addedBy }: Transcript): string {
  const words = getEvidenceWords("en");
  return [
    words(`room.transcript.origin.${origin}`),
    madeBy === null ? null : words("room.transcript.by", { name: madeBy }),
    fileName,
    addedBy === null ? null : words("room.transcript.addedBy", { name: addedBy }),
  ]
    .filter((part) => part !== null)
    .join(dot);
}
