"use client";

import { useCallback, useState } from "react";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { Desk } from "../desk.ts";
import { fetchSpeakers, type SpeakerChoice } from "./passage-requests.ts";
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
  const [chosen, setChosen] = useState("");
  const search = useCallback(
    (signal: AbortSignal) => fetchSpeakers(briefId, { q: asked, on }, signal),
    [briefId, asked, on],
  );
  const { found } = useSearch(search);
  const choose = (value: string) => {
    setChosen(value);
    if (value === "nobody") return onChoose({ kind: "nobody" });
    onChoose(found[Number(value)]?.speaker ?? null);
  };
  return (
    <>
      <InputField
        id="speaker-search"
        label={words("makeQuote.speakerSearch")}
        value={asked}
        autoComplete="off"
        onChange={(event) => {
          setAsked(event.target.value);
          choose("");
        }}
      />
      <SelectField
        id="speaker"
        label={words("makeQuote.speaker")}
        error={error}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: "", label: words("makeQuote.choose") },
          ...found.map(({ label }, at) => ({ value: String(at), label })),
          { value: "nobody", label: words("makeQuote.nobody") },
        ]}
      />
    </>
  );
}
