"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { describeInput, Field, type FieldText } from "./field.tsx";

export type ComboboxOption<T> = { id: string; label: string; detail?: string; value: T };

const searchAfterMs = 120;

/**
 * A field that offers what is found for its words, by the ARIA pattern: arrows go through the list, Enter takes, Escape closes and leaves what was chosen. What is
 * typed and not taken is nothing: on leaving, the field says again what is chosen.
 */
export function Combobox<T>({
  chosen,
  search,
  onChoose,
  say,
  placeholder,
  open: opensWith = 0,
  ...text
}: FieldText & {
  /** The words of what is chosen; empty for nothing. */
  chosen: string;
  search: (words: string) => Promise<ComboboxOption<T>[]>;
  onChoose: (value: T) => void;
  /** For listeners: how much was found. */
  say: (count: number) => ReactNode;
  placeholder?: string;
  /** Raise it to have the field take the focus and show its list. */
  open?: number;
}) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [options, setOptions] = useState<ComboboxOption<T>[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [isLoaded, setLoaded] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  /** Enter was pressed before anything was found: the first that is found is taken. */
  const takesFirst = useRef(false);
  const words = typed ?? "";

  useEffect(() => {
    if (opensWith === 0) return;
    input.current?.focus();
    setOpen(true);
  }, [opensWith]);

  // What is done with what is found is the caller's, and may be another at each rendering; only words and openness start a search.
  const latest = useRef({ search, take: (_: ComboboxOption<T> | undefined) => undefined });
  useEffect(() => {
    if (!isOpen) return;
    asked.current += 1;
    const turn = asked.current;
    setLoaded(false);
    const timer = setTimeout(
      async () => {
        const found = await latest.current.search(words.trim()).catch(() => []);
        if (turn !== asked.current) return;
        setOptions(found);
        setAt(0);
        setLoaded(true);
        if (takesFirst.current) latest.current.take(found[0]);
        takesFirst.current = false;
      },
      words === "" ? 0 : searchAfterMs,
    );
    return () => clearTimeout(timer);
  }, [isOpen, words]);

  const close = () => {
    asked.current += 1;
    takesFirst.current = false;
    setOpen(false);
    setTyped(null);
    setOptions([]);
  };
  const take = (option: ComboboxOption<T> | undefined): undefined => {
    if (!option) return;
    onChoose(option.value);
    close();
  };
  useEffect(() => {
    latest.current = { search, take };
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return setOpen(true);
      const by = event.key === "ArrowDown" ? 1 : -1;
      setAt((place) => (options.length === 0 ? 0 : (place + by + options.length) % options.length));
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (!isLoaded) takesFirst.current = true;
      else if (options.length > 0) take(options[at]);
      else close();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const optionId = (place: number) => `${listId}-${place}`;
  return (
    <Field {...text}>
      <div className="combobox">
        <input
          ref={input}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={listId}
          aria-activedescendant={isOpen && options.length > 0 ? optionId(at) : undefined}
          placeholder={placeholder}
          value={typed ?? chosen}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={close}
          {...describeInput(text)}
        />
        <div
          className="combobox-list popup"
          id={listId}
          role="listbox"
          hidden={!isOpen || options.length === 0}
        >
          {options.map((option, place) => (
            <div
              key={option.id}
              id={optionId(place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className="combobox-option"
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              <span className="value">{option.label}</span>
              {option.detail ? <span className="small">{option.detail}</span> : null}
            </div>
          ))}
        </div>
        <span className="vh" role="status">
          {isOpen ? say(options.length) : null}
        </span>
      </div>
    </Field>
  );
}
