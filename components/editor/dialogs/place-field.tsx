"use client";

import { useCallback, useState } from "react";
import { sayReliability } from "#components/sources/reliability-chip.tsx";
import { InputField } from "#components/ui/field.tsx";
import { sequence } from "#components/ui/sequence.ts";
import type { PlaceInText } from "#domain/capture/queries-texts.ts";
import type { Desk } from "../desk.ts";
import { fetchPlaces } from "./passage-requests.ts";
import { useSearch } from "./use-search.ts";

/** Where the words are written: a search in all that we hold, and one of its places chosen. */
export function PlaceField({
  desk,
  words: initial,
  chosen,
  onChoose,
  none,
}: {
  desk: Desk;
  words: string;
  chosen: PlaceInText | null;
  onChoose: (place: PlaceInText | null) => void;
  /** What it means to choose none of them; null where one must be chosen. */
  none: string | null;
}) {
  const { words, briefId } = desk;
  const [asked, setAsked] = useState(initial);
  const search = useCallback(
    (signal: AbortSignal) => fetchPlaces(briefId, asked, signal),
    [briefId, asked],
  );
  const { state, found } = useSearch(search);
  const status =
    state === "failed"
      ? words("picker.failed")
      : state === "searching"
        ? words("picker.loading")
        : words("place.found", { count: found.length });
  return (
    <fieldset className="places" id="place">
      <legend>{words("place.legend")}</legend>
      <InputField
        id="place-words"
        label={words("place.words")}
        hint={words("place.hint")}
        value={asked}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setAsked(event.target.value);
          onChoose(null);
        }}
      />
      <p className="small" role="status">
        {status}
      </p>
      {none === null ? null : (
        <Choice id="place-none" isChosen={chosen === null} choose={() => onChoose(null)}>
          {none}
        </Choice>
      )}
      <div className="found">
        {sequence(found, (place, at) => (
          <Choice
            id={`place-${at}`}
            isChosen={chosen !== null && isSamePlace(chosen, place)}
            choose={() => onChoose(place)}
          >
            <PlaceLine
              place={place}
              note={place.standing === "text" ? null : words(`place.${place.standing}`)}
            />
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

function Choice({
  id,
  isChosen,
  choose,
  children,
}: {
  id: string;
  isChosen: boolean;
  choose: () => void;
  children: React.ReactNode;
}) {
  return (
    <div className="checkbox">
      <input type="radio" name="place" id={id} checked={isChosen} onChange={choose} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

function PlaceLine({ place, note }: { place: PlaceInText; note: string | null }) {
  const { before, exact, after, source } = place;
  const { publisher, title, published, reliability } = source;
  return (
    <>
      <span className="place-text">
        …{before}
        <mark>{exact}</mark>
        {after}…
      </span>
      <span className="small">
        {[publisher, title, published, reliability && sayReliability(reliability), note]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}

function isSamePlace(one: PlaceInText, other: PlaceInText): boolean {
  return JSON.stringify(one.reference) === JSON.stringify(other.reference);
}
