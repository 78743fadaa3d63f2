"use client";

import { type ReactNode, useRef } from "react";
import { bindPassageHere, makeHere, openLink, openPicker, waiveHere } from "../acts.ts";
import { commentHere, suggestHere } from "../comment-acts.ts";
import type { Desk, Span } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { toStyle, usePlace } from "./place.ts";

/** A small bar above selected words. All that it does can be done by keys, so that it needs no place in the order of focus. */
export function SelectionToolbar({ desk }: { desk: Desk }) {
  const { words: selected } = useStore(desk.selection);
  return selected ? <Toolbar desk={desk} span={selected} /> : null;
}

function Toolbar({ desk, span }: { desk: Desk; span: Span }) {
  const { words, editor } = desk;
  const { isBold, isItalic, isWaived, isPassage, href } = useStore(desk.selection);
  const bar = useRef<HTMLDivElement>(null);
  const place = usePlace(desk, span, { side: "above", ref: bar });
  return (
    <div
      className="popup desk-toolbar"
      role="toolbar"
      aria-label={words("toolbar.label")}
      ref={bar}
      style={toStyle(place)}
    >
      <Tool
        name={words("toolbar.bold")}
        keys="Ctrl+B"
        pressed={isBold}
        run={() => editor.chain().focus().toggleBold().run()}
      >
        <b>B</b>
      </Tool>
      <Tool
        name={words("toolbar.italic")}
        keys="Ctrl+I"
        pressed={isItalic}
        run={() => editor.chain().focus().toggleItalic().run()}
      >
        <i>I</i>
      </Tool>
      <Tool
        name={words("toolbar.link")}
        keys="Ctrl+Shift+K"
        pressed={href !== null}
        run={() => openLink(desk)}
      >
        {words("toolbar.link")}
      </Tool>
      <Tool name={words("toolbar.evidence")} keys="Ctrl+E" run={() => openPicker(desk)}>
        {words("toolbar.evidence")}
      </Tool>
      <Tool name={words("toolbar.make")} keys="Alt+N" run={() => makeHere(desk)}>
        {words("picker.new")}
      </Tool>
      <Tool
        name={words("toolbar.passage")}
        keys="Alt+P"
        pressed={isPassage}
        run={() => bindPassageHere(desk)}
      >
        {words("toolbar.passage")}
      </Tool>
      <Tool
        name={words("toolbar.waive")}
        keys="Alt+W"
        pressed={isWaived}
        run={() => waiveHere(desk)}
      >
        {words("toolbar.waive")}
      </Tool>
      {desk.mayComment ? (
        <>
          <Tool name={words("toolbar.comment")} keys="Ctrl+Alt+M" run={() => commentHere(desk)}>
            {words("toolbar.comment")}
          </Tool>
          <Tool name={words("toolbar.suggest")} keys="Alt+S" run={() => suggestHere(desk)}>
            {words("toolbar.suggest")}
          </Tool>
        </>
      ) : null}
    </div>
  );
}

export function Tool({
  name,
  keys,
  pressed,
  run,
  children,
}: {
  name: string;
  keys?: string;
  pressed?: boolean;
  run: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      title={keys ? `${name} (${keys})` : name}
      aria-label={name}
      aria-pressed={pressed}
      tabIndex={-1}
      // The text keeps its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {children}
    </button>
  );
}
