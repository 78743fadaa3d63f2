/** Where two files differ first: counted from 1, with what stands there in each. Without a place where they aren't both text. Pure. */
export type Difference = {
  at: { line: number; column: number } | null;
  pressed: string;
  fresh: string;
};

type File = { bytes: Buffer; kind: string; isText: boolean };

/** So much is shown of a line, from a little before where it differs. */
const shownChars = 60;
const beforeChars = 20;

/** Of what was pressed and what would be pressed now, which aren't the same. `kind` says more than the bytes do: whether it is a page that says it was withdrawn. */
export function findDifference(pressed: File, fresh: File): Difference {
  if (pressed.kind !== fresh.kind || !pressed.isText || pressed.bytes.equals(fresh.bytes)) {
    const name = ({ kind, bytes }: File) => `${kind}, ${bytes.length} bytes`;
    return { at: null, pressed: name(pressed), fresh: name(fresh) };
  }
  const [mine, theirs] = [pressed, fresh].map(({ bytes }) => bytes.toString("utf8").split("\n"));
  const line = (mine ?? []).findIndex((each, at) => each !== theirs?.[at]);
  const at = line < 0 ? (mine?.length ?? 0) : line;
  const [one = "", other = ""] = [mine?.[at], theirs?.[at]];
  let column = 0;
  while (column < one.length && one[column] === other[column]) column += 1;
  return {
    at: { line: at + 1, column: column + 1 },
    pressed: shorten(one, column),
    fresh: shorten(other, column),
  };
}

function shorten(line: string, column: number): string {
  const from = Math.max(0, column - beforeChars);
  const shown = line.slice(from, from + shownChars).replaceAll(/\p{Cc}/gu, " ");
  return `${from > 0 ? "…" : ""}${shown}${from + shownChars < line.length ? "…" : ""}`;
}
