/** Lines that fit, and the size that they fit in, in pixels. */
export type FitText = { size: number; lines: string[] };

type Room = {
  width: number;
  /** Sizes to be tried, the largest first, with so many lines at most of each. */
  steps: readonly { size: number; lines: number }[];
  measure: (text: string, size: number) => number;
};

const ellipsis = "…";

/** A text in the largest size in which all of it fits; in the smallest, cut with an ellipsis. A word longer than a line goes on in the next. */
export function fitText(text: string, { width, steps, measure }: Room): FitText {
  const words = text.split(/[ \n\t]+/).filter((word) => word !== "");
  let cut: FitText = { size: steps[0]?.size ?? 0, lines: [] };
  for (const { size, lines: linesMax } of steps) {
    const fits = (line: string) => measure(line, size) <= width;
    const lines = wrap(words, fits);
    if (lines.length <= linesMax && !words.some((word) => !fits(word))) return { size, lines };
    cut = { size, lines: cutOff(lines, linesMax, fits) };
  }
  return cut;
}

function wrap(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...breakWord(word, fits));
  }
  return lines;
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const parts = [""];
  for (const letter of word) {
    const part = parts.at(-1) ?? "";
    if (part === "" || fits(part + letter)) parts[parts.length - 1] = part + letter;
    else parts.push(letter);
  }
  return parts;
}

function cutOff(
  lines: readonly string[],
  linesMax: number,
  fits: (line: string) => boolean,
): string[] {
  if (lines.length <= linesMax) return [...lines];
  const kept = lines.slice(0, linesMax);
  const letters = [...(kept.pop() ?? "")];
  while (letters.length > 0 && !fits(letters.join("").trimEnd() + ellipsis)) letters.pop();
  const last = letters.join("").replace(/[\s.,:;–—-]+$/u, "");
  return [...kept, last + ellipsis];
}
