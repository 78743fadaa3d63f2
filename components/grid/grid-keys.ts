import type { GridAct, GridState, Place } from "./grid-state.ts";

type Pressed = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

const pageRows = 15;

/** What a key does in the grid, as spreadsheets have it; null where it is the browser's, or the field's that is typed into. */
export function readGridKey(pressed: Pressed, state: GridState, text: string): GridAct | null {
  const { key, shiftKey, altKey } = pressed;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const { active, draft } = state;
  if (altKey) return null;
  if (draft !== null) return readWhileTyping(key, shiftKey, active);
  if (isCommand && key.toLowerCase() === "z") return { do: shiftKey ? "redo" : "undo" };
  if (isCommand && key.toLowerCase() === "y") return { do: "redo" };
  if (isCommand && key.toLowerCase() === "a") return null;
  const to = placeOf(key, isCommand, state);
  if (to) return { do: "go", to, extend: shiftKey };
  if (key === "Tab")
    return leaves(state, shiftKey) ? null : { do: "go", to: beside(active, shiftKey ? -1 : 1) };
  if (key === "Enter") return { do: "go", to: below(active, shiftKey ? -1 : 1) };
  if (key === "F2") return { do: "edit", draft: text };
  if (key === "Delete" || key === "Backspace") return { do: "clear" };
  if (key.length === 1 && !isCommand) return { do: "edit", draft: key };
  return null;
}

function readWhileTyping(key: string, shiftKey: boolean, active: Place): GridAct | null {
  if (key === "Enter") return { do: "keep", next: below(active, shiftKey ? -1 : 1) };
  if (key === "Tab") return { do: "keep", next: beside(active, shiftKey ? -1 : 1) };
  if (key === "Escape") return { do: "drop" };
  return null;
}

/** From the grid's ends Tab goes on to what is behind or before it: nobody is caught. */
function leaves({ active, rows, columns }: GridState, back: boolean): boolean {
  if (back) return active.row === 0 && active.column === 0;
  return active.row === rows - 1 && active.column === columns - 1;
}

function placeOf(
  key: string,
  isCommand: boolean,
  { active, rows, columns }: GridState,
): Place | null {
  const { row, column } = active;
  switch (key) {
    case "ArrowUp":
      return { row: isCommand ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: isCommand ? rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: isCommand ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: isCommand ? columns - 1 : column + 1 };
    case "Home":
      return { row: isCommand ? 0 : row, column: 0 };
    case "End":
      return { row: isCommand ? rows - 1 : row, column: columns - 1 };
    case "PageUp":
      return { row: row - pageRows, column };
    case "PageDown":
      return { row: row + pageRows, column };
    default:
      return null;
  }
}

function below({ row, column }: Place, by: number): Place {
  return { row: row + by, column };
}

function beside({ row, column }: Place, by: number): Place {
  return { row, column: column + by };
}
