"use client";

import { type RefObject, useRef } from "react";
import { findHost } from "#components/sources/source-name.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import type { TranscribedSpan } from "#domain/capture/view-spans.ts";
import type { Transcript, TranscriptLine } from "#domain/capture/view-transcripts.ts";
import { addressAtTime } from "#domain/evidence/address-at-time.ts";
import { formatClock } from "#domain/evidence/clock.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { fillSpan, SpanForm } from "./span-form.tsx";
import { TranscribedWords } from "./transcribed-words.tsx";
import { TranscriptForm } from "./transcript-form.tsx";
import { TranscriptLines } from "./transcript-lines.tsx";
import { type Player, usePlayer } from "./use-player.ts";

/** Its file, as it is played. */
export type PlayedRecording = { url: string; mediaType: string; durationSeconds: number | null };

/** The reading room of a recording: its player, the words that were heard in it with how far two people agree on them, and transcripts that help. Of one that we can't hold, the same without a player. */
export function RecordingRoom({
  captureId,
  language,
  recording,
  address,
  spans,
  transcripts,
  mark,
  check,
  addTranscript,
  staffId,
}: {
  captureId: string;
  /** Of the source. */
  language: string;
  /** Null where we don't hold it. */
  recording: PlayedRecording | null;
  /** Where it is on the web. */
  address: string | null;
  spans: readonly TranscribedSpan[];
  transcripts: readonly Transcript[];
  /** Null for who may not. */
  mark: FormAction<"done"> | null;
  check: FormAction<"done"> | null;
  addTranscript: FormAction<"done"> | null;
  staffId: string;
}) {
  const words = getEvidenceWords("en");
  const fields = useRef<HTMLDivElement>(null);
  const opened = usePlayer();
  const player = recording ? opened : null;
  return (
    <div className="page-stack picture-room recording-room">
      <section aria-label={words("room.recording.player")}>
        {recording ? (
          <RecordingPlayer recording={recording} media={opened.media} />
        ) : (
          <p>{words("room.recording.notHeld")}</p>
        )}
        <Original address={address} />
      </section>
      {mark ? (
        <section>
          <h2>{words("room.recording.mark")}</h2>
          <SpanForm
            action={mark}
            captureId={captureId}
            language={language}
            player={player}
            fields={fields}
          />
        </section>
      ) : null}
      <section>
        <h2>{words("room.transcript.title")}</h2>
        <p className="hint">
          {words(transcripts.length === 0 ? "room.transcript.none" : "room.transcript.hint")}
        </p>
        {transcripts.map((transcript) => (
          <TranscriptLines
            key={transcript.id}
            transcript={transcript}
            language={language}
            onChoose={(lines) => fillSpan(fields, toSpan(lines))}
            onPlay={player && ((from) => player.play(from, null))}
          />
        ))}
        {addTranscript ? <TranscriptForm action={addTranscript} captureId={captureId} /> : null}
      </section>
      <section>
        <h2>{words("room.recording.spans")}</h2>
        {spans.length === 0 ? <p>{words("room.recording.none")}</p> : null}
        <ol className="regions">
          {spans.map((span) => (
            <li key={span.id} id={`r${span.id}`}>
              <TranscribedWords
                transcription={span}
                setting={{ kind: "recording", language, check, staffId }}
              >
                <SpanPlace span={span} player={player} address={address} />
              </TranscribedWords>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function RecordingPlayer({
  recording: { url, mediaType, durationSeconds },
  media,
}: {
  recording: PlayedRecording;
  media: RefObject<HTMLMediaElement | null>;
}) {
  const words = getEvidenceWords("en");
  const asked = {
    ...{ src: url, controls: true, preload: "metadata" as const },
    "aria-label": words("room.recording.player"),
  };
  return (
    <>
      {mediaType.startsWith("video/") ? (
        <video {...asked} ref={media as RefObject<HTMLVideoElement | null>} />
      ) : (
        <audio {...asked} ref={media as RefObject<HTMLAudioElement | null>} />
      )}
      <p className="where">
        {durationSeconds === null
          ? words("room.recording.lengthUnknown")
          : words("room.recording.length", { length: formatClock(durationSeconds) })}
      </p>
    </>
  );
}

function Original({ address }: { address: string | null }) {
  const host = findHost(address);
  if (address === null || host === null) return null;
  const words = getEvidenceWords("en");
  return (
    <p>
      <a href={address} target="_blank" rel="noreferrer">
        {words("room.recording.open", { host })}
      </a>
    </p>
  );
}

function SpanPlace({
  span: { start, end },
  player,
  address,
}: {
  span: TranscribedSpan;
  player: Player | null;
  address: string | null;
}) {
  const words = getEvidenceWords("en");
  const clocks = { start: formatClock(start), end: formatClock(end) };
  const isOpenable = address !== null && findHost(address) !== null;
  return (
    <div className="span-place">
      <span className="time">{words("room.recording.span", clocks)}</span>
      {player ? (
        <Button
          size="small"
          onClick={() => player.play(start, end)}
          aria-label={words("room.recording.playOf", clocks)}
        >
          {words("room.recording.play")}
        </Button>
      ) : null}
      {isOpenable && !player ? (
        <a href={addressAtTime(address, { start, end })} target="_blank" rel="noreferrer">
          {words("room.recording.openAt", { time: clocks.start })}
        </a>
      ) : null}
    </div>
  );
}

/** From the first line that was ticked to the end of the last, and what the lines say. */
function toSpan(lines: readonly TranscriptLine[]) {
  const [first] = lines;
  if (!first) return { start: "", end: "", words: "" };
  const end = lines.at(-1)?.end ?? null;
  return {
    start: formatClock(Math.floor(first.start * 10) / 10),
    end: end === null ? "" : formatClock(Math.ceil(end * 10) / 10),
    words: lines.map((line) => line.words).join(" "),
  };
}
