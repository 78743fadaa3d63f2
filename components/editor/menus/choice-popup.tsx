"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Desk, Popup, Span } from "../desk.ts";
import { toStyle, usePlace } from "./place.ts";

export type Choice = { id: string; render: ReactNode };

/**
 * A field and what it finds, beside the text: a combobox with its list. The field has the focus throughout; arrows move the choice, Enter takes it, Escape
 * leaves it. The text gets the focus back from whoever opened it.
 */
export function ChoicePopup({
  desk,
  span,
  label,
  placeholder,
  query,
  onQuery,
  choices,
  status,
  foot,
  onChoose,
  onLeave,
}: {
  desk: Desk;
  span: Span;
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  choices: readonly Choice[];
  /** Read out, and shown where there is no choice. */
  status: string;
  foot?: ReactNode;
  onChoose: (id: string, how: { shift: boolean }) => void;
  /** "backspace" takes back what typing opened it with; the others leave it in the text. */
  onLeave: (how: "escape" | "backspace" | "away") => void;
}) {
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(0);
  const place = usePlace(desk, span, { side: "below", ref: popup });
  const at = Math.min(chosen, Math.max(0, choices.length - 1));
  const isPlaced = place !== null;

  useEffect(() => {
    if (!isPlaced) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    popup.current?.scrollIntoView({ block: "nearest" });
  }, [isPlaced]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const choice = choices[at];
    const acts: Record<string, () => void> = {
      ArrowDown: () => setChosen((at + 1) % Math.max(1, choices.length)),
      ArrowUp: () => setChosen((at - 1 + choices.length) % Math.max(1, choices.length)),
      Enter: () => choice && onChoose(choice.id, { shift: event.shiftKey }),
      Escape: () => onLeave("escape"),
      Tab: () => onLeave("away"),
    };
    const act =
      event.key === "Backspace" && query === "" ? () => onLeave("backspace") : acts[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className="popup desk-popup" ref={popup} style={toStyle(place)}>
      <div className="popup-field">
        <input
          ref={field}
          className="input"
          role="combobox"
          aria-label={label}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setChosen(0);
            onQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (!popup.current?.contains(event.relatedTarget)) onLeave("away");
          }}
        />
      </div>
      <p className={choices.length > 0 ? "vh" : "popup-status"} role="status">
        {status}
      </p>
      <div className="pick" role="listbox" id={`${id}-list`} aria-label={label}>
        {choices.map((choice, place) => (
          <div
            key={choice.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setChosen(place)}
            onClick={(event) => onChoose(choice.id, { shift: event.shiftKey })}
            onKeyDown={() => undefined}
          >
            {choice.render}
          </div>
        ))}
      </div>
      {foot ? <div className="popup-foot">{foot}</div> : null}
    </div>
  );
}

/** Leaving a popup: what was typed goes into the text after all, and the text has the focus again, if nothing else has been chosen. */
export function leavePopup(
  desk: Desk,
  how: "escape" | "backspace" | "away",
  { popup, typed, query }: { popup: Popup; typed: string; query: string },
): void {
  // Closed already: its field loses the focus then too.
  if (desk.popup.get() !== popup) return;
  desk.popup.set(null);
  const { view, state } = desk.editor;
  if (how !== "backspace" && typed !== "")
    view.dispatch(state.tr.insertText(`${typed}${query}`, popup.span.from));
  if (how !== "away") view.focus();
}
