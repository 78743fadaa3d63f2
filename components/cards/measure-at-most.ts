/**
 * How wide a text is at most in the faces of cards, in pixels. Read off the widths of the widest, Source Serif 4 at weight 600, by classes of letters: nothing on a card may run over its edge, and a
 * line that ends early is no harm. A test compares it with what is drawn.
 */
export function measureAtMost(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  if (/[ \u00a0\u202f.,:;'’|iljtfIіїІЇ()!]/.test(letter)) return 0.39;
  if (/[MWŴЖШЩЮФМЫЊ@—…Œœ½¼¾]/.test(letter)) return 1.1;
  if (/[mwŵæжшщыюфм%&ЉЦДQO]/.test(letter)) return 0.96;
  if (/\p{Lu}/u.test(letter)) return 0.81;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0.69;
  return 0.65;
}
