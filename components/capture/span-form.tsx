"use client";

import { type RefObject, useState } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { formatClock, parseClock } from "#domain/evidence/clock.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { Player } from "./use-player.ts";

type Side = "start" | "end";

/** The words that somebody hears in a span of time. Its fields are filled by the player and by a transcript's lines (fillSpan), or typed. */
export function SpanForm({
  action,
  captureId,
  language,
  player,
  fields: filled,
}: {
  action: FormAction<"done">;
  captureId: string;
  language: string;
  /** Null where we don't hold the recording. */
  player: Player | null;
  fields: RefObject<HTMLDivElement | null>;
}) {
  const words = getEvidenceWords("en");
  const [news, setNews] = useState("");
  const takeTime = (side: Side) => {
    const now = player?.now() ?? null;
    if (now === null) return;
    fillSpan(filled, { [side]: formatClock(now) });
    const label = words(side === "start" ? "room.recording.begins" : "room.recording.ends");
    setNews(`${label} ${formatClock(now)}`);
  };
  const play = () => {
    const start = readClock(filled, "start") ?? player?.now() ?? 0;
    const end = readClock(filled, "end");
    player?.play(start, end !== null && end > start ? end : null);
  };
  return (
    <div ref={filled}>
      <StudioForm
        id="span"
        action={action}
        submit={words("room.recording.submit")}
        done={words("room.recording.kept")}
        tone="primary"
        hidden={{ captureId }}
        labels={{
          start: words("room.recording.begins"),
          end: words("room.recording.ends"),
          words: words("room.recording.words"),
        }}
      >
        {(fields) => (
          <>
            <p className="hint">
              {words(player ? "room.recording.intro" : "room.recording.introNotHeld")}
            </p>
            <fieldset className="frame-fields">
              <legend>{words("room.recording.times")}</legend>
              {(["start", "end"] as const).map((side) => (
                <InputField
                  key={side}
                  {...fields.field(side)}
                  label={words(side === "start" ? "room.recording.begins" : "room.recording.ends")}
                  inputMode="text"
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={20}
                />
              ))}
            </fieldset>
            {player ? (
              <div className="player-keys">
                <Button onClick={() => takeTime("start")}>
                  {words("room.recording.beginsHere")}
                </Button>
                <Button onClick={() => takeTime("end")}>{words("room.recording.endsHere")}</Button>
                <Button onClick={play}>{words("room.recording.play")}</Button>
                <Button onClick={() => player.seek((player.now() ?? 0) - 3)}>
                  {words("room.recording.back")}
                </Button>
                <div role="status">
                  <VisuallyHidden>{news}</VisuallyHidden>
                </div>
              </div>
            ) : null}
            <TextareaField
              {...fields.field("words")}
              label={words("room.recording.words")}
              rows={3}
              lang={language}
              spellCheck={false}
            />
          </>
        )}
      </StudioForm>
    </div>
  );
}

type SpanFields = Partial<Record<Side | "words", string>>;

/** Puts times and words into the form's fields. They are the browser's own: what somebody then types in them stays. */
export function fillSpan(form: RefObject<HTMLDivElement | null>, fields: SpanFields): void {
  for (const [name, text] of Object.entries(fields)) {
    const field = findField(form, name);
    if (field) field.value = text;
  }
}

function readClock(form: RefObject<HTMLDivElement | null>, side: Side): number | null {
  return parseClock(findField(form, side)?.value ?? "");
}

function findField(form: RefObject<HTMLDivElement | null>, name: string) {
  return form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
}
