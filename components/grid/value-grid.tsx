"use client";

import { useRouter } from "next/navigation";
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { Notice } from "#components/ui/notice.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { GridSeries } from "#domain/indicators/grid/queries-grid.ts";
import { printCell } from "#domain/indicators/grid/rules-print-cell.ts";
import { getGridWords } from "#messages/grid.ts";
import { CellPanel } from "./cell-panel.tsx";
import { readGridKey } from "./grid-keys.ts";
import { GridRow, type RowFocus } from "./grid-row.tsx";
import {
  actOnGrid,
  boundsOf,
  type GridAct,
  type GridState,
  keyOf,
  listSelected,
  type Place,
  startGrid,
} from "./grid-state.ts";
import { type GridReading, GridTools } from "./grid-tools.tsx";
import { printBlock, readHtmlBlock, readPlainBlock } from "./read-clipboard.ts";
import type { SavedGrid, SaveGrid } from "./save-grid.ts";
import { splitRows } from "./split-rows.ts";
import { toCellsToSave } from "./to-save.ts";
import { useMarks } from "./use-marks.ts";

type Props = {
  indicatorId: string;
  columns: readonly GridSeries[];
  /** Of all series that cells may be held against, the columns among them. */
  series: readonly GridSeries[];
  labels: readonly string[];
  periods: readonly string[];
  scale: number;
  captures: readonly SelectOption[];
  save: SaveGrid;
};

