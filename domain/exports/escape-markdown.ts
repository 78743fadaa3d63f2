/** Signs that Markdown (CommonMark, with tables and footnotes) would read as its own, wherever they stand. */
const signs = /[\\`*_{}[\]<>|~^$#&]/g;
/** What makes a list, a heading or a rule of a line that begins so. */
const lineStart = /^(\s*)([-+=]|\d{1,9}[.)])/gm;

/** Text that reads in Markdown as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(signs, "\\$&");
}

/** The beginnings of a paragraph's lines, after all else is written. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph.replaceAll(lineStart, (_, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.at(-1)}` : `${space}\\${mark}`,
  );
}
