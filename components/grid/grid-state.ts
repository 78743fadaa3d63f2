/** A cell's place: row and column from 0. */
export type Place = { row: number; column: number };

export type GridOrigin = { captureId: string; words: string } | { because: string };

/** What somebody wrote into a cell. */
export type Written = { text: string; origin: GridOrigin | null; note: string };

export type GridState = {
  rows: number;
  columns: number;
  /** What was written, by place; what isn't in it is as it was held. */
  written: ReadonlyMap<string, Written>;
  active: Place;
  /** The other corner of what is selected. */
  anchor: Place;
  /** What is being typed into the active cell; null while nothing is. */
  draft: string | null;
  past: readonly ReadonlyMap<string, Written>[];
  future: readonly ReadonlyMap<string, Written>[];
};

export type GridAct =
  | { do: "go"; to: Place; extend?: boolean }
  | { do: "edit"; draft: string }
  | { do: "drop" }
  /** What is being typed is kept, and the next cell gone to. */
  | { do: "keep"; next?: Place }
  | { do: "paste"; block: readonly (readonly string[])[] }
  | { do: "clear" }
  | { do: "bind"; origin: GridOrigin | null }
  | { do: "note"; note: string }
  | { do: "undo" }
  | { do: "redo" }
  | { do: "saved"; keys: readonly string[] }
  | { do: "grow"; rows: number };

const stepsMax = 200;

export function keyOf({ row, column }: Place): string {
  return `${row}:${column}`;
}

export function startGrid(rows: number, columns: number): GridState {
  const active = { row: 0, column: 0 };
  return {
    rows,
    columns,
    written: new Map(),
    active,
    anchor: active,
    draft: null,
    past: [],
    future: [],
  };
}

/** `held` is what stood in a cell before anybody wrote: a cell that has it again isn't written. */
export function actOnGrid(
  state: GridState,
  act: GridAct,
  held: (place: Place) => string,
): GridState {
  switch (act.do) {
    case "go": {
      const active = clamp(state, act.to);
      return { ...state, active, anchor: act.extend ? state.anchor : active, draft: null };
    }
    case "edit":
      return { ...state, draft: act.draft };
    case "drop":
      return { ...state, draft: null };
    case "keep": {
      const kept = state.draft === null ? state : write(state, [[state.active, state.draft]], held);
      const active = clamp(state, act.next ?? state.active);
      return { ...kept, active, anchor: active, draft: null };
    }
    case "paste":
      return paste(state, act.block, held);
    case "clear":
      return write(
        state,
        listSelected(state).map((place) => [place, ""]),
        held,
      );
    case "bind":
      return change(state, (written) => ({ ...written, origin: act.origin }), held);
    case "note":
      return change(state, (written) => ({ ...written, note: act.note }), held);
    case "undo": {
      const [written] = state.past.slice(-1);
      if (!written) return state;
      return {
        ...state,
        written,
        past: state.past.slice(0, -1),
        future: [state.written, ...state.future],
        draft: null,
      };
    }
    case "redo": {
      const [written, ...future] = state.future;
      if (!written) return state;
      return { ...state, written, past: [...state.past, state.written], future, draft: null };
    }
    case "saved": {
      const gone = new Set(act.keys);
      const written = new Map([...state.written].filter(([key]) => !gone.has(key)));
      return { ...state, written, past: [], future: [] };
    }
    case "grow":
      return { ...state, rows: act.rows };
  }
}

function clamp({ rows, columns }: GridState, { row, column }: Place): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** The corners of what is selected, the smaller first. */
export function boundsOf({ active, anchor }: Pick<GridState, "active" | "anchor">) {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function listSelected(state: GridState): Place[] {
  const { top, bottom, left, right } = boundsOf(state);
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  return places;
}

type Held = (place: Place) => string;

function write(
  state: GridState,
  texts: readonly (readonly [Place, string])[],
  held: Held,
): GridState {
  const written = new Map(state.written);
  for (const [place, text] of texts) {
    const key = keyOf(place);
    const before = written.get(key);
    if (text === held(place)) written.delete(key);
    else written.set(key, { origin: before?.origin ?? null, note: before?.note ?? "", text });
  }
  return remember(state, written);
}

/** Only cells with something new in them have an origin of their own. */
function change(state: GridState, make: (written: Written) => Written, held: Held): GridState {
  const written = new Map(state.written);
  for (const place of listSelected(state)) {
    const key = keyOf(place);
    const before = written.get(key) ?? { text: held(place), origin: null, note: "" };
    if (written.has(key)) written.set(key, make(before));
  }
  return remember(state, written);
}

function remember(state: GridState, written: ReadonlyMap<string, Written>): GridState {
  const past = [...state.past, state.written].slice(-stepsMax);
  return { ...state, written, past, future: [], draft: null };
}

/** A single value fills all that is selected; a block goes from the first selected cell on, as far as the grid reaches. */
function paste(state: GridState, block: readonly (readonly string[])[], held: Held): GridState {
  const { top, left } = boundsOf(state);
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined)
    return write(
      state,
      listSelected(state).map((place) => [place, only]),
      held,
    );
  const texts = block.flatMap((cells, down) =>
    cells.map((text, right): [Place, string] => [{ row: top + down, column: left + right }, text]),
  );
  const inside = texts.filter(([{ row, column }]) => row < state.rows && column < state.columns);
  const pasted = write(state, inside, held);
  const width = Math.max(0, ...block.map(({ length }) => length));
  const anchor = { row: top, column: left };
  const active = clamp(state, { row: top + block.length - 1, column: left + width - 1 });
  return { ...pasted, anchor, active };
}
