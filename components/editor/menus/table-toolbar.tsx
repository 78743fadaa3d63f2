"use client";

import { useRef } from "react";
import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { toStyle, usePlace } from "./place.ts";
import { Tool } from "./selection-toolbar.tsx";

/** Rows and columns of the table around the cursor. */
export function TableToolbar({ desk }: { desk: Desk }) {
  const { table } = useStore(desk.selection);
  return table === null ? null : <Toolbar desk={desk} table={table} key={table} />;
}

function Toolbar({ desk, table }: { desk: Desk; table: number }) {
  const { words, editor } = desk;
  const bar = useRef<HTMLDivElement>(null);
  // The first cell's first line: positions of a table itself have no place on the screen.
  const first = table + 4;
  const place = usePlace(desk, { from: first, to: first }, { side: "above", ref: bar });
  const chain = () => editor.chain().focus();
  const tools = [
    { name: words("table.rowAfter"), run: () => chain().addRowAfter().run() },
    { name: words("table.columnAfter"), run: () => chain().addColumnAfter().run() },
    { name: words("table.headerRow"), run: () => chain().toggleHeaderRow().run() },
    { name: words("table.deleteRow"), run: () => chain().deleteRow().run() },
    { name: words("table.deleteColumn"), run: () => chain().deleteColumn().run() },
    { name: words("table.deleteTable"), run: () => chain().deleteTable().run() },
  ];
  return (
    <div
      className="popup desk-toolbar"
      role="toolbar"
      aria-label={words("table.label")}
      ref={bar}
      style={toStyle(place)}
    >
      {tools.map(({ name, run }) => (
        <Tool key={name} name={name} run={run}>
          {name}
        </Tool>
      ))}
    </div>
  );
}
