/** Lines of equal columns under their heads; words to the left, numbers to the right. */
export function printTable(
  heads: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const isNumber = heads.map((_, at) => lines.every((line) => /^[\d.–-]*$/.test(line[at] ?? "")));
  const print = (line: readonly string[]) =>
    line
      .map((cell, at) =>
        isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [heads, ...lines].map(print).join("\n");
}
