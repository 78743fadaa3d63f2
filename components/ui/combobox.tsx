"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { getStudioWords } from "#messages/studio.ts";
import { describeInput, Field, type FieldText } from "./field.tsx";

export type ComboboxOption<T> = { id: string; label: string; detail?: string; value: T };

/**
 * What the words have brought so far. A search that failed has found nothing out, which isn't "nothing found"; it has failed until another has found something out,
 * also while that other is under way.
 */
type Searched<T> = { isSearching: boolean; hasFailed: boolean; options: ComboboxOption<T>[] };

const searchAfterMs = 120;
const untried = { isSearching: true, hasFailed: false, options: [] };
const failed = { isSearching: false, hasFailed: true, options: [] };

/**
 * A field that offers what is found for its words, by the ARIA pattern: arrows go through the list, Enter takes, Escape closes and leaves what was chosen. What is
 * typed and not taken is nothing: on leaving, the field says again what is chosen. Where the search failed, the field says so, keeps what was typed, and the list
 * offers to search again.
 */
export function Combobox<T>({
  chosen,
  search,
  onChoose,
  placeholder,
  open: opensWith = 0,
  ...text
}: FieldText & {
  /** The words of what is chosen; empty for nothing. */
  chosen: string;
  /** Rejects where it couldn't be looked up. */
  search: (words: string) => Promise<ComboboxOption<T>[]>;
  onChoose: (value: T) => void;
  placeholder?: string;
  /** Raise it to have the field take the focus and show its list. */
  open?: number;
}) {
  const say = getStudioWords("en");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [{ isSearching, hasFailed, options }, setSearched] = useState<Searched<T>>(untried);
  const [isOpen, setOpen] = useState(false);
  const [tries, setTries] = useState(0);
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  /** Enter was pressed before anything was found: the first that is found is taken. */
  const takesFirst = useRef(false);
  const words = typed ?? "";
  const state = isSearching ? "searching" : hasFailed ? "failed" : "found";
  const fieldText = hasFailed ? { ...text, error: say("combobox.failed") } : text;
  const lines = hasFailed ? [{ id: "again", label: say("combobox.again"), detail: "" }] : options;

  useEffect(() => {
    if (opensWith === 0) return;
    input.current?.focus();
    setOpen(true);
  }, [opensWith]);

  // What is done with what is found is the caller's, and may be another at each rendering; only words, openness and another try start a search.
  const latest = useRef({ search, take: (_: ComboboxOption<T> | undefined) => undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another search for the same words.
  useEffect(() => {
    if (!isOpen) return;
    asked.current += 1;
    const turn = asked.current;
    setSearched((before) => ({ ...before, isSearching: true }));
    const timer = setTimeout(
      async () => {
        const found = await latest.current.search(words.trim()).catch(() => null);
        if (turn !== asked.current) return;
        setSearched(found ? { isSearching: false, hasFailed: false, options: found } : failed);
        setAt(0);
        if (takesFirst.current) latest.current.take(found?.[0]);
        takesFirst.current = false;
      },
      words === "" ? 0 : searchAfterMs,
    );
    return () => clearTimeout(timer);
  }, [isOpen, words, tries]);

  /** Closes the list, and whatever is being searched for is no longer waited for. */
  const leave = (as: Searched<T>) => {
    asked.current += 1;
    takesFirst.current = false;
    setOpen(false);
    setSearched(as);
  };
  const close = () => {
    leave(untried);
    setTyped(null);
  };
  const take = (option: ComboboxOption<T> | undefined): undefined => {
    if (!option) return;
    onChoose(option.value);
    close();
  };
  const takeAt = (place: number) =>
    hasFailed ? setTries((before) => before + 1) : take(options[place]);
  useEffect(() => {
    latest.current = { search, take };
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      const by = event.key === "ArrowDown" ? 1 : -1;
      setAt((place) => (lines.length === 0 ? 0 : (place + by + lines.length) % lines.length));
    } else if (event.key === "Enter" && (isOpen || hasFailed)) {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      else if (isSearching) takesFirst.current = true;
      else if (lines.length > 0) takeAt(at);
      else close();
    } else if (event.key === "Escape" && (isOpen || hasFailed)) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const optionId = (place: number) => `${listId}-${place}`;
  return (
    <Field {...fieldText}>
      <div className="combobox">
        <input
          ref={input}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen && lines.length > 0}
          aria-controls={listId}
          aria-activedescendant={isOpen && lines.length > 0 ? optionId(at) : undefined}
          placeholder={placeholder}
          value={typed ?? chosen}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => (hasFailed ? leave(failed) : close())}
          {...describeInput(fieldText)}
        />
        <div
          className="combobox-list popup"
          id={listId}
          role="listbox"
          hidden={!isOpen || lines.length === 0}
        >
          {lines.map((line, place) => (
            <div
              key={line.id}
              id={optionId(place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className="combobox-option"
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                takeAt(place);
              }}
            >
              <span className="value">{line.label}</span>
              {line.detail ? <span className="small">{line.detail}</span> : null}
            </div>
          ))}
        </div>
        <span className="vh" role="status">
          {isOpen ? say(`combobox.${state}`, { count: options.length }) : null}
        </span>
      </div>
    </Field>
  );
}
