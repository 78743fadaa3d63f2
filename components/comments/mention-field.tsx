"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { describeInput, Field } from "#components/ui/field.tsx";
import { commentCharsMax } from "#domain/briefs/comments/rules-bounds.ts";
import { suggestNames } from "#domain/briefs/comments/rules-mentions.ts";
import { commentWords as words } from "./comment-words.ts";

type Offer = { typed: string; names: string[]; at: number };

type Props = {
  id: string;
  label: string;
  names: readonly string[];
  error?: string | undefined;
  defaultValue: string;
  isFocused: boolean;
};

/** Several lines in which "@" offers the names of the staff: arrows choose, Enter or Tab takes one, Escape closes. */
export function MentionField({ id, label, names, error, defaultValue, isFocused }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);
  const look = () => {
    const input = field.current;
    if (!input) return;
    const before = input.value.slice(0, input.selectionStart);
    const found = suggestNames(before, names);
    const isWhole = found?.names.some((name) => name === found.typed.trimEnd()) ?? false;
    setOffer(found && !isWhole ? { ...found, at: 0 } : null);
  };
  const take = (name: string | undefined) => {
    const input = field.current;
    if (!input || !offer || name === undefined) return;
    const end = input.selectionStart;
    input.setRangeText(`${name} `, end - offer.typed.length, end, "end");
    input.focus();
    setOffer(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
      return;
    }
    if (!offer) return;
    const count = offer.names.length;
    const keys: Record<string, () => void> = {
      ArrowDown: () => setOffer({ ...offer, at: (offer.at + 1) % count }),
      ArrowUp: () => setOffer({ ...offer, at: (offer.at - 1 + count) % count }),
      Enter: () => take(offer.names[offer.at]),
      Tab: () => take(offer.names[offer.at]),
      Escape: () => setOffer(null),
    };
    const run = keys[event.key];
    if (!run || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const text = { id, label, hint: words("bodyHint"), error };
  const list = `${id}-names`;
  return (
    <Field {...text}>
      <textarea
        className="input"
        {...describeInput(text)}
        ref={field}
        name="body"
        rows={3}
        maxLength={commentCharsMax}
        defaultValue={defaultValue}
        aria-autocomplete="list"
        aria-controls={offer ? list : undefined}
        aria-activedescendant={offer ? `${list}-${offer.at}` : undefined}
        onInput={look}
        onClick={look}
        onBlur={() => setOffer(null)}
        onKeyDown={onKeyDown}
      />
      {offer ? (
        <div className="mention-names" role="listbox" id={list} aria-label={words("names")}>
          {offer.names.map((name, at) => (
            <div
              key={name}
              id={`${list}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === offer.at}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(name);
              }}
            >
              {name}
            </div>
          ))}
        </div>
      ) : null}
      <p className="vh" role="status">
        {offer ? words("namesFound", { count: offer.names.length }) : null}
      </p>
    </Field>
  );
}
