/**
 * About how wide a text is in Source Sans 3, in pixels; a little more rather than less. Read off the font's own widths by classes of letters, so that labels can be laid out where there is no
 * browser.
 */
export function measureText(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  if (/[0-9≈<>≤≥]/.test(letter)) return 0.52;
  if (/[ \u00a0\u202f.,:;'’|iljIіїІЇ()]/.test(letter)) return 0.29;
  if (/[mwMWжшщыюфЖШЩЮФМ—]/.test(letter)) return 0.8;
  if (/\p{Lu}/u.test(letter)) return 0.63;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0.55;
  return 0.53;
}

/** Lines of at most so many pixels; a word longer than that has a line to itself. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
