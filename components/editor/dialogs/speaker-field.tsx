"use client";

import { useCallback, useEffect, useState } from "react";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { Desk } from "../desk.ts";
import { fetchSpeakers, type SpeakerChoice } from "./passage-requests.ts";
import { findSpeaker, keyOf, nobody, unchosen } from "./speaker-choice.ts";
import { useSearch } from "./use-search.ts";

/** Who is reported to have said it: a search, and one of those found; or nobody that is named. */
export function SpeakerField({
  desk,
  on,
  error,
  onChoose,
}: {
  desk: Desk;
  /** EDTF: roles held then come first. */
  on: string;
  error: string | undefined;
  onChoose: (speaker: SpeakerChoice["speaker"] | null) => void;
}) {
  const { words, briefId } = desk;
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(unchosen);
  const search = useCallback(
    (signal: AbortSignal) => fetchSpeakers(briefId, { q: asked, on }, signal),
    [briefId, asked, on],
  );
  const { found } = useSearch(search);
  const choose = (value: string) => {
    setChosen(value);
    onChoose(findSpeaker(value, found));
  };
  // Another day brings other roles: who isn't offered any more isn't chosen any more.
  const isGone = chosen !== unchosen && findSpeaker(chosen, found) === null;
  useEffect(() => {
    if (!isGone) return;
    setChosen(unchosen);
    onChoose(null);
  }, [isGone, onChoose]);
  return (
    <>
      <InputField
        id="speaker-search"
        label={words("makeQuote.speakerSearch")}
        value={asked}
        autoComplete="off"
        onChange={(event) => {
          setAsked(event.target.value);
          choose(unchosen);
        }}
      />
      <SelectField
        id="speaker"
        label={words("makeQuote.speaker")}
        error={error}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: unchosen, label: words("makeQuote.choose") },
          ...found.map((one) => ({ value: keyOf(one), label: one.label })),
          { value: nobody, label: words("makeQuote.nobody") },
        ]}
      />
    </>
  );
}