/** Values of an indicator as in a spreadsheet: a row a period, a column a series. */
export function ValueGrid({
  indicatorId,
  columns,
  series,
  labels,
  periods,
  scale: firstScale,
  captures,
  save,
}: Props) {
  const words = getGridWords("en");
  const router = useRouter();
  const [reading, setReading] = useState<GridReading>({
    scale: firstScale,
    decimalSign: null,
    cause: "source_revised",
    because: "",
  });
  const [added, setAdded] = useState<readonly string[]>([]);
  const rows = useMemo(
    () => [...periods, ...added.filter((one) => !periods.includes(one))],
    [periods, added],
  );
  const held = useMemo(() => {
    const values = columns.map((one) => new Map(one.values.map((value) => [value.period, value])));
    return rows.map((period) =>
      values.map((own) => {
        const value = own.get(period);
        return value ? printCell(value, reading.scale) : "";
      }),
    );
  }, [columns, rows, reading.scale]);
  const [state, act] = useReducer(
    (now: GridState, one: GridAct) =>
      actOnGrid({ ...now, rows: rows.length }, one, ({ row, column }) => held[row]?.[column] ?? ""),
    startGrid(rows.length, columns.length),
  );
  const [saved, setSaved] = useState<SavedGrid | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  /** Somebody is in the grid, also while the field that was typed into goes and takes the focus with it. */
  const isIn = useRef(false);

  const toCheck = useMemo(
    () => toCellsToSave(state.written, { rows, columns }),
    [state.written, rows, columns],
  );
  const found = useMarks(series, toCheck, reading);
  const marks = useMemo(() => withRefusals(found, saved), [found, saved]);
  const writtenRows = useKeptRows(state.written);
  const markRows = useKeptRows(marks);

  useEffect(() => {
    if (state.draft !== null) return;
    const cell = box.current?.querySelector<HTMLElement>(
      `[data-row="${state.active.row}"][data-column="${state.active.column}"]`,
    );
    if (isIn.current) cell?.focus();
  }, [state.active, state.draft]);

  const textAt = ({ row, column }: Place) =>
    state.written.get(keyOf({ row, column }))?.text ?? held[row]?.[column] ?? "";

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const next = readGridKey(event, state, textAt(state.active));
    if (!next) return;
    event.preventDefault();
    keepDraft(event.target, next);
    act(next);
  }

  function keepDraft(target: EventTarget, next: GridAct) {
    if (next.do === "keep" && target instanceof HTMLInputElement)
      act({ do: "edit", draft: target.value });
  }

  /** Whoever clicks elsewhere keeps what was typed. */
  function goTo(target: EventTarget, extend: boolean, isDouble: boolean) {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    if (!cell || target instanceof HTMLInputElement) return;
    const to = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    const input = box.current?.querySelector("input");
    if (state.draft !== null && input) {
      act({ do: "edit", draft: input.value });
      act({ do: "keep", next: to });
    } else act({ do: "go", to, extend });
    cell.focus();
    if (isDouble) act({ do: "edit", draft: textAt(to) });
  }

  /** Whoever leaves for a button keeps what was typed. */
  function leave(event: FocusEvent<HTMLDivElement>) {
    const to = event.relatedTarget;
    if (to === null || box.current?.contains(to)) return;
    isIn.current = false;
    if (!(event.target instanceof HTMLInputElement) || state.draft === null) return;
    act({ do: "edit", draft: event.target.value });
    act({ do: "keep" });
  }

  function copy(event: ClipboardEvent<HTMLDivElement>, cut: boolean) {
    if (state.draft !== null) return;
    const { top, bottom, left, right } = boundsOf(state);
    const block = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, aside) =>
        textAt({ row: top + down, column: left + aside }),
      ),
    );
    event.clipboardData.setData("text/plain", printBlock(block));
    event.preventDefault();
    if (cut) act({ do: "clear" });
  }

  function paste(event: ClipboardEvent<HTMLDivElement>) {
    if (state.draft !== null) return;
    event.preventDefault();
    const html = event.clipboardData.getData("text/html");
    const parse = (text: string) => new DOMParser().parseFromString(text, "text/html");
    const block =
      (html && readHtmlBlock(html, parse)) ||
      readPlainBlock(event.clipboardData.getData("text/plain"));
    act({ do: "paste", block });
  }

  async function send() {
    setIsSaving(true);
    const answer = await save({
      indicatorId,
      ...reading,
      cells: toCellsToSave(state.written, { rows, columns }),
    }).catch((): SavedGrid => ({ ok: false, problems: [{ key: null, text: words("failed") }] }));
    setIsSaving(false);
    setSaved(answer);
    if (!answer.ok) return;
    act({ do: "saved", keys: [...state.written.keys()] });
    router.refresh();
  }

  const active = state.written.get(keyOf(state.active));
  const place = `${rows[state.active.row] ?? ""}, ${labels[state.active.column] ?? ""}`;
  return (
    <div className="value-grid">
      <GridTools
        reading={reading}
        onRead={setReading}
        onAdd={(more) => setAdded([...added, ...more])}
        written={state.written.size}
        problems={[...marks.values()].filter(({ problem }) => problem !== null).length}
        doubts={[...marks.values()].filter(({ warnings }) => warnings.length > 0).length}
        isSaving={isSaving}
        onSave={send}
      />
      {saved && !saved.ok ? (
        <Notice tone="err" live>
          <p>{words("refused")}</p>
          <ul>
            {saved.problems.slice(0, 20).map(({ key, text }) => (
              <li key={`${key} ${text}`}>
                {key === null ? text : `${nameOf(key, rows, labels)}: ${text}`}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {saved?.ok && state.written.size === 0 ? (
        <Notice tone="ok" live>
          <p>{words("saved", { count: saved.count })}</p>
        </Notice>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: rows that aren't seen aren't drawn, which browsers don't do for tables */}
      <div
        role="grid"
        ref={box}
        aria-label={words("title")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className="grid-box"
        style={{ "--columns": columns.length } as React.CSSProperties}
        onKeyDown={press}
        onFocus={() => {
          isIn.current = true;
        }}
        onBlur={leave}
        onMouseDown={(event) => goTo(event.target, event.shiftKey, false)}
        onDoubleClick={(event) => goTo(event.target, false, true)}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onPaste={paste}
      >
        <div className="grid-sheet" role="presentation">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <div role="row" aria-rowindex={1} className="grid-row grid-top">
            {[words("period"), ...labels].map((label, at) => (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <div key={at} role="columnheader" aria-colindex={at + 1} className="grid-head">
                {label}
              </div>
            ))}
          </div>
          <div className="grid-periods" aria-hidden="true">
            {rows.map((period) => (
              <div key={period} className="grid-head">
                {period}
              </div>
            ))}
          </div>
          {rows.map((period, row) => (
            <GridRow
              key={period}
              row={row}
              period={period}
              held={held[row] ?? []}
              written={writtenRows.get(row)}
              marks={markRows.get(row)}
              focus={focusOf(state, row)}
            />
          ))}
        </div>
      </div>
      <CellPanel
        place={place}
        written={active}
        selected={listSelected(state).filter((one) => state.written.has(keyOf(one))).length}
        mark={marks.get(keyOf(state.active))}
        captures={captures}
        onBind={(origin) => act({ do: "bind", origin })}
        onNote={(note) => act({ do: "note", note })}
      />
    </div>
  );
}

function focusOf({ active, anchor, draft }: GridState, row: number): RowFocus | null {
  const { top, bottom, left, right } = boundsOf({ active, anchor });
  if (row < top || row > bottom) return null;
  return row === active.row
    ? { active: active.column, left, right, draft }
    : { active: null, left, right, draft: null };
}

function useKeptRows<T>(things: ReadonlyMap<string, T>) {
  const before = useRef<ReadonlyMap<number, ReadonlyMap<number, T>>>(new Map());
  return useMemo(() => {
    before.current = splitRows(things, before.current);
    return before.current;
  }, [things]);
}

function withRefusals(found: ReturnType<typeof useMarks>, saved: SavedGrid | null) {
  if (!saved || saved.ok) return found;
  const marks = new Map(found);
  for (const { key, text } of saved.problems) {
    if (key !== null) marks.set(key, { warnings: [], ...found.get(key), problem: text });
  }
  return marks;
}

function nameOf(key: string, rows: readonly string[], labels: readonly string[]): string {
  const [row = 0, column = 0] = key.split(":").map(Number);
  return `${rows[row] ?? ""}, ${labels[column] ?? ""}`;
}
